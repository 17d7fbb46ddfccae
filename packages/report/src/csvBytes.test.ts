import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { cellsOf, gb18030, refusal, utf8 } from "../test/csvRows.ts";
import { utf8Chunks } from "./csvBytes.ts";
import { readCsv } from "./readCsv.ts";

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
    ["a byte that no character has", [0x61, 0x0a, 0x62, 0xff, 0x2c], 2, "0xFF"],
    ["a character cut short", [0x61, 0x0a, 0xe7, 0xba, 0x2c], 2, "0xE7"],
    ["one of four bytes cut short", [0x61, 0x0a, 0x0a, 0xf0, 0x9f, 0x98, 0x2c], 3, "0xF0"],
    ["one cut short by the end", [0x61, 0x0a, 0x62, 0x0a, 0xf0, 0x9f, 0x98], 3, "0xF0"],
    ["one cut short by another", [0x61, 0x0a, 0xe7, 0xba, 0xe7, 0xba, 0xa2], 2, "0xE7"],
    ["the middle of one", [0x61, 0x0a, 0x80, 0x0a], 2, "0x80"],
    ["a byte that only longer forms have", [0x61, 0x0a, 0xc1, 0xbf], 2, "0xC1"],
    ["a longer form", [0x61, 0x0a, 0xe0, 0x80, 0x80], 2, "0xE0"],
    ["a character beyond the last", [0x61, 0x0a, 0xf5, 0x80, 0x80, 0x80], 2, "0xF5"],
    ["half a surrogate", [0x61, 0x0a, 0xed, 0xa0, 0x80], 2, "0xED"],
    ["the mark of UTF-16", [0xff, 0xfe, 0x61, 0x00], 1, "0xFF"],
  ])("the line and the byte where the wrong character begins are told, however it arrives: %s", async (_, bytes, line, byte) => {
    const expected = "UTF-8, or GB18030 where it is declared";
    const fault = { path: ["line", line], message: `Expected ${expected}, got byte ${byte}`, expected, received: `byte ${byte}` };
    for (const chunks of [[Uint8Array.from(bytes)], bytes.map((one) => Uint8Array.of(one))])
      await expect(cellsOf(chunks)).rejects.toMatchObject({ code: "encoding", issues: [fault] });
  });

  test("the first and last characters of each length arrive whole, however they are cut", async () => {
    const characters = "\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}";
    const bytes = utf8(`a\n${characters}\n${characters}`);
    for (const size of [1, 2, 3, 4, 5]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
      expect(await cellsOf(chunks)).toEqual([["a"], [characters], [characters]]);
    }
  });

  test("headings in GB18030 are known without a line end, in quotes, and under no other encoding", async () => {
    expect(await cellsOf(gb18030.subarray(0, 15))).toEqual([["小区名称", "总户数"]]);
    const quoted = [0x22, ...gb18030.subarray(0, 8), 0x22, 0x2c, 0x22, ...gb18030.subarray(9, 15), 0x22, 0x0d, 0x0a];
    expect(await cellsOf(Uint8Array.from(quoted))).toEqual([["小区名称", "总户数"]]);
    expect(await refusal(gb18030, { encoding: "utf-8" })).toEqual(["encoding", ["line", 1]]);
    expect(await cellsOf(utf8("户数\n"), { encoding: "utf-8" })).toEqual([["户数"]]);
  });

  test("rows come as soon as they are there, and a first line without an end is not waited for", async () => {
    let asked = 0;
    const chunks = function* (chunk: Uint8Array) {
      for (asked = 1; asked <= 40; asked += 1) yield chunk;
    };
    for await (const { cells } of readCsv(chunks(utf8("户数\n5\n")))) if (cells[0] === "5") break;
    expect(asked).toBe(1);
    for (const [size, chunksOf] of [
      [32_768, 2],
      [65_535, 2],
      [65_536, 1],
    ] as const) {
      const { value } = await utf8Chunks(chunks(utf8("x".repeat(size))), undefined, () => false, 1e9).next();
      expect([asked, value?.length]).toEqual([chunksOf, chunksOf * size]);
    }
  });

  test("declared GB18030 that is none is an encoding error with its line", async () => {
    expect(await refusal(Buffer.from([0x61, 0x0a, 0xff, 0xff, 0x0a]), { encoding: "gb18030" })).toEqual(["encoding", ["line", 1]]);
    expect(await refusal(gb18030.subarray(0, 17), { encoding: "gb18030" })).toEqual(["encoding", ["line", 2]]); // cut within a character
    const expected = "GB18030 from this line on";
    await expect(cellsOf([gb18030, Uint8Array.of(0xff, 0xff)], { encoding: "gb18030" })).rejects.toMatchObject({
      issues: [{ path: ["line", 3], expected, received: "nothing" }],
    });
  });
});
