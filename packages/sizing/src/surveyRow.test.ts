import { describe, expect, test } from "vitest";
import { headings, read, told } from "../test/readSurvey.ts";

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
