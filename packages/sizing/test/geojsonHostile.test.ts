import { checkDistrict, type GeoJsonCollection } from "@plan/sizing/geojson";
import { describe, expect, test } from "vitest";
import { refusalOf } from "./refusal.ts";
import { endless, heavy, strangers } from "./strangers.ts";

type Path = readonly (string | number)[];

const ring = [[0, 0], [1, 0], [1, 1], [0, 0]]; // biome-ignore format: a ring
const lawful = () => ({
  type: "FeatureCollection",
  name: "示例",
  features: [
    {
      type: "Feature",
      id: "A",
      geometry: { type: "Polygon", coordinates: [structuredClone(ring)] },
      properties: { kind: "neighbourhood", name: "红光小区", households: 100, division: "450203", on: "2022-03-01", development: "new" },
    },
    {
      type: "Feature",
      geometry: { type: "Point", coordinates: [0.5, 0.25] },
      properties: { kind: "facility", serves: ["elderlyCare"], floorArea: "20", storey: 1, neighbourhood: "A", distance: "1" },
    },
  ],
});
const options = () => ({
  defaults: { division: "450203", on: "2022-03-01", development: "new", facilitiesComplete: true },
  facilities: ["elderlyCare"],
  serviceRadius: { elderlyCare: "300" },
});

function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, held]) => placesIn(held, [...path, Array.isArray(value) ? Number(key) : key]))];
}

function replaced(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const held = whole as Record<string | number, unknown>;
  held[key] = replaced(held[key], rest, value);
  return held;
}

/** Every stranger at one place: an answer that is JSON, or a refusal in good form. */
function looked(place: Path, call: (made: unknown) => unknown, whole: () => unknown): number {
  const tried = [...strangers, ...(place.length < 3 ? heavy : []), ...(place.length === 0 ? [endless] : [])];
  for (const { make } of tried) {
    let answer: unknown;
    const error = refusalOf(() => {
      answer = call(replaced(whole(), place, make()));
    });
    if (error === null) expect(() => JSON.stringify(answer)).not.toThrow();
  }
  return tried.length;
}

describe("a map from strangers is answered or refused, never anything else", () => {
  const onMap = (map: unknown) => checkDistrict(map as GeoJsonCollection).collection;
  const withOptions = (made: unknown) => checkDistrict(lawful() as GeoJsonCollection, made as object).collection;

  test("and the lawful one is answered", () => {
    expect(onMap(lawful()).features).toHaveLength(2);
    expect(withOptions(options()).features).toHaveLength(2);
  });

  for (const place of placesIn(lawful())) test(`map, ${place.join(".")}`, () => expect(looked(place, onMap, lawful)).not.toBe(0));
  for (const place of placesIn(options()))
    test(`options, ${place.join(".")}`, () => expect(looked(place, withOptions, options)).not.toBe(0));
});
