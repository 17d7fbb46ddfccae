import { isDeepStrictEqual, types } from "node:util";
import SharedDecimal from "decimal.js";
import type { Path } from "./calls.ts";
import { strictly } from "./oracle.ts";

/** A place in the arguments of a public function, and what may lawfully stand there. */
export interface Slot {
  /** Export that is called. */
  readonly of: string;
  readonly path: Path;
  /** The code of a refusal, or those it may have. */
  readonly code: string | readonly string[];
  /** Whether a value is one the function may take; null where either is right. */
  readonly takes: (value: unknown) => boolean | null;
}

const oneOf =
  (...values: unknown[]) =>
  (value: unknown) =>
    values.includes(value);
const never = () => false;
const isCount = (value: unknown) => typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 1_000_000_000;
/** Text or number of the strict form; no stranger is a genuine Decimal with such digits. */
const isFigure = (value: unknown) => (typeof value === "string" || typeof value === "number") && strictly(String(value)) !== null;
const isPositive = (value: unknown) => isFigure(value) && /[1-9]/.test(String(value));
const isSmall = (value: unknown) => isFigure(value) && Number(value) <= 20;
/** Exactly {} or [] and nothing that only looks so. */
const isEmpty = (json: string) => (value: unknown) => !types.isProxy(value) && isDeepStrictEqual(value, JSON.parse(json));
const isEmptyObject = isEmpty("{}");
const isEmptyList = isEmpty("[]");
/** Any other copy of decimal.js may or may not be taken where a Decimal is asked for. */
const isDecimal = (value: unknown) => (types.isProxy(value) || !SharedDecimal.isDecimal(value) ? false : null);
const isDivision = (value: unknown) => typeof value === "string" && /^[0-9]{6}$/.test(value);
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/u;
const isName = (value: unknown) => typeof value === "string" && value.length <= 10_000 && !invisible.test(value);
const optional = (takes: Slot["takes"]) => (value: unknown) => value === undefined || takes(value);

const slotsOf = (of: string, at: Slot["path"], code: Slot["code"], fields: Readonly<Record<string, Slot["takes"]>>): Slot[] =>
  Object.entries(fields).map(([field, takes]) => ({ of, path: [...at, field], code, takes }));
const whole = (of: string, index: number, code: Slot["code"], takes: Slot["takes"] = never): Slot => ({ of, path: [index], code, takes });

const place = { division: isDivision, on: never, acceptReported: optional(oneOf(true, false)) };
const counts = { households: isCount, residents: optional(isCount), residentialFloorArea: optional(isFigure) };
export const slots: readonly Slot[] = [
  whole("documentById", 0, "unknownDocument"),
  whole("parseDocument", 0, "invalidDocument"),
  whole("areaStandardsInForce", 0, "invalidQuery"),
  ...slotsOf("areaStandardsInForce", [0], "invalidQuery", { ...place, facility: never, development: never }),
  {
    of: "areaStandardsInForce",
    path: [0, "documents"],
    code: ["invalidQuery", "invalidDocument", "noStandardInForce"],
    takes: optional(never),
  },
  {
    of: "sizeNeighbourhood",
    path: [1, "documents"],
    code: ["invalidQuery", "invalidDocument", "noStandardInForce"],
    takes: optional(never),
  },
  whole("ratioStandardsInForce", 0, "invalidQuery"),
  ...slotsOf("ratioStandardsInForce", [0], "invalidQuery", place),
  whole("requiredArea", 0, "invalidDocument"),
  whole("requiredArea", 1, "invalidNeighbourhood"),
  whole("requiredArea", 2, "invalidQuery", optional(never)),
  ...slotsOf("requiredArea", [1], "invalidNeighbourhood", counts),
  whole("evaluateRatio", 0, "invalidQuery"),
  whole("evaluateRatio", 1, "invalidQuery", oneOf(null)),
  ...slotsOf("evaluateRatio", [1], "invalidQuery", {
    part: (value) => isFigure(value) && Number(value) <= 100,
    whole: isFigure,
  }),
  whole("stated", 0, "invalidQuery", isDecimal),
  whole("statedDown", 0, "invalidQuery", isDecimal),
  whole("statedDown", 1, "invalidQuery", optional(isCount)),
  whole("sizeNeighbourhood", 0, "invalidNeighbourhood"),
  whole("sizeNeighbourhood", 1, "invalidQuery", optional(isEmptyObject)),
  ...slotsOf("sizeNeighbourhood", [0], "invalidQuery", { division: isDivision, on: never }),
  ...slotsOf("sizeNeighbourhood", [0], "invalidNeighbourhood", {
    ...counts,
    development: never,
    name: optional(isName),
    householdsBasis: optional(never),
    averageDwellingArea: optional(isPositive),
    settlement: optional(never),
    inRenovationWorks: optional(oneOf(true, false)),
    planningConditionsOn: optional(never),
  }),
  ...slotsOf("sizeNeighbourhood", [1], "invalidQuery", {
    facilities: optional(never),
    acceptReported: optional(oneOf(true, false)),
    perHundred: optional(never),
  }),
  whole("arithmetic", 0, "invalidNeighbourhood"),
  whole("parseSizing", 0, "invalidNeighbourhood"),
  whole("checkProvision", 0, "invalidNeighbourhood"),
  whole("checkProvision", 1, "invalidProvision", isEmptyObject),
  ...slotsOf("checkProvision", [1], "invalidProvision", { facilities: isEmptyList }),
  ...slotsOf("checkProvision", [1, "facilities", 0], "invalidProvision", {
    name: optional(isName),
    serves: never,
    floorArea: (value) => value === null || isFigure(value),
    areaFor: optional(isEmptyObject),
    measure: optional(never),
    storey: optional((value) => Number.isInteger(value) && Number(value) >= -20 && Number(value) <= 300),
    ownEntrance: optional(oneOf(true, false)),
    lift: optional(oneOf(true, false)),
    phase: optional((value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1000),
    acquired: optional(never),
    lessor: optional(never),
  }),
  whole("checkProvision", 2, "invalidQuery", optional(isEmptyObject)),
  ...["checkPhases", "phaseSchedule"].flatMap((of) => [
    whole(of, 0, "invalidNeighbourhood"),
    whole(of, 1, "invalidNeighbourhood"),
    { of, path: [1, 0, "households"], code: "invalidNeighbourhood", takes: never },
    { of, path: [1, 1, "name"], code: "invalidNeighbourhood", takes: optional(isName) },
  ]),
  whole("sumDistrict", 0, "invalidNeighbourhood", (value) => (isEmptyList(value) ? null : false)),
  ...["poolRequirements", "checkPool"].flatMap((of) => [whole(of, 0, "invalidNeighbourhood"), whole(of, 1, "invalidQuery")]),
  ...["sumDistrict", "poolRequirements", "checkPool"].map((of) => ({ of, path: [0, 1], code: "invalidNeighbourhood", takes: never })),
  whole("closeShortfall", 0, ["invalidProvision", "invalidNeighbourhood"]),
  whole("closeShortfall", 1, "invalidProvision", isEmptyList),
  whole("closeShortfall", 2, "invalidQuery", optional(isEmptyObject)),
  ...slotsOf("closeShortfall", [0], ["invalidProvision", "invalidNeighbourhood"], { sizing: never, results: never }),
  { of: "closeShortfall", path: [1, 0, "floorArea"], code: "invalidProvision", takes: (value) => value === null || isFigure(value) },
  whole("checkPool", 2, "invalidProvision", isEmptyObject),
  whole("checkPool", 3, "invalidQuery", optional(isEmptyObject)),
  whole("checkPhases", 2, "invalidProvision", isEmptyObject),
  whole("checkFourSynchronisations", 0, "invalidProvision"),
  ...slotsOf("checkFourSynchronisations", [0], "invalidProvision", { housing: isEmptyObject, facilities: isEmptyObject }),
  ...slotsOf("checkFourSynchronisations", [0, "housing"], "invalidProvision", {
    planned: optional(oneOf(null)),
    built: optional(oneOf(null)),
  }),
  ...slotsOf("checkFourSynchronisations", [0, "facilities", "elderlyCare"], "invalidProvision", { accepted: optional(oneOf(null)) }),
  whole("maxHouseholds", 0, "invalidQuery"),
  ...slotsOf("maxHouseholds", [0], "invalidQuery", { ...place, facility: never, development: never, floorArea: isFigure }),
  ...slotsOf("checkProvision", [1, "facilities", 1, "areaFor"], "invalidProvision", { elderlyCare: isSmall, infantCare: isSmall }),
  ...slotsOf("checkProvision", [0], "invalidNeighbourhood", { neighbourhood: never, requirements: never, advisories: isEmptyList }),
  ...["checkProvision", "parseSizing"].flatMap((of) =>
    slotsOf(of, [0, "requirements", "elderlyCare"], "invalidNeighbourhood", {
      facility: never,
      floorArea: never,
      statedArea: never,
      measure: never,
      governing: never,
      alsoApplying: isEmptyList,
      counts: never,
    }),
  ),
];
