import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  landTransferConditions,
  parseReport,
  type ReportDocument,
  rectificationPlan,
  reviewOpinion,
  shortfallList,
  targetReport,
  toText,
} from "@plan/report";
import { toDocx } from "@plan/report/docx";
import { evaluateRatio, ratioStandardsInForce } from "@plan/rules";
import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
import { afterAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "docx-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sizing = (development: "new" | "existing") =>
  sizeNeighbourhood({ name: "示例小区", division: "450200", on: "2024-03-01", development, households: 1234 });
const check = checkProvision(sizing("existing"), { elderlyCare: "100", infantCare: null });
const documents: readonly (readonly [string, ReportDocument])[] = [
  ["conditions", landTransferConditions({ sizing: sizing("new"), parcel: { number: "示例-01", landArea: "50360.2" } })],
  [
    "renovation",
    landTransferConditions({ sizing: sizing("existing"), options: { signature: { office: "柳州市民政局", date: "2024-03-01" } } }),
  ],
  ["review", reviewOpinion(check)],
  ["list", shortfallList([check, check])],
  ["plan", rectificationPlan(check, [{ name: "旧厂房", serves: ["infantCare"], floorArea: "200", acquired: "lease" }])],
  [
    "targets",
    targetReport(
      ratioStandardsInForce({ division: "450000", on: "2023-12-31" })
        .slice(0, 3)
        .map((citation) => evaluateRatio(citation, null)),
    ),
  ],
];

/** What LibreOffice makes of the file: its pages, each as lines of text. */
function pagesOf(name: string, file: Uint8Array): readonly string[] {
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, file);
  execFileSync(
    "soffice",
    ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", "pdf", "--outdir", folder, path],
    { stdio: "ignore" },
  );
  execFileSync("pdftotext", ["-layout", join(folder, `${name}.pdf`), join(folder, `${name}.txt`)]);
  return readFileSync(join(folder, `${name}.txt`), "utf8")
    .split("\f")
    .slice(0, -1);
}
/** How often each character stands there: a table's cells and a line's wrap change only where they stand. */
function characters(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const character of text.replace(/[\s—]/g, "")) counts[character] = (counts[character] ?? 0) + 1;
  return counts;
}
const withoutPageNumbers = (page: string) => page.replace(/^\s*—\s*[0-9]+\s*—\s*$/gm, "");

describe.each(documents)("%s, opened by LibreOffice", (name, document) => {
  test.each(["zh-CN", "en"] as const)("gongwen in %s holds every character of the text, and no other", async (locale) => {
    const pages = pagesOf(`${name}-${locale}`, await toDocx(document, { locale }));
    expect(characters(pages.map(withoutPageNumbers).join(""))).toEqual(characters(toText(document, { locale })));
    expect(pages.every((page, index) => new RegExp(`—\\s*${index + 1}\\s*—`).test(page))).toBe(true);
  });

  test("planningSheet opens and holds the areas", async () => {
    const read = pagesOf(`${name}-sheet`, await toDocx(document, { profile: "planningSheet" })).join("");
    const areas = toText(document).match(/[0-9]+\.[0-9]+平方米/g) ?? [];
    for (const area of areas) expect(read.replace(/\s/g, "")).toContain(area);
  });
});

test("gongwen has 22 lines on a full page (GB/T 9704), the one below the title left free", async () => {
  const clause = {
    text: { zh: "交付。", en: "Delivered together." },
    status: "option",
    basis: null,
    restsOn: { zh: "合同", en: "contract" },
  };
  const document = parseReport({
    title: { zh: "土地出让条件", en: "Conditions" },
    number: null,
    sections: [
      {
        heading: { zh: "一、条款", en: "1. Clauses" },
        clauses: Array.from({ length: 60 }, (_, index) => ({ number: `（${index + 1}）`, ...clause })),
      },
    ],
    advisories: [],
    signature: null,
  });
  const pages = pagesOf("lines", await toDocx(document)).map(
    (page) =>
      withoutPageNumbers(page)
        .split("\n")
        .filter((line) => line.trim() !== "").length,
  );
  expect(pages).toEqual([21, 22, 19]);
});
