import { issue, planError } from "@plan/rules/internal";
import type { FileContent } from "../files.ts";
import { toHtml } from "../html.ts";
import { toMarkdown } from "../markdown.ts";
import type { ReportDocument } from "../reportDocument.ts";
import { toText } from "../text.ts";

/** What a command has to say, in the forms that writers ask for; each is worked out when it is asked for. */
export interface Result {
  /** Documents, one or one for each neighbourhood. */
  documents(): Promise<readonly ReportDocument[]>;
  /** A table, as CSV. */
  csv(): AsyncIterable<string>;
  /** Data, as JSON. */
  json(): AsyncIterable<string>;
  /** A workbook of its own make, where a document as a workbook says less. */
  workbook?(): Promise<Uint8Array>;
}

/** Writes a result in one format. */
type Writer = (result: Result, locale: "zh-CN" | "en") => FileContent | Promise<FileContent>;

/** Every format, by the ending of its files. A new one is a line here. */
export const writers: Readonly<Record<string, Writer>> = {
  txt: async (result, locale) => (await result.documents()).map((document) => toText(document, { locale })).join("\n"),
  md: async (result, locale) => (await result.documents()).map((document) => toMarkdown(document, { locale })).join("\n---\n\n"),
  html: async (result, locale) => toHtml(await only(result), { locale }),
  docx: async (result, locale) => (await import("../docx.ts")).toDocx(await only(result), { locale }),
  xlsx: async (result, locale) => (await result.workbook?.()) ?? (await import("../toXlsx.ts")).toXlsx(await only(result), { locale }),
  csv: (result) => result.csv(),
  json: (result) => result.json(),
};

/** The format that is asked for, or that the ending of the output says; text where neither does. */
export function formatOf(format: string | null, output: string | null): string {
  const name = format ?? (output === null ? "txt" : (/\.([A-Za-z0-9]+)$/.exec(output)?.[1]?.toLowerCase() ?? ""));
  if (Object.hasOwn(writers, name)) return name;
  throw planError("invalidQuery", [
    issue(
      ["output"],
      `one of ${Object.keys(writers)
        .map((known) => `.${known}`)
        .join(", ")}`,
      format ?? output,
    ),
  ]);
}

/** Formats that hold one document to a file. */
async function only(result: Result): Promise<ReportDocument> {
  const [document, ...others] = await result.documents();
  if (document === undefined || others.length > 0)
    throw planError("invalidQuery", [issue(["output"], "a folder, such as conditions/, for several documents", undefined)]);
  return document;
}
