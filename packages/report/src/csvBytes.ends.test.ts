import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { cellsOf, gb18030, refusal, rowsOf, utf8 } from "../test/csvRows.ts";
import { csvRows, readCsv } from "./readCsv.ts";

/** 总户数 in GB18030, which also has a byte-order mark. */
const households = Buffer.from([0xd7, 0xdc, 0xbb, 0xa7, 0xca, 0xfd]);
const mark = Buffer.from([0x84, 0x31, 0x95, 0x33]);
const gb = (...parts: (string | Buffer)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));

describe("a file may end with any character, and so may each chunk", () => {
  test.each(["a", "é", "户", "𠮷", "\u0080", "\u07ff", "\u0800", "\ufffd", "\u{10ffff}"])("%j", async (character) => {
    expect(await cellsOf(utf8(`a\n${character}`))).toEqual([["a"], [character]]);
    const chunks = [`a\n${character}`, `b${character}`, `${character}\n`, "c"];
    expect(await cellsOf(chunks.map(utf8))).toEqual([["a"], [`${character}b${character}${character}`], ["c"]]);
  });

  test("a byte-order mark is one at the very beginning alone", async () => {
    expect(await cellsOf(["\ufeffa\n", "\ufeffb\n"].map(utf8))).toEqual([["a"], ["\ufeffb"]]);
  });
});

describe("one heading that is known proves GB18030", () => {
  test.each([
    [gb(households, "\n1\n"), "总户数"],
    [gb('"', households, '"\n1\n'), "总户数"],
    [gb('"', households, '"\r\n1\r\n'), "总户数"],
    [gb(households, "\r\n1\r\n"), "总户数"],
    [gb(mark, households, "\n1\n"), "\ufeff总户数"],
  ])("%j", async (bytes, heading) => expect(await cellsOf(bytes)).toEqual([[heading], ["1"]]));

  test.each([
    ["not below the first line", gb("\n", households, "\n1\n")],
    ["not with a quote in it", gb(households.subarray(0, 2), '"', households.subarray(2), "\n1\n")],
  ])("%s", async (_, bytes) => expect(await refusal(bytes)).toEqual(["encoding", ["line", expect.any(Number)]]));

  test("beside bytes that are none, the file is told as what it is not", async () => {
    const bytes = gb(households, ",", Buffer.from([0xff]), "\n1,2\n");
    await expect(rowsOf(bytes)).rejects.toMatchObject({
      issues: [{ expected: "UTF-8, or GB18030 where it is declared", received: "byte 0xD7" }],
    });
  });
});

describe("chunks of rows", () => {
  test("hold the rows that are read one by one", async () => {
    const chunks = [];
    for await (const chunk of readCsv(gb18030).chunks()) chunks.push(...chunk);
    expect(chunks).toEqual(await rowsOf(gb18030));
  });

  test("beyond the most rows none is handed out", async () => {
    const given: unknown[] = [];
    const read = async () => {
      for await (const { cells } of csvRows([utf8("a\n1\n2\n3\n4\n")], {}, { bytes: 1000, rows: 2 })) given.push(cells);
    };
    await expect(read()).rejects.toMatchObject({ code: "tooLarge", issues: [{ expected: "at most 2 rows under the headings" }] });
    expect(given).toEqual([["a"], ["1"], ["2"]]);
  });
});
