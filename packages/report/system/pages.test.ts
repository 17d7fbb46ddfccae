import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toDocx } from "@plan/report/docx";
import { afterAll, describe, expect, test } from "vitest";
import { localised } from "../src/localised.ts";
import { documentOf, kinds } from "../test/documents.ts";

const folder = mkdtempSync(join(tmpdir(), "pages-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A line as a page shows it, in points from the upper left corner. */
interface Line {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
interface Page {
  readonly width: number;
  readonly lines: readonly Line[];
}

const looks = [
  { profile: "gongwen", locale: "zh-CN" },
  { profile: "planningSheet", locale: "zh-CN" },
  { profile: "planningSheet", locale: "en" },
] as const;
type Look = (typeof looks)[number];
const fileOf = (kind: string, { profile, locale }: Look) => join(folder, `${kind}.${profile}.${locale}`);

/** All documents as PDF, by LibreOffice in one go. */
for (const look of looks) for (const kind of kinds) writeFileSync(`${fileOf(kind, look)}.docx`, await toDocx(documentOf(kind), look));
const files = looks.flatMap((look) => kinds.map((kind) => `${fileOf(kind, look)}.docx`));
execFileSync(
  "soffice",
  ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", "pdf", "--outdir", folder, ...files],
  {
    stdio: "ignore",
  },
);

const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'" };

/** What poppler finds on each page; the page number, which comes last, is left out. */
function pagesOf(kind: string, look: Look): readonly Page[] {
  execFileSync("pdftotext", ["-bbox-layout", `${fileOf(kind, look)}.pdf`, `${fileOf(kind, look)}.html`]);
  const [, ...pages] = readFileSync(`${fileOf(kind, look)}.html`, "utf8").split("<page ");
  return pages.map((page, index) => {
    const found = page.matchAll(/<line xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">([\s\S]*?)<\/line>/g);
    const lines = Array.from(found, ([, left, top, right, bottom, words = ""]) => ({
      words: words.replace(/<[^>]*>|\s/g, "").replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => characters[name] ?? ""),
      left: Number(left),
      right: Number(right),
      top: Number(top),
      bottom: Number(bottom),
    })).sort((one, other) => one.bottom - other.bottom || one.left - other.left);
    expect(lines.at(-1)?.words).toBe(`—${index + 1}—`);
    return { width: Number(/width="(.+?)"/.exec(page)?.[1]), lines: lines.slice(0, -1) };
  });
}

/** Margins in points; a mark may hang over the right one by its own width, 16 points, as rounded as poppler says it. */
const margins = { gongwen: { left: 79.35, right: 73.7, hanging: 16.5 }, planningSheet: { left: 90.15, right: 90.15, hanging: 16.5 } };
/** A line of the body is higher than one of a table. */
const isBody = ({ top, bottom }: Line) => bottom - top > 20;
const rowsOf = (lines: readonly Line[]) => new Set(lines.map(({ bottom }) => bottom)).size;

describe.each(looks)("Pages of $profile in $locale", (look) => {
  test.each(kinds)("%s keeps to its margins, no heading stands last on a page, and the signature is not alone", (kind) => {
    const { sections, notes, signature } = localised(documentOf(kind), { locale: look.locale });
    const headings = [...sections.map(({ heading }) => heading), ...(notes === null ? [] : [notes.heading])].map((words) =>
      words.replace(/\s/g, ""),
    );
    const { left, right, hanging } = margins[look.profile];
    const pages = pagesOf(kind, look);
    expect(pages.length).toBeGreaterThan(0);
    for (const { width, lines } of pages) {
      expect(lines.length).toBeGreaterThan(0);
      const upright = width < 600;
      for (const line of upright ? lines : []) {
        expect(line.left).toBeGreaterThanOrEqual(left);
        expect(line.right).toBeLessThanOrEqual(width - right + hanging);
      }
      expect(headings).not.toContain(lines.at(-1)?.words);
    }
    const last = pages.at(-1)?.lines.map(({ words }) => words) ?? [];
    if (signature.length === 0) return;
    expect(last.slice(-2)).toEqual(signature.map((words) => words.replace(/\s/g, "")));
    expect(last.length).toBeGreaterThan(2);
  });
});

describe.each(looks)("What stands on the pages of $profile in $locale", (look) => {
  test.each(kinds)("%s: every clause with all its marks", (kind) => {
    const { sections } = localised(documentOf(kind), { locale: look.locale });
    const upright = pagesOf(kind, look).filter(({ width }) => width < 600);
    const printed = upright.map(({ lines }) => lines.map(({ words }) => words).join("")).join("");
    const clauses = sections.flatMap((section) => section.clauses).map(({ mark, text, basis }) => `${mark}${text}${basis}`);
    expect(clauses.length).toBeGreaterThan(0);
    for (const clause of clauses) expect(printed).toContain(clause.replace(/\s/g, ""));
  });

  test.each(kinds)("%s: no head of a table breaks inside 面积", (kind) => {
    const lines = pagesOf(kind, look).flatMap((page) => page.lines);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter(({ words }) => words === "积" || words.startsWith("积（"))).toEqual([]);
  });
});

test("a page of gongwen has 22 lines where it is full of text, and none has more", () => {
  const counts = kinds.flatMap((kind) =>
    pagesOf(kind, looks[0]).flatMap(({ width, lines }) => (width < 600 && lines.every(isBody) ? [rowsOf(lines)] : [])),
  );
  expect(Math.max(...counts)).toBe(22);
  expect(counts.filter((count) => count === 22).length).toBeGreaterThan(20);
});
