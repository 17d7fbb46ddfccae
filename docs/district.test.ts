import { readFileSync } from "node:fs";
import { checkDistrict } from "@plan/sizing/geojson";
import { expect, test } from "vitest";
import { districtMap } from "../examples/district/map.ts";
import { districtPicture } from "../examples/district/picture.ts";

test("the picture of a district is what the example draws: `pnpm run picture` writes it", () => {
  const checked = checkDistrict(districtMap(67), {
    defaults: { division: "450203", on: "2022-03-01", development: "existing" },
    serviceRadius: { elderlyCare: "200" },
  });
  expect(readFileSync(new URL("guides/district.svg", import.meta.url), "utf8")).toBe(districtPicture(checked));
});
