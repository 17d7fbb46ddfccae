import { type Citation, Decimal, type Facility, stated, type Text } from "@plan/rules";
import { parseSizing } from "./parseSizing.ts";
import { type Provided, type Provision, parseProvision } from "./provision.ts";
import type { Requirement } from "./requirement.ts";
import type { Sizing } from "./sizeNeighbourhood.ts";

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

/** One judgement about a scheme, as a reviewer would write it. */
export interface Finding {
  /** What was found, for programs. */
  readonly code: string;
  /** A violation fails the scheme, an unknown leaves it open, advice does neither. */
  readonly severity: "violation" | "advice" | "unknown";
  /** In words. */
  readonly message: Text;
  /** The standard it rests on, or null. */
  readonly citation: Citation | null;
  /** The facility it is about, or null. */
  readonly facility: Facility | null;
  /** What was measured, or null. */
  readonly measured: string | null;
  /** What is demanded, or null. */
  readonly demanded: string | null;
}

/** A sizing held against what is there. */
export interface ProvisionCheck<F extends Facility = Facility> {
  /** What was required. */
  readonly sizing: Sizing<F>;
  /** Fails if any facility is short or any finding is a violation; unknown if anything needed is unknown. */
  readonly verdict: "pass" | "fail" | "unknown";
  /** The areas of each facility. */
  readonly results: { readonly [K in F]: FacilityResult };
  /** Everything found. */
  readonly findings: readonly Finding[];
}

/**
 * Compares what a scheme or a neighbourhood has with what it must have.
 *
 * Areas are summed exactly, a shared room counts once (D14), unknown is not zero (D13), and full values are compared (D19).
 *
 * @param sizing - From `sizeNeighbourhood`, or read back from JSON.
 * @param provision - A complete list of rooms, or one area in m² for each facility, null or missing where unknown.
 * @returns For each facility the areas and the verdict, the findings, and the verdict over all.
 * @throws PlanError `invalidProvision` for a malformed area, a shared room that is not divided or parts that exceed it;
 * `invalidNeighbourhood` for a sizing that does not follow from its own standards.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
 * const { results, verdict } = checkProvision(sizing, { elderlyCare: "246.79", infantCare: "246.8" });
 * assert.equal(results.elderlyCare.shortfall?.toFixed(), "0.01");
 * assert.equal(results.infantCare.verdict, "met");
 * assert.equal(verdict, "fail");
 * ```
 */
export function checkProvision<F extends Facility>(sizing: Sizing<F>, provision: Provision): ProvisionCheck<F> {
  const checked = parseSizing(sizing) as Sizing<F>;
  const providedFor = parseProvision(provision);
  const requirements: Requirement[] = Object.values(checked.requirements);
  const results: Partial<Record<Facility, FacilityResult>> = {};
  const findings: Finding[] = [];
  for (const requirement of requirements) {
    const provided = providedFor(requirement.facility);
    const result = compare(requirement.floorArea, provided);
    results[requirement.facility] = result;
    findings.push(...areaFindings(requirement, result), ...measureFindings(requirement, provided));
  }
  return { sizing: checked, verdict: overall(findings), results: results as { [K in F]: FacilityResult }, findings };
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

/** A violation fails, then an unknown leaves open. */
export function overall(findings: readonly Finding[]): "pass" | "fail" | "unknown" {
  if (findings.some(({ severity }) => severity === "violation")) return "fail";
  return findings.some(({ severity }) => severity === "unknown") ? "unknown" : "pass";
}

function areaFindings({ facility, governing }: Requirement, { required, provided, known, shortfall, verdict }: FacilityResult): Finding[] {
  if (verdict === "met") return [];
  const demanded = stated(required).toFixed();
  const { term, item } = governing.standard;
  const about = { citation: governing, facility, demanded };
  if (verdict === "unknown") {
    return [
      {
        ...about,
        code: "areaUnknown",
        severity: "unknown",
        measured: null,
        message: {
          zh: `${term}面积未填报（已知${known.toFixed()}平方米），应配${demanded}平方米（${item}），不作判定。`,
          en: `The ${nameOf(facility)} area is not reported in full (known: ${known.toFixed()} m², required: ${demanded} m², ${item}); no verdict.`,
        },
      },
    ];
  }
  const missing = stated(shortfall ?? required).toFixed();
  const measured = (provided ?? known).toFixed();
  return [
    {
      ...about,
      code: "areaShort",
      severity: "violation",
      measured,
      message: {
        zh: `${term}面积${measured}平方米，少于应配的${demanded}平方米（${item}），缺${missing}平方米。`,
        en: `The ${nameOf(facility)} area of ${measured} m² is below the required ${demanded} m² (${item}) by ${missing} m².`,
      },
    },
  ];
}

/** Areas of another measure are compared as they stand, and that is said (D23). */
function measureFindings({ facility, governing, measure }: Requirement, { rooms }: Provided): Finding[] {
  const other = rooms.find((room) => room.measure !== undefined && room.measure !== measure);
  if (other?.measure === undefined) return [];
  return [
    {
      code: "measuresDiffer",
      severity: "advice",
      citation: governing,
      facility,
      measured: other.measure,
      demanded: measure,
      message: {
        zh: "所报面积与标准的面积口径不同，按原数比较，未作换算（D23）。",
        en: "The areas reported and the standard use different measures; they are compared as they stand, without conversion (D23).",
      },
    },
  ];
}

function nameOf(facility: Facility): string {
  return facility === "elderlyCare" ? "elderly-care" : "infant-care";
}
