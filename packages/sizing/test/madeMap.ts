import {
  checkDistrict,
  type DistrictOptions,
  type FacilityProperties,
  type GeoJsonFeature,
  type NeighbourhoodProperties,
} from "@plan/sizing/geojson";

export const defaults = { division: "450203", on: "2022-03-01", development: "new" } as const;
/** A square of 0.001 of a degree, its lower left corner so many thousandths east and north of 109.4° E, 24.3° N. */
export const square = (east: number, north = 0) => {
  const [west, south] = [109.4 + east / 1000, 24.3 + north / 1000];
  const [right, top] = [109.4 + (east + 1) / 1000, 24.3 + (north + 1) / 1000];
  const ring = [
    [west, south],
    [right, south],
    [right, top],
    [west, top],
    [west, south],
  ];
  return { type: "Polygon", coordinates: [ring] };
};
export const point = (east: number, north: number) => ({ type: "Point", coordinates: [109.4 + east / 1000, 24.3 + north / 1000] });
export const feature = (properties: object | null, geometry: object | null, members: object = {}): GeoJsonFeature => ({
  type: "Feature",
  ...members,
  geometry,
  properties,
});
export const estate = (households: unknown, geometry: object | null, members: object = {}, properties: object = {}) =>
  feature({ kind: "neighbourhood", households, ...properties }, geometry, members);
export const rooms = (facts: object, geometry: object | null) => feature({ kind: "facility", serves: ["elderlyCare"], ...facts }, geometry);
/** A map checked, under what is the same for all of it. */
export const check = (features: readonly unknown[], options: DistrictOptions = { defaults }, members: object = {}) =>
  checkDistrict({ type: "FeatureCollection", ...members, features: features as GeoJsonFeature[] }, options);
/** What a feature then says. */
export const properties = (made: ReturnType<typeof check>, index: number) =>
  made.collection.features[index]?.properties as NeighbourhoodProperties & FacilityProperties;
