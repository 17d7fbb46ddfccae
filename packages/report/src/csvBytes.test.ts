import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { cellsOf, gb18030, refusal, utf8 } from "../test/csvRows.ts";
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
