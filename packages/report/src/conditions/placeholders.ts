import type { PlanIssue, Text } from "@plan/rules";
import { day, issue, planError, toDecimal } from "@plan/rules/internal";
import { alike } from "../alike.ts";
import { figure } from "../figures.ts";
import { place } from "../outline.ts";
import { nameOf } from "../project.ts";
import { developmentName } from "../words/neighbourhood.ts";
import type { Given } from "./given.ts";

/** What a template may name between braces, such as {households}: the neighbourhood, each facility, the parcel. A closed list. */
export const placeholders = [
  "name",
  "division",
  "on",
  "development",
  "households",
  "residents",
  "residentialFloorArea",
  "elderlyCare.term",
  "elderlyCare.rate",
  "elderlyCare.statedArea",
  "elderlyCare.basis",
  "infantCare.term",
  "infantCare.rate",
  "infantCare.statedArea",
  "infantCare.basis",
  "parcel.number",
  "parcel.location",
  "parcel.bounds",
  "parcel.landUse",
  "parcel.landArea",
  "parcel.floorAreaInPlotRatio",
  "parcel.plotRatio.min",
  "parcel.plotRatio.max",
] as const;

type Placeholder = (typeof placeholders)[number];

const longest = 10_000;
type Path = readonly (string | number)[];

/**
 * A template with each placeholder in its texts replaced by its value. Every brace belongs to a placeholder, and what stands in for one is
 * not looked at again.
 *
 * @param valueOf - The value of a placeholder, or null where there is none.
 * @throws PlanError `invalidTemplate` that names each placeholder that is not closed, not known or without a value.
 */
export function filled<T>(template: T, valueOf: (name: Placeholder) => Text | null, root: Path = []): T {
  const faults: PlanIssue[] = [];
  const fill = (text: string, path: Path): string =>
    text.replace(/\{([^{}]*)\}|[{}]/g, (found, name: string | undefined, at: number) => {
      const known = placeholders.find((placeholder) => placeholder === name);
      const value = known === undefined ? null : valueOf(known);
      if (name === undefined) faults.push(issue(path, "every brace in a closed placeholder, such as {households}", text.slice(at)));
      else if (known === undefined) faults.push(issue(path, `one of the placeholders {${placeholders.join("}, {")}}`, found));
      else if (value === null) faults.push(issue(path, `a value for ${found}`, undefined));
      return value === null ? found : path.at(-1) === "en" ? value.en : value.zh;
    });
  const visit = (value: unknown, path: Path): unknown => {
    if (typeof value === "string") {
      const text = fill(value, path);
      if (text.length > longest) faults.push(issue(path, `text of at most ${longest} characters when it is filled in`, text));
      return text;
    }
    if (Array.isArray(value)) return value.map((entry, index) => visit(entry, [...path, index]));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, visit(entry, [...path, key])]));
  };
  const result = visit(template, root) as T;
  if (faults.length > 0) throw planError("invalidTemplate", faults.slice(0, 20));
  return result;
}

/** What the placeholders stand for: figures as they are stated, without units; null for what nobody said. */
export function valuesOf({ sizing, requirements, parcel }: Pick<Given, "sizing" | "requirements" | "parcel">): Record<string, Text | null> {
  const { neighbourhood } = sizing;
  const { division, on, development } = neighbourhood;
  const { households, residents, residentialFloorArea } = requirements[0]?.counts ?? {};
  const said = (value: string | null | undefined): Text | null => (value == null ? null : alike(value));
  const counted = (value: Parameters<typeof toDecimal>[0] | undefined) => said(value === undefined ? undefined : figure(toDecimal(value)));
  return {
    name: said(nameOf(neighbourhood)),
    division: said(division),
    on: day(on),
    development: developmentName[development],
    households: counted(households),
    residents: counted(residents),
    residentialFloorArea: counted(residentialFloorArea),
    ...Object.fromEntries(
      requirements.flatMap(({ facility, governing, words }) => [
        [`${facility}.term`, { zh: words.term, en: words.name }],
        [`${facility}.rate`, words.rate],
        [`${facility}.statedArea`, said(words.area)],
        [`${facility}.basis`, place(governing.document, governing.standard.item)],
      ]),
    ),
    "parcel.number": said(parcel.number),
    "parcel.location": said(parcel.location),
    "parcel.bounds": said(parcel.bounds),
    "parcel.landUse": said(parcel.landUse),
    "parcel.landArea": counted(parcel.landArea),
    "parcel.floorAreaInPlotRatio": counted(parcel.floorAreaInPlotRatio),
    "parcel.plotRatio.min": counted(parcel.plotRatio?.min),
    "parcel.plotRatio.max": counted(parcel.plotRatio?.max),
  };
}
