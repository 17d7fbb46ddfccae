import type { PlanError } from "@plan/rules";
import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { errorOf } from "../test/refused.ts";
import { toHtml } from "./html.ts";
import { landTransferConditions } from "./landTransferConditions.ts";
import { toMarkdown } from "./markdown.ts";
import { toParagraph } from "./paragraph.ts";
import { shortfallList } from "./shortfallList.ts";
import { parseReport } from "./stored.ts";
import { toText } from "./text.ts";

const sizing = sizeNeighbourhood({ division: "450200", on: "2024-03-01", development: "new", households: 1234 });
const conditions = landTransferConditions({ sizing, parcel: { bounds: "东".repeat(10_000) } });
const list = shortfallList([checkProvision(sizing, { elderlyCare: "1.123456" })]);
const renderers = [toText, toParagraph, toMarkdown, toHtml];

function codeOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return (error as PlanError).code;
  }
  return "none";
}

describe("Documents as plain data", () => {
  test.each([
    ["conditions", conditions],
    ["a list with what nobody reported", list],
  ])("%s read back from JSON print the same in every format", (_, document) => {
    const json = JSON.parse(JSON.stringify(document));
    for (const render of renderers) expect(render(json, { locale: "en" })).toBe(render(document, { locale: "en" }));
    expect(parseReport(json)).toStrictEqual(document);
    expect(JSON.stringify(parseReport(json))).toBe(JSON.stringify(document));
    expect(parseReport(json)).toStrictEqual(document);
  });

  test("are taken as they are where they were made here, and read back with their signature where not", () => {
    expect(parseReport(conditions)).toBe(conditions);
    const signed = { ...JSON.parse(JSON.stringify(conditions)), signature: { office: "局", date: "2022-03-01" } };
    expect(parseReport(signed).signature).toEqual(signed.signature);
    expect(parseReport(signed)).not.toBe(signed);
  });

  test("have rows as long as the head, each of them", () => {
    const json = JSON.parse(JSON.stringify(list));
    const { table } = json.sections[1].clauses[0];
    table.rows.push(table.rows[0].slice(1));
    table.worked.rows.push(table.worked.rows[0]);
    const { code, issues } = errorOf(() => parseReport(json));
    expect([code, issues.map(({ path, expected }) => [path.join("."), expected])]).toEqual([
      "invalidTemplate",
      [["sections.1.clauses.0.table.rows", "rows as long as the head"]],
    ]);
  });

  test("carry what each required area follows from: 1,234 households, under 三（二）7", () => {
    const worked = list.sections[1]?.clauses[0]?.table?.worked;
    expect(worked?.standards.map(({ document, standard }) => `${document.id} ${standard.item} ${standard.facility}`)).toEqual([
      "450000-2021-67 三（二）7 elderlyCare",
      "450000-2021-67 三（二）7 infantCare",
    ]);
    const area = { counts: { households: 1234 }, perHundred: "proRata" };
    expect(worked?.rows).toEqual([
      [
        { ...area, facility: "elderlyCare", standards: [0] },
        { ...area, facility: "infantCare", standards: [1] },
      ],
    ]);
  });

  test("are frozen through and through", () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(conditions)).toBe(true);
  });

  test("hold no figure with an exponent, nor any number type", () => expect(JSON.stringify(conditions)).not.toMatch(/:-?[0-9.]+e/i));

  test.each<[string, (json: ReturnType<typeof JSON.parse>) => void]>([
    ["an unknown key", (json) => (json.html = "<script>")],
    ["a status of no kind", (json) => (json.sections[0].clauses[0].status = "law")],
    ["a control character", (json) => (json.title.zh = "a\u0007")],
    ["a bidirectional control", (json) => (json.sections[1].clauses[0].text.zh = "\u202e642")],
    ["a row that is too short", (json) => json.sections[1].clauses[0].table.rows[0].pop()],
    ["a figure that is none", (json) => (json.sections[1].clauses[0].table.rows[0][4] = "246,8")],
    ["a basis that is no citation", (json) => (json.sections[1].clauses[0].basis = { standard: {}, document: {} })],
    ["a day that is none", (json) => (json.signature = { office: "局", date: "today" })],
    ["a standard of no place", (json) => (json.sections[1].clauses[0].table.worked.rows[0][0].standards = [1])],
    ["an area of no standard", (json) => (json.sections[1].clauses[0].table.worked.rows[0][0].standards = [])],
    ["an office that nobody knows", (json) => (json.signature = { office: "局", date: "2022-03-01", seal: true })],
    ["a missing language", (json) => delete json.title.en],
  ])("%s is invalidTemplate in every format", (_, change) => {
    const json = JSON.parse(JSON.stringify(conditions));
    change(json);
    for (const render of renderers) expect(codeOf(() => render(json))).toBe("invalidTemplate");
  });

  test.each([undefined, null, 1, "text", [], {}])("%j is no document", (input) => {
    for (const render of renderers) expect(codeOf(() => render(input as never))).toBe("invalidTemplate");
  });

  test.each([{ locale: "fr" }, { language: "en" }, null, "en"])("%j is no way to print one", (options) => {
    for (const render of renderers) expect(codeOf(() => render(conditions, options as never))).toBe("invalidTemplate");
  });
});
