import { landTransferConditions, type ReportDocument } from "@plan/report";
import { type Facility, PlanError } from "@plan/rules";
import { checkProvision, type ProvisionCheck, type Sizing, sizeNeighbourhood } from "@plan/sizing";
import { type Form, neighbourhoodOf, parcelOf, provisionOf } from "./form.ts";

/** All that the page shows for one form. */
export interface Answer {
  readonly sizing: Sizing;
  readonly check: ProvisionCheck | null;
  readonly conditions: ReportDocument;
  /** Why a facility is not sized: no standard for it is in force there. */
  readonly unsized: ReadonlyMap<Facility, PlanError>;
}

const facilities = ["elderlyCare", "infantCare"] as const;

/** The answer to a form, or the error that says what is wrong with it. */
export function answer(form: Form): Answer | PlanError {
  try {
    return answered(form);
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
}

/** Both facilities, or the one that has a standard there: infant-care standards are rare. */
function answered(form: Form): Answer {
  const neighbourhood = neighbourhoodOf(form);
  const options = { acceptReported: form.acceptReported };
  const unsized = new Map<Facility, PlanError>();
  for (const facility of facilities) {
    try {
      sizeNeighbourhood(neighbourhood, { ...options, facilities: [facility] });
    } catch (error) {
      if (!(error instanceof PlanError && error.code === "noStandardInForce")) throw error;
      unsized.set(facility, error);
    }
  }
  const sized = facilities.filter((facility) => !unsized.has(facility));
  if (sized.length === 0) {
    const issues = [...unsized.values()].flatMap((error) => error.issues);
    throw new PlanError("noStandardInForce", "no standard in force", issues);
  }
  const sizing = sizeNeighbourhood(neighbourhood, { ...options, facilities: sized });
  const provision = provisionOf(form);
  return {
    sizing,
    check: provision === null ? null : checkProvision(sizing, provision),
    conditions: landTransferConditions({ sizing, parcel: parcelOf(form) }),
    unsized,
  };
}
