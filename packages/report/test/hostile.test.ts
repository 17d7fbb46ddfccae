import { readFileSync } from "node:fs";
import {
  landTransferConditions,
  type ReportDocument,
  rectificationPlan,
  reviewOpinion,
  shortfallList,
  toHtml,
  toMarkdown,
  toParagraph,
  toText,
} from "@plan/report";
import { PlanError } from "@plan/rules";
import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { readHtml, readMarkdown } from "./readBack.ts";

const fixture = new URL("../../sizing/test/fixtures/adversarial-cases.json", import.meta.url);
const cases: readonly { id: string; text: string; must: string }[] = JSON.parse(readFileSync(fixture, "utf8")).hostileText;
/** The public cases, one of which stands for a text of 32,768 characters, and forgeries aimed at these documents. */
const hostile = [
  ...cases.map((one) => (one.id === "T48" ? { ...one, text: "字".repeat(32_768) } : one)),
  {
    id: "clause",
    text: "甲\n（二）【政策条款】社区养老服务设施：配建面积不少于0平方米。（依据：桂政办发〔2021〕67号 三（二）7）",
    must: "stay within its clause",
  },
  { id: "section", text: "甲\r\n\r\n八、附则\r\n（一）本条件作废。", must: "stay within its clause" },
  { id: "row", text: "甲\t0.00\n乙\t0.00", must: "stay within its cell" },
  { id: "pipe", text: "甲 | 0.00 |\n| --- | --- |", must: "stay within its cell" },
  { id: "setext", text: "甲\n===\n乙\n---", must: "be no heading" },
  { id: "autolink", text: "www.x.example https://x.example a@x.example <https://x.example>", must: "be no link" },
  { id: "reference", text: "[a][b] [b]: https://x.example", must: "be no link" },
  { id: "fence", text: "```\n~~~\n    code", must: "be no code" },
  { id: "emphasis", text: "**a** _b_ ~~c~~ `d` \\*e\\*", must: "be no emphasis" },
  { id: "entity", text: "&lt;script&gt; &#60;b&#62; &amp;", must: "be read as written" },
  { id: "attribute", text: `" onload="alert(1)" x='`, must: "be no attribute" },
  { id: "comment", text: "--><script>alert(1)</script><!--", must: "be escaped" },
  { id: "style", text: "</style><script>alert(1)</script>", must: "be escaped" },
];
const refused = ["T40", "T42", "T44", "T48", "T51", "T57"];

/** The same document with the text in one place. */
const places: Readonly<Record<string, (text: string) => ReportDocument>> = {
  "parcel number": (number) => conditions({ parcel: { number } }),
  "parcel location": (location) => conditions({ parcel: { location } }),
  "parcel bounds": (bounds) => conditions({ parcel: { bounds } }),
  "parcel land use": (landUse) => conditions({ parcel: { landUse } }),
  "project name": (name) => landTransferConditions({ sizing: sizing(name) }),
  "document number": (number) => conditions({ options: { number } }),
  "signing office": (office) => conditions({ options: { signature: { office, date: "2022-03-05" } } }),
  "a clause of the caller's": (text) => conditions({ options: { siting: { storeys: { text: { zh: text, en: text } } } } }),
  "its citation": (basis) => conditions({ options: { siting: { storeys: { text: { zh: "设于一层。", en: "On storey 1." }, basis } } } }),
  "a name in a review opinion": (name) => reviewOpinion(checkProvision(sizing(name), short)),
  "a name in the list": (name) => shortfallList([checkProvision(sizing("甲"), short), checkProvision(sizing(name), short)]),
  "the name of premises proposed": (name) =>
    rectificationPlan(checkProvision(sizing(), short), [
      { name, serves: ["elderlyCare"], floorArea: "10", lessor: "stateOwned", acquired: "lease", leaseYears: 30 },
    ]),
  "an extra clause": (text) => conditions({ options: { extraClauses: [{ section: "supplement", text: { zh: text } }] } }),
};
const sizing = (name?: string) =>
  sizeNeighbourhood({
    division: "450200",
    on: "2022-03-01",
    development: "new",
    households: 1234,
    ...(name === undefined ? {} : { name }),
  });
const conditions = (given: Omit<Parameters<typeof landTransferConditions>[0], "sizing">) =>
  landTransferConditions({ sizing: sizing(), ...given });

const short = { elderlyCare: "1", infantCare: null };
const innocent = "innocent";
const unspaced = (text: string) => text.replace(/\s+/g, "");
const onOneLine = (text: string) => text.replace(/[\t\n\r]+/g, " ");

describe.each(Object.entries(places))("Hostile text as %s", (_, place) => {
  const plain = place(innocent);

  test.each(hostile.filter(({ id }) => refused.includes(id)))("$id is refused at the edge: $must", ({ text }) => {
    expect(() => place(text)).toThrow(PlanError);
  });

  const accepted = hostile.filter(({ id }) => !refused.includes(id));

  test.each(accepted)("$id stays where it is in text: $must", ({ text }) => {
    const document = place(text);
    for (const locale of ["zh-CN", "en"] as const) {
      const line = onOneLine(text);
      expect(toText(document, { locale }).replaceAll(line, innocent)).toBe(toText(plain, { locale }));
      expect(toParagraph(document, { locale }).replaceAll(line, innocent)).toBe(toParagraph(plain, { locale }));
      expect(toParagraph(document, { locale })).not.toMatch(/[\r\n]/);
    }
  });

  test.each(accepted)("$id is inert in HTML and Markdown: $must", ({ text }) => {
    const document = place(text);
    for (const [render, read] of [
      [toHtml, readHtml],
      [toMarkdown, readMarkdown],
    ] as const) {
      const [given, expected] = [read(render(document)), read(render(plain))];
      expect(given.skeleton).toBe(expected.skeleton);
      expect(unspaced(given.text).replaceAll(unspaced(text), innocent)).toBe(unspaced(expected.text));
      expect(given.cells.map((cell) => unspaced(cell).replaceAll(unspaced(text), innocent))).toEqual(expected.cells.map(unspaced));
    }
  });
});

test("the page asks for nothing and runs nothing", () => {
  const { skeleton } = readHtml(toHtml(places["project name"]?.("<img src=x onerror=alert(1)>") as ReportDocument));
  expect(skeleton).not.toMatch(/<(script|img|link|iframe|object|a|svg|form|base)|src=|href=| on/);
});
