import { Decimal, type Facility } from "@plan/rules";
import { drawn, made } from "./made.ts";
import type { Words } from "./words.ts";

export interface Bar {
  readonly facility: Facility;
  readonly required: Decimal;
  /** Null where an area is unknown, undefined where nothing is checked. */
  readonly provided: Decimal | null | undefined;
}

/** Required against provided, a pair of bars for each facility, drawn to one scale. What it shows stands in its label too. */
export function chart(bars: readonly Bar[], say: Words): HTMLElement {
  const largest = bars.reduce((most, { required, provided }) => Decimal.max(most, required, provided ?? 0), new Decimal(1));
  const rows = bars.flatMap(({ facility, required, provided }) => [
    made("span", { class: "whose" }, say[facility]),
    ...barOf("required", say.required, required, largest),
    ...(provided === undefined ? [] : barOf("provided", say.provided, provided, largest)),
  ]);
  const label = `${say.chart}${say.colon}${bars.map((bar) => spoken(bar, say)).join(say.semicolon)}`;
  return made("figure", {}, made("div", { class: "bars", role: "img", "aria-label": label }, ...rows));
}

function barOf(kind: string, label: string, area: Decimal | null, largest: Decimal): Node[] {
  const width = area === null ? "100" : area.times(100).div(largest).toDecimalPlaces(2).toFixed();
  const bar = drawn("rect", { class: area === null ? "nothing" : kind, width: `${width}%`, height: "100%" });
  return [
    made("span", { class: "what" }, label),
    drawn("svg", { width: "100%", height: "14", "aria-hidden": "true" }, bar),
    made("span", { class: "much" }, area?.toFixed() ?? "?"),
  ];
}

function spoken({ facility, required, provided }: Bar, say: Words): string {
  const parts = [`${say[facility]} ${say.required} ${required.toFixed()} ${say.squareMetres}`];
  if (provided !== undefined)
    parts.push(`${say.provided} ${provided === null ? say.unknown : `${provided.toFixed()} ${say.squareMetres}`}`);
  return parts.join(say.comma);
}
