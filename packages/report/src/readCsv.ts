import { issue, once, parseWith, planError } from "@plan/rules/internal";
import { type AddedHeadings, hasKnownHeadings, iterable, type LocatedRow } from "@plan/sizing/survey";
import * as z from "zod";
import { type CsvEncoding, utf8Chunks } from "./csvBytes.ts";
import { CsvRecords } from "./csvRecords.ts";
import { isBytes } from "./isBytes.ts";

/** The largest file, and the most rows under its headings. */
export const csvLimits = { bytes: 268_435_456, rows: 2_000_000 };

/** How a CSV file is read. */
export interface CsvOptions {
  /** Its encoding, where it is known: UTF-8, or GB18030 (with GBK and GB 2312). */
  encoding?: CsvEncoding | undefined;
  /** Headings beside the known ones, by which GB18030 may be recognised. */
  headings?: AddedHeadings | undefined;
}

/** The rows of a CSV file, one by one or in chunks as they are read. */
export interface CsvRows extends AsyncIterable<LocatedRow> {
  /** The rows, as many at once as have been read. */
  chunks(): AsyncIterable<readonly LocatedRow[]>;
}

const schema = /* @__PURE__ */ once(() =>
  z.strictObject({
    encoding: z.enum(["utf-8", "gb18030"]).optional(),
    headings: z.record(z.string(), z.string().nullable()).optional(),
  }),
);

/**
 * Reads a CSV file (RFC 4180) row by row, each with the line it begins on, for `sizeSurvey`.
 *
 * UTF-8 is read strictly, with or without a byte-order mark. GB18030 is read where it is declared, or where the first line is no UTF-8 and
 * then holds known headings. Nothing else is guessed.
 *
 * @param source - The bytes: a stream of Node, any iterable of chunks, or all at once.
 * @param options - The encoding, and headings of one's own.
 * @returns Rows of cells, the headings first; a row with a stray quote carries its fault.
 * @throws PlanError `encoding` for any other encoding; `invalidSurvey` for a source of anything but bytes, and for a quoted cell that does not
 * end where it should, which leaves the rest unreadable; `tooLarge` beyond 256 MiB, 2,000,000 rows or 1 MiB in one row; `unreadableFile` where the source fails.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readCsv } from "@plan/report/csv";
 * import { sizeSurvey } from "@plan/sizing/survey";
 *
 * const bytes = new TextEncoder().encode("小区名称,总户数,已有养老面积\n红光小区,800,\n河东小区,400,60\n");
 * const survey = sizeSurvey(readCsv(bytes), { defaults: { division: "450203", on: "2022-03-01", development: "existing" } });
 * const { read, facilities } = await survey.summary();
 * assert.equal(read, 2);
 * assert.equal(facilities.elderlyCare?.met.neighbourhoods, 1);
 * assert.equal(facilities.elderlyCare?.unknown.neighbourhoods, 1); // not reported is not 0
 * ```
 */
export function readCsv(source: Chunks | Uint8Array, options: CsvOptions = {}): CsvRows {
  const given = parseWith(schema(), options, "invalidSurvey") as CsvOptions;
  return csvRows(isBytes(source) ? [source] : iterable(source, "chunks"), given, csvLimits);
}

/** The same for options that have been checked, within any limits. */
export function csvRows(bytes: Chunks, options: CsvOptions, limits: typeof csvLimits): CsvRows {
  return {
    chunks: () => chunksOfRows(bytes, options, limits),
    async *[Symbol.asyncIterator]() {
      for await (const chunk of chunksOfRows(bytes, options, limits)) yield* chunk;
    },
  };
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

async function* chunksOfRows(
  bytes: Chunks,
  { encoding, headings = {} }: CsvOptions,
  limits: typeof csvLimits,
): AsyncGenerator<readonly LocatedRow[], void, undefined> {
  const records = new CsvRecords();
  const hasHeadings = (line: string) => hasKnownHeadings(line.split(",").map(unquoted), headings);
  let left = limits.rows + 1;
  const within = (rows: readonly LocatedRow[]) => {
    const taken = rows.slice(0, left);
    left -= rows.length;
    return taken;
  };
  const stopIfBroken = () => {
    if (left < 0) throw planError("tooLarge", [issue([], `at most ${limits.rows} rows under the headings`, undefined)]);
    records.throwIfBroken();
  };
  for await (const chunk of utf8Chunks(bytes, encoding, hasHeadings, limits.bytes)) {
    yield within(records.take(chunk));
    stopIfBroken();
  }
  yield within(records.take(null));
  stopIfBroken();
}

function unquoted(cell: string): string {
  return cell.replace(/^\ufeff?"?|"?\r?$/g, "");
}
