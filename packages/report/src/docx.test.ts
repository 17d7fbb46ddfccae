import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocx } from "../test/readDocx.ts";
import { toDocx } from "./docx.ts";
import { landTransferConditions, parseReport, shortfallList, toText } from "./index.ts";

const conditions = (name = "示例小区") =>
  landTransferConditions({
    sizing: sizeNeighbourhood({
      name,
      division: "450200",
      on: "2024-03-01",
      development: "new",
      households: 1234,
      householdsBasis: "pendingScheme",
    }),
    parcel: { number: "示例-01", landArea: "50360.2" },
    options: { number: "柳规条字〔2024〕1号", signature: { office: "柳州市自然资源和规划局", date: "2024-03-01" } },
  });
const wordsOf = (text: string) => text.replace(/[\s]/g, "");
const part = (file: Uint8Array, name: string) => strFromU8(unzipSync(file)[name] ?? new Uint8Array());

describe.each(["zh-CN", "en"] as const)("The conditions as DOCX in %s", (locale) => {
  test("gongwen says what the text says, word for word, in the same order", async () => {
    const { paragraphs } = readDocx(await toDocx(conditions(), { locale }));
    expect(wordsOf(paragraphs.join(""))).toBe(wordsOf(toText(conditions(), { locale })));
  });

  test("planningSheet says the same, clauses numbered 1、 in Chinese", async () => {
    const { paragraphs } = readDocx(await toDocx(conditions(), { locale, profile: "planningSheet" }));
    const said = wordsOf(paragraphs.join(""));
    expect(said).toContain(locale === "en" ? "2(1)[Policy]" : "1、【政策条款】社区养老服务设施：按1234户");
    expect(said.match(/246\.80/g)).toHaveLength(4);
  });

  test("the same document gives the same bytes, read back from JSON too", async () => {
    const first = await toDocx(conditions(), { locale });
    expect(Buffer.compare(first, await toDocx(conditions(), { locale }))).toBe(0);
    expect(Buffer.compare(first, await toDocx(parseReport(JSON.parse(JSON.stringify(conditions()))), { locale }))).toBe(0);
  });
});

describe("Layout", () => {
  test("gongwen has the margins of GB/T 9704, 37, 35, 28 and 26 mm, and lines of 28.95 pt, 22 to the page", async () => {
    const body = part(await toDocx(conditions()), "word/document.xml");
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(body).toMatch(/w:line="579" w:lineRule="exact"/);
    expect(body).toMatch(/w:eastAsia="仿宋_GB2312"/);
    expect(body).toMatch(/<w:sz w:val="32"\/>/);
  });

  test("planningSheet has the word processor's own margins and lines of 28 pt", async () => {
    const body = part(await toDocx(conditions(), { profile: "planningSheet" }), "word/document.xml");
    expect(body).toMatch(/<w:pgMar w:top="1440" w:right="1803" w:bottom="1440" w:left="1803"/);
    expect(body).toMatch(/w:line="560" w:lineRule="exact"/);
  });

  test("heads of tables are repeated on each page and rows stay whole", async () => {
    const body = part(await toDocx(conditions()), "word/document.xml");
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(4);
    expect(body).toMatch(/<w:cantSplit\/>/);
  });

  test("a table of 21 columns lies on a page of its own that is turned, the bound side free", async () => {
    const check = checkProvision(
      sizeNeighbourhood({ name: "甲", division: "450200", on: "2022-03-01", development: "existing", households: 800 }),
      { elderlyCare: "100", infantCare: null },
    );
    const body = part(await toDocx(shortfallList([check])), "word/document.xml");
    expect(body.match(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/g)).toHaveLength(1);
    expect(body).toMatch(/<w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"/);
    expect(body.match(/<w:gridCol /g)?.length).toBe(21);
  });

  test("fonts are the caller's where named", async () => {
    const body = part(await toDocx(conditions(), { fonts: { body: "FangSong" } }), "word/document.xml");
    expect(body).toContain('w:eastAsia="FangSong"');
    expect(body).not.toContain("仿宋_GB2312");
  });

  test.each([{ profile: "letter" }, { locale: "fr" }, { fonts: { body: '"><x' } }, { fonts: { comic: "x" } }, 5])(
    "%j is refused",
    async (options) => {
      await expect(toDocx(conditions(), options as never)).rejects.toMatchObject({ code: "invalidTemplate" });
    },
  );
});

describe("Hostile text", () => {
  test.each(["<w:p/>", "]]>", "<!--", "&amp;&#65;", "\"'", "</w:t></w:r>", "=1+1", "𠮷野𡰛苑", "a\r\n（二）b", "{{name}}", "葛\u{e0100}"])(
    "%j adds nothing but its own words",
    async (name) => {
      const file = readDocx(await toDocx(conditions(name)));
      expect(file.skeleton).toEqual(readDocx(await toDocx(conditions("甲"))).skeleton);
      expect(file.paragraphs.join("\n")).toContain(name.replace(/\r\n/g, " "));
    },
  );
});
