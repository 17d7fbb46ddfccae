import { Decimal } from "@plan/rules";
import type { Dialect, Digits } from "./sqlDialect.ts";
import { type Counted, countScale, digitsFor, eachIn, type Figures, isProportion, type Piece } from "./sqlFigures.ts";
import type { Choice } from "./sqlLaw.ts";

/** SQL for what is counted, checked; NULL where it is unknown or out of its range. */
export type Counts = (counted: Counted) => string;

/** A required area, m², exact: NULL where nothing holds (D15) or what the standards count is unknown. */
export interface RequiredInSql {
  readonly sql: string;
  readonly digits: Digits;
}

/** The law as one expression. */
export function requiredInSql(law: Choice, counts: Counts, dialect: Dialect): RequiredInSql {
  const all = leaves(law) as [Figures, ...Figures[]];
  const digits = digitsFor(all);
  const write: Writing = {
    counts,
    area: (value) => dialect.figure(value, digits),
    rate: (each, counted) => dialect.figure(each, { precision: digits.precision, scale: digits.scale - countScale(counted) }),
    mark: (from) => (from.isInteger() ? from.toFixed() : dialect.figure(from, { precision: 18, scale: 6 })),
  };
  const [{ counted }] = all;
  const sql = all.every((one) => isProportion(one) && one.counted === counted)
    ? chosenProportion(law, all, counted, write)
    : chosen(law, (figures) => largestOf(figures, (one) => dialect.decimal(areaOf(one, write), digits), counts));
  return { sql: `(${sql})`, digits };
}

/** How counts and figures are written. */
interface Writing {
  readonly counts: Counts;
  readonly area: (value: Decimal) => string;
  readonly rate: (each: Decimal, counted: Counted) => string;
  readonly mark: (from: Decimal) => string;
}

/** Everything asked is a proportion of one base: the rate is chosen, and the least area, so that one multiplication does. */
function chosenProportion(law: Choice, all: readonly Figures[], counted: Counted, { counts, area, rate }: Writing): string {
  const need = `${counts(counted)} * ${chosen(law, (leaf) => leaf.map((one) => rate(eachIn(one), counted)).join())}`;
  const hasLeast = all.some(({ least }) => !least.isZero());
  return hasLeast
    ? lifted(
        need,
        counts(begun(counted)),
        chosen(law, (leaf) => leaf.map(({ least }) => area(least)).join()),
      )
    : need;
}

/** No less than the least area where anything is counted at all (D10). An unknown count leaves it unknown. */
function lifted(need: string, count: string, least: string): string {
  return `CASE WHEN ${need} >= ${least} OR ${count} = 0 THEN ${need} WHEN ${count} > 0 THEN ${least} END`;
}

/** What says whether anything is counted: households, even where no hundred of them is complete. */
const begun = (counted: Counted): Counted => (counted === "hundreds" ? "households" : counted);

function areaOf(figures: Figures, { counts, area, rate, mark }: Writing): string {
  const { counted, pieces, least } = figures;
  const count = counts(counted);
  if (isProportion(figures)) {
    const need = `${count} * ${rate(eachIn(figures), counted)}`;
    return least.isZero() ? need : lifted(need, counts(begun(counted)), area(least));
  }
  const needOf = ({ each, plus }: Piece) => (each.isZero() ? area(plus) : `${count} * ${rate(each, counted)} + ${area(plus)}`);
  const whens = pieces.toReversed().map((piece, index) => {
    const need = needOf(piece);
    const most = least.isZero() ? need : `CASE WHEN ${need} >= ${area(least)} THEN ${need} ELSE ${area(least)} END`;
    const isFirst = index === pieces.length - 1;
    return `WHEN ${isFirst ? `${count} > 0` : `${count} ${piece.inclusive ? ">=" : ">"} ${mark(piece.from)}`} THEN ${most}`;
  });
  return `CASE WHEN ${count} = 0 THEN ${area(new Decimal(0))} ${whens.join(" ")} END`;
}

/** The largest governs (D5); where one of them is unknown, so is the largest. */
function largestOf(figures: readonly Figures[], needOf: (one: Figures) => string, counts: Counts): string {
  const needs = figures.map(needOf);
  const known = [...new Set(figures.map(({ counted }) => `${counts(counted)} IS NOT NULL`))];
  return needs.length === 1 ? needs.join() : `CASE WHEN ${known.join(" AND ")} THEN greatest(${needs.join(", ")}) END`;
}

/** Everything that is asked somewhere, on some day, of some kind. */
function leaves(law: Choice): readonly Figures[] {
  if (law === null) return [];
  return "figures" in law ? law.figures : law.branches.flatMap((branch) => leaves(branch.law));
}

function chosen(law: Choice, write: (figures: readonly Figures[]) => string): string {
  if (law === null) return "NULL";
  if ("figures" in law) return write(law.figures);
  return `CASE ${law.branches.map((branch) => `WHEN ${branch.condition} THEN ${chosen(branch.law, write)}`).join(" ")} END`;
}
