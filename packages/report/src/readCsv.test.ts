import { Buffer } from "node:buffer";
import type { LocatedRow } from "@plan/sizing/survey";
import { describe, expect, test } from "vitest";
import { cellsOf, refusal, rowsOf, utf8 } from "../test/csvRows.ts";
import { csvLimits, csvRows, readCsv } from "./readCsv.ts";

describe("Rows with the line they begin on", () => {
  test("line ends of any kind, quoted cells over several lines, empty lines, no line end at the end", async () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const rows = await rowsOf(utf8(["a,b", '"x', 'y",2', "", "3,4", '"5', "", '6",7'].join(end)));
      expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
        [1, "a", "b"],
        [2, `x${end}y`, "2"],
        [4, ""],
        [5, "3", "4"],
        [6, `5${end}${end}6`, "7"],
      ]);
    }
  });

  test("however the bytes are cut", async () => {
    const bytes = utf8('\ufeff小区,户数\r\n"红""光,\r\n二期",𠮷800\r\n');
    const whole = await rowsOf(bytes);
    expect(whole.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, "小区", "户数"],
      [2, '红"光,\r\n二期', "𠮷800"],
    ]);
    for (let size = 1; size < 12; size += 1) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
      expect(await rowsOf(chunks)).toEqual(whole);
    }
  });

  test("however often the source gives its bytes in the same memory", async () => {
    const bytes = utf8("name,households\n甲,1200\n乙,3400\n丙,5600\n丁,7800\n");
    for (let size = 1; size < 40; size += 1) {
      const memory = Buffer.alloc(size);
      const inOnePlace = function* () {
        for (let from = 0; from < bytes.length; from += size) yield memory.subarray(0, bytes.copy(memory, 0, from, from + size));
      };
      expect(await cellsOf(inOnePlace())).toEqual(await cellsOf(bytes));
    }
  });

  test("a quote within a cell spoils its row, once, and no other", async () => {
    const rows = await rowsOf(utf8('a,b\n1,2"3"\n4,5\nx"y,z\n6,7\n'));
    expect(rows.map(({ line, cells, faults }) => [line, cells.join(), faults?.length ?? 0])).toEqual([
      [1, "a,b", 0],
      [2, "", 1],
      [3, "4,5", 0],
      [4, "", 1],
      [5, "6,7", 0],
    ]);
  });

  test("a row with several stray quotes is one faulty row, however the bytes are cut and whatever lines it runs over", async () => {
    const bytes = utf8('a,b\r\n1"2,3"\n4","5\r\n6"\r\n7,8\r\n');
    for (const size of [1, 2, 3, 5, 100]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
      const rows = await rowsOf(chunks);
      expect(rows.map(({ line, cells, faults }) => [line, cells.join(), faults?.length ?? 0])).toEqual([
        [1, "a,b", 0],
        [2, "", 1],
        [5, "7,8", 0],
      ]);
    }
  });

  test("a line end of another kind is part of its cell, and counts as a line", async () => {
    const rows = async (text: string) => (await rowsOf(utf8(text))).map(({ line, cells }) => [line, ...cells]);
    expect(await rows("a,b\r\n1,2\n3\r\n4,5\r\n")).toEqual([
      [1, "a", "b"],
      [2, "1", "2\n3"],
      [4, "4", "5"],
    ]);
    expect(await rows("a,b\n1,2\r\n3,4\n")).toEqual([
      [1, "a", "b"],
      [2, "1", "2\r"],
      [3, "3", "4"],
    ]);
  });

  test("a quoted cell that does not end breaks the reading off where it is, after the rows before it", async () => {
    const read: unknown[] = [];
    const rows = readCsv(utf8('a,b\n1,2\n"3,4\n5,6\n'));
    const reading = (async () => {
      for await (const { cells } of rows) read.push(cells[0]);
    })();
    await expect(reading).rejects.toMatchObject({
      code: "invalidSurvey",
      issues: [{ path: ["line", 3], received: "the end of the file" }],
    });
    expect(read).toEqual(["a", "1"]);
    expect(await refusal(utf8('a,b\n"1"x,2\n3,4\n'))).toEqual(["invalidSurvey", ["line", 2]]);
  });

  test("an apostrophe that these packages set before a formula is taken away again", async () => {
    expect(await cellsOf(utf8("a\n'=1+1\n'abc\n''=1\n"))).toEqual([["a"], ["=1+1"], ["'abc"], ["'=1"]]);
  });

  test("nothing is no row", async () => expect(await rowsOf(utf8(""))).toEqual([]));
});

describe("Limits, at n and n + 1", () => {
  const limited = async (text: string, limits: { bytes: number; rows: number }) => {
    const rows: LocatedRow[] = [];
    for await (const row of csvRows([utf8(text)], {}, limits)) rows.push(row);
    return rows.length;
  };

  test("bytes", async () => {
    expect(csvLimits).toEqual({ bytes: 256 * 2 ** 20, rows: 2_000_000 });
    expect(await limited("a\n1\n", { bytes: 4, rows: 9 })).toBe(2);
    await expect(limited("a\n1\n2", { bytes: 4, rows: 9 })).rejects.toMatchObject({
      code: "tooLarge",
      issues: [{ path: [], expected: "a file of at most 4 bytes", received: "5" }],
    });
  });

  test("rows under the headings", async () => {
    expect(await limited("a\n1\n2\n", { bytes: 99, rows: 2 })).toBe(3);
    await expect(limited("a\n1\n2\n3\n", { bytes: 99, rows: 2 })).rejects.toMatchObject({
      code: "tooLarge",
      issues: [{ path: [], expected: "at most 2 rows under the headings" }],
    });
  });

  test("1 MiB in one row", async () => {
    const row = (length: number) => utf8(`a\n${"x".repeat(length)}\n`);
    expect((await rowsOf(row(1_048_576))).length).toBe(2);
    expect(await refusal(row(1_048_577))).toEqual(["tooLarge", ["line", 2]]);
  });

  test("a cell without an end does not fill the memory", async () => {
    const endless = function* () {
      yield utf8('a\n"');
      for (;;) yield utf8("x".repeat(65_536));
    };
    expect(await refusal(endless())).toEqual(["tooLarge", ["line", 2]]);
  });

  test.each([{ encoding: "latin1" }, { headings: 5 }, { bogus: 1 }])("malformed options are refused: %j", (options) => {
    expect(() => readCsv(utf8(""), options as never)).toThrow(expect.objectContaining({ code: "invalidSurvey" }));
  });
});

describe("A source that is none", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();

  test("neither text nor anything else that holds no bytes", () => {
    for (const source of [undefined, null, "总户数\n5\n", 5, {}, new ArrayBuffer(3), proxy])
      expect(() => readCsv(source as never)).toThrow(expect.objectContaining({ code: "invalidSurvey" }));
  });

  test("chunks of anything but bytes", async () => {
    for (const chunk of ["总户数\n5\n", [65], null, new Uint16Array(2)])
      expect(await refusal([utf8("总户数\n"), chunk] as never)).toEqual(["invalidSurvey", ["chunks"]]);
  });

  test("a source that fails is a file that cannot be read, with the reason of the system", async () => {
    async function* failing() {
      yield utf8("总户数\n5\n");
      throw Object.assign(new Error("disk"), { code: "EIO" });
    }
    await expect(rowsOf(failing())).rejects.toMatchObject({
      code: "unreadableFile",
      issues: [{ path: [], expected: "a file that can be read", received: '"EIO"' }],
    });
    // biome-ignore lint/correctness/useYield: it fails before it gives anything
    const thrown = function* (): Generator<Uint8Array> {
      throw null;
    };
    expect(await refusal(thrown())).toEqual(["unreadableFile", []]);
  });
});
