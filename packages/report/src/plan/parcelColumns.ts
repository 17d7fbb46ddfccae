import { parseWith } from "@plan/rules/schema";
import { type AddedHeadings, plainHeading } from "@plan/sizing/survey";
import { type Parcel, parcelSchema } from "../parcel.ts";

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
export function parcelIn(carried: readonly (readonly [string, string])[]): {
  parcel: Parcel;
  left: readonly (readonly [string, string])[];
} {
  const left: (readonly [string, string])[] = [];
  let parcel: Parcel = {};
  for (const [heading, text] of carried) {
    const column = columns.find(([headings]) => headings.some((known) => plainHeading(known) === plainHeading(heading)));
    if (column === undefined) left.push([heading, text]);
    else {
      const said = column[1](text);
      parcel = { ...parcel, ...said, ...(said.plotRatio && { plotRatio: { ...parcel.plotRatio, ...said.plotRatio } }) };
    }
  }
  return { parcel: parseWith(parcelSchema(), parcel, "invalidParcel"), left };
}
