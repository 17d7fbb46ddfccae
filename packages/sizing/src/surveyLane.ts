import { type AreaStandard, type Citation, Decimal } from "@plan/rules";
import { measureFindings } from "./areaFindings.ts";
import type { ProvisionCheck } from "./checkProvision.ts";
import { overall } from "./finding.ts";
import { isAbove, type Line, lineOf } from "./line.ts";
import type { SizedFacility } from "./requirement.ts";
import { roomFindings } from "./roomFindings.ts";

/** How one facility is sized in a place, on a day, for one kind of development, where whole numbers suffice. */
export interface Lane {
  /** The standard that governs for every number of households above 0. */
  readonly line: Line;
  /** What a check says of such areas beside the areas themselves. */
  readonly beside: ProvisionCheck["verdict"];
  /** Standards known from reports only, which are to be mentioned once a row would have more of them. */
  readonly reported: readonly { readonly citation: Citation<AreaStandard>; readonly line: Line }[];
}

/** The lane of a sized facility, or null where whole numbers do not suffice or another standard may govern another row. */
export function laneOf({ requirement, leftOut }: SizedFacility): Lane | null {
  const { governing, alsoApplying, perHundred } = requirement;
  const line = lineOfAny(governing.standard);
  const others = alsoApplying.map(({ standard }) => lineOfAny(standard));
  const reported = leftOut
    .filter(({ because }) => because === "reported")
    .map(({ citation }) => ({ citation, line: lineOfAny(citation.standard) }));
  if (perHundred !== "proRata" || line === null || !others.every((other) => other !== null && isAbove(line, other))) return null;
  if (!reported.every((left): left is Lane["reported"][number] => left.line !== null)) return null;
  return { line, beside: besideAreas(requirement), reported };
}

/** What a class of places asks for depends on the areas: a check tells. */
function lineOfAny(standard: AreaStandard): Line | null {
  return standard.constraints.some(({ kind }) => kind === "placeClass") ? null : lineOf(standard);
}

/** What the duties beside the area come to, of which a survey of areas tells nothing. */
function besideAreas(requirement: SizedFacility["requirement"]): ProvisionCheck["verdict"] {
  const something = { ...requirement, floorArea: new Decimal(1) };
  const areas = { known: something.floorArea, complete: true, rooms: null };
  return overall([...measureFindings(something, areas), ...roomFindings(something, areas)]);
}
