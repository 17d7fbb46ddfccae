import { describe, expect, test } from "vitest";
import { headings, read, shared, told } from "../test/readSurvey.ts";
import { type SurveyEntry, sizeSurvey } from "./survey.ts";

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

    test("what throws among the entries of a chunk ends them", async () => {
      const signal = { aborted: false, reason: new Error("stop") };
      const long = {
        ...source,
        chunks: async function* () {
          yield [headings, good, good, good];
        },
      };
      for await (const entries of sizeSurvey(long, { defaults: shared, signal }).chunks()) {
        const rows = entries[Symbol.iterator]();
        expect(rows.next()).toMatchObject({ value: { record: 1 } });
        signal.aborted = true;
        expect(() => rows.next()).toThrow(signal.reason);
        signal.aborted = false;
        expect(rows.next()).toEqual({ done: true, value: undefined });
        break;
      }
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
