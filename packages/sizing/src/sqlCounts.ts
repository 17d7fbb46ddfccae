import type { Base, PerHundred } from "@plan/rules";
import { issue, mostCounted, planError } from "@plan/rules/internal";
import type { Dialect } from "./sqlDialect.ts";
import type { SqlColumn } from "./sqlQuery.ts";
import type { Counts } from "./sqlRequired.ts";

const countDigits = { precision: 10, scale: 0 };
const areaDigits = { precision: 18, scale: 6 };

/** What standards may count, read from the columns: NULL where it is unknown or what `sizeNeighbourhood` would refuse. */
export function countsInSql(
  columns: { readonly [K in Base]?: SqlColumn | null | undefined },
  nameOf: (column: SqlColumn, ...path: string[]) => string,
  perHundred: PerHundred,
  dialect: Dialect,
): Counts {
  return (counted) => {
    const base = counted === "hundreds" ? "households" : counted;
    const column = columns[base];
    if (column === undefined)
      throw planError("invalidNeighbourhood", [issue([base], `the column of ${base}, which a standard counts, or null`, undefined)]);
    if (column === null) return dialect.unknown(base === "residentialFloorArea" ? areaDigits : countDigits);
    const name = nameOf(column, base);
    if (base === "residentialFloorArea") return areaOf(name, dialect);
    const count = dialect.where(`${name} BETWEEN 0 AND ${mostCounted} AND ${dialect.isWhole(name)}`, name);
    return dialect.decimal(counted === "hundreds" ? hundredsOf(dialect.whole(count), perHundred) : count, countDigits);
  };
}

/** As much as a caller may give: below 10^12, with six decimals. */
function areaOf(name: string, dialect: Dialect): string {
  const bounded = dialect.where(`${name} >= 0 AND ${name} < 1000000000000`, dialect.exact(name));
  const area = dialect.decimal(bounded, areaDigits);
  return dialect.where(`${area} = ${name}`, area);
}

/** Hundreds completed, or begun (D2). */
function hundredsOf(count: string, perHundred: PerHundred): string {
  const completed = `${count} - ${count} % 100`;
  return perHundred === "started" ? `${completed} + CASE WHEN ${count} % 100 > 0 THEN 100 ELSE 0 END` : completed;
}
