import type { Facility } from "@plan/rules";
import { Decimal } from "@plan/rules";
import type { Dialect } from "./sqlDialect.ts";
import type { RequiredInSql } from "./sqlRequired.ts";

/** One facility, four expressions over the columns of a row. A row that cannot be sized has NULL in each. */
export interface SqlFigures {
  /** m², exact (应配面积). */
  readonly required: string;
  /** m², rounded up to 0.01, as documents state it (D3). */
  readonly stated: string;
  /** m² missing, exact (缺口); NULL where what is there is unknown, unless nothing is required (D13). */
  readonly shortfall: string;
  /** `met`, `short` or `unknown`. */
  readonly verdict: string;
}

/** One facility: what is required, and the column of what is there, with the name it has outside its table. */
export interface SizedInSql {
  readonly facility: Facility;
  readonly required: RequiredInSql;
  readonly provided: { readonly sql: string; readonly name: string } | null;
}

/** Each figure as an expression of its own. */
export function figuresInSql({ required: { sql: required, digits }, provided }: SizedInSql, dialect: Dialect): SqlFigures {
  const there = provided?.sql ?? dialect.unknown(digits);
  const shortfall = shortfallOf(required, there, dialect.figure(new Decimal(0), digits), dialect);
  return { required, stated: statedOf(required, digits, dialect), shortfall, verdict: verdictOf(shortfall, required, there) };
}

const prefixes: Readonly<Record<Facility, string>> = { elderlyCare: "elderly_care", infantCare: "infant_care" };

/** A query over a table: first what is required, then what is missing, then what is said of it; each is worked out once. */
export function selectInSql(table: string, sized: readonly SizedInSql[], dialect: Dialect): string {
  const steps = sized.map(({ facility, required, provided }) => {
    const named = (figure: keyof SqlFigures) => dialect.name(`${prefixes[facility]}_${figure}`);
    const there = provided?.name ?? dialect.unknown(required.digits);
    const shortfall = shortfallOf(named("required"), there, dialect.figure(new Decimal(0), required.digits), dialect);
    return [
      `${required.sql} AS ${named("required")}`,
      `${statedOf(named("required"), required.digits, dialect)} AS ${named("stated")}, ${shortfall} AS ${named("shortfall")}`,
      `${verdictOf(named("shortfall"), named("required"), there)} AS ${named("verdict")}`,
    ] as const;
  });
  const columns = ([0, 1, 2] as const).map((step) => steps.map((written) => written[step]).join(", "));
  const { apart } = dialect;
  if (apart === null) return `SELECT *, ${columns.join(", ")} FROM ${table}`;
  return columns.reduce(
    (from, written, step) => `SELECT *, ${written} FROM ${step === 0 ? from : `${apart(from)} AS ${dialect.name("sized")}`}`,
    table,
  );
}

function statedOf(required: string, digits: RequiredInSql["digits"], dialect: Dialect): string {
  const { precision, scale } = digits;
  return scale <= 2 ? required : dialect.decimal(dialect.roundedUp(required, digits), { precision: precision - scale + 3, scale: 2 });
}

/** Nothing is missing where nothing is needed, whatever is unknown (D13). What most rows are comes first: an engine asks the rest no more. */
function shortfallOf(required: string, there: string, nothing: string, dialect: Dialect): string {
  const exact = dialect.exact(there);
  return `CASE WHEN ${exact} >= ${required} THEN ${nothing} WHEN ${exact} >= 0 THEN ${required} - ${there} WHEN ${there} IS NULL AND ${required} = 0 THEN ${nothing} END`;
}

/** Full values are compared (D19); what has no shortfall, and yet an area, could not be judged. */
function verdictOf(shortfall: string, required: string, there: string): string {
  return `CASE WHEN ${shortfall} = 0 THEN 'met' WHEN ${shortfall} > 0 THEN 'short' WHEN ${there} IS NULL AND ${required} > 0 THEN 'unknown' END`;
}
