import { byteOrderMark, csvLines } from "../csvText.ts";
import type { ReportDocument } from "../reportDocument.ts";
import type { CaseCommand } from "./caseCommands.ts";
import type { Case, Cases, GoodCase } from "./cases.ts";
import { jsonList, jsonText } from "./jsonText.ts";
import { listOf } from "./listOf.ts";
import type { Session } from "./session.ts";
import { told } from "./words.ts";
import type { Result } from "./writers.ts";

const rowsAtOnce = 500;

/** What a command makes of its cases, and what becomes of the session by them. */
export function caseResult(command: CaseCommand, cases: Cases, session: Session, locale: "zh-CN" | "en"): Result {
  const seen = () => watched(command, cases, session);
  return {
    async documents() {
      const all = await listOf(seen());
      const goods = all.filter((each): each is GoodCase => each.error === null);
      if (cases.isOne || command.sheetOfAll === null) return goods.map(command.sheet);
      return [command.sheetOfAll(goods, all.flatMap(command.rows))];
    },
    async *csv() {
      yield byteOrderMark + csvLines([command.head], locale);
      let rows: ReturnType<CaseCommand["rows"]>[number][] = [];
      for await (const each of seen()) {
        rows.push(...command.rows(each));
        if (rows.length < rowsAtOnce) continue;
        yield csvLines(rows, locale);
        rows = [];
      }
      if (rows.length > 0) yield csvLines(rows, locale);
    },
    async *json() {
      if (!cases.isOne) yield* jsonList(entries(command, seen()));
      else for await (const each of seen()) if (each.error === null) yield jsonText(command.data(each));
    },
  };
}

/** One document for each case, as it comes. */
export async function* sheets(
  command: CaseCommand,
  cases: Cases,
  session: Session,
): AsyncGenerator<{ readonly each: GoodCase; readonly document: ReportDocument }, void, undefined> {
  for await (const each of watched(command, cases, session)) if (each.error === null) yield { each, document: command.sheet(each) };
}

/**
 * The cases, each one's verdict or problem told to the session. The fault of the only one is the command's own; where there is none at all,
 * nothing is met.
 */
async function* watched(command: CaseCommand, cases: Cases, session: Session): AsyncGenerator<Case, void, undefined> {
  let isAny = false;
  for await (const each of cases) {
    isAny = true;
    if (each.error !== null) {
      if (cases.isOne) throw each.error;
      session.problem(each);
    } else if (command.judges && each.verdict !== "pass") session.atBest(1);
    yield each;
  }
  session.tellRest();
  if (isAny) return;
  session.atBest(command.judges ? 1 : 2);
  session.tell(told.none);
}

async function* entries(command: CaseCommand, cases: AsyncIterable<Case>): AsyncGenerator<unknown, void, undefined> {
  for await (const each of cases) {
    const { record, line } = each;
    yield each.error === null ? { record, line, [command.key]: command.data(each) } : { record, line, error: each.error };
  }
}
