import type { Archive } from "./archive.ts";
import { hold } from "./held.ts";
import { readMarkup } from "./markup.ts";
import { tooLarge, unreadable } from "./zipDirectory.ts";

/** What stands in a text beside its runs (ECMA-376, 18.4.8). */
const inText: ReadonlySet<string> = /* @__PURE__ */ new Set(["t", "r", "rPh", "phoneticPr"]);
/** What one cell may hold (Excel's own limit). */
export const longestText = 32_767;
/** All texts of a workbook together: they are held in memory. */
const mostCharacters = 2 ** 26;

/** The texts that cells name by their place. */
export function sharedStrings(archive: Archive, part: string | undefined, most = mostCharacters): readonly string[] {
  if (part === undefined) return [];
  const strings: string[] = [];
  const text = richText(2, part);
  let [characters, inString] = [0, false];
  readMarkup(part, archive.content(part), {
    text: text.text,
    open: (name, attributes, depth) => {
      if (depth === 2) inString = name === "si";
      if (inString) text.open(name, attributes, depth);
    },
    close: (name, depth) => {
      text.close(name, depth);
      if (name !== "si" || depth !== 2) return;
      const string = text.take();
      characters += string.length;
      if (characters > most) throw tooLarge(`a workbook with at most ${most} characters of text`, "more");
      hold(strings, string, "texts");
    },
  });
  return strings;
}

/** Reads the text inside an element at a depth: plain, or in runs of one format each. How it is pronounced (rPh) is not part of it. */
export function richText(depth: number, part: string) {
  let [text, inRun, isText] = ["", false, false];
  return {
    open: (name: string, _attributes: string, at: number): void => {
      if (at === depth + 1 && !inText.has(name)) throw unreadable("texts, plain or in runs", name, [part]);
      if (at === depth + 1) inRun = name === "r";
      isText = name === "t" && (at === depth + 1 || (inRun && at === depth + 2));
    },
    text: (piece: string): void => {
      if (!isText) return;
      text += piece;
      if (text.length > longestText * 7) throw unreadable(`texts of at most ${longestText} characters`, undefined, [part]);
    },
    close: (name: string, at: number): void => {
      if (name === "t" && at > depth) isText = false;
    },
    /** What was read, and begins anew. */
    take: (): string => {
      const taken = unescaped(text);
      if (taken.length > longestText) throw unreadable(`texts of at most ${longestText} characters`, taken, [part]);
      text = "";
      return taken;
    },
  };
}

/** Characters that XML cannot hold stand as _x000D_ in a workbook, and such words themselves as _x005F_x000D_. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => JSON.parse(`"\\u${digits}"`));
}

/** The same, the other way. */
export function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/\r/g, "_x000D_");
}
