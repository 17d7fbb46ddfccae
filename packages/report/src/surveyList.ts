import { type Decimal, type Facility, stated, type Text } from "@plan/rules";
import { parseWith } from "@plan/rules/internal";
import { iterable, type PlainAreas, plainAreas, type Survey, type SurveyEntry, type SurveyedNeighbourhood } from "@plan/sizing/survey";
import { byteOrderMark, csvCell, csvLine, lineEnd } from "./csvText.ts";
import { cellFigure } from "./figures.ts";
import { joined } from "./joined.ts";
import { millionthsFigure, millionthsUpwards } from "./millionths.ts";
import { languageOf, type RenderOptions, renderOptionsSchema } from "./renderOptions.ts";
import { upwards } from "./results.ts";
import { type ListCells, surveyListCells } from "./surveyListRow.ts";
import { notChecked } from "./words/list.ts";
import { page } from "./words/page.ts";
import { surveyListHead } from "./words/survey.ts";

/** The cells of the list as text of CSV. Of a row that was judged in whole numbers, the areas are printed from them. */
function cellsIn(locale: "zh-CN" | "en"): ListCells<string> {
  const language = languageOf(locale);
  const printed = new Map<Text, string>();
  const say = (text: Text): string => {
    const known = printed.get(text);
    if (known !== undefined) return known;
    const cell = csvCell(text[language]);
    printed.set(text, cell);
    return cell;
  };
  const [missing, unchecked] = [say(page.notReported), say(notChecked)];
  const figure = (area: Decimal | null) => (area === null ? missing : cellFigure(area));
  const addInFull = (cells: string[], { results }: SurveyedNeighbourhood, facility: Facility) => {
    const result = results[facility];
    if (result === undefined) cells.push(unchecked, unchecked, unchecked);
    else cells.push(figure(stated(result.required)), figure(result.provided), figure(upwards(result.shortfall)));
  };
  const addPlain = (cells: string[], { required, provided }: PlainAreas) => {
    cells.push(millionthsUpwards(required));
    if (provided === null) cells.push(missing, missing);
    else cells.push(millionthsFigure(provided), millionthsUpwards(Math.max(required - provided, 0)));
  };
  return {
    say,
    sayAll: (texts) => csvCell(joined(texts, "；", "; ")[language]),
    same: csvCell,
    count: String,
    addAreas: (cells, row, facility) => {
      for (const plain of plainAreas(row) ?? []) if (plain.facility === facility) return addPlain(cells, plain);
      return addInFull(cells, row, facility);
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
  const cells = cellsIn(locale);
  yield byteOrderMark + csvLine(surveyListHead.map(cells.say));
  let lines: string[] = [];
  for await (const chunk of inChunks(entries)) {
    for (const entry of chunk) {
      lines.push(surveyListCells(entry, cells).join(","));
      if (lines.length < rowsAtOnce) continue;
      yield lines.join(lineEnd) + lineEnd;
      lines = [];
    }
  }
  if (lines.length > 0) yield lines.join(lineEnd) + lineEnd;
}

/** A survey gives many entries at once; any other source one by one. */
async function* inChunks(
  entries: AsyncIterable<SurveyEntry> | Iterable<SurveyEntry>,
): AsyncGenerator<Iterable<SurveyEntry>, void, undefined> {
  const { chunks } = iterable(entries, "entries") as Partial<Pick<Survey, "chunks">>;
  if (chunks !== undefined) yield* chunks.call(entries);
  else for await (const entry of entries) yield [entry];
}
