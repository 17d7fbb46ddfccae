import { toMarkdown } from "@plan/report";
import { toDocx } from "@plan/report/docx";
import { toXlsx } from "@plan/report/xlsx";
import type { Answer } from "./answer.ts";
import type { Language } from "./form.ts";
import { made } from "./made.ts";
import type { Words } from "./words.ts";

interface Format {
  readonly name: string;
  readonly type: string;
  readonly make: (answer: Answer, locale: Language) => Promise<string | Uint8Array>;
}

const office = "application/vnd.openxmlformats-officedocument";
const formats: Readonly<Record<"docx" | "xlsx" | "markdown" | "json", Format>> = {
  docx: {
    name: "conditions.docx",
    type: `${office}.wordprocessingml.document`,
    make: ({ conditions }, locale) => toDocx(conditions, { locale }),
  },
  xlsx: {
    name: "conditions.xlsx",
    type: `${office}.spreadsheetml.sheet`,
    make: async ({ conditions }, locale) => toXlsx(conditions, { locale }),
  },
  markdown: { name: "conditions.md", type: "text/markdown", make: async ({ conditions }, locale) => toMarkdown(conditions, { locale }) },
  json: { name: "sizing.json", type: "application/json", make: async ({ sizing }) => `${JSON.stringify(sizing, null, 2)}\n` },
};

/** A button for each format; a file is made when it is asked for. */
export function downloads(answer: Answer, locale: Language, say: Words): HTMLElement[] {
  return Object.entries(formats).map(([format, { name, type, make }]) => {
    const button = made("button", { type: "button", title: name }, say[format as keyof typeof formats]);
    button.addEventListener("click", async () => {
      const content = await make(answer, locale);
      const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
      made("a", { href: address, download: name }).click();
      URL.revokeObjectURL(address);
    });
    return button;
  });
}
