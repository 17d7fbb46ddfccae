import { landTransferConditions, type ReportDocument } from "@plan/report";
import { type Facility, PlanError } from "@plan/rules";
import { arithmetic, checkProvision, type ProvisionCheck, type Sizing, sizeNeighbourhood } from "@plan/sizing";
import type { Bar } from "./chart.ts";
import { type Form, neighbourhoodOf, provisionOf } from "./form.ts";

/** All that the page shows for one form. */
export interface Answer {
  readonly sizing: Sizing;
  readonly check: ProvisionCheck | null;
  readonly conditions: ReportDocument;
}

/** The answer to a form, or the error that says what is wrong with it. */
export function answer(form: Form): Answer | PlanError {
  try {
    const sizing = sizeNeighbourhood(neighbourhoodOf(form), { acceptReported: form.acceptReported, facilities: facilitiesOf(form) });
    const provision = provisionOf(form);
    return { sizing, check: provision === null ? null : checkProvision(sizing, provision), conditions: landTransferConditions({ sizing }) };
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
}

/** Both facilities, or the one that has a standard there: infant-care standards are rare. */
function facilitiesOf(form: Form): Facility[] {
  const both: Facility[] = ["elderlyCare", "infantCare"];
  const sized = both.filter((facility) => {
    try {
      sizeNeighbourhood(neighbourhoodOf(form), { acceptReported: form.acceptReported, facilities: [facility] });
      return true;
    } catch (error) {
      return !(error instanceof PlanError && error.code === "noStandardInForce");
    }
  });
  return sized.length === 0 ? both : sized;
}

export function barsOf({ sizing, check }: Answer): Bar[] {
  return Object.values(sizing.requirements).map(({ facility, floorArea }) => ({
    facility,
    required: floorArea,
    provided: check?.results[facility].provided,
  }));
}

export function arithmeticOf({ sizing }: Answer, facility: Facility, language: Form["language"]): string {
  return arithmetic(sizing.requirements[facility])
    .map(({ text }) => (language === "en" ? text.en : text.zh))
    .join("; ");
}
