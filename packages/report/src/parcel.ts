import {
  decimalInput,
  digitsOf,
  isAllOf,
  isBlank,
  isPlain,
  isPlainText,
  once,
  parseWith,
  plainText,
  toDecimal,
} from "@plan/rules/internal";
import * as z from "zod";

const plotRatioSchema = /* @__PURE__ */ once(() =>
  z
    .strictObject({
      /** Not less than. */
      min: decimalInput().optional(),
      /** Not more than. */
      max: decimalInput({ positive: true }).optional(),
    })
    .refine(({ min, max }) => min === undefined || max === undefined || toDecimal(min).lte(toDecimal(max)), {
      path: ["min"],
      error: "a minimum not above the maximum",
    }),
);

export const parcelSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** Parcel number (宗地编号). */
    number: plainText().optional(),
    /** Location (坐落). */
    location: plainText().optional(),
    /** Bounds (四至). */
    bounds: plainText().optional(),
    /** Land use (用地性质). */
    landUse: plainText().optional(),
    /** Land area transferred (出让面积), m². */
    landArea: decimalInput({ positive: true, unit: "m²" }).optional(),
    /** Floor area counted in the plot ratio (计容建筑面积), m². */
    floorAreaInPlotRatio: decimalInput({ positive: true, unit: "m²" }).optional(),
    /** Plot ratio (容积率), either end or both. */
    plotRatio: plotRatioSchema().optional(),
  }),
);

/** What is known of a parcel (宗地); every field is optional, and what is missing, or text that shows nothing, prints as a blank. */
export interface Parcel extends z.infer<ReturnType<typeof parcelSchema>> {}

/** A parcel that has been checked, without the texts that show nothing. */
export function parseParcel(input: unknown): Parcel {
  const parcel = parseWith(parcelSchema(), input, "invalidParcel", { early: plainParcel });
  return Object.values(parcel).some(showsNothing)
    ? Object.fromEntries(Object.entries(parcel).filter(([, value]) => !showsNothing(value)))
    : parcel;
}

const showsNothing = (value: unknown) => typeof value === "string" && isBlank(value);

/** The commonest parcels, areas as text, as the schema gives them back; null where it is the schema that must say. */
export function plainParcel(given: object): Parcel | null {
  const { number, location, bounds, landUse, landArea, floorAreaInPlotRatio, plotRatio } = given as Readonly<Record<string, unknown>>;
  const taken: Parcel = {};
  if (isPlainText(number)) taken.number = number;
  if (isPlainText(location)) taken.location = location;
  if (isPlainText(bounds)) taken.bounds = bounds;
  if (isPlainText(landUse)) taken.landUse = landUse;
  if (isFigure(landArea)) taken.landArea = landArea;
  if (isFigure(floorAreaInPlotRatio)) taken.floorAreaInPlotRatio = floorAreaInPlotRatio;
  const ratio = plainRange(plotRatio);
  if (ratio !== null) taken.plotRatio = ratio;
  return isAllOf(given, taken) ? taken : null;
}

/** Both ends of a range, the least not above the most. */
function plainRange(given: unknown): NonNullable<Parcel["plotRatio"]> | null {
  if (typeof given !== "object" || given === null || !isPlain(given)) return null;
  const { min, max } = given as Readonly<Record<string, unknown>>;
  return isAllOf(given, { min, max }) && isFigure(min) && isFigure(max) && toDecimal(min).lte(toDecimal(max)) ? { min, max } : null;
}

/** Above 0. */
function isFigure(value: unknown): value is string {
  return typeof value === "string" && digitsOf(value) !== null && /[1-9]/.test(value);
}
