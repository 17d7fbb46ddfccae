import { PlanError } from "@plan/rules";
import { planError } from "@plan/rules/internal";
import { type AddedHeadings, plainHeading } from "@plan/sizing/survey";
import { type Parcel, parseParcel } from "../parcel.ts";

/** Headings of a list of parcels (宗地), beside those of a survey. */
const columns: readonly (readonly [headings: readonly string[], put: (text: string) => Parcel])[] = [
  [["宗地编号", "Parcel number"], (number) => ({ number })],
  [["坐落", "宗地位置", "Location"], (location) => ({ location })],
  [["四至", "Bounds"], (bounds) => ({ bounds })],
  [["用地性质", "土地用途", "Land use"], (landUse) => ({ landUse })],
  [["出让面积", "Land area"], (landArea) => ({ landArea })],
  [["计容建筑面积", "Floor area in plot ratio"], (floorAreaInPlotRatio) => ({ floorAreaInPlotRatio })],
  [["容积率下限", "Plot ratio min"], (min) => ({ plotRatio: { min } })],
  [["容积率上限", "容积率", "Plot ratio max", "Plot ratio"], (max) => ({ plotRatio: { max } })],
];

/** The same headings for a survey, which carries their columns along. */
export const parcelHeadings: AddedHeadings = Object.fromEntries(
  columns.flatMap(([headings]) => headings.map((heading) => [heading, null])),
);

/** The parcel that a row's carried cells speak of, and the cells left. */
export function parcelIn(carried: readonly Cell[]): { readonly parcel: Parcel; readonly left: readonly Cell[] } {
  const left: Cell[] = [];
  const headings = new Map<string, string>();
  let parcel: Parcel = {};
  for (const [heading, text] of carried) {
    const column = columns.find(([known]) => known.some((name) => plainHeading(name) === plainHeading(heading)));
    if (column === undefined) {
      left.push([heading, text]);
      continue;
    }
    const said = column[1](text);
    headings.set(JSON.stringify(pathOf(said)), heading);
    parcel = { ...parcel, ...said, ...(said.plotRatio && { plotRatio: { ...parcel.plotRatio, ...said.plotRatio } }) };
  }
  try {
    return { parcel: parseParcel(parcel), left };
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    throw planError(
      error.code,
      error.issues.map((found) => ({ ...found, path: [headings.get(JSON.stringify(found.path)) ?? found.path.join(".")] })),
    );
  }
}

type Cell = readonly [heading: string, text: string];

/** Where a value that holds one text has it. */
function pathOf(value: unknown): readonly string[] {
  return typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, held]) => [key, ...pathOf(held)]) : [];
}
