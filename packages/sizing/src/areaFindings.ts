import { Decimal, stated } from "@plan/rules";
import { both } from "./both.ts";
import { type Finding, facilityName } from "./finding.ts";
import type { Provided } from "./provision.ts";
import { citedBy, type Requirement } from "./requirement.ts";

/** What is required, what is there, and whether it is enough. */
export interface FacilityResult {
  /** m², exact. */
  readonly required: Decimal;
  /** m² in all; null where an area is unknown (D13). */
  readonly provided: Decimal | null;
  /** m² of the rooms whose area is known. */
  readonly known: Decimal;
  /** m² missing, exact; 0 where the known rooms suffice; null where unknown. */
  readonly shortfall: Decimal | null;
  /** m² beyond what is required; null where unknown. */
  readonly surplus: Decimal | null;
  /** Full values are compared, never rounded ones (D19). */
  readonly verdict: "met" | "short" | "unknown";
}

/** One facility: known rooms that suffice are enough, whatever else is unknown (D13). */
export function compare(required: Decimal, { known, complete }: Pick<Provided, "known" | "complete">): FacilityResult {
  const zero = new Decimal(0);
  const suffices = known.gte(required);
  if (!complete)
    return { required, provided: null, known, shortfall: suffices ? zero : null, surplus: null, verdict: suffices ? "met" : "unknown" };
  return {
    required,
    provided: known,
    known,
    shortfall: suffices ? zero : required.minus(known),
    surplus: suffices ? known.minus(required) : zero,
    verdict: suffices ? "met" : "short",
  };
}

/** What is short or not reported. Outside renovation works the area is a yardstick, and that is said (D22). */
export function areaFindings(
  { facility, governing }: Pick<Requirement, "facility" | "governing">,
  { required, known, shortfall, verdict }: FacilityResult,
  inRenovationWorks?: boolean,
): Finding[] {
  if (verdict === "met") return [];
  const demanded = stated(required).toFixed();
  const { term, item, constraints } = governing.standard;
  const about = { citation: governing, facility, demanded };
  const yardstick =
    inRenovationWorks === false && constraints.some(({ kind }) => kind === "renovationWorksOnly")
      ? both("改造工程之外，此数为衡量标准（D22）。", " Outside renovation works this area is a yardstick (D22).")
      : both("", "");
  if (verdict === "unknown") {
    return [
      {
        ...about,
        code: "areaUnknown",
        severity: "unknown",
        measured: null,
        message: both(
          `${term}面积未填报（已知${known.toFixed()}平方米），应配${demanded}平方米（${item}），不作判定。${yardstick.zh}`,
          `The ${facilityName(facility)} area is not reported in full (known: ${known.toFixed()} m², required: ${demanded} m², ${item}); no verdict.${yardstick.en}`,
        ),
      },
    ];
  }
  const missing = stated(shortfall ?? required).toFixed();
  const measured = known.toFixed();
  return [
    {
      ...about,
      code: "areaShort",
      severity: "violation",
      measured,
      message: both(
        `${term}面积${measured}平方米，少于应配的${demanded}平方米（${item}），缺${missing}平方米。${yardstick.zh}`,
        `The ${facilityName(facility)} area of ${measured} m² is below the required ${demanded} m² (${item}) by ${missing} m².${yardstick.en}`,
      ),
    },
  ];
}

/** Areas of another measure are compared as they stand with each cited standard, and that is said (D23). */
export function measureFindings(requirement: Pick<Requirement, "facility" | "governing" | "alsoApplying">, { rooms }: Provided): Finding[] {
  return citedBy(requirement).flatMap((citation): Finding[] => {
    const { measure } = citation.standard;
    const other = rooms?.find(({ room }) => room.measure !== undefined && room.measure !== measure)?.room.measure;
    if (other === undefined) return [];
    return [
      {
        code: "measuresDiffer",
        severity: "advice",
        citation,
        facility: requirement.facility,
        measured: other,
        demanded: measure,
        message: both(
          "所报面积与标准的面积口径不同，按原数比较，未作换算（D23）。",
          "The areas reported and the standard use different measures; they are compared as they stand, without conversion (D23).",
        ),
      },
    ];
  });
}
