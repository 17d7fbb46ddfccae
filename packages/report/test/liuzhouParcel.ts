import type { Parcel } from "@plan/report";

/** A parcel with everything said of it, as in the first document written out by hand. */
export const liuzhouParcel: Parcel = {
  number: "P(2022)1",
  location: "城中区东环大道",
  bounds: "东至规划路，南至东环大道",
  landUse: "城镇住宅用地",
  landArea: "50360.2",
  plotRatio: { min: "1", max: "2.2" },
  floorAreaInPlotRatio: "110792.44",
};
