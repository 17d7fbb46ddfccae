import { Buffer } from "node:buffer";
import type { LocatedRow } from "@plan/sizing/survey";
import { describe, expect, test } from "vitest";
import { csvRows, readCsv } from "./readCsv.ts";

const utf8 = (text: string) => Buffer.from(text);
/** 小区名称,总户数 红光,800 in GB18030. */
const gb18030 = Buffer.concat([
  Buffer.from([0xd0, 0xa1, 0xc7, 0xf8, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xd7, 0xdc, 0xbb, 0xa7, 0xca, 0xfd, 0x0a]),
  Buffer.from([0xba, 0xec, 0xb9, 0xe2, 0x2c, 0x38, 0x30, 0x30, 0x0a]),
]);

async function rowsOf(source: Parameters<typeof readCsv>[0], options?: Parameters<typeof readCsv>[1]) {
  const rows: LocatedRow[] = [];
  for await (const row of readCsv(source, options)) rows.push(row);
  return rows;
}
const cellsOf = async (...given: Parameters<typeof rowsOf>) => (await rowsOf(...given)).map(({ cells }) => cells);
const refusal = async (...given: Parameters<typeof rowsOf>) =>
  rowsOf(...given).then(
    () => null,
    (error) => [error.code, error.issues[0]?.path],
  );

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

describe("Encodings", () => {
  test("UTF-8 with and without a byte-order mark", async () => {
    expect(await cellsOf(utf8("\ufeff户数\n"))).toEqual([["户数"]]);
    expect(await cellsOf(utf8("户数\n"))).toEqual([["户数"]]);
    expect(await cellsOf(utf8("a\n\ufeff户数\n"))).toEqual([["a"], ["\ufeff户数"]]); // only at the very start
  });

  test("GB18030 where its headings are known once it is read so", async () => {
    expect(await cellsOf(gb18030)).toEqual([
      ["小区名称", "总户数"],
      ["红光", "800"],
    ]);
    expect(await cellsOf([...gb18030].map((byte) => Uint8Array.of(byte)))).toEqual([
      ["小区名称", "总户数"],
      ["红光", "800"],
    ]);
  });

  test("GB18030 where it is declared, even under other headings", async () => {
    const text = Buffer.from([0x61, 0x0a, 0xba, 0xec, 0x81, 0x30, 0x81, 0x30, 0x0a]); // a, 红 and a character of four bytes
    expect(await cellsOf(text, { encoding: "gb18030" })).toEqual([["a"], ["红\u0080"]]);
    expect(await refusal(text)).toEqual(["encoding", ["line", 2]]);
  });

  test("headings of the caller's prove it, too", async () => {
    const own = Buffer.from([0xba, 0xec, 0x2c, 0xb9, 0xe2, 0x0a]); // 红,光
    expect(await refusal(own)).toEqual(["encoding", ["line", 1]]);
    expect(await cellsOf(own, { headings: { 红: "households", 光: null } })).toEqual([["红", "光"]]);
  });

  test.each([
    ["UTF-16 with its mark", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("总户数\n1\n", "utf16le")])],
    ["Big5, which GB18030 would read as something else", Buffer.from([0xc1, 0x60, 0xa4, 0xe1, 0xbc, 0xc6, 0x0a])],
    ["Latin-1", Buffer.from("nom,m\u00e9nages\n", "latin1")],
    ["a character that UTF-8 may not hold", Buffer.from([0x61, 0x0a, 0xed, 0xa0, 0x80, 0x0a])],
    ["UTF-8 cut within a character", utf8("户数\n红").subarray(0, -1)],
    ["headings in UTF-8 over rows in GB18030", Buffer.concat([utf8("小区名称,总户数\n"), gb18030.subarray(16)])],
  ])("%s is an encoding error", async (_, bytes) => expect((await refusal(bytes))?.[0]).toBe("encoding"));

  test.each([
    ["a byte that no character has", [0x61, 0x0a, 0x62, 0xff, 0x2c], "0xFF"],
    ["a character cut short", [0x61, 0x0a, 0xe7, 0xba, 0x2c], "0xE7"],
    ["half a surrogate", [0x61, 0x0a, 0xed, 0xa0, 0x80], "0xED"],
    ["the mark of UTF-16", [0xff, 0xfe, 0x61, 0x00], "0xFF"],
  ])("the byte where the wrong character begins is told: %s", async (_, bytes, byte) => {
    const read = async () => {
      for await (const _row of readCsv(Uint8Array.from(bytes)));
    };
    await expect(read()).rejects.toMatchObject({ issues: [{ received: `byte ${byte}` }] });
  });

  test("declared GB18030 that is none is an encoding error with its line", async () => {
    expect(await refusal(Buffer.from([0x61, 0x0a, 0xff, 0xff, 0x0a]), { encoding: "gb18030" })).toEqual(["encoding", ["line", 1]]);
    expect(await refusal(gb18030.subarray(0, 17), { encoding: "gb18030" })).toEqual(["encoding", ["line", 2]]); // cut within a character
  });
});

describe("Limits, at n and n + 1", () => {
  const limited = async (text: string, limits: { bytes: number; rows: number }) => {
    const rows: LocatedRow[] = [];
    for await (const row of csvRows([utf8(text)], {}, limits)) rows.push(row);
    return rows.length;
  };

  test("bytes", async () => {
    expect(await limited("a\n1\n", { bytes: 4, rows: 9 })).toBe(2);
    await expect(limited("a\n1\n2", { bytes: 4, rows: 9 })).rejects.toMatchObject({ code: "tooLarge" });
  });

  test("rows under the headings", async () => {
    expect(await limited("a\n1\n2\n", { bytes: 99, rows: 2 })).toBe(3);
    await expect(limited("a\n1\n2\n3\n", { bytes: 99, rows: 2 })).rejects.toMatchObject({ code: "tooLarge" });
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
