import { PlanError } from "@plan/rules";
import { type AnyRows, Chunks } from "./surveyChunks.ts";
import { type SurveyEntry, SurveyedRow, type SurveyProblem } from "./surveyed.ts";
import { Glance } from "./surveyGlance.ts";
import type { Columns } from "./surveyHeadings.ts";
import type { SurveyOutcome, SurveyRequest } from "./surveyOptions.ts";
import { RowSizer } from "./surveyRow.ts";
import { type ReadRow, RowReader } from "./surveySource.ts";
import type { SurveySummary } from "./surveySummary.ts";
import { SurveyTally } from "./surveyTally.ts";

const rowsBetweenTellings = 1000;

/** One reading of one source of rows. */
export class SurveyReading {
  /** Whether anybody looks at the entries. */
  handsOut = true;
  #complete = false;
  #broken: PlanError | null = null;
  readonly #tally = new SurveyTally();
  readonly #request: SurveyRequest;
  readonly #reader: RowReader;
  readonly #wanted: Readonly<Record<SurveyOutcome, boolean>>;
  #rows: { readonly glance: Glance; readonly sizer: RowSizer } | null = null;

  constructor(request: SurveyRequest) {
    this.#request = request;
    this.#reader = new RowReader(request.headings, request.shared);
    const wants = (outcome: SurveyOutcome) => request.only?.includes(outcome) ?? true;
    this.#wanted = { pass: wants("pass"), fail: wants("fail"), unknown: wants("unknown"), problem: wants("problem") };
  }

  /** The entries, as many at once as the source gives rows; each row is judged when its turn comes. */
  async *chunks(rows: AnyRows): AsyncGenerator<Iterable<SurveyEntry>, void, undefined> {
    const { signal, onProgress } = this.#request;
    const source = new Chunks(rows);
    try {
      for (;;) {
        stopIfAborted(signal);
        const chunk = await source.next();
        stopIfAborted(signal);
        if (chunk === null) break;
        const entries = this.#entriesOf(chunk);
        yield entries;
        while (entries.next().done !== true);
      }
      this.#broken = source.broken;
      if (this.#broken !== null && this.#reader.columns === null) throw this.#broken;
      this.#complete = this.#broken === null;
      onProgress?.(this.#tally.progress());
    } finally {
      await source.close();
    }
  }

  /** Whoever looks at a part of them does not end them; what throws does. A generator would take longer. */
  #entriesOf(chunk: Iterable<unknown>): Iterator<SurveyEntry, undefined> & Iterable<SurveyEntry> {
    const { signal, onProgress } = this.#request;
    const rows = chunk[Symbol.iterator]();
    let isOver = false;
    const next = (): IteratorResult<SurveyEntry, undefined> => {
      while (!isOver) {
        isOver = true;
        const { done, value } = rows.next();
        if (done === true) break;
        stopIfAborted(signal);
        const row = this.#reader.read(value);
        const entry = row === null ? null : this.#judge(row);
        if (row !== null && this.#tally.read % rowsBetweenTellings === 0) onProgress?.(this.#tally.progress());
        isOver = false;
        if (entry !== null) return { done: false, value: entry };
      }
      return { done: true, value: undefined };
    };
    return { next, [Symbol.iterator]: () => ({ next }) };
  }

  /** Counts a row and makes its entry, where anybody wants it. */
  #judge({ line, cells, error }: ReadRow): SurveyEntry | null {
    if (error !== null) return this.#problem(line, error);
    this.#rows ??= this.#begin();
    const { glance, sizer } = this.#rows;
    const verdict = glance.verdict(cells);
    if (verdict !== null) {
      glance.count();
      this.#tally.verdicts[verdict] += 1;
      if (!this.#isWanted(verdict)) return null;
      return glance.entry(cells, { record: this.#tally.read, line, verdict }, () => sizer.size(cells).check);
    }
    try {
      const { check, carried } = sizer.size(cells);
      this.#tally.add(check);
      glance.learn(cells, check);
      if (!this.#isWanted(check.verdict)) return null;
      const { verdict, sizing } = check;
      return new SurveyedRow({ record: this.#tally.read, line, neighbourhood: sizing.neighbourhood, verdict, carried }, null, () => check);
    } catch (fault) {
      if (!(fault instanceof PlanError)) throw fault;
      return this.#problem(line, fault);
    }
  }

  #begin() {
    const columns = this.#reader.columns as Columns;
    const { asked, shared } = this.#request;
    return { glance: new Glance(columns, asked, this.#tally), sizer: new RowSizer(columns, shared, asked) };
  }

  #problem(line: number | null, error: PlanError): SurveyProblem | null {
    this.#tally.bad += 1;
    return this.#isWanted("problem") ? { record: this.#tally.read, line, check: null, error } : null;
  }

  #isWanted(outcome: SurveyOutcome): boolean {
    return this.handsOut && this.#wanted[outcome];
  }

  summary(): SurveySummary {
    return this.#tally.summary(this.#complete, this.#broken);
  }
}

function stopIfAborted(signal: SurveyRequest["signal"]): void {
  if (signal?.aborted === true) throw signal.reason;
}
