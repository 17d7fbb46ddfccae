import { PlanError } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { type SurveyEntry, type SurveyInputRow, type SurveyOptions, sizeSurvey } from "./survey.ts";

const shared = { division: "450203", on: "2022-03-01", development: "existing" } as const;
const headings = ["小区名称", "总户数", "已有养老面积", "已有托育面积"];

async function read(rows: Parameters<typeof sizeSurvey>[0], options: SurveyOptions = { defaults: shared }) {
  const survey = sizeSurvey(rows, options);
  const entries: SurveyEntry[] = [];
  for await (const entry of survey) entries.push(entry);
  return { entries, summary: await survey.summary() };
}
const told = (entries: readonly SurveyEntry[]) =>
  entries.map((entry) => (entry.error === null ? entry.check.verdict : entry.error.issues.map(({ path }) => path.join("."))));

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

  test("no rows at all are no data, not compliance", async () => {
    expect((await read([])).summary).toMatchObject({ read: 0, complete: true, verdict: "unknown" });
    expect((await read([headings])).summary).toMatchObject({ read: 0, complete: true, verdict: "unknown" });
  });
});

describe("A survey while it is read", () => {
  const good = ["a", "100", "15", "15"];

  test("rows are taken one at a time, as they are asked for", async () => {
    let given = 0;
    const source = function* () {
      yield headings;
      for (;;) {
        given += 1;
        yield good;
      }
    };
    for await (const { record } of sizeSurvey(source(), { defaults: shared })) if (record === 3) break;
    expect(given).toBe(3);
  });

  test("a source that fails makes it incomplete, never compliant, and keeps what was read", async () => {
    const failure = new Error("disk");
    const source = async function* () {
      yield headings;
      yield good;
      throw failure;
    };
    const { entries, summary } = await read(source());
    expect(told(entries)).toEqual(["pass"]);
    expect(summary).toMatchObject({ read: 1, good: 1, complete: false, verdict: "incomplete" });
    expect(summary.broken).toMatchObject({ code: "unreadableFile", cause: failure });
  });

  test("a source that fails before its headings throws", async () => {
    const source = {
      [Symbol.iterator]() {
        throw new Error("mine");
      },
    };
    await expect(read(source as never)).rejects.toMatchObject({ code: "unreadableFile" });
  });

  test("any faulty row keeps it from passing", async () => {
    const { summary } = await read([headings, good, ["a", "x", "15", "15"]]);
    expect(summary).toMatchObject({ good: 1, bad: 1, complete: true, verdict: "incomplete" });
  });

  test("an abort ends it with its own reason before the next row, and lets the source go", async () => {
    const controller = new AbortController();
    let given = 0;
    let closed = false;
    const source = function* () {
      try {
        yield headings;
        for (;;) {
          given += 1;
          yield good;
        }
      } finally {
        closed = true;
      }
    };
    const reason = new Error("stop");
    const survey = sizeSurvey(source(), { defaults: shared, signal: controller.signal });
    const reading = (async () => {
      for await (const { record } of survey) if (record === 2) controller.abort(reason);
    })();
    await expect(reading).rejects.toBe(reason);
    expect([given, closed]).toEqual([2, true]);
  });

  describe("where the source has many rows at once", () => {
    const faulty = ["新村", "四百", "60", "60"];
    /** Two chunks: two rows, then three. */
    const source = {
      async *chunks() {
        yield [headings, good, faulty];
        yield [good, good, faulty];
      },
      async *[Symbol.asyncIterator]() {
        for await (const rows of source.chunks()) yield* rows;
      },
    };
    const recordsOf = (entries: Iterable<SurveyEntry>) => [...entries].map(({ record, check }) => [record, check?.verdict ?? null]);

    test("the entries of a chunk are handed out together", async () => {
      const chunks: unknown[] = [];
      for await (const entries of sizeSurvey(source, { defaults: shared }).chunks()) chunks.push(recordsOf(entries));
      const [first, second] = [
        ["pass", null],
        ["pass", "pass", null],
      ];
      expect(chunks).toEqual([first.map((verdict, index) => [1 + index, verdict]), second.map((verdict, index) => [3 + index, verdict])]);
    });

    test("rows that nobody looks at count all the same", async () => {
      const survey = sizeSurvey(source, { defaults: shared });
      const seen: number[] = [];
      for await (const entries of survey.chunks()) {
        for (const { record } of entries) {
          seen.push(record);
          break;
        }
      }
      expect(seen).toEqual([1, 3]);
      expect(await survey.summary()).toMatchObject({ read: 5, good: 3, bad: 2, complete: true });
    });

    test("an abort ends it before the next row of the same chunk", async () => {
      const controller = new AbortController();
      const reason = new Error("stop");
      const survey = sizeSurvey(source, { defaults: shared, signal: controller.signal });
      const seen: number[] = [];
      const reading = (async () => {
        for await (const entries of survey.chunks()) {
          for (const { record } of entries) {
            seen.push(record);
            if (record === 4) controller.abort(reason);
          }
        }
      })();
      await expect(reading).rejects.toBe(reason);
      expect(seen).toEqual([1, 2, 3, 4]);
      expect(await survey.summary()).toMatchObject({ read: 4, complete: false, verdict: "incomplete" });
    });
  });

  test("progress is told every 1,000 rows and at the end; its own error is its caller's", async () => {
    const rows = [headings, ...Array.from({ length: 2500 }, (_, index) => (index === 7 ? ["a", "x", "", ""] : good))];
    const tellings: unknown[] = [];
    await read(rows, { defaults: shared, only: [], onProgress: (progress) => tellings.push(progress) });
    expect(tellings).toEqual([
      { read: 1000, good: 999, bad: 1 },
      { read: 2000, good: 1999, bad: 1 },
      { read: 2500, good: 2499, bad: 1 },
    ]);
    const mine = new Error("mine");
    const thrower = () => {
      throw mine;
    };
    await expect(read(rows, { defaults: shared, onProgress: thrower })).rejects.toBe(mine);
  });

  test("only what is asked for is handed out; the summary counts every row", async () => {
    const rows = [headings, good, ["b", "100", "1", "15"], ["c", "100", "", "15"], ["d", "x", "", ""]];
    const { entries, summary } = await read(rows, { defaults: shared, only: ["fail", "problem"] });
    expect(entries.map(({ record }) => record)).toEqual([2, 4]);
    expect(summary).toMatchObject({ read: 4, verdicts: { pass: 1, fail: 1, unknown: 1 } });
  });

  test("the summary alone reads all rows, and again gives the same", async () => {
    const survey = sizeSurvey([headings, good, good], { defaults: shared });
    const first = await survey.summary();
    expect(first.read).toBe(2);
    expect(await survey.summary()).toEqual(first);
  });
});
