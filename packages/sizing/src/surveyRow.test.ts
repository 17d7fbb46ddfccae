import { describe, expect, test } from "vitest";
import { headings, read, shared, told } from "../test/readSurvey.ts";

describe("Rows of an old neighbourhood's survey, item 三（二）8: 15 m² per 100 households", () => {
  test("exactly enough passes, a hundredth below fails, an empty cell is unknown and not 0 (D13, D19)", async () => {
    const { entries, summary } = await read([
      headings,
      ["红光小区", "800", "120", "120"],
      ["河东小区", "800", "119.99", "120"],
      ["龙潭小区", "800", "", "120"],
      ["城中小区", "800", "0", "120"],
    ]);
    expect(told(entries)).toEqual(["pass", "fail", "unknown", "fail"]);
    expect(entries.map(({ record, line }) => [record, line])).toEqual([1, 2, 3, 4].map((record) => [record, null]));
    const { read: rows, good, bad, complete, verdict, verdicts } = summary;
    expect([rows, good, bad, complete, verdict]).toEqual([4, 4, 0, true, "fail"]);
    expect(verdicts).toEqual({ pass: 1, fail: 2, unknown: 1 });
    const { met, short, unknown } = summary.facilities.elderlyCare ?? {};
    expect([met?.neighbourhoods, short?.neighbourhoods, unknown?.neighbourhoods]).toEqual([1, 2, 1]);
    expect(short?.shortfall?.toFixed()).toBe("120.01"); // 0.01 + 120
    expect(short?.known.toFixed()).toBe("119.99");
    expect(unknown?.required.toFixed()).toBe("120");
    expect(unknown?.shortfall).toBeNull();
    expect(summary.advisories.map(({ code }) => code)).toEqual(["measureUnspecified"]);
  });

  test("cells win over what is shared, and divisions are summed apart", async () => {
    const rows = [
      ["行政区划代码", "类型", "户数（户）", "养老设施面积（平方米）", "托育设施面积（㎡）"],
      ["450203", "新建", "100", "20", "20"],
      ["", "", "100", "15", "15"],
      ["450103", "既有", "200", "30", "30"],
    ];
    const { summary } = await read(rows);
    expect(summary.verdict).toBe("pass");
    expect(summary.divisions.map(({ division, neighbourhoods }) => [division, neighbourhoods])).toEqual([
      ["450103", 1],
      ["450203", 2],
    ]);
    expect(summary.divisions[1]?.facilities.infantCare?.met.required.toFixed()).toBe("35"); // 20 + 15
    expect(summary.facilities.infantCare?.met.required.toFixed()).toBe("65");
  });

  test("white space around a cell is trimmed, U+3000 too; spreadsheets may write 100.0 and 007", async () => {
    const { entries } = await read([headings, ["　红光 ", " 100.0　", "　15", "\t15 "], ["b", "007", "1.05", "2"], ["c", "　", "1", "1"]]);
    expect(told(entries)).toEqual(["pass", "pass", ["总户数"]]);
    expect(entries[0]?.check?.sizing.neighbourhood.name).toBe("红光");
    expect(entries[1]?.check?.sizing.neighbourhood.households).toBe(7);
  });

  test.each([
    "四百",
    "-400",
    "1,000",
    "400户",
    "４００",
    "4e2",
    "400.5",
    "1000000001",
    "+400",
    "0x10",
    "=A1",
    "20①",
    "NaN",
    "40 0",
    "400\u200b",
    "\u202e400",
  ])("a count of %j is a problem under its heading", async (cell) => {
    const { entries } = await read([headings, ["a", cell, "60", "60"]]);
    expect(told(entries)).toEqual([["总户数"]]);
    expect(entries[0]?.error?.code).toBe("invalidSurvey");
  });

  test.each([
    "19.999999999999996",
    "0.30000000000000004",
    "20㎡",
    "1.2万",
    "二十",
    "5.",
    "1_000",
    "−5",
    "2021-07-18",
    "无",
    "9".repeat(400),
  ])("an area of %j is a problem under its heading, never rounded or guessed", async (cell) =>
    expect(told((await read([headings, ["a", "400", cell, "60"]])).entries)).toEqual([["已有养老面积"]]),
  );

  test("every fault of a row is told at once, 20 at most, with what was expected and what was got", async () => {
    const { entries } = await read([
      ["行政区划代码", "适用日期", "建设类型", ...headings],
      ["4502", "2022-02-30", "旧", "a\u200b", "x", "y", "z"],
    ]);
    expect(entries[0]?.error?.issues.map(({ path, received }) => [path[0], received])).toEqual([
      ["小区名称", '"a\\u200b"'],
      ["行政区划代码", '"4502"'],
      ["适用日期", '"2022-02-30"'],
      ["建设类型", '"旧"'],
      ["总户数", '"x"'],
      ["已有养老面积", '"y"'],
      ["已有托育面积", '"z"'],
    ]);
  });

  test("a place, a day and a kind must be said; what is shared is not asked for again", async () => {
    const head = ["行政区划代码", "适用日期", "建设类型", "总户数"];
    const row = ["450203", "2022-03-01", "新建", "100"];
    const { entries } = await read([head, ["", "", "", "100"], row, ["　", ...row.slice(1)]], {});
    expect(told(entries)).toEqual([["行政区划代码", "适用日期", "建设类型"], "unknown", ["行政区划代码"]]);
    expect(entries[0]?.error?.code).toBe("invalidSurvey");
    expect(told((await read([headings, ["a", "100", null, undefined], [{}, "100", "15", "15"]])).entries)).toEqual([
      "unknown",
      ["小区名称"],
    ]);
    expect(told((await read([head, ["", "", "", "100"]])).entries)).toEqual(["unknown"]);
  });

  test("what a spreadsheet hands over as a number or as true is read as its text", async () => {
    const { entries } = await read([
      ["总户数", "改造工程", "养老面积", "托育面积"],
      [100, true, 15, 14.99],
      ["100", false, "15", "15"],
      [100, new Date(0), 15, 15],
    ]);
    expect(told(entries)).toEqual(["fail", "pass", ["改造工程"]]);
    expect(entries.map((entry) => (entry.error === null ? entry.neighbourhood.inRenovationWorks : null))).toEqual([true, false, null]);
  });

  test("a heading of the caller's may be another thing's own name", async () => {
    const headings = { residents: "households", households: null } as const;
    const rows = [
      ["residents", "households", "备注"],
      ["100", "x", "y"],
    ];
    const { entries } = await read(rows, { defaults: shared, headings });
    expect(entries[0]).toMatchObject({
      neighbourhood: { ...shared, households: 100 },
      carried: [
        ["households", "x"],
        ["备注", "y"],
      ],
    });
    expect(entries[0]?.error === null && entries[0].neighbourhood).not.toHaveProperty("residents");
    expect(told((await read([...rows.slice(0, 1), ["x", "", "y"]], { defaults: shared, headings })).entries)).toEqual([["residents"]]);
  });

  test("a fault of the sizing is told under the heading of its column", async () => {
    const head = ["总户数", "户均面积", "住宅建筑面积", "户数依据"];
    const { entries } = await read([head, ["", "90", "", ""], ["", "90", "9000", "规划"], ["", "", "9000", ""], ["", "90", "9001", ""]]);
    expect(told(entries)).toEqual([["住宅建筑面积"], ["总户数"], ["总户数"], "unknown"]);
    expect(entries[3]?.check?.sizing.requirements.elderlyCare.counts.households).toBe(101); // 9,001 ÷ 90, begun
    expect(entries[0]?.error?.code).toBe("invalidNeighbourhood");
  });

  test("a place without a standard is an error of its row (D15)", async () => {
    const { entries } = await read([
      ["行政区划代码", "总户数"],
      ["990000", "100"],
      ["450203", "100"],
    ]);
    expect(entries[0]?.error?.code).toBe("noStandardInForce");
    expect(entries[1]?.error).toBeNull();
  });

  test("too few cells, and too many that say something, are problems; a blank row is none at all", async () => {
    const { entries, summary } = await read([
      headings,
      ["a", "100", "15"],
      ["a", "100", "15", "15", "", ""],
      ["a", "100", "15", "15", "x"],
      ["", "　", null, ""],
      [],
    ]);
    expect(told(entries)).toEqual([[""], "pass", [""]]);
    expect(summary.read).toBe(3);
  });

  test("columns of other things are carried along, text in them is checked", async () => {
    const { entries } = await read([
      [...headings, "社区", "备注"],
      ["a", "100", "15", "15", "公园社区", ""],
      ["a", "100", "15", "15", "x\u0000", "y"],
    ]);
    expect(entries[0]).toMatchObject({ carried: [["社区", "公园社区"]] });
    expect(told(entries)).toEqual(["pass", ["社区"]]);
  });
});
