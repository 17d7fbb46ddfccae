import { parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard } from "../test/madeDocument.ts";
import { check, defaults, estate, point, properties, rooms } from "../test/madeMap.ts";
import { refusalOf } from "../test/refusal.ts";
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

  test("of facilities that the map does not show it is not known, and they are named so", () => {
    const options = limited("100") as DistrictOptions;
    const { findings } = properties(check(map(), { ...options, defaults: { ...defaults, facilitiesComplete: false } }), 0);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["areaUnknown", "unknown"],
      ["serviceRadius", "unknown"],
    ]);
    expect(findings[1]?.message.zh).toContain("未填报 (not reported)");
  });

  test("of the caller's own is advice: it never fails a neighbourhood, and any facility on the map may reach it", () => {
    const reach = (metres: string, ...facilities: GeoJsonFeature[]) => {
      const made = check(map(...facilities), { defaults, facilities: ["elderlyCare"], serviceRadius: { elderlyCare: metres } });
      return properties(made, 0).findings.filter(({ code }) => code !== "areaShort");
    };
    const elsewhere = rooms({ floorArea: "20" }, point(-0.001, 1));
    expect(reach("111.2", at(1))).toEqual([]);
    expect(reach("112", elsewhere)).toEqual([]);
    expect(reach("111.19", at(1))).toMatchObject([
      { code: "serviceRadius", severity: "advice", document: null, demanded: "111.19", measured: null },
    ]);
    expect(reach("150", at(0), at(2))).toMatchObject([
      { severity: "advice", message: { zh: expect.stringContaining("没有一处覆盖全部") } },
    ]);
    expect(reach("50")).toHaveLength(1);
    expect(
      reach("150", rooms({ floorArea: "20", neighbourhood: "A" }, null), rooms({ serves: "infantCare", floorArea: "20" }, point(0, 1))),
    ).toHaveLength(1);
  });

  describe("and says in both languages what it found", () => {
    const found = (metres: string, geometry: object, ...facilities: GeoJsonFeature[]) =>
      check([estate(100, geometry, { id: "A" }), ...facilities], {
        defaults,
        facilities: ["elderlyCare"],
        serviceRadius: { elderlyCare: metres, infantCare: "1" },
      }).checks[0]?.findings.map(({ message }) => message);
    const somewhere = (east: number, north: number) =>
      rooms({ floorArea: "20", neighbourhood: "A" }, { type: "Point", coordinates: [east, north] });
    const together = (metres: string) => ({
      zh: `小区各角点分别在不同养老服务设施的${metres}米范围内，没有一处覆盖全部；请在图上核对。`,
      en: `Each corner lies within ${metres} m of an elderly-care facility, but no single one reaches them all; look at the map.`,
    });
    const beyond = (metres: string) => ({
      zh: `小区内有住宅距各养老服务设施均超过${metres}米（使用者设定的服务半径）。`,
      en: `Some homes lie more than ${metres} m, the radius asked for, from every elderly-care facility.`,
    });

    test("each corner by another, or some by none", () => {
      expect(found("150", meridian, at(0), at(2))).toEqual([together("150")]);
      expect(found("50", meridian, at(0))).toEqual([beyond("50")]);
    });

    test("500 km reach 4.9° to the east of Liuzhou: 4.9° × 111.195 km × cos 24.3° are 496.6 km along the parallel", () => {
      expect(found("500000", point(0, 0), somewhere(114.3, 24.3))).toEqual([]);
      expect(found("500000", point(0, 0), somewhere(104.5, 24.3))).toEqual([]);
      expect(found("500000", point(0, 0), somewhere(114.4, 24.3))).toEqual([beyond("500000")]);
    });

    test("a radius of more than half the globe reaches everything", () => {
      const east = { type: "Point", coordinates: [179.5, 30] };
      expect(found("36300000", east, somewhere(-179.5, 30))).toEqual([]);
    });

    test("one degree reaches 1.9° to the east at 60° N, where a degree of longitude is half as long", () => {
      // biome-ignore format: a ring on one line
      const tall = { type: "Polygon", coordinates: [[[0, 60], [0, 0], [0.001, 0], [0, 60]]] };
      // biome-ignore format: a ring on one line
      const mirrored = { type: "Polygon", coordinates: [[[0, -60], [0, 0], [0.001, 0], [0, -60]]] };
      expect(found("111195", tall, somewhere(1.9, 60), somewhere(0, 0))).toEqual([together("111195")]);
      expect(found("111195", mirrored, somewhere(-1.9, -60), somewhere(0, 0))).toEqual([together("111195")]);
      expect(found("111195", tall, somewhere(2.1, 60), somewhere(0, 0))).toEqual([beyond("111195")]);
    });
  });

  test("a radius is above 0 m, and of a facility that is sized", () => {
    const asked = (serviceRadius: object) => () => check(map(), { defaults, serviceRadius } as DistrictOptions);
    expect(refusalOf(asked({ elderlyCare: "0" }))).toMatchObject({
      code: "invalidQuery",
      issues: [{ path: ["serviceRadius", "elderlyCare"], expected: expect.stringContaining("a number of m above 0") }],
    });
  });
});
