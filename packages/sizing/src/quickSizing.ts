import type { Decimal, Facility } from "@plan/rules";
import { frozen, hundredths } from "@plan/rules/internal";
import { areaAsked, isAbove, type Line, lineOf } from "./line.ts";
import type { NeighbourhoodInput } from "./neighbourhood.ts";
import { type Applying, citedBy, type Requirement } from "./requirement.ts";
import type { Sizing } from "./sizeNeighbourhood.ts";

/** A sizing, or null where it is the plain way that must tell. */
export type QuickSizing = (neighbourhood: Readonly<NeighbourhoodInput>) => Sizing | null;

/**
 * Sizes the commonest neighbourhoods of one place, day and kind: of households alone, where one standard governs however many there are.
 *
 * Their sizings differ in counts and areas only. The rest is that of a sample, sized the plain way; a test holds both ways together.
 *
 * @param law - What holds for each facility.
 * @param sized - The plain way, for so many households of whom nothing else is said.
 * @returns null where the law is not of that kind.
 */
export function quickSizing(law: readonly Applying[], sized: (households: number) => Sizing): QuickSizing | null {
  if (!law.every(({ standards }) => standards.every(({ standard }) => inHundredths(lineOf(standard))))) return null;
  const { requirements: sample, advisories } = frozen(sized(1));
  if (!law.every((applying) => isSteady(applying, sample[applying.facility]))) return null;
  const [first, second] = law.map(({ facility }) => sample[facility]) as [Requirement, Requirement?];
  const line = lineOf(first.governing.standard) as Line;
  const otherLine = second && (lineOf(second.governing.standard) as Line);
  const isSame = line.each === otherLine?.each && line.least === otherLine.least;
  return (neighbourhood) => {
    if (!isOfHouseholds(neighbourhood)) return null;
    const { households } = neighbourhood;
    const counts = { households };
    const area = areaOf(line, households);
    const requirements: Partial<Record<Facility, Requirement>> = { [first.facility]: alike(first, area, counts) };
    if (second !== undefined) requirements[second.facility] = alike(second, isSame ? area : areaOf(otherLine as Line, households), counts);
    return { neighbourhood, requirements: requirements as Sizing["requirements"], advisories };
  };
}

/** Millionths of a m² in a hundredth. */
const hundredth = 10_000;

function inHundredths(line: Line | null): boolean {
  return line !== null && line.each % hundredth === 0 && line.least % hundredth === 0;
}

/** Whether the same standards follow one another, and no reported one asks for more, however many households there are. */
function isSteady({ leftOut }: Applying, requirement: Requirement): boolean {
  const lines = citedBy(requirement).map(({ standard }) => lineOf(standard)) as [Line, ...Line[]];
  const [most, ...others] = lines;
  const reported = leftOut.filter(({ because }) => because === "reported").map(({ citation }) => lineOf(citation.standard));
  return (
    others.every((line, index) => isAbove(lines[index] as Line, line)) &&
    reported.every((line) => line !== null && line.each <= most.each && line.least <= most.least)
  );
}

/** Nothing but households is counted, and nothing said that an advisory would speak of. */
function isOfHouseholds(neighbourhood: Readonly<NeighbourhoodInput>): neighbourhood is NeighbourhoodInput & { households: number } {
  const { households = 0, residents, residentialFloorArea, householdsBasis, inRenovationWorks } = neighbourhood;
  if (households === 0 || residents !== undefined || residentialFloorArea !== undefined || inRenovationWorks === false) return false;
  return householdsBasis !== "estimated" && householdsBasis !== "pendingScheme";
}

function areaOf(line: Line, households: number): Decimal {
  return hundredths(areaAsked(line, households) / hundredth);
}

/** The sample's requirement, for other counts. */
function alike(sample: Requirement, area: Decimal, counts: Requirement["counts"]): Requirement {
  return {
    facility: sample.facility,
    floorArea: area,
    statedArea: area,
    measure: sample.measure,
    governing: sample.governing,
    alsoApplying: sample.alsoApplying,
    counts,
    perHundred: sample.perHundred,
  };
}
