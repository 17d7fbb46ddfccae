import type { Decimal } from "@plan/rules";
import { issue, once, plainText, planError } from "@plan/rules/internal";
import { escaped, longestText } from "./sharedStrings.ts";
import { type CellStyle, styleIndex } from "./styleSheet.ts";

/** What is written into a cell: text, a figure, or nothing. */
export type CellContent = string | Decimal | null;

const text = /* @__PURE__ */ once(() => plainText(longestText));

/**
 * A cell as markup. Text is a text cell, whatever it begins with; a figure is a number where a workbook, which holds doubles and shows 15
 * digits, gives it back as it was, and else text of its digits.
 *
 * @param at - Sheet, row and column, for errors.
 * @throws PlanError `tooLarge` for text of more than 32,767 characters; `invalidTemplate` for characters that no cell can hold.
 */
export function cellMarkup(content: CellContent, style: CellStyle, place: string, at: () => readonly (string | number)[]): string {
  const look = `<c r="${place}" s="${styleIndex(style)}"`;
  if (content === null) return `${look}/>`;
  if (typeof content !== "string") {
    return content.precision() <= 15 ? `${look}><v>${content.toFixed()}</v></c>` : textCell(look, content.toFixed());
  }
  if (content.length > longestText) throw planError("tooLarge", [issue(at(), `text of at most ${longestText} characters`, content)]);
  const checked = text().safeParse(content);
  if (!checked.success) throw planError("invalidTemplate", [issue(at(), checked.error.issues[0]?.message ?? "text", content)]);
  return textCell(look, markupText(escaped(content)));
}

function textCell(look: string, written: string): string {
  return `${look} t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
}

/** Text inside markup, in an attribute or between elements. */
export function markupText(given: string): string {
  return /[&<>"]/.test(given) ? given.replace(/[&<>"]/g, (character) => entities[character] ?? character) : given;
}
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
