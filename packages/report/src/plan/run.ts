import { PlanError, type StandardDocument } from "@plan/rules";
import { issue, planError } from "@plan/rules/internal";
import type { ConditionTemplate } from "../conditionTemplate.ts";
import { faultWords } from "../faultWords.ts";
import { replaceFile } from "../files.ts";
import { caseCommands } from "./caseCommands.ts";
import { caseResult } from "./caseResult.ts";
import { casesOf, withConditions } from "./cases.ts";
import { isFolder, writeFolder } from "./folder.ts";
import { help } from "./help.ts";
import { type Input, openInput, readDocuments, readTemplate } from "./input.ts";
import { jsonText } from "./jsonText.ts";
import { Progress } from "./progress.ts";
import { type PlanRequest, parseRequest } from "./request.ts";
import { Session, type Streams } from "./session.ts";
import { standards } from "./standards.ts";
import { surveyResult } from "./survey.ts";
import { version } from "./version.ts";
import { told } from "./words.ts";
import { formatOf, type Result, writers } from "./writers.ts";

/** Runs the command line, and gives the exit code: 0 met, 1 short or not reported, 2 bad input. */
export async function runPlan(args: readonly string[], streams: Streams): Promise<0 | 1 | 2> {
  const saysEnglish = args.some((arg, index) => arg === "--lang=en" || (arg === "en" && args[index - 1] === "--lang"));
  const session = new Session(saysEnglish ? "en" : "zh-CN", streams);
  let request: PlanRequest | null = null;
  try {
    request = parseRequest(args);
    await work(request, session, streams);
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    session.atBest(2);
    session.tell(told.fault(faultWords(error)));
    if (request?.format === "json" && request.output === null && session.canPrint) await session.print(jsonText({ error }));
  }
  return session.code;
}

async function work(request: PlanRequest, session: Session, streams: Streams): Promise<void> {
  const { command, wants, locale } = request;
  if (wants === "help") return session.print(help[locale]);
  if (wants === "version") return session.print(`${version}\n`);
  const own = await readDocuments(request.documents);
  const template = await readTemplate(request.template);
  if (command === "standards" && request.input !== null) throw planError("invalidQuery", [issue([], "no file", request.input)]);
  if (command === "standards") return write(standards(request, own), request, session);
  const input = await inputOf(request, streams);
  if (command === "survey") return workOnSurvey(request, input, own, session, streams);
  if (command !== null) return workOnCases(command, request, input, own, template, session);
}

async function workOnCases(
  name: keyof typeof caseCommands,
  request: PlanRequest,
  input: Input | null,
  own: readonly StandardDocument[] | undefined,
  template: ConditionTemplate | undefined,
  session: Session,
): Promise<void> {
  const command = caseCommands[name];
  const found = await casesOf(request, input, own);
  const cases = name === "conditions" ? withConditions(found, template) : found;
  if (request.output !== null && (await isFolder(request.output))) return writeFolder(request, command, cases, session);
  await write(caseResult(command, cases, session, request.locale), request, session);
}

async function workOnSurvey(
  request: PlanRequest,
  input: Input | null,
  own: readonly StandardDocument[] | undefined,
  session: Session,
  { stderr }: Streams,
): Promise<void> {
  if (input === null) throw planError("invalidQuery", [issue([], "a file, or - for standard input", undefined)]);
  const progress = new Progress(stderr, session, input.size);
  const result = await surveyResult(request, input, own, session, progress);
  try {
    await write(result, request, session);
  } finally {
    progress.end();
  }
  await result.conclude();
}

/** A file, standard input, or nothing where the command line itself speaks of a neighbourhood. */
async function inputOf({ input, said }: PlanRequest, { stdin }: Streams): Promise<Input | null> {
  const speaks = said.households !== undefined || said.residents !== undefined || said.residentialFloorArea !== undefined;
  if (input === null && speaks) return null;
  if (input === null && stdin.isTTY === true)
    throw planError("invalidQuery", [issue([], "a file, - for standard input, or --households", undefined)]);
  return openInput(input ?? "-", stdin);
}

/** Into the file that is named, or to standard output. */
async function write(result: Result, { output, format, locale }: PlanRequest, session: Session): Promise<void> {
  const writer = writers[formatOf(format, output)];
  const content = await writer?.(result, locale);
  if (content === undefined) return;
  if (output === null) return session.print(content);
  await replaceFile(output, content);
}
