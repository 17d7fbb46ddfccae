import { deepStrictEqual } from "node:assert/strict";
import { Buffer } from "node:buffer";
import { PlanError } from "@plan/rules";
import { type CsvError, Parser } from "csv-parse";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainCsv } from "../test/plainCsv.ts";
import { asWritten } from "./csvText.ts";
import { csvLimits, csvRows } from "./readCsv.ts";

/** Rows, null for those with a stray quote, and whether the reading came to the end. */
interface Read {
  readonly rows: (readonly string[] | null)[];
  readonly whole: boolean;
}

/** csv-parse alone, over all the bytes at once. */
function parsedAlone(bytes: Buffer): Read {
  const rows: Read["rows"] = [];
  let spoiled: unknown = null;
  const parser = new Parser({
    ...{ bom: true, relax_column_count: true, skip_records_with_error: true },
    on_record: (cells: string[]) => {
      rows.push(cells);
      return cells;
    },
    on_skip: (error: CsvError | undefined): undefined => {
      if (error?.code !== "INVALID_OPENING_QUOTE") throw error;
      // csv-parse keeps one list of cells for each row.
      const { record } = (parser as unknown as { readonly state: { readonly record: unknown } }).state;
      if (record !== spoiled) rows.push(null);
      spoiled = record;
    },
  });
  let whole = true;
  const done = (error?: Error | null) => {
    if (error) whole = false;
  };
  parser._transform(bytes, "utf8", done);
  if (whole) parser._flush(done);
  return { rows, whole };
}

/** The same bytes in chunks, with the line of each row. */
async function cut(chunks: readonly Uint8Array[]): Promise<Read & { readonly lines: number[] }> {
  const rows: Read["rows"] = [];
  const lines: number[] = [];
  try {
    for await (const { line, cells, faults } of csvRows(chunks, { encoding: "utf-8" }, csvLimits)) {
      rows.push(faults === undefined ? (cells as string[]) : null);
      lines.push(line);
    }
    return { rows, lines, whole: true };
  } catch (error) {
    if (error instanceof PlanError && error.code === "invalidSurvey") return { rows, lines, whole: false };
    throw error;
  }
}

/** Texts full of what matters to CSV, in pieces cut anywhere, within characters too. */
function texts(...besides: string[]): fc.Arbitrary<{ bytes: Buffer; chunks: Buffer[] }> {
  const whole = fc.constantFrom("a7,", '"户,""\n",', "𠮷é\n", '7,"\r\n户"\r\n', "'=", "\n", "\r\n", "\r");
  const part = fc.constantFrom('"', '""', ",", ',"', '",', '"\n', "户", ...besides);
  const piece = fc.oneof({ weight: 4, arbitrary: whole }, { weight: 1, arbitrary: part });
  return fc
    .tuple(fc.array(piece, { maxLength: 40, size: "max" }), fc.integer({ min: 1, max: 9 }), fc.nat(8))
    .map(([pieces, size, first]) => {
      const bytes = Buffer.from(pieces.join(""));
      const chunks = [bytes.subarray(0, first)];
      for (let from = first; from < bytes.length; from += size) chunks.push(bytes.subarray(from, from + size));
      return { bytes, chunks };
    });
}

describe("Rows cut here are the rows of csv-parse", () => {
  test("whatever quotes, commas and line ends there are, and however the bytes come", async () => {
    let [spoiled, broken, read] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(texts("\0", "\ufeff"), async ({ bytes, chunks }) => {
        const { rows, whole } = parsedAlone(bytes);
        const expected = { rows: rows.map((cells) => cells?.map(asWritten) ?? null), whole };
        const found = await cut(chunks);
        deepStrictEqual({ rows: found.rows, whole: found.whole }, expected);
        spoiled += rows.includes(null) ? 1 : 0;
        broken += whole ? 0 : 1;
        read += rows.length;
      }),
      { numRuns: 150 },
    );
    expect(Math.min(spoiled, broken)).toBeGreaterThan(5);
    expect(read).toBeGreaterThan(150);
  });

  test("each on the line that it begins on", async () => {
    await fc.assert(
      fc.asyncProperty(texts(), async ({ bytes, chunks }) => {
        const { rows, whole } = plainCsv(bytes.toString());
        const { lines, whole: isRead } = await cut(chunks);
        deepStrictEqual({ lines, whole: isRead }, { lines: rows.map(({ line }) => line), whole });
      }),
      { numRuns: 100 },
    );
  });

  test("rows with quotes between many without, over chunks of a stream", async () => {
    const plain = "450203,示例小区,新建,800,120\r\n";
    const quoted = '450203,"示例""小区"",\r\n二期",新建,"800",120\r\n';
    const bytes = Buffer.from((plain.repeat(700) + quoted).repeat(5) + quoted.repeat(900) + plain.repeat(9));
    const chunks = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, index) =>
      bytes.subarray(index * 65_536, (index + 1) * 65_536),
    );
    const { rows, lines } = await cut(chunks);
    expect(chunks.length).toBeGreaterThan(2);
    deepStrictEqual(rows, parsedAlone(bytes).rows);
    expect(lines.at(-1)).toBe(5 * 702 + 900 * 2 + 9);
  });
});
