import { expect, test } from "vitest";
import { everyFacility, isFacility } from "./facility.ts";

test("a facility is one of two by its name, and nothing else is", () => {
  expect(everyFacility.map(isFacility)).toEqual([true, true]);
  expect(["", "elderlycare", "Facility", 0, null, undefined, ["elderlyCare"]].map(isFacility)).toEqual(
    Array.from({ length: 7 }, () => false),
  );
});
