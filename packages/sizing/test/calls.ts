import * as rules from "@plan/rules";
import * as sizing from "@plan/sizing";

const neighbourhood = { division: "450200", on: "2022-03-01", development: "new", households: 1234 };
const query = { division: "450200", on: "2022-03-01", facility: "elderlyCare", development: "new" };
const citation = rules.ratioStandardsInForce({ division: "450000", on: "2022-03-01" })[0];
const standard = rules.documentById("450000-2021-67").areaStandards[0];
const sized = sizing.sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
const rooms = [
  { name: "一层", serves: ["elderlyCare"], floorArea: "40", storey: 1 },
  { serves: ["elderlyCare", "infantCare"], floorArea: "40", areaFor: { elderlyCare: "20", infantCare: "20" } },
];

const estates = ["50000", "60000"].map((residentialFloorArea) =>
  sizing.sizeNeighbourhood(
    { division: "330600", on: "2022-03-01", development: "new", residentialFloorArea },
    { facilities: ["elderlyCare"] },
  ),
);
const phases = [{ households: 234 }, { households: 1000 }];
const milestones = { planned: "2022-03-01", built: "2024-05-01", accepted: "2024-06-01", delivered: null };

/** Lawful arguments of every function that answers; made anew for each call, so that one call cannot spoil the next. */
export const lawfully: Readonly<Record<string, () => unknown[]>> = {
  documentById: () => ["450000-2021-67"],
  parseDocument: () => [JSON.parse(JSON.stringify(rules.documentById("450000-2021-67")))],
  areaStandardsInForce: () => [{ ...query }],
  ratioStandardsInForce: () => [{ division: "450200", on: "2022-03-01" }],
  requiredArea: () => [standard, { households: 1234 }],
  evaluateRatio: () => [citation, { part: "0", whole: "100" }],
  stated: () => [new rules.Decimal("100.7204")],
  statedDown: () => [new rules.Decimal("99.996"), 2],
  sizeNeighbourhood: () => [{ ...neighbourhood }, {}],
  arithmetic: () => [sized.requirements.elderlyCare],
  parseSizing: () => [JSON.parse(JSON.stringify(sized))],
  sumDistrict: () => [[...estates]],
  poolRequirements: () => [[...estates], "elderlyCare"],
  checkPool: () => [[...estates], "elderlyCare", { elderlyCare: "220" }],
  closeShortfall: () => [sizing.checkProvision(sized, { facilities: [] }), structuredClone(rooms)],
  checkPhases: () => [sized, structuredClone(phases), structuredClone({ facilities: rooms })],
  phaseSchedule: () => [sized, structuredClone(phases)],
  checkFourSynchronisations: () => [
    { housing: { ...milestones }, facilities: { elderlyCare: { ...milestones }, infantCare: { ...milestones } } },
  ],
  maxHouseholds: () => [{ ...query, floorArea: "246.8" }],
  checkProvision: () => [sized, { facilities: structuredClone(rooms) }],
};

/** Where in the arguments of a call, the first key being the argument's index. */
export type Path = readonly (string | number)[];

/** Calls an export with a value put in one place of its lawful arguments. */
export function callWith(of: string, path: Path, value: unknown): unknown {
  const all: Record<string, unknown> = { ...rules, ...sizing };
  const [index, ...inner] = path;
  const given = [...(lawfully[of]?.() ?? [])];
  given[index as number] = put(given[index as number], inner, value);
  return (all[of] as (...values: unknown[]) => unknown)(...given);
}

/** The same data with one place of it replaced; what lies beside the way there is shared. */
export function put(data: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const inner = put((data as Record<string, unknown> | undefined)?.[key as string], rest, value);
  return Array.isArray(data) ? data.map((entry, index) => (index === key ? inner : entry)) : { ...(data as object), [key]: inner };
}
