import type { Facility } from "@plan/rules";
import { Decimal } from "@plan/rules";
import type { Words } from "./words.ts";

export interface Bar {
  readonly facility: Facility;
  readonly required: Decimal;
  /** Null where an area is unknown, undefined where nothing is checked. */
  readonly provided: Decimal | null | undefined;
}

const width = 560;
const labels = 92;
const figures = 110;
const row = 58;

/** Required against provided, a pair of bars for each facility, drawn to one scale. Its words are in its label and beside the bars. */
export function chart(bars: readonly Bar[], say: Words): SVGElement {
  const largest = bars.reduce((most, { required, provided }) => Decimal.max(most, required, provided ?? 0), new Decimal(1));
  const lengthOf = (area: Decimal) =>
    area
      .times(width - labels - figures)
      .div(largest)
      .toDecimalPlaces(1)
      .toNumber();
  const drawn = element("svg", {
    viewBox: `0 0 ${width} ${bars.length * row}`,
    role: "img",
    "aria-label": `${say.chart}: ${bars.map((bar) => spoken(bar, say)).join("; ")}`,
  });
  bars.forEach(({ facility, required, provided }, index) => {
    const top = index * row;
    const pair: [string, Decimal | null | undefined, number][] = [
      ["required", required, top + 8],
      ["provided", provided, top + 28],
    ];
    drawn.append(text(0, top + 30, say[facility]));
    for (const [name, area, y] of pair) {
      if (area === undefined) continue;
      const length = area === null ? 0 : lengthOf(area);
      drawn.append(
        element("rect", { class: name, x: labels, y, width: length, height: 16 }),
        text(labels + length + 6, y + 13, area?.toFixed() ?? "?"),
      );
    }
  });
  return drawn;
}

function spoken({ facility, required, provided }: Bar, say: Words): string {
  const parts = [`${say[facility]} ${say.required} ${required.toFixed()} ${say.squareMetres}`];
  if (provided !== undefined)
    parts.push(`${say.provided} ${provided === null ? say.unknown : `${provided.toFixed()} ${say.squareMetres}`}`);
  return parts.join(", ");
}

function text(x: number, y: number, words: string): SVGElement {
  const made = element("text", { x, y });
  made.textContent = words;
  return made;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
