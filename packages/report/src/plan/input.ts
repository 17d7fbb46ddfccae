import { Buffer } from "node:buffer";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { documents, PlanError, parseDocument, type StandardDocument } from "@plan/rules";
import { issue, planError } from "@plan/rules/internal";
import { type ConditionTemplate, parseTemplate } from "../conditionTemplate.ts";
import { type CsvOptions, type CsvRows, csvLimits, csvRows } from "../readCsv.ts";
import type { XlsxRows } from "../readXlsx.ts";
import { faultsOfJson } from "./exactJson.ts";

const mostJsonBytes = 67_108_864;
const mostWorkbookBytes = 67_108_864;
const mostDocumentBytes = 1_048_576;

/** What is read: rows of CSV or of a workbook, or one value of JSON. */
export interface Input {
  readonly kind: "csv" | "xlsx" | "json";
  readonly bytes: AsyncIterable<Uint8Array>;
  /** In all, where it is known. */
  readonly size: number | null;
}

/** Opens a file or standard input. The name of a file decides what it holds, else its first character. */
export async function openInput(path: string, standardInput: AsyncIterable<Uint8Array>): Promise<Input> {
  const isFile = path !== "-";
  const size = isFile ? (await readable(path, stat(path))).size : null;
  const source = reading(isFile ? path : "-", isFile ? createReadStream(path) : standardInput);
  const named = /\.(csv|xlsx|json)$/i.exec(path)?.[1]?.toLowerCase() as Input["kind"] | undefined;
  if (named !== undefined) return { kind: named, bytes: source, size };
  const first = await source.next();
  const start = first.done === true ? "" : Buffer.from(first.value).toString("latin1");
  const kind = start.startsWith("PK") ? "xlsx" : /^(?:\xef\xbb\xbf)?\s*[[{]/.test(start) ? "json" : "csv";
  return { kind, bytes: joined(first, source), size };
}

/** The rows of CSV or of a workbook, for a survey. */
export async function rowsIn(input: Input, path: string, { encoding, headings }: CsvOptions): Promise<CsvRows | XlsxRows> {
  if (input.kind !== "xlsx") return csvRows(input.bytes, { encoding, headings }, csvLimits);
  const { readXlsx } = await import("../readXlsx.ts");
  return readXlsx(await wholly(path, input, mostWorkbookBytes), { headings });
}

async function* joined(first: IteratorResult<Uint8Array>, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  if (first.done !== true) yield first.value;
  yield* rest;
}

/** A source whose own errors say which file it is. */
async function* reading(path: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of source) yield chunk;
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** JSON in strict UTF-8, with each key once and every figure as it is written. */
export async function readJson(path: string, input: Input): Promise<unknown> {
  return jsonOf(path, await wholly(path, input, mostJsonBytes));
}

/** All bytes of an input that is read at once. */
async function wholly(path: string, { bytes, size }: Input, most: number): Promise<Uint8Array> {
  const tooLarge = () => planError("tooLarge", [issue([path], `a file of at most ${most} bytes`, undefined)]);
  if (size !== null && size > most) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let read = 0;
  for await (const chunk of bytes) {
    read += chunk.byteLength;
    if (read > most) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function jsonOf(path: string, bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw planError("encoding", [issue([path], "UTF-8", undefined)]);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw planError("unreadableFile", [issue([path], "JSON", text.slice(0, 60))]);
  }
  const faults = faultsOfJson(text, [path]);
  if (faults.length > 0) throw planError("unreadableFile", faults);
  return json;
}

/** Documents of one's own: they join the shipped ones, and replace those with the same id. */
export async function readDocuments(paths: readonly string[]): Promise<readonly StandardDocument[] | undefined> {
  if (paths.length === 0) return undefined;
  const own = await Promise.all(paths.map(async (path) => parseDocument(await readSmall(path))));
  return [...documents.filter(({ id }) => !own.some((other) => other.id === id)), ...own];
}

/** A bureau's own sheet. */
export async function readTemplate(path: string | null): Promise<ConditionTemplate | undefined> {
  return path === null ? undefined : parseTemplate(await readSmall(path));
}

/** JSON of a size that a person writes. */
async function readSmall(path: string): Promise<unknown> {
  const bytes = await readable(path, readFile(path));
  if (bytes.byteLength > mostDocumentBytes)
    throw planError("tooLarge", [issue([path], `a file of at most ${mostDocumentBytes} bytes`, undefined)]);
  return jsonOf(path, bytes);
}

async function readable<T>(path: string, action: Promise<T>): Promise<T> {
  try {
    return await action;
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): PlanError {
  return error instanceof PlanError
    ? error
    : planError("unreadableFile", [issue([path], "a file that can be read", (error as NodeJS.ErrnoException).code)]);
}
