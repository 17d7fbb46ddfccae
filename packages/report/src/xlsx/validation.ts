import { markupText } from "./cellMarkup.ts";

/** What the cells of a column may hold, and what a person is told there. */
export interface Validation {
  readonly rule:
    | { readonly kind: "list"; readonly choices: readonly string[] }
    /** From least on; a day is the number of the day. */
    | { readonly kind: "decimal" | "whole" | "date"; readonly least: string; readonly most: string }
    | { readonly kind: "length"; readonly characters: number }
    /** Anything: there is only something to be told. */
    | null;
  readonly title: string;
  readonly prompt: string;
}

/** Excel shows no more than this, and refuses the file. */
const longest = { title: 32, prompt: 255 };

/** The element that checks what is typed into a range. */
export function validationMarkup({ rule, title, prompt }: Validation, range: string): string {
  const told = `promptTitle="${shown(title, longest.title)}" prompt="${shown(prompt, longest.prompt)}"`;
  if (rule === null) return `<dataValidation type="none" allowBlank="1" showInputMessage="1" ${told} sqref="${range}"/>`;
  const refused = `errorStyle="stop" errorTitle="${shown(title, longest.title)}" error="${shown(prompt, longest.prompt)}"`;
  const common = `allowBlank="1" showInputMessage="1" showErrorMessage="1" ${refused} ${told} sqref="${range}"`;
  switch (rule.kind) {
    case "list":
      return element(`type="list" ${common}`, `"${rule.choices.join(",")}"`);
    case "length":
      return element(`type="textLength" operator="equal" ${common}`, String(rule.characters));
    default:
      return element(`type="${rule.kind}" operator="between" ${common}`, rule.least, rule.most);
  }
}

function element(attributes: string, first: string, second?: string): string {
  const last = second === undefined ? "" : `<formula2>${markupText(second)}</formula2>`;
  return `<dataValidation ${attributes}><formula1>${markupText(first)}</formula1>${last}</dataValidation>`;
}

function shown(text: string, most: number): string {
  return markupText(text.length <= most ? text : `${text.slice(0, most - 1)}…`);
}
