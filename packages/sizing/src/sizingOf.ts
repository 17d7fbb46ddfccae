import type { Facility, PerHundred } from "@plan/rules";
import { advisoriesOf } from "./advisories.ts";
import { countsOf, type NeighbourhoodInput } from "./neighbourhood.ts";
import { type Applying, type Requirement, sizeBy } from "./requirement.ts";
import type { Sizing } from "./sizeNeighbourhood.ts";

/** A checked neighbourhood sized by the standards that hold for each facility. */
export function sizingOf(neighbourhood: Readonly<NeighbourhoodInput>, law: readonly Applying[], perHundred: PerHundred): Sizing {
  const counts = countsOf(neighbourhood);
  const sized = law.map((applying) => sizeBy(applying, counts, perHundred));
  const requirements: Partial<Record<Facility, Requirement>> = {};
  for (const { requirement } of sized) requirements[requirement.facility] = requirement;
  return { neighbourhood, requirements: requirements as Sizing["requirements"], advisories: advisoriesOf(neighbourhood, sized) };
}
