import { sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";

/* Nanning's trial measures of 2019 are older than the region's plan, stricter, and known from reports only. */

const nanning = { division: "450100", on: "2021-09-01", development: "new" } as const;
const sized = (households: number, acceptReported: boolean) => sizeNeighbourhood({ ...nanning, households }, { acceptReported });
const ids = (list: readonly { document: { id: string } }[]) => list.map(({ document }) => document.id);

describe("Nanning on 2021-09-01", () => {
  test("by default the region's 20 m² size 1,234 households, and the reported 370.2 m² are said (D7)", () => {
    const { requirements, advisories } = sized(1234, false);
    expect(requirements.elderlyCare.floorArea.toFixed()).toBe("246.8");
    expect(ids([requirements.elderlyCare.governing, ...requirements.elderlyCare.alsoApplying])).toEqual(["450000-2021-67"]);
    const [reported, ...more] = advisories.filter(({ code }) => code === "reportedStandardMayApply");
    expect(more).toEqual([]);
    expect(reported).toMatchObject({ facility: "elderlyCare", citation: { document: { id: "450100-2019-care-rooms-trial" } } });
    for (const words of Object.values(reported?.message ?? {})) expect(words).toContain("370.2");
  });

  test("with reports accepted the city's 30 m² govern, and the region's 246.8 m² stay cited (D5)", () => {
    const { requirements, advisories } = sized(1234, true);
    expect(requirements.elderlyCare.floorArea.toFixed()).toBe("370.2");
    expect(requirements.elderlyCare.measure).toBe("gross");
    expect(ids([requirements.elderlyCare.governing])).toEqual(["450100-2019-care-rooms-trial"]);
    expect(ids(requirements.elderlyCare.alsoApplying)).toEqual(["450000-2021-67"]);
    expect(advisories.map(({ code }) => code)).toEqual(expect.arrayContaining(["reportedStandardUsed", "measuresDiffer"]));
  });

  test("500 households need 300 m² by the least single area, and 1,000 as well; 1,001 need 300.3 (D10)", () => {
    const areas = [0, 1, 500, 999, 1000, 1001].map((households) => sized(households, true).requirements.elderlyCare.floorArea.toFixed());
    expect(areas).toEqual(["0", "300", "300", "300", "300", "300.3"]);
  });

  test("infant care stays with the region in all of this: 246.8 m²", () => {
    for (const acceptReported of [false, true]) {
      const { floorArea, governing, alsoApplying } = sized(1234, acceptReported).requirements.infantCare;
      expect([floorArea.toFixed(), ids([governing, ...alsoApplying])]).toEqual(["246.8", ["450000-2021-67"]]);
    }
  });

  test("a day before the region's plan the city's trial alone would answer, once reports are accepted", () => {
    const earlier = { ...nanning, on: "2021-07-17", households: 1234 };
    expect(() => sizeNeighbourhood(earlier, { facilities: ["elderlyCare"] })).toThrow(/450100-2019-care-rooms-trial: reported/);
    const { requirements } = sizeNeighbourhood(earlier, { facilities: ["elderlyCare"], acceptReported: true });
    expect(requirements.elderlyCare.floorArea.toFixed()).toBe("370.2");
  });
});
