import { describe, expect, test } from "vitest";
import { read, shared, told } from "../test/readSurvey.ts";
import { checkProvision, type ProvisionCheck } from "./checkProvision.ts";
import { sizeNeighbourhood } from "./sizeNeighbourhood.ts";
import { SurveyTally } from "./surveyTally.ts";

const estate = (division: string, households: number, elderlyCare: string | null) =>
  checkProvision(sizeNeighbourhood({ ...shared, division, households }, { facilities: ["elderlyCare"] }), {
    elderlyCare,
  }) as ProvisionCheck;

describe("What rows come to", () => {
  const counted = (...rows: Parameters<typeof estate>[]) => {
    const tally = new SurveyTally();
    for (const row of rows) tally.add(estate(...row));
    return tally;
  };

  test("divisions by their codes, each facility that was sized by verdict (三（二）8: 15 m² per 100)", () => {
    const { facilities, divisions, ...rest } = counted(["450203", 800, "100"], ["450103", 100, "20.5"], ["450203", 800, null]).summary(
      true,
      null,
    );
    expect(Object.keys(facilities)).toEqual(["elderlyCare"]);
    expect(divisions.map(({ division, neighbourhoods }) => [division, neighbourhoods])).toEqual([
      ["450103", 1],
      ["450203", 2],
    ]);
    const { met, short, unknown } = facilities.elderlyCare ?? {};
    expect([met, short, unknown].map((sum) => [sum?.required.toFixed(), sum?.known.toFixed(), sum?.shortfall?.toFixed() ?? null])).toEqual([
      ["15", "20.5", "0"],
      ["120", "100", "20"],
      ["120", "0", null],
    ]);
    expect(divisions[0]?.facilities.elderlyCare?.short.neighbourhoods).toBe(0);
    expect(rest).toMatchObject({ read: 3, good: 3, bad: 0, complete: true, broken: null, verdicts: { pass: 1, fail: 1, unknown: 1 } });
  });

  test("incomplete, or with a problem, it is neither; else one failing fails it, one unknown leaves it open", () => {
    const pass = ["450203", 100, "15"] as const;
    const verdict = (tally: SurveyTally, complete = true) => tally.summary(complete, null).verdict;
    expect(verdict(counted([...pass]))).toBe("pass");
    expect(verdict(counted([...pass]), false)).toBe("incomplete");
    expect(verdict(counted([...pass], ["450203", 100, null]))).toBe("unknown");
    expect(verdict(counted(["450203", 100, null], ["450203", 100, "1"], [...pass]))).toBe("fail");
    expect(verdict(new SurveyTally())).toBe("unknown");
    const faulty = counted([...pass]);
    faulty.bad = 1;
    expect([verdict(faulty), faulty.read, faulty.good]).toEqual(["incomplete", 2, 1]);
  });

  test("an advisory is told once for its standard and facility", () => {
    const tally = counted(["450203", 100, "15"], ["450203", 200, "30"]);
    for (const households of [300, 400])
      tally.add(checkProvision(sizeNeighbourhood({ ...shared, households, householdsBasis: "estimated" }), {}));
    const { advisories } = tally.summary(true, null);
    expect(advisories.find(({ code }) => code === "householdsEstimated")?.message.en).toContain(", 300,");
    const ascending = counted(["450103", 1, "1"], ["450203", 1, "1"], ["450303", 1, "1"]).summary(true, null).divisions;
    expect(ascending.map(({ division }) => division)).toEqual(["450103", "450203", "450303"]);
    expect(
      counted(["450203", 100, "15"], ["450203", 200, "30"])
        .summary(true, null)
        .advisories.map(({ code, facility }) => [code, facility]),
    ).toEqual([["measureUnspecified", "elderlyCare"]]);
  });
});

describe("Headings that say one thing in two columns, or carry what is named like a field", () => {
  test("a fault is under the heading of its own column", async () => {
    const { entries } = await read([
      ["households", "备注", "name", "elderlyCare"],
      ["100", "x\u0000", "a\u0000", "?"],
      ["100", "x", "a", "15"],
    ]);
    expect(told(entries)).toEqual([["name", "elderlyCare", "备注"], "unknown"]);
  });

  test("a law that counts what no column says is a fault under the place that it speaks of", async () => {
    // Shaoxing counts floor area, of which there is no column; the day is shared, and stands under its own name.
    const { entries } = await read(
      [
        ["区划代码", "总户数"],
        ["330600", "100"],
        ["450203", "100"],
      ],
      { defaults: { on: "2022-03-01", development: "new" }, facilities: ["elderlyCare"] },
    );
    expect(told(entries)).toEqual([["residentialFloorArea"], "unknown"]);
  });
});
