import type { AreaStandard, Citation, Text } from "@plan/rules";
import type { NeighbourhoodInput } from "@plan/sizing";
import { place } from "../outline.ts";
import { readingName } from "../words/readings.ts";

/** What a yardstick rests on: outside renovation works the figure for built areas binds nobody (D22). Null where the standard binds. */
export function yardstickRests(
  { document, standard }: Citation<AreaStandard>,
  { inRenovationWorks }: Readonly<NeighbourhoodInput>,
): Text | null {
  if (inRenovationWorks !== false || !standard.constraints.some(({ kind }) => kind === "renovationWorksOnly")) return null;
  const [stands, reading] = [place(document, standard.item), readingName("D22")];
  return { zh: `${stands.zh}，${reading.zh}`, en: `${stands.en}, ${reading.en}` };
}
