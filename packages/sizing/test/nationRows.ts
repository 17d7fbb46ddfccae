import { areaStandardsInForce, type Development, documents, type Facility, PlanError, type StandardDocument } from "@plan/rules";
import { checkProvision, type NeighbourhoodInput, sizeNeighbourhood } from "@plan/sizing";
import { type Draw, seeded } from "./seeded.ts";

/** A row of a table of the nation: everything a standard may count, and what is there, in hundredths of a m². */
export interface NationRow {
  readonly division: string;
  readonly on: string;
  readonly development: Development;
  readonly households: number;
  readonly residents: number;
  readonly floorArea: number;
  readonly provided: { readonly [K in Facility]: number | null };
}

export const facilities = ["elderlyCare", "infantCare"] as const;
export const metres = (hundredths: number) => `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;

/** Each shipped document where it binds and in a division below, on the days around its beginning and after the last plan horizon. */
export function contexts(): readonly { division: string; on: string }[] {
  return documents.flatMap(({ division, effectiveFrom, issuedOn, firstSeenOn }) => {
    const start = effectiveFrom ?? issuedOn ?? firstSeenOn ?? "2022-03-01";
    const below = division.replace(/00$/, "03").replace(/^(..)00/, "$102");
    return [division, below].flatMap((place) => [start, `${start.slice(0, 4)}-01-01`, "2026-01-01"].map((on) => ({ division: place, on })));
  });
}

/** So many rows, the same for a seed; every context comes as often as another, and one provided area in four is exactly enough. */
export function nationRows(count: number, seed: number): NationRow[] {
  const draw = seeded(seed);
  const everywhere = contexts();
  return Array.from({ length: count }, (_, index) =>
    rowIn(draw, everywhere[index % everywhere.length] as { division: string; on: string }),
  );
}

function rowIn(draw: Draw, context: { division: string; on: string }): NationRow {
  const households = draw.below(10 ** (1 + draw.below(5)));
  const development = draw.pick(["new", "existing"] as const);
  const near = () => {
    const rate = draw.pick([15, 20, 30]);
    return [households * rate, Math.max(households * rate - 1, 0), draw.below(10 ** (1 + draw.below(8))), null][draw.below(4)] ?? null;
  };
  return {
    ...context,
    development,
    households,
    residents: draw.below(10 ** (1 + draw.below(6))),
    floorArea: draw.below(10 ** (1 + draw.below(9))),
    provided: { elderlyCare: near(), infantCare: near() },
  };
}

export function neighbourhoodOf({ division, on, development, households, residents, floorArea }: NationRow): NeighbourhoodInput {
  return { division, on, development, households, residents, residentialFloorArea: metres(floorArea) };
}

/** Required, stated, shortfall and verdict of one facility, as text; null where a row cannot be sized or an area is unknown. */
export type Figures = readonly (string | null)[];

/** Places, days and kinds without a standard: they are told apart once, and every row of them is NULL. */
function hasStandard({ division, on, development }: NationRow, facility: Facility, among: readonly StandardDocument[]): boolean {
  try {
    areaStandardsInForce({ division, on, development, facility, acceptReported: true, documents: among });
    return true;
  } catch (error) {
    if (error instanceof PlanError && error.code === "noStandardInForce") return false;
    throw error;
  }
}

/** What `sizeNeighbourhood` and `checkProvision` say of a row. */
export function expectedOf(row: NationRow, facility: Facility, among: readonly StandardDocument[]): Figures {
  const sizing = sizeNeighbourhood(neighbourhoodOf(row), { facilities: [facility], acceptReported: true, documents: among });
  const area = row.provided[facility];
  const { required, shortfall, verdict } = checkProvision(sizing, { [facility]: area === null ? null : metres(area) }).results[facility];
  return [required.toFixed(), sizing.requirements[facility].statedArea.toFixed(), shortfall?.toFixed() ?? null, verdict];
}

/** The same for every row and facility, in the order of the facilities. */
export function expectedOfAll(rows: readonly NationRow[], among: readonly StandardDocument[] = documents): Figures[] {
  const known = new Map<string, boolean>();
  return rows.map((row) =>
    facilities.flatMap((facility) => {
      const key = `${facility} ${row.development} ${row.division} ${row.on}`;
      const has = known.get(key) ?? hasStandard(row, facility, among);
      known.set(key, has);
      return has ? expectedOf(row, facility, among) : [null, null, null, null];
    }),
  );
}
