import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { toHtml } from "./html.ts";
import { landTransferConditions } from "./landTransferConditions.ts";
import { shortfallList } from "./shortfallList.ts";

type Element = DefaultTreeAdapterTypes.Element;
const sizing = sizeNeighbourhood({ division: "450200", on: "2024-03-01", development: "new", households: 1234 });
const page = (locale: "zh-CN" | "en") => elementsOf(parse(toHtml(landTransferConditions({ sizing }), { locale })));
const named = (elements: readonly Element[], name: string) => elements.filter(({ tagName }) => tagName === name);
const attribute = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value;
const text = (element: Element | undefined): string =>
  (element?.childNodes ?? []).map((node) => ("value" in node ? node.value : "childNodes" in node ? text(node as Element) : "")).join("");

function elementsOf(node: DefaultTreeAdapterTypes.Node): readonly Element[] {
  const children = "childNodes" in node ? node.childNodes.flatMap(elementsOf) : [];
  return "tagName" in node ? [node, ...children] : children;
}

describe.each(["zh-CN", "en"] as const)("A page in %s", (locale) => {
  const elements = page(locale);

  test("says its language and its title", () => {
    expect(named(elements, "html").map((html) => attribute(html, "lang"))).toEqual([locale]);
    expect(text(named(elements, "title")[0])).toBe(text(named(elements, "h1")[0]));
  });

  test("has one heading, and one for each section and for the notes", () => {
    expect(named(elements, "h1")).toHaveLength(1);
    expect(named(elements, "h2").map(text)).toEqual(
      locale === "en"
        ? [
            "1. The parcel",
            "2. Elderly-care and infant-care floor area",
            "3. Siting and building",
            "4. Four synchronisations and phasing",
            "5. Verification, acceptance and handover",
            "6. Ownership and use",
            "7. Supervision and breach",
            "8. Supplementary provisions",
            "Annex",
            "Notes",
          ]
        : [
            "一、宗地基本情况",
            "二、养老托育配建要求",
            "三、位置与建筑要求",
            "四、“四同步”与分期",
            "五、核实、验收与移交",
            "六、产权与用途",
            "七、监督与违约",
            "八、附则",
            "附表",
            "提示",
          ],
    );
  });

  test("heads every column of every table, under a caption", () => {
    const tables = named(elements, "table");
    expect(tables).toHaveLength(4);
    for (const table of tables) {
      const parts = elementsOf(table);
      expect(named(parts, "caption")).toHaveLength(1);
      expect(new Set(named(parts, "th").map((head) => attribute(head, "scope")))).toEqual(new Set(["col"]));
      expect(named(parts, "td")).toHaveLength(named(parts, "th").length);
    }
  });

  test("prints on A4 and asks for nothing from elsewhere", () => {
    expect(text(named(elements, "style")[0])).toMatch(/@page \{ size: A4/);
    expect(text(named(elements, "style")[0])).not.toMatch(/url|@import/);
    expect(elements.flatMap(({ attrs }) => attrs).filter(({ name }) => /^(src|href|on.*)$/.test(name))).toEqual([]);
  });
});

test("a table of many columns is printed on its side", () => {
  const list = shortfallList([checkProvision(sizing, {})]);
  const wide = (document: typeof list) => named(elementsOf(parse(toHtml(document))), "table").map((table) => attribute(table, "class"));
  expect(wide(list)).toEqual(["wide"]);
  expect(wide(landTransferConditions({ sizing }))).toEqual([undefined, undefined, undefined, undefined]);
});
