import { type Decimal, type Facility, stated, type Text } from "@plan/rules";
import { parseWith } from "@plan/rules/internal";
import { iterable, type PlainAreas, plainAreas, type Survey, type SurveyEntry, type SurveyedNeighbourhood } from "@plan/sizing/survey";
import { byteOrderMark, csvCell } from "./csvText.ts";
import { CsvWriter } from "./csvWriter.ts";
import { cellFigure } from "./figures.ts";
import { joined } from "./joined.ts";
import { roundedUp } from "./millionths.ts";
import { languageOf, type RenderOptions, renderOptionsSchema } from "./renderOptions.ts";
import { upwards } from "./results.ts";
import { type ListCells, writeListRow } from "./surveyListRow.ts";
import { notChecked } from "./words/list.ts";
import { page } from "./words/page.ts";
import { surveyListHead } from "./words/survey.ts";

/** Writes the cells of the list as CSV. Of a row that was judged in whole numbers, the areas are printed from them. */
function cellsTo(csv: CsvWriter, locale: "zh-CN" | "en"): ListCells {
  const language = languageOf(locale);
  const printed = new Map<Text, string>();
  const inCell = (text: Text): string => {
    const known = printed.get(text);
    if (known !== undefined) return known;
    const cell = csvCell(text[language]);
    printed.set(text, cell);
    return cell;
  };
  const [missing, unchecked] = [inCell(page.notReported), inCell(notChecked)];
  const figure = (area: Decimal | null) => (area === null ? missing : cellFigure(area));
  const inFull = ({ results }: SurveyedNeighbourhood, facility: Facility) => {
    const result = results[facility];
    csv.cell(result === undefined ? unchecked : figure(stated(result.required)));
    csv.cell(result === undefined ? unchecked : figure(result.provided));
    csv.cell(result === undefined ? unchecked : figure(upwards(result.shortfall)));
  };
  const plainly = ({ required, provided }: PlainAreas) => {
    csv.area(roundedUp(required));
    if (provided === null) {
      csv.cell(missing);
      csv.cell(missing);
    } else {
      csv.area(provided);
      csv.area(required > provided ? roundedUp(required - provided) : 0);
    }
  };
  return {
    say: (text) => csv.cell(inCell(text)),
    sayAll: (texts) => csv.cell(csvCell(joined(texts, "；", "; ")[language])),
    same: (text) => csv.text(text),
    count: (count) => csv.count(count),
    areas: (row, facility) => {
      for (const plain of plainAreas(row) ?? []) if (plain.facility === facility) return plainly(plain);
      return inFull(row, facility);
    },
  };
}

const rowsAtOnce = 500;

/**
 * Prints the entries of a survey as a list (清单) in CSV, while they are read: one line for each, a faulty row with what is wrong in it.
 *
 * @param entries - From `sizeSurvey`, all or those it was asked for.
 * @param options - The language, Chinese if not given.
 * @returns The text of the file in parts, UTF-8 with a byte-order mark; no text in it is a formula.
 * @throws PlanError `invalidTemplate` for malformed options; `invalidSurvey` for what are no entries; what the entries throw is passed on.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { surveyList } from "@plan/report/csv";
 * import { sizeSurvey } from "@plan/sizing/survey";
 *
 * const rows = [["小区名称", "总户数", "已有养老面积"], ["红光小区", "800", "100"]];
 * const defaults = { division: "450203", on: "2022-03-01", development: "existing" } as const;
 * let list = "";
 * for await (const part of surveyList(sizeSurvey(rows, { defaults }))) list += part;
 * assert.match(list, /1,,450203,,,红光小区,既有,800,120\.00,100\.00,20\.00,120\.00,未填报,未填报,未达标,/);
 * ```
 */
export async function* surveyList(
  entries: AsyncIterable<SurveyEntry> | Iterable<SurveyEntry>,
  options: RenderOptions = {},
): AsyncGenerator<string, void, undefined> {
  const { locale = "zh-CN" } = parseWith(renderOptionsSchema(), options, "invalidTemplate");
  const csv = new CsvWriter();
  const cells = cellsTo(csv, locale);
  for (const heading of surveyListHead) cells.say(heading);
  csv.endLine();
  yield byteOrderMark + csv.taken();
  let rows = 0;
  for await (const chunk of inChunks(entries)) {
    for (const entry of chunk) {
      writeListRow(entry, cells);
      csv.endLine();
      rows += 1;
      if (rows % rowsAtOnce === 0) yield csv.taken();
    }
  }
  if (rows % rowsAtOnce > 0) yield csv.taken();
}

/** A survey gives many entries at once; any other source one by one. */
async function* inChunks(
  entries: AsyncIterable<SurveyEntry> | Iterable<SurveyEntry>,
): AsyncGenerator<Iterable<SurveyEntry>, void, undefined> {
  const { chunks } = iterable(entries, "entries") as Partial<Pick<Survey, "chunks">>;
  if (typeof chunks !== "function") for await (const entry of entries) yield [entry];
  else for await (const chunk of iterable(chunks.call(entries), "entries")) yield iterable(chunk, "entries");
}
