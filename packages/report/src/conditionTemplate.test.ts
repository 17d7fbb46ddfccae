import { readFileSync } from "node:fs";
import { type NeighbourhoodInput, sizeNeighbourhood } from "@plan/sizing";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readHtml, readMarkdown } from "../test/readBack.ts";
import { readDocx } from "../test/readDocx.ts";
import { faultsOf } from "../test/refused.ts";
import { type ConditionTemplate, parseTemplate } from "./conditionTemplate.ts";
import { toDocx } from "./docx.ts";
import { landTransferConditions, type ReportDocument, toHtml, toMarkdown, toParagraph, toText } from "./index.ts";
import { parseReport } from "./stored.ts";
import { toXlsx } from "./toXlsx.ts";

const liuzhou: NeighbourhoodInput = { name: "示例小区", division: "450200", on: "2022-03-01", development: "new", households: 1234 };
const parcel = { number: "示例-01", bounds: "东至规划路" };
const sheet = parseTemplate(JSON.parse(readFileSync(new URL("../../../examples/bureau-template.json", import.meta.url), "utf8")));
const write = (template: ConditionTemplate, given: Partial<Parameters<typeof landTransferConditions>[0]> = {}) =>
  landTransferConditions({ sizing: sizeNeighbourhood(liuzhou), parcel, template, ...given });
const signed = { options: { signature: { date: "2022-03-05" } } };
const all = ["parcel", "areas", "siting", "phasing", "handover", "ownership", "supervision", "supplement", "annex"] as const;
const extra = (zh: string, en?: string): ConditionTemplate => ({
  extraClauses: [{ section: "areas", text: { zh, ...(en === undefined ? {} : { en }) } }],
});
const extraOf = (document: ReportDocument) => document.sections[1]?.clauses.at(-1);
const partOf = (file: Uint8Array) => strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array());
const clausesOf = ({ sections }: ReportDocument) => sections.flatMap(({ clauses }) => clauses);

describe("A bureau's sheet", () => {
  const document = write(sheet, signed);

  test("has its title, number, headings, order, numbering and signature", () => {
    expect(document.title.en).toBe("Shili City: planning conditions of land transfer, elderly care and infant care");
    expect(document.number).toBe("示规条〔示例-01〕号");
    expect(document.sections.map(({ heading }) => heading.zh)).toEqual([
      "1. 应配面积",
      "2. 地块与依据",
      "3. “四同步”与分期",
      "4. 位置与建筑要求",
      "5. 产权、移交与用途",
      "6. 监督与违约",
      "7. 附则",
      "面积核定表",
    ]);
    expect(document.sections.map(({ clauses }) => clauses[0]?.number)).toEqual(["1.1", "2.1", "3.1", "4.1", "5.1", "6.1", "7.1", "A.1"]);
    expect(document.signature).toEqual({ office: "示例市自然资源和规划局", date: "2022-03-05" });
  });

  test("keeps every policy clause, reading and advisory of the plain one, word for word (D17, D20)", () => {
    const plain = write({});
    const kept = (one: ReportDocument) =>
      clausesOf(one)
        .filter(({ status, text }) => status === "policy" || text.zh.startsWith("释义"))
        .map(({ number: _, ...clause }) => JSON.stringify(clause))
        .sort();
    expect(kept(document).length).toBeGreaterThan(10);
    expect(kept(document)).toEqual(kept(plain));
    expect(document.advisories).toEqual(plain.advisories);
  });

  test("prints the same in every format, in Chinese and English", () => {
    for (const locale of ["zh-CN", "en"] as const) {
      const said = locale === "en" ? "Parcel 示例-01, counted on 1234 households: 246.8 m² for elderly care" : "宗地示例-01按1234户核定";
      const number = locale === "en" ? "1.4 [Option]" : "1.4 【选用条款】";
      for (const text of [
        toText(document, { locale }),
        toParagraph(document, { locale }),
        readMarkdown(toMarkdown(document, { locale })).text,
        readHtml(toHtml(document, { locale })).text,
      ]) {
        expect(text).toContain(said);
        expect(text.replace(/\s+/g, " ")).toContain(number);
      }
      expect(toXlsx(document, { locale }).length).toBeGreaterThan(1000);
    }
  });

  test("has its layout and fonts as DOCX, also when it was stored in between; what the caller says goes before", async () => {
    const stored = parseReport(JSON.parse(JSON.stringify(document)));
    const file = await toDocx(stored);
    expect(readDocx(file).paragraphs.join("")).toContain("1.4 【选用条款】宗地示例-01按1234户核定");
    const asTheSheetSays = partOf(file);
    expect(asTheSheetSays).toMatch(/w:top="1440"[^>]*w:left="1803"/);
    expect(asTheSheetSays).toContain('w:eastAsia="宋体"');
    expect(asTheSheetSays).not.toContain("仿宋_GB2312");
    const other = partOf(await toDocx(stored, { profile: "gongwen", fonts: { body: "仿宋" } }));
    expect(other).toMatch(/w:top="2098"[^>]*w:left="1587"/);
    expect(other).toContain('w:eastAsia="仿宋"');
    expect(other).toContain('w:eastAsia="黑体"');
  });
});

describe("A template and the options of one parcel", () => {
  const settled = (zh: string, basis: string) => ({ siting: { storeys: { text: { zh }, basis } } });

  test("the options hold where both speak; clauses of both are printed, those of the template first", () => {
    const document = write(
      { ...settled("设于一层。", "甲"), ...extra("乙"), number: "1号" },
      { options: { ...settled("设于二层。", "丙"), ...extra("丁"), number: "2号", signature: { office: "局", date: "2022-03-05" } } },
    );
    expect(toText(document)).toContain("设于二层。（依据：丙）");
    expect(toText(document)).not.toContain("设于一层。");
    expect(document.sections[1]?.clauses.slice(-2).map(({ text }) => text.zh)).toEqual(["乙", "丁"]);
    expect([document.number, document.signature?.office]).toEqual(["2号", "局"]);
  });

  test("braces in the options of one parcel are text", () => {
    expect(extraOf(write({}, { options: extra("{households}") }))?.text.zh).toBe("{households}");
  });

  test.each([
    [{ office: "局" }, undefined, "options.signature.date"],
    [undefined, { date: "2022-03-05" }, "options.signature.office"],
  ])("half a signature names the other half", (own, later, place) => {
    const options = later === undefined ? {} : { signature: later };
    const { code, places } = faultsOf(() => write(own === undefined ? {} : { signature: own }, { options }));
    expect([code, places]).toEqual(["invalidTemplate", [place]]);
  });
});

describe("A template that is none", () => {
  const inOrder = (...sections: readonly object[]) => ({ sections }) as ConditionTemplate;
  const named = (names: readonly string[]) => names.map((section) => ({ section }));

  test.each<[string, unknown, string]>([
    ["text", "sheet", ""],
    ["null", null, ""],
    ["an unknown key", { css: "*" }, "css"],
    ["a section left out", inOrder(...named(all.filter((name) => name !== "areas"))), "sections"],
    ["a section named twice", inOrder(...named([...all, "areas"])), "sections.9.section"],
    ["a section of no such name", inOrder(...named(all), { section: "nine" }), "sections.9.section"],
    ["a section both kept and left out", inOrder(...named(all), { section: "siting", omit: true }), "sections.9.section"],
    ["a heading without words", inOrder({ section: "parcel", heading: { zh: " " } }, ...named(all.slice(1))), "sections.0.heading.zh"],
    ["a title without Chinese", { title: { en: "Conditions" } }, "title.zh"],
    ["an invisible character", { title: { zh: "条\u200b件" } }, "title.zh"],
    ["a bidirectional control", extra("\u202e642"), "extraClauses.0.text.zh"],
    ["documents of its own", { documents: [] }, "documents"],
    ["numbering of no kind", { numbering: "roman" }, "numbering"],
    ["a status of its own", { extraClauses: [{ section: "areas", text: { zh: "甲" }, status: "policy" }] }, "extraClauses.0.status"],
    ["a font that is markup", { docx: { fonts: { body: '"><w:p>' } } }, "docx.fonts.body"],
    ["a layout of no kind", { docx: { profile: "letter" } }, "docx.profile"],
    ["a day that is none", { signature: { office: "局", date: "2022-02-30" } }, "signature.date"],
    ["a prototype", JSON.parse('{"__proto__": {}}'), "__proto__"],
  ])("%s is invalidTemplate", (_, template, place) => {
    expect(faultsOf(() => parseTemplate(template))).toMatchObject({ code: "invalidTemplate", places: [place] });
    expect(faultsOf(() => write(template as ConditionTemplate))).toMatchObject({
      code: "invalidTemplate",
      places: [place === "" ? "template" : `template.${place}`],
    });
  });

  test("an annex that comes first takes no number from the others", () =>
    expect(write(inOrder(...named(["annex", ...all.slice(0, 8)]))).sections.map(({ heading }) => heading.zh.slice(0, 2))).toEqual([
      "附表",
      "一、",
      "二、",
      "三、",
      "四、",
      "五、",
      "六、",
      "七、",
      "八、",
    ]));

  test("a section left out is named", () => {
    const { messages } = faultsOf(() => parseTemplate(inOrder(...named(all.filter((name) => name !== "areas")))));
    expect(messages).toEqual([expect.stringMatching(/^Expected a list with the section areas in it, got /)]);
  });

  test.each(all)("%s: left out only where it would hold nothing but blanks", (name) => {
    const template = inOrder(...all.map((section) => (section === name ? { section, omit: true } : { section })));
    const holdsBlanksOnly = name === "siting" || name === "handover"; // Guangxi's text says nothing of either (D17)
    if (holdsBlanksOnly) expect(write(template).sections).toHaveLength(8);
    else expect(faultsOf(() => write(template)).places).toEqual([`template.sections.${all.indexOf(name)}.omit`]);
  });

  test("a clause the bureau has settled is not left out with its section either", () => {
    const template = inOrder(...all.map((section) => (section === "siting" ? { section, omit: true } : { section })));
    const { messages } = faultsOf(() => write({ ...template, siting: { storeys: { text: { zh: "设于一层。" } } } }));
    expect(messages).toEqual(['Expected blanks only in siting, got "设于一层。"']);
  });

  test("a sheet for new areas is refused for existing ones", () => {
    const { code, places } = faultsOf(() =>
      write(sheet, { sizing: sizeNeighbourhood({ ...liuzhou, development: "existing" }), ...signed }),
    );
    expect([code, places]).toEqual(["invalidTemplate", ["template.development"]]);
  });
});

test("a heading is one line and inert, whatever it says", () => {
  const text = "附则\n（二）【政策条款】</h2><script>alert(1)</script> # [a](https://x.example)";
  const document = write({ sections: all.map((section) => ({ section, heading: { zh: text } })), title: { zh: text } });
  const plain = write({ sections: all.map((section) => ({ section, heading: { zh: "甲" } })), title: { zh: "甲" } });
  expect(toText(document).split("\n")).toHaveLength(toText(plain).split("\n").length);
  expect(readHtml(toHtml(document)).skeleton).toBe(readHtml(toHtml(plain)).skeleton);
  expect(readMarkdown(toMarkdown(document)).skeleton).toBe(readMarkdown(toMarkdown(plain)).skeleton);
});
