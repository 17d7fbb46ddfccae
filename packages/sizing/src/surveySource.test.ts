import { PlanError } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { headings, read, shared, told } from "../test/readSurvey.ts";
import { type SurveyInputRow, sizeSurvey } from "./survey.ts";

describe("Rows of any kind", () => {
  const record = { 小区名称: "a", 总户数: 100, elderlyCare: "15", "Infant care": null };

  test("records are rows whose keys are headings, in Chinese or English", async () => {
    const { entries } = await read([record, { ...record, "Infant care": 15 }, { ...record, rate: 30 }, { ...record, 户数: 5 }]);
    expect(told(entries)).toEqual(["unknown", "pass", ["rate"], ["户数"]]);
  });

  test("located rows carry their line, and the faults their reader found", async () => {
    const fault = { path: [], message: "Expected b, got a", expected: "b", received: "a" };
    const { entries } = await read([
      { line: 1, cells: headings },
      { line: 3, cells: ["a", "100", "15", "15"] },
      { line: 7, cells: [], faults: [fault] },
    ]);
    expect(entries.map(({ line }) => line)).toEqual([3, 7]);
    expect(entries[1]?.error?.issues).toEqual([fault]);
  });

  test("hostile rows are problems of their own", async () => {
    const revoked = Proxy.revocable([], {});
    revoked.revoke();
    const trap = new Proxy(["a", "100", "15", "15"], {
      get(target, key, receiver) {
        if (key === "1") throw new Error("mine");
        return Reflect.get(target, key, receiver);
      },
    });
    const rows: unknown[] = [
      headings,
      revoked.proxy,
      trap,
      null,
      5,
      "text",
      Symbol.iterator,
      new Map(),
      () => 1,
      new Array(20_000),
      ["a", {}, [], new Date(0)],
    ];
    const { entries, summary } = await read(rows as SurveyInputRow[]);
    expect(entries.length).toBe(rows.length - 1);
    expect(summary.bad).toBe(rows.length - 1);
    for (const { error } of entries) expect(error).toBeInstanceOf(PlanError);
  });

  test("headings of one's own; null carries a column along", async () => {
    const { entries } = await read(
      [
        ["住户", "编码2"],
        ["100", "x"],
      ],
      { defaults: shared, headings: { 住户: "households", 编码2: null } },
    );
    expect(entries[0]).toMatchObject({ carried: [["编码2", "x"]] });
    expect(entries[0]?.check?.results.elderlyCare.required.toFixed()).toBe("15");
  });

  test.each([
    ["unknown", [["总户数", "层数"]], ["headings", 1]],
    ["twice the same", [["总户数", "户数"]], ["headings", 1]],
    ["no text", [["总户数", 5]], ["headings", 1]],
    ["a prototype name", [["总户数", "constructor"]], ["headings", 1]],
    ["nothing that is counted", [["小区名称"]], ["headings"]],
  ])("headings that are %s are refused before any row", async (_, rows, path) => {
    const error = await read(rows as SurveyInputRow[]).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(PlanError);
    expect(error.code).toBe("invalidSurvey");
    expect(error.issues[0].path).toEqual(path);
  });

  test("a row of headings that its reader finds at fault is refused: the row below it is not taken in its place", async () => {
    const faults = [{ path: [], message: "Expected a, got b", expected: "a", received: "b" }];
    const rows = [
      { line: 1, cells: [], faults },
      { line: 2, cells: ["总户数"] },
      { line: 3, cells: ["400"] },
    ];
    await expect(read(rows)).rejects.toMatchObject({ code: "invalidSurvey", issues: faults });
  });

  test("what neither rows nor what is shared say is named: place, day, kind", async () => {
    const error = await read([["总户数"]], {}).catch((thrown) => thrown);
    expect(error.issues.map(({ expected }: { expected: string }) => expected.split(" ")[2])).toEqual([
      "行政区划代码",
      "适用日期",
      "建设类型",
    ]);
  });

  test.each([null, undefined, 5, "text", {}])("%j is no source of rows", (rows) => {
    expect(() => sizeSurvey(rows as never)).toThrow(expect.objectContaining({ code: "invalidSurvey" }));
    expect(() => sizeSurvey(rows as never)).toThrow(/^rows: Expected rows that can be iterated, got /);
  });

  test("a source that cannot be looked at is none", () => {
    const revoked = Proxy.revocable([], {});
    revoked.revoke();
    for (const rows of [revoked.proxy, Object.assign(() => 1, { [Symbol.iterator]: () => [][Symbol.iterator]() })])
      expect(() => sizeSurvey(rows as never)).toThrow(expect.objectContaining({ code: "invalidSurvey" }));
  });

  test.each([
    { defaults: { households: "x" } },
    { headings: { a: "b" } },
    { only: ["met"] },
    { onProgress: 5 },
    { signal: 5 },
    { bogus: 1 },
    { facilities: [] },
  ])("malformed options are refused: %j", (options) => {
    expect(() => sizeSurvey([], options as never)).toThrow(expect.objectContaining({ code: "invalidSurvey" }));
  });

  test("a signal and a listener are asked for in words; a signal may be left out", async () => {
    const asked = (options: object) => () => sizeSurvey([], options as never);
    const thrower = {
      get signal() {
        throw new Error("mine");
      },
    };
    for (const options of [{ signal: null }, { signal: {} }, thrower])
      expect(asked(options)).toThrow("signal: Expected an AbortSignal, got an object");
    expect(asked({ onProgress: 5 })).toThrow("onProgress: Expected a function, got 5");
    expect((await read([headings], { defaults: shared, signal: undefined, only: undefined, onProgress: undefined })).summary.read).toBe(0);
    expect((await read([headings], { defaults: shared, signal: { aborted: false } })).summary.complete).toBe(true);
  });

  test("each fault is said in words", async () => {
    const wordsOf = async (...rows: unknown[]) =>
      (await read(rows as SurveyInputRow[])).entries.map(({ error }) =>
        error?.issues.map(({ path, expected }) => [path.join("."), expected]),
      );
    const trap = Object.defineProperty(["a"], "0", {
      get() {
        throw new Error("mine");
      },
    });
    expect(await wordsOf(headings, ["a"], { 户数: 1 }, trap, new Array(16_385), { line: 9, cells: new Array(16_385) })).toEqual([
      [["", "4 cells, one for each heading"]],
      [["", "a row of cells, as the first row is"]],
      [["", "a row that can be read"]],
      [["", "at most 16384 cells"]],
      [["", "at most 16384 cells"]],
    ]);
    expect(await wordsOf({ 户数: 1 }, ["a"], { line: 1, cells: [] }, { 层数: 1, 总户数: 1, 套数: 2 })).toEqual([
      undefined,
      [["", "a record, as the first row is"]],
      [["", "a record, as the first row is"]],
      [
        ["层数", "a known heading, such as 总户数 or households, or one added by the caller"],
        ["套数", "one cell for households"],
      ],
    ]);
    expect((await wordsOf({ 户数: 1 }, Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`x${at}`, at]))))[1]).toHaveLength(20);
  });

  test("16,384 cells are a row; the rest of a row may be empty, and a row of empty cells is none", async () => {
    const wide = (...cells: unknown[]) => [...cells, ...new Array(16_384 - cells.length).fill("")];
    const { entries } = await read([
      headings,
      wide("a", "100", "15", "15"),
      wide(),
      [""],
      [null, undefined, "　", ""],
      ["　", "", "", ""],
      ["", "100", "15", "15"],
    ]);
    expect(told(entries)).toEqual(["pass", "pass"]);
    expect(entries.map(({ record }) => record)).toEqual([1, 2]);
    await expect(read([new Array(16_385).fill("x")])).rejects.toMatchObject({ code: "tooLarge" });
  });

  test("a record of nothing is no row; a line that is no whole number is none", async () => {
    const { entries } = await read([{ 户数: 100, 备注: "x" }, { 户数: " ", 小区: null }, {}, { 户数: undefined, 名称: "a" }]);
    expect(told(entries)).toEqual(["unknown", ["households"]]);
    const located = [
      { line: 1, cells: headings },
      { line: 2.5, cells: ["a", "100", "15", "15"] },
      { line: "3", cells: ["a", "100", "15", "15"] },
      { line: 4, cells: ["a", "100"] },
    ];
    expect((await read(located as never)).entries.map(({ line }) => line)).toEqual([null, null, 4]);
  });

  test("no rows at all are no data, not compliance", async () => {
    expect((await read([])).summary).toMatchObject({ read: 0, complete: true, verdict: "unknown" });
    expect((await read([headings])).summary).toMatchObject({ read: 0, complete: true, verdict: "unknown" });
  });
});
