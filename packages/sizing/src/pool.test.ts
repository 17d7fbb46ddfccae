import { parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { madeDocument, madeRatio, madeStandard } from "../test/madeDocument.ts";
import { checkPool, poolRequirements, type Room, sizeNeighbourhood } from "./index.ts";
import { pooledMinimum, together } from "./pool.ts";

const shaoxing = { division: "330602", on: "2022-03-01" } as const;
const elderly = { facilities: ["elderlyCare"] } as const;
const estate = sizeNeighbourhood({ ...shaoxing, development: "new", residentialFloorArea: "60000" }, elderly); // 120 m²
const old = sizeNeighbourhood({ ...shaoxing, development: "existing", households: 800 }, elderly); // 160 m²
const liuzhou = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 100 });

describe("What a pool refuses is said", () => {
  test.each([
    [[estate, old], "childCare", 'Expected one of "elderlyCare", "infantCare", got "childCare"'],
    [[estate], "elderlyCare", "Expected two or more sizings, got a list"],
    [[estate, old], "infantCare", "[0].requirements.infantCare: Expected a requirement for infantCare, got nothing"],
    [[estate, liuzhou], "elderlyCare", '[1]: Expected a standard in force that allows pooling for elderlyCare (new), got "450000-2021-67"'],
    [null, "elderlyCare", "Expected a list of sizings, got null"],
  ])("%#", (sizings, facility, message) =>
    expect(() => poolRequirements(sizings as never, facility as never)).toThrow(expect.objectContaining({ message })),
  );
});

test("estates as one cite each standard once, those that let them share first", () => {
  const { governing, alsoApplying } = together(poolRequirements([estate, old, estate], "elderlyCare"));
  expect([governing, ...alsoApplying].map(({ standard }) => standard.id)).toEqual(["newElderlyCare", "existingElderlyCare"]);
});

test("without any least area the sum is what is required; a standard that says nothing of sharing keeps its own least", () => {
  const words = { zh: "试", en: "test" };
  const constraints = [
    { kind: "pooling", value: { minimumSingle: null, developments: ["new"] }, item: "第二条", modality: "should", summary: words },
  ];
  const documents = [parseDocument(madeDocument({ areaStandards: [madeStandard({ constraints })] }))];
  const sized = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 100 }, { ...elderly, documents });
  const pool = poolRequirements([sized, sized], "elderlyCare");
  expect([pool.floorArea.toFixed(), pool.minimumSingle]).toEqual(["40", null]);
  expect(pooledMinimum(liuzhou.requirements.elderlyCare.governing)).toBeNull();
  expect(pooledMinimum(estate.requirements.elderlyCare.governing)?.toFixed()).toBe("300");
});

describe("A shared facility on a lease", () => {
  const unit = { zh: "年", en: "years" };
  const term = madeRatio({ id: "stateEnterpriseLeaseTerm", kind: "term", bound: "atMost", part: "20", whole: "1", unit, counted: false });
  const documents = [parseDocument(madeDocument({ division: "330000", ratioStandards: [term] }))];
  const leased: Room = {
    ...{ serves: ["elderlyCare"], floorArea: "300", measure: "net", storey: 1, ownEntrance: true },
    handover: { to: "乡镇人民政府、街道办事处", withinMonths: 3, after: "acceptance", free: true },
    ...{ acquired: "lease", lessor: "stateOwned", leaseYears: 30 },
  };
  const found = (options?: Parameters<typeof checkPool>[3]) =>
    checkPool([estate, old], "elderlyCare", { facilities: [leased] }, options).findings.filter(({ code }) => code === "leaseTerm");

  test("is held against the term once, not once for each estate", () => {
    expect(found({ documents }).map(({ measured, demanded }) => [measured, demanded])).toEqual([["30", "20"]]);
    expect(found()).toEqual([]);
    expect(() => found({ documents: 5 } as never)).toThrow(expect.objectContaining({ code: "invalidQuery" }));
  });

  test("an area without rooms is on no lease", () =>
    expect(checkPool([estate, old], "elderlyCare", { elderlyCare: "300" }, { documents }).result.verdict).toBe("met"));
});
