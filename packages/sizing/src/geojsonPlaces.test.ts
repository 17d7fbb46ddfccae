import { expect, test } from "vitest";
import { placesByLatitude } from "./geojsonPlaces.ts";

const place = (name: string, north: number) => ({ name, middle: [109, north] as [number, number] });
const between = placesByLatitude([place("e", 3), place("b", 1), place("a", -2), place("d", 2), place("c", 1), place("f", 90)]);
const names = (south: number, north: number) => between(south, north).map(({ name }) => name);

test.each([
  ["all, by latitude", -90, 90, ["a", "b", "c", "d", "e", "f"]],
  ["those on the bounds too", 1, 2, ["b", "c", "d"]],
  ["on one latitude alone", 1, 1, ["b", "c"]],
  ["between two places none", 1.5, 1.9, []],
  ["from a place on", 3, 100, ["e", "f"]],
  ["up to a place", -100, -2, ["a"]],
  ["none beyond the last", 90.1, 100, []],
])("places between two latitudes: %s", (_, south, north, expected) => expect(names(south, north)).toEqual(expected));

test("of no places there are none", () => expect(placesByLatitude([])(-90, 90)).toEqual([]));
