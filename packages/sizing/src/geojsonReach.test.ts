import { parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard } from "../test/madeDocument.ts";
import { check, defaults, estate, point, properties, rooms } from "../test/madeMap.ts";
import type { DistrictOptions, GeoJsonFeature } from "./geojson.ts";

describe("service radius, in a straight line", () => {
  // One thousandth of a degree of latitude is 6371008.8 m × π ÷ 180 ÷ 1000 = 111.1950… m; along a meridian nothing else counts.
  // biome-ignore format: a ring on one line
  const meridian = { type: "Polygon", coordinates: [[[109.4, 24.3], [109.4, 24.301], [109.4, 24.302], [109.4, 24.3]]] };
  const limited = (atMost: string) => {
    const words = { zh: "试验条款", en: "made for a test" };
    const constraints = [{ kind: "serviceRadius", value: { atMost }, item: "第八条", modality: "must", summary: words }];
    const standard = madeStandard({ amount: { kind: "rate", floorArea: "20", per: 100, base: "households" }, constraints });
    return { defaults, facilities: ["elderlyCare"], documents: [parseDocument(madeDocument({ areaStandards: [standard] }))] } as const;
  };
  const at = (north: number, facts: object = {}) => rooms({ floorArea: "20", neighbourhood: "A", ...facts }, point(0, north));
  const map = (...facilities: GeoJsonFeature[]) => [estate(100, meridian, { id: "A" }), ...facilities];

  test("is measured to the farthest corner, to the centimetre upwards: two thousandths are 222.3902 m", () => {
    const made = check(map(at(0), at(1)), limited("222.4") as DistrictOptions);
    expect(properties(made, 1).farthestHome).toBe("222.4");
    expect(properties(made, 2).farthestHome).toBe("111.2");
    expect(properties(made, 0).verdict).toBe("pass");
  });

  test("and is broken a centimetre farther, where the cited standard sets one", () => {
    const made = check(map(at(0)), limited("222.39") as DistrictOptions);
    expect(properties(made, 0)).toMatchObject({
      verdict: "fail",
      findings: [{ code: "serviceRadius", severity: "violation", measured: "222.4", demanded: "222.39" }],
    });
  });

  test("a distance that the map states is taken as it is; without a place it is not known", () => {
    const options = limited("100") as DistrictOptions;
    expect(properties(check(map(at(0, { distance: "99.5" })), options), 0).verdict).toBe("pass");
    expect(properties(check(map(rooms({ floorArea: "20", neighbourhood: "A" }, null)), options), 0)).toMatchObject({
      verdict: "unknown",
      findings: [{ code: "serviceRadius", severity: "unknown" }],
    });
  });

  test("of the caller's own is advice: it never fails a neighbourhood, and any facility on the map may reach it", () => {
    const reach = (metres: string, ...facilities: GeoJsonFeature[]) => {
      const made = check(map(...facilities), { defaults, facilities: ["elderlyCare"], serviceRadius: { elderlyCare: metres } });
      return properties(made, 0).findings.filter(({ code }) => code === "serviceRadius");
    };
    const elsewhere = rooms({ floorArea: "20" }, point(-0.001, 1));
    expect(reach("111.2", at(1))).toEqual([]);
    expect(reach("112", elsewhere)).toEqual([]);
    expect(reach("111.19", at(1))).toMatchObject([{ severity: "advice", document: null, demanded: "111.19", measured: null }]);
    expect(reach("150", at(0), at(2))).toMatchObject([
      { severity: "advice", message: { zh: expect.stringContaining("没有一处覆盖全部") } },
    ]);
    expect(reach("50")).toHaveLength(1);
  });
});
