import { readCsv } from "@plan/report/csv";
import { readXlsx } from "@plan/report/xlsx";
import { sizeSurvey } from "@plan/sizing/survey";
import { describe, expect, test } from "vitest";
import { repeating, workbookWith } from "./bomb.ts";
import { madeParts, madeWorkbook, row } from "./madeWorkbook.ts";
import { refusal } from "./refused.ts";

/* The limits that no quick test can reach: each file is made as large as may be, read to its end, and read again with one more of what is
   counted. */

const defaults = { division: "450203", on: "2022-03-01", development: "existing" } as const;
const headings = Buffer.from("小区名称,总户数\n");

describe("CSV", () => {
  /** So many times the same bytes, and what follows them. */
  function* file(block: Buffer, times: number, tail: string) {
    yield headings;
    for (let done = 0; done < times; done += 1) yield block;
    yield Buffer.from(tail);
  }
  const surveyed = async (...given: Parameters<typeof file>) => {
    const { read, bad, complete, broken } = await sizeSurvey(readCsv(file(...given)), { defaults, only: [] }).summary();
    return { read, bad, complete, broken: broken && [broken.code, broken.issues[0]?.expected] };
  };

  test("2,000,000 rows, and one more", async () => {
    const block = Buffer.from("甲,800\n".repeat(1000));
    expect(await surveyed(block, 2000, "")).toEqual({ read: 2_000_000, bad: 0, complete: true, broken: null });
    expect(await surveyed(block, 2000, "甲,800\n")).toEqual({
      read: 2_000_000,
      bad: 0,
      complete: false,
      broken: ["tooLarge", "at most 2000000 rows under the headings"],
    });
  });

  test("256 MiB, and one byte more", async () => {
    const written = (letters: number) => `${"a".repeat(letters)},800\n`;
    // 1,000 rows of 256 bytes, and what is left of 268,435,456.
    const block = Buffer.from(written(251).repeat(1000));
    const times = 1048;
    const left = 268_435_456 - headings.length - block.length * times;
    expect(left).toBeGreaterThan(100);
    expect(left).toBeLessThan(256_000);
    const rows = Math.ceil(left / 10_000);
    const first = Math.floor(left / rows);
    const tail = (more: number) => written(first - 5).repeat(rows - 1) + written(left - first * (rows - 1) - 5 + more);
    expect(await surveyed(block, times, tail(0))).toEqual({ read: 1000 * times + rows, bad: 0, complete: true, broken: null });
    expect(await surveyed(block, times, tail(1))).toMatchObject({
      complete: false,
      broken: ["tooLarge", "a file of at most 268435456 bytes"],
    });
  });
});

describe("A workbook", () => {
  /** Letters that pack to half their size and never twice the same way, always the same ones. */
  const letters = (count: number) => {
    let state = 67;
    const next = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return "abcdefghijklmnop"[state >>> 28];
    };
    return Array.from({ length: count }, next).join("");
  };
  const rows = row(1, "小区名称", "总户数") + row(2, "甲", 800);
  const read = [
    { line: 1, cells: ["小区名称", "总户数"] },
    { line: 2, cells: ["甲", "800"] },
  ];

  test("of 64 MiB, and of one byte more", () => {
    const beside = (length: number) => madeWorkbook({ rows, parts: { "xl/media/image1.png": new Uint8Array(length) } }, { level: 0 });
    const filled = 67_108_864 - beside(0).length;
    expect([...readXlsx(beside(filled))]).toEqual(read);
    expect(refusal(() => readXlsx(beside(filled + 1)))).toMatchObject({
      code: "tooLarge",
      issues: [{ expected: "a workbook of at most 67108864 bytes" }],
    });
  });

  test("that unpacks to 2 GiB, and to one byte more", () => {
    const own = Object.values(madeParts({ rows })).reduce((sum, part) => sum + Buffer.byteLength(part), 0);
    const block = Buffer.concat([Buffer.from(letters(20_000)), Buffer.alloc(980_000)]);
    const left = 2_147_483_648 - own - block.length * 2147;
    const unpacking = (more: number) =>
      workbookWith(repeating("xl/media/image1.bmp", new Uint8Array(0), block, 2147, new Uint8Array(left + more)), { rows });
    const most = unpacking(0);
    expect(most.length * 200).toBeGreaterThan(2_147_483_649);
    expect([...readXlsx(most)]).toEqual(read);
    expect(refusal(() => readXlsx(unpacking(1)))).toMatchObject({
      code: "tooLarge",
      issues: [{ expected: "a workbook that unpacks to at most 2147483648 bytes" }],
    });
  });

  test("with 67,108,864 characters of text, and with one more", () => {
    // 2,048 texts of 32,767 characters and one of 2,048.
    const [begin, end] = ['<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">', "</sst>"].map((text) =>
      Buffer.from(text),
    );
    const text = (count: number) => Buffer.from(`<si><t>${letters(count)}</t></si>`);
    const book = (last: number) =>
      workbookWith(repeating("xl/sharedStrings.xml", begin as Buffer, text(32_767), 2048, Buffer.concat([text(last), end as Buffer])), {
        rows: row(1, "小区名称") + row(2, { markup: '<c t="s"><v>2048</v></c>' }),
        strings: "",
      });
    expect([...readXlsx(book(2048))][1]).toEqual({ line: 2, cells: [letters(2048)] });
    expect(refusal(() => readXlsx(book(2049)))).toMatchObject({
      code: "tooLarge",
      issues: [{ expected: "a workbook with at most 67108864 characters of text" }],
    });
  });
});
