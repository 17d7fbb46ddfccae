import { documentById, parseDocument } from "@plan/rules";
import { expect, test } from "vitest";
import { madeDocument, madeStandard } from "../test/madeDocument.ts";
import { compareStages } from "./compareStages.ts";
import { sizeNeighbourhood } from "./sizeNeighbourhood.ts";

const parcel = { division: "450200", on: "2022-03-01", development: "new" } as const;

test("what the earlier law counts and the later stage no longer knows: the difference is not divided", () => {
  const byFloorArea = sizeNeighbourhood(
    { division: "330600", on: "2022-03-01", development: "new", residentialFloorArea: "50000" },
    { facilities: ["elderlyCare"] },
  );
  const byHouseholds = sizeNeighbourhood({ ...parcel, households: 1000 }, { facilities: ["elderlyCare"] });
  const { difference, byCounts, byLaw } = compareStages(byFloorArea, byHouseholds).facilities.elderlyCare ?? {};
  expect([difference?.toFixed(), byCounts, byLaw]).toEqual(["100", null, null]); // 200 − 100
});

test("one standard that can no longer be counted leaves all of it undivided", () => {
  const amount = { kind: "rate", floorArea: "1", per: 100, base: "residents" };
  const own = parseDocument(madeDocument({ areaStandards: [madeStandard({ amount })] }));
  const guangxi = documentById("450000-2021-67");
  const facilities = ["elderlyCare"] as const;
  const before = sizeNeighbourhood({ ...parcel, households: 1000, residents: 3000 }, { documents: [guangxi, own], facilities });
  const after = sizeNeighbourhood({ ...parcel, households: 1100 }, { documents: [guangxi], facilities });
  const { facilities: compared, changes } = compareStages(before, after);
  expect([compared.elderlyCare?.difference.toFixed(), compared.elderlyCare?.byCounts]).toEqual(["20", null]);
  expect(changes.find(({ what }) => what === "law")?.before).toBe(
    `桂政办发〔2021〕67号 三（二）7 (${guangxi.revision}); 试验文本 1 (${own.revision})`,
  );
});

test("a fixed area follows from no count; of two standards the larger is taken (D5)", () => {
  const guangxi = documentById("450000-2021-67");
  const own = parseDocument(madeDocument({ areaStandards: [madeStandard({ amount: { kind: "fixed", floorArea: "210" } })], number: null }));
  const both = { documents: [guangxi, own], facilities: ["elderlyCare"] as const };
  const [before, after] = [1000, 1100].map((households) => sizeNeighbourhood({ ...parcel, households }, both));
  const { facilities } = compareStages(before as never, after as never);
  const { byCounts, byLaw } = facilities.elderlyCare ?? {};
  expect([byCounts?.toFixed(), byLaw?.toFixed()]).toEqual(["10", "0"]); // 210, then 220
});
