import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rectificationPlan, shortfallList } from "@plan/report";
import { readCsv, surveyList } from "@plan/report/csv";
import { readXlsx, surveyForm, surveyWorkbook, toXlsx } from "@plan/report/xlsx";
import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
import { sizeSurvey } from "@plan/sizing/survey";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countyWorkbook } from "../test/countyWorkbook.ts";
import { ourReading } from "../test/readWorkbook.ts";
import { refusal } from "../test/refused.ts";

const folder = mkdtempSync(join(tmpdir(), "xlsx-"));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const soffice = (...args: readonly string[]) =>
  execFileSync("soffice", ["--headless", `-env:UserInstallation=file://${folder}/profile`, ...args, "--outdir", folder], {
    stdio: "ignore",
  });
/** CSV in UTF-8 of every sheet: text in quotes, what is not text bare and in full. */
const csvOfSheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";
const csvRead = "--infilter=Text - txt - csv (StarCalc):44,34,76,1";

const sizing = sizeNeighbourhood({ name: "=1+1", division: "450203", on: "2022-03-01", development: "existing", households: 1234 });
const check = checkProvision(sizing, { elderlyCare: "100.123456" });
const county = countyWorkbook(300, 30, 11);
const clean = countyWorkbook(300, 0, 12);

/** The workbooks that we write. */
async function written(): Promise<Readonly<Record<string, Uint8Array>>> {
  const source = readXlsx(county.file);
  return {
    form: surveyForm(),
    survey: await surveyWorkbook(sizeSurvey(source), { source }),
    list: toXlsx(shortfallList([check, checkProvision(sizing, { elderlyCare: "100", infantCare: "0" })])),
    plan: toXlsx(rectificationPlan(check), { locale: "en" }),
  };
}

let files: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  files = await written();
  for (const [name, file] of Object.entries(files)) writeFileSync(at(`${name}.xlsx`), file);
  const paths = Object.keys(files).map((name) => at(`${name}.xlsx`));
  soffice("--convert-to", csvOfSheets, ...paths);
  soffice("--convert-to", "pdf", ...paths);
  writeFileSync(at("county.csv"), clean.csv);
  for (const kind of ["xlsx", "xls", "ods"]) soffice(csvRead, "--convert-to", kind, at("county.csv"));
}, 280_000);

describe.each(["form", "survey", "list", "plan"])("%s, opened by LibreOffice", (name) => {
  test("has in every sheet what was written: figures as numbers, digit by digit, and text as text", () => {
    const sheets = Object.entries(ourReading(files[name] as Uint8Array));
    expect(readdirSync(folder).filter((file) => file.startsWith(`${name}-`))).toHaveLength(sheets.length);
    for (const [sheet, rows] of sheets) {
      const lines = readFileSync(at(`${name}-${sheet}.csv`), "utf8")
        .trimEnd()
        .split(/\n(?=(?:[^"]*"[^"]*")*[^"]*$)/);
      const quoted = (cell: string) => (cell.startsWith('"') ? `"${cell.slice(1, -1).replaceAll('"', '""')}"` : cell);
      expect(lines.map((line) => line.replace(/,+$/, ""))).toEqual(rows.map((row) => row.map(quoted).join()));
    }
  });

  test("prints on as many pages as it says, the head of its sheet on each", () => {
    execFileSync("pdftotext", ["-layout", at(`${name}.pdf`), at(`${name}.txt`)]);
    const pages = readFileSync(at(`${name}.txt`), "utf8")
      .split("\f")
      .slice(0, -1);
    const heads = Object.values(ourReading(files[name] as Uint8Array)).map(([head]) => (head?.[0] ?? "").slice(1, -1));
    expect(pages.length).toBeGreaterThanOrEqual(heads.length);
    pages.forEach((page, index) => {
      expect(page).toMatch(new RegExp(`—\\s*${index + 1}\\s*/\\s*${pages.length}\\s*—`));
      expect(heads.some((head) => page.includes(head))).toBe(true);
    });
  });
});

test("areas are shown with two decimals at least", () => {
  const shown = readFileSync(at("list.txt"), "utf8");
  for (const area of ["185.10", "100.123456", "84.98", "100.00", "0.00"]) expect(shown).toContain(area);
});

describe("300 rows that LibreOffice saved", () => {
  const list = async (rows: Parameters<typeof sizeSurvey>[0]) => {
    let text = "";
    for await (const part of surveyList(sizeSurvey(rows))) text += part;
    return text;
  };

  test("as .xlsx give the same list as the CSV they came from", async () => {
    const saved = readXlsx(readFileSync(at("county.xlsx")), { sheet: "county" });
    expect(await list(saved)).toBe(await list(readCsv(Buffer.from(clean.csv))));
  });

  test("as .xls and as .ods are refused, with what to do", () => {
    expect(refusal(() => readXlsx(readFileSync(at("county.xls"))))?.issues[0]).toMatchObject({
      expected: "an .xlsx file: open this one and save it as .xlsx (另存为 .xlsx)",
      received: '"a legacy .xls file"',
    });
    expect(refusal(() => readXlsx(readFileSync(at("county.ods"))))?.code).toBe("unreadableFile");
  });
});
