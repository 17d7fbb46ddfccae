import { type Development, type Facility, PlanError } from "@plan/rules";
import { isCalendarDate, issue, planError, prefixOf, startOf } from "@plan/rules/internal";
import { applyingTo } from "./requirement.ts";
import type { Asked } from "./sizeNeighbourhood.ts";
import type { Dialect } from "./sqlDialect.ts";
import { type Figures, figuresOf } from "./sqlFigures.ts";

/** Figures where a condition holds, the first that does; null where none has a standard (D15). */
export type Choice = { readonly figures: readonly Figures[] } | { readonly branches: readonly Branch[] } | null;
interface Branch {
  readonly condition: string;
  readonly law: Choice;
}

/** What the law is asked by: a value for all rows, or SQL that reads it from each. */
export interface Asking {
  readonly division: string | { readonly sql: string };
  readonly on: string | { readonly sql: string };
  readonly development: Development | { readonly sql: string };
  readonly settlement: "urban" | "rural";
}

/** The law for one facility: a condition for every place, day and kind of neighbourhood at which its figures change; never none. */
export function lawInSql(facility: Facility, asking: Asking, asked: Asked, dialect: Dialect): Choice {
  const faults: PlanError[] = [];
  const figuresAt = (division: string, on: string, development: Development): Choice => {
    try {
      const { standards } = applyingTo(facility, { division, on, development, settlement: asking.settlement }, asked);
      const figures = figuresOf(
        standards.map(({ standard }) => standard),
        asked.perHundred,
      );
      return { figures };
    } catch (error) {
      if (error instanceof PlanError && error.code === "noStandardInForce") faults.push(error);
      else throw error;
      return null;
    }
  };
  const { division, on, development } = asking;
  const ofPlace = (place: string): Choice =>
    typeof on === "string" ? ofDay(place, on) : branches(days(asked, on.sql, dialect), (day) => ofDay(place, day));
  const ofDay = (place: string, day: string): Choice =>
    typeof development === "string"
      ? figuresAt(place, day, development)
      : branches(kinds(development.sql), (kind) => figuresAt(place, day, kind));
  const law = typeof division === "string" ? ofPlace(division) : branches(places(asked, division.sql, dialect), ofPlace);
  const [fault, another] = faults;
  if (law !== null) return law;
  throw fault !== undefined && another === undefined
    ? fault
    : planError("noStandardInForce", [issue(["facilities"], `a standard for ${facility} that holds for some row`, undefined)]);
}

/** A case, and which later case would answer if it were left out. */
interface Case<T> {
  readonly value: T;
  readonly condition: string;
  readonly otherwise: number;
}

/** Cases that change nothing are left out. */
function branches<T>(cases: readonly Case<T>[], make: (value: T) => Choice): Choice {
  const made = cases.map(({ value, condition, otherwise }) => ({ condition, otherwise, law: make(value) }));
  const told = made.map(({ law }) => JSON.stringify(law));
  const kept = made.filter(({ otherwise }, index) => told[index] !== (told[otherwise] ?? "null"));
  return kept.length === 0 ? null : { branches: kept.map(({ condition, law }) => ({ condition, law })) };
}

/** Every division that a document binds, the nearest first; a code of other than six digits lies nowhere. */
function places({ documents }: Asked, sql: string, dialect: Dialect): Case<string>[] {
  const prefixes = [...new Set(documents.map(({ division }) => prefixOf(division)))].sort((a, b) => b.length - a.length);
  return prefixes.map((prefix, index) => ({
    value: prefix.padEnd(6, "0"),
    condition: `${dialect.isDivision(sql)}${prefix === "" ? "" : ` AND ${sql} LIKE '${prefix}%'`}`,
    otherwise: prefixes.findIndex((other, later) => later > index && prefix.startsWith(other)),
  }));
}

/** Every day on which a document may begin or have ended, the latest first. */
function days({ documents }: Asked, sql: string, dialect: Dialect): Case<string>[] {
  const dates = documents.flatMap((document) => [startOf(document), document.effectiveTo === null ? null : dayAfter(document.effectiveTo)]);
  const changes = [...new Set(dates.filter((date) => date !== null))].sort().reverse();
  return changes.map((value, index) => ({ value, condition: `${sql} >= ${dialect.day(value)}`, otherwise: index + 1 }));
}

function kinds(sql: string): Case<Development>[] {
  return (["new", "existing"] as const).map((value) => ({ value, condition: `${sql} = '${value}'`, otherwise: -1 }));
}

/** The next date of the calendar. */
function dayAfter(date: string): string {
  const [year, month, day] = date.split("-") as [string, string, string];
  const next = (text: string) => {
    const rest = text.replace(/9{0,4}$/, "");
    const last = rest.slice(-1);
    return `${rest.slice(0, -1)}${"123456789"["012345678".indexOf(last)]}${"0".repeat(text.length - rest.length)}`;
  };
  const dates = [`${year}-${month}-${next(day)}`, `${year}-${next(month)}-01`, `${next(year)}-01-01`];
  return dates.find(isCalendarDate) ?? date;
}
