import { toMarkdown } from "@plan/report";
import { toDocx } from "@plan/report/docx";
import type { Answer } from "./answer.ts";
import type { Form } from "./form.ts";

type Format = {
  readonly name: string;
  readonly type: string;
  readonly make: (answer: Answer, locale: Form["language"]) => Promise<string | Uint8Array>;
};

const formats: readonly Format[] = [
  {
    name: "conditions.docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    make: ({ conditions }, locale) => toDocx(conditions, { locale }),
  },
  { name: "conditions.md", type: "text/markdown", make: async ({ conditions }, locale) => toMarkdown(conditions, { locale }) },
  { name: "sizing.json", type: "application/json", make: async ({ sizing }) => `${JSON.stringify(sizing, null, 2)}\n` },
];

/** A button for each format; a file is made when it is asked for. */
export function downloads(answer: Answer, locale: Form["language"]): HTMLElement[] {
  return formats.map(({ name, type, make }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", async () => {
      const content = await make(answer, locale);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([content as BlobPart], { type }));
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
    });
    return button;
  });
}
