import { type AreaStandard, type Citation, Decimal } from "@plan/rules";
import { measureFindings } from "./areaFindings.ts";
import type { ProvisionCheck } from "./checkProvision.ts";
import { largestTerm } from "./exactSum.ts";
import { overall } from "./finding.ts";
import type { SizedFacility } from "./requirement.ts";
import { roomFindings } from "./roomFindings.ts";

/** A standard in whole millionths of a m²: so many for each household, and the least. */
interface Line {
  readonly each: number;
  readonly least: number;
}

/** How one facility is sized in a place, on a day, for one kind of development, where whole numbers suffice. */
export interface Lane {
  /** The standard that governs for every number of households above 0. */
  readonly line: Line;
  /** What a check says of such areas beside the areas themselves. */
  readonly beside: ProvisionCheck["verdict"];
  /** Standards known from reports only, which are to be mentioned once a row would have more of them. */
  readonly reported: readonly { readonly citation: Citation<AreaStandard>; readonly line: Line }[];
}

/** The most millionths for each household: times a billion households they are no more than a sum can take. */
const mostEach = 4_500_000;

/** Whole millionths of a m² that a line asks for; households above 0. */
export function areaAsked({ each, least }: Line, households: number): number {
  return Math.max(each * households, least);
}

/** The lane of a sized facility, or null where whole numbers do not suffice or another standard may govern another row. */
export function laneOf({ requirement, leftOut }: SizedFacility): Lane | null {
  const { governing, alsoApplying, perHundred } = requirement;
  const line = lineOf(governing.standard);
  const others = alsoApplying.map(({ standard }) => lineOf(standard));
  const reported = leftOut
    .filter(({ because }) => because === "reported")
    .map(({ citation }) => ({ citation, line: lineOf(citation.standard) }));
  if (perHundred !== "proRata" || line === null || !others.every((other) => other !== null && isAbove(line, other))) return null;
  if (!reported.every((left): left is Lane["reported"][number] => left.line !== null)) return null;
  return { line, beside: besideAreas(requirement), reported };
}

function isAbove(line: Line, other: Line): boolean {
  return line.each > other.each && (line.least > other.least || other.least === 0);
}

function lineOf({ amount, minimumTotal, minimumSingle, constraints }: AreaStandard): Line | null {
  if (amount.kind !== "rate" || amount.base !== "households") return null;
  // What a class of places asks for depends on the areas: a check tells.
  if (constraints.some(({ kind }) => kind === "placeClass")) return null;
  const each = millionths(amount.floorArea.div(amount.per), mostEach);
  const leasts = [minimumTotal, minimumSingle].map((area) => millionths(area ?? new Decimal(0), largestTerm));
  if (each === null || leasts.includes(null)) return null;
  return { each, least: Math.max(...(leasts as number[])) };
}

/** An area in whole millionths, or null where it is none or too large. */
function millionths(area: Decimal, most: number): number | null {
  const whole = area.times(1_000_000);
  return whole.isInteger() && whole.lte(most) ? whole.toNumber() : null;
}

/** What the duties beside the area come to, of which a survey of areas tells nothing. */
function besideAreas(requirement: SizedFacility["requirement"]): ProvisionCheck["verdict"] {
  const something = { ...requirement, floorArea: new Decimal(1) };
  const areas = { known: something.floorArea, complete: true, rooms: null };
  return overall([...measureFindings(something, areas), ...roomFindings(something, areas)]);
}
