import { documentById, PlanError, parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { checkProvision } from "./checkProvision.ts";
import { compareStages } from "./compareStages.ts";
import type { NeighbourhoodInput } from "./neighbourhood.ts";
import { sizeNeighbourhood } from "./sizeNeighbourhood.ts";

const parcel = { division: "450200", on: "2022-03-01", development: "new" } as const;
const size = (households: number, more = {}) => sizeNeighbourhood({ ...parcel, households, ...more });
const transfer = size(1200, { householdsBasis: "pendingScheme" });

describe("The life of a parcel: transfer, approval, acceptance (D9)", () => {
  test("more households at approval: the difference, what it follows from, and what is owed", () => {
    const { facilities, changes } = compareStages(transfer, size(1234));
    const { before, after, difference, byCounts, byLaw, binding } = facilities.elderlyCare ?? {};
    expect([before, after, difference, byCounts, byLaw, binding].map((area) => area?.toFixed())).toEqual([
      "240",
      "246.8",
      "6.8",
      "6.8",
      "0",
      "246.8",
    ]);
    expect(changes.map(({ what, before, after }) => [what, before, after])).toEqual([
      ["households", "1200", "1234"],
      ["householdsBasis", "pendingScheme", null],
    ]);
    expect(changes[0]?.message).toEqual({ zh: "户数由1200变为1234。", en: "Changed: the households, from 1200 to 1234." });
    expect(changes[1]?.message.zh).toBe("户数依据由待方案审定变为未填报。");
  });

  test("fewer households at approval: never below the area that provisional conditions stated", () => {
    const { infantCare } = compareStages(transfer, size(1150)).facilities;
    expect(infantCare?.difference.toFixed()).toBe("-10");
    expect(infantCare?.binding.toFixed()).toBe("240");
  });

  test("once the scheme is approved, a change of it may lower the area", () => {
    expect(compareStages(size(1234), size(1150)).facilities.infantCare?.binding.toFixed()).toBe("230");
  });

  test("housing that was planned and not pending may lower the area as well, where a standard counts it (绍兴第九条: 2 ‰)", () => {
    const binding = (more: object) => {
      const shaoxing = (residentialFloorArea: string, basis: object = {}) =>
        sizeNeighbourhood(
          { division: "330600", on: "2022-03-01", development: "new", residentialFloorArea, ...basis },
          { facilities: ["elderlyCare"] },
        );
      return compareStages(shaoxing("60000", more), shaoxing("50000")).facilities.elderlyCare?.binding.toFixed();
    };
    expect(binding({})).toBe("100");
    expect(binding({ householdsBasis: "pendingScheme" })).toBe("120");
    expect(binding({ averageDwellingArea: "100" })).toBe("100"); // Its 600 households are an estimate, which nothing counts.
  });

  test("estimated households are provisional, too", () => {
    const estimated = sizeNeighbourhood({ ...parcel, residentialFloorArea: "120000", averageDwellingArea: "100" });
    expect(compareStages(estimated, size(1000)).facilities.elderlyCare?.binding.toFixed()).toBe("240");
  });

  test("at acceptance the rooms are there: what is known of them changes", () => {
    const approval = size(1000);
    const acceptance = checkProvision(size(1000), { elderlyCare: "200", infantCare: "199.5" });
    const { facilities, changes } = compareStages(approval, acceptance);
    expect(facilities.infantCare?.provided.before).toBeNull();
    expect(facilities.infantCare?.provided.after?.toFixed()).toBe("199.5");
    expect(changes.map(({ what, facility, after }) => [what, facility, after])).toEqual([
      ["rooms", "elderlyCare", "200"],
      ["rooms", "infantCare", "199.5"],
    ]);
  });

  test("other law: a city's own document that asks for 25 per 100, told apart from other counts", () => {
    const guangxi = documentById("450000-2021-67");
    const made = JSON.parse(JSON.stringify(guangxi));
    Object.assign(made, {
      id: "450200-2023-made",
      number: "柳政〔2023〕1号",
      division: "450200",
      issuedOn: "2023-01-01",
      ratioStandards: [],
    });
    made.areaStandards = made.areaStandards.filter(
      ({ facility, development }: never) => facility === "elderlyCare" && development === "new",
    );
    made.areaStandards[0].amount.floorArea = "25";
    const documents = [guangxi, parseDocument(made)];
    const later = sizeNeighbourhood({ ...parcel, on: "2023-06-01", households: 1300 }, { documents });
    const { facilities, changes } = compareStages(transfer, later);
    const { difference, byCounts, byLaw } = facilities.elderlyCare ?? {};
    expect([difference, byCounts, byLaw].map((area) => area?.toFixed())).toEqual(["85", "20", "65"]); // 325 − 240 = (260 − 240) + (325 − 260)
    expect(facilities.infantCare?.byLaw?.toFixed()).toBe("0");
    expect(
      changes.filter(({ what }) => what === "law").map(({ facility, after }) => [facility, after?.startsWith("柳政〔2023〕1号")]),
    ).toEqual([["elderlyCare", true]]);
  });

  test("the same stage twice: no difference, no change", () => {
    const { facilities, changes } = compareStages(transfer, transfer);
    expect(facilities.elderlyCare?.difference.toFixed()).toBe("0");
    expect(changes).toEqual([]);
  });

  test("stages read back from JSON compare the same; tampered ones do not pass", () => {
    const stored = JSON.parse(JSON.stringify(transfer));
    expect(compareStages(stored, size(1234))).toEqual(compareStages(transfer, size(1234)));
    stored.requirements.elderlyCare.floorArea = "1";
    expect(() => compareStages(stored, transfer)).toThrow(PlanError);
  });

  test("everything that is said of a neighbourhood is compared, but for its name", () => {
    const before = { ...parcel, name: "甲", households: 1000 };
    const after: NeighbourhoodInput = {
      name: "乙",
      division: "450203",
      on: "2022-04-01",
      development: "existing",
      households: 900,
      householdsBasis: "surveyed",
      residents: 3000,
      residentialFloorArea: "90000",
      averageDwellingArea: "100",
      settlement: "urban",
      inRenovationWorks: true,
      planningConditionsOn: "2022-01-01",
    };
    const { changes } = compareStages(sizeNeighbourhood(before), sizeNeighbourhood(after));
    expect(changes.map(({ what, before: was, after: is }) => [what, was, is]).filter(([what]) => what !== "law")).toEqual([
      ["division", "450200", "450203"],
      ["on", "2022-03-01", "2022-04-01"],
      ["development", "new", "existing"],
      ["households", "1000", "900"],
      ["householdsBasis", null, "surveyed"],
      ["residents", null, "3000"],
      ["residentialFloorArea", null, "90000"],
      ["averageDwellingArea", null, "100"],
      ["settlement", null, "urban"],
      ["inRenovationWorks", null, "true"],
      ["planningConditionsOn", null, "2022-01-01"],
    ]);
    const { revision } = documentById("450000-2021-67");
    expect(changes.find(({ what }) => what === "law")?.message.zh).toBe(
      `适用的标准由桂政办发〔2021〕67号 三（二）7 (${revision})变为桂政办发〔2021〕67号 三（二）8 (${revision})。`,
    );
  });

  test("rooms that were there and are not the same; an area that is not known is not stated", () => {
    const checked = (elderlyCare: string | null) => checkProvision(size(1000), { elderlyCare, infantCare: "200" });
    const rooms = (...stages: [string | null, string | null]) => {
      const [before, after] = stages.map(checked) as [ReturnType<typeof checked>, ReturnType<typeof checked>];
      return compareStages(before, after).changes.map(({ before: was, after: is }) => [was, is]);
    };
    expect([rooms("200", "210.5"), rooms(null, "200"), rooms("200", null)]).toEqual([[["200", "210.5"]], [[null, "200"]], [["200", null]]]);
  });

  test("facilities may come in either order; stages of others are refused", () => {
    const turned = size(1234, {});
    const { elderlyCare, infantCare } = turned.requirements;
    expect(compareStages({ ...turned, requirements: { infantCare, elderlyCare } }, turned).changes).toEqual([]);
    const asked = sizeNeighbourhood({ ...parcel, households: 1234 }, { facilities: ["infantCare", "elderlyCare"] });
    expect([compareStages(asked, turned).changes, compareStages(turned, asked).changes]).toEqual([[], []]);
    const one = sizeNeighbourhood({ ...parcel, households: 1 }, { facilities: ["elderlyCare"] });
    expect(() => compareStages(transfer, one)).toThrow(
      expect.objectContaining({
        code: "invalidNeighbourhood",
        message: "requirements: Expected the same facilities, elderlyCare, infantCare, got an object",
      }),
    );
    expect(() => compareStages(null as never, one)).toThrow(expect.objectContaining({ code: "invalidNeighbourhood" }));
    expect(() => compareStages(null as never, one)).toThrow(PlanError);
  });
});
