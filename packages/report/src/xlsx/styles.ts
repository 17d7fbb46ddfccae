import type { Archive } from "./archive.ts";
import { attributesOf } from "./entities.ts";
import { hold } from "./held.ts";
import { readMarkup } from "./markup.ts";

/** What a number is shown as: as it is, as a date or a time, or times 100 with a percent sign. */
export type Look = "number" | "date" | "share";

/** For each cell style of a workbook what it shows a number as. */
export function cellLooks(archive: Archive, part: string | undefined): readonly Look[] {
  if (part === undefined) return [];
  const own: (readonly [id: string, code: string])[] = [];
  const styles: string[] = [];
  let group = "";
  readMarkup(part, archive.content(part), {
    open: (name, written, depth) => {
      if (depth === 2) group = name;
      if (depth !== 3) return;
      const { numFmtId = "0", formatCode = "" } = attributesOf(written, part);
      if (group === "numFmts" && name === "numFmt") hold(own, [numFmtId, formatCode], "styles");
      if (group === "cellXfs" && name === "xf") hold(styles, numFmtId, "styles");
    },
  });
  const codes = new Map(own);
  return styles.map((id) => {
    if (builtInShares.has(id)) return "share";
    return builtInDates.has(id) ? "date" : lookOf(codes.get(id) ?? "");
  });
}

/** Formats by number alone: 14 to 22 and 45 to 47 everywhere, the others in East Asian editions. */
const builtInDates: ReadonlySet<string> = /* @__PURE__ */ new Set(
  "14 15 16 17 18 19 20 21 22 27 28 29 30 31 32 33 34 35 36 45 46 47 50 51 52 53 54 55 56 57 58".split(" "),
);

const builtInShares: ReadonlySet<string> = /* @__PURE__ */ new Set(["9", "10"]);

/** Letters of days and hours, or a percent sign, apart from quoted words, escaped letters, colours and conditions. */
function lookOf(code: string): Look {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  if (bare.includes("%")) return "share";
  return /[ymdhsge年月日]/i.test(bare.replace(/general|e[+-]/gi, "")) ? "date" : "number";
}
