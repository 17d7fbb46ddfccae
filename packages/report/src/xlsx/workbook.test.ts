import { describe, expect, test } from "vitest";
import { type MadeWorkbook, madeWorkbook } from "../../test/madeWorkbook.ts";
import { errorOf } from "../../test/refused.ts";
import { openWorkbook } from "./workbook.ts";

const main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const opened = (made: MadeWorkbook) => openWorkbook(madeWorkbook(made, { level: 0 }));
const refusedFor = (made: MadeWorkbook) => {
  const { code, issues } = errorOf(() => opened(made));
  return [code, issues[0]?.path, issues[0]?.expected, issues[0]?.received];
};
const related = (...relations: string[]) => `<Relationships>${relations.join("")}</Relationships>`;
const relation = (id: string, type: string, target: string, more = "") =>
  `<Relationship Id="${id}" Type="a/${type}" Target="${target}"${more}/>`;
const types = (inside: string) => ({ parts: { "[Content_Types].xml": `<Types>${inside}</Types>` } });
const override = (type: string) => `<Override PartName="/xl/workbook.xml" ContentType="${type}"/>`;
const book = (sheets: string, before = "") => `<workbook xmlns:r="r">${before}<sheets>${sheets}</sheets></workbook>`;

describe("the workbook part is what the package says it is", () => {
  test.each(["xl/workbook.xml", "/xl/workbook.xml", "./xl/../xl//workbook.xml"])("named %j, behind other relations", (target) => {
    const inside = `<other Id="b" Type="a/officeDocument" Target="b.xml"/><Relationship Id="c"><Relationship Type="a/officeDocument" Target="c.xml"/></Relationship>`;
    const outside = relation("d", "officeDocument", "d.xml", ' TargetMode="External"');
    const parts = {
      "_rels/.rels": related(relation("a", "core", "docProps/core.xml"), inside, outside, relation("e", "officeDocument", target)),
    };
    expect(opened({ parts }).sheets).toEqual([{ name: "调查表", part: "xl/worksheets/sheet1.xml" }]);
  });

  test("10,000 relations are read, one more is not", () => {
    const parts = (count: number) => ({
      "_rels/.rels": related(relation("a", "officeDocument", "xl/workbook.xml"), relation("b", "c", "d").repeat(count - 1)),
    });
    expect(opened({ parts: parts(10_000) }).sheets).toHaveLength(1);
    expect(refusedFor({ parts: parts(10_001) }).slice(0, 3)).toEqual(["tooLarge", [], "a workbook of at most 10000 relations"]);
  });

  test("a package without one is no workbook", () => {
    expect(refusedFor({ parts: { "_rels/.rels": related(relation("a", "core", "docProps/core.xml")) } })).toEqual([
      ...["unreadableFile", [], "an .xlsx workbook", "nothing"],
    ]);
  });
});

describe("its type", () => {
  test.each([
    ["by its name, in whatever letters", `<Override PartName="/XL/Workbook.xml" ContentType="${main}"/>`],
    ["by how its name ends", `<Default Extension="XML" ContentType="${main}"/><Default Extension="rels" ContentType="b"/>`],
    ["by its name before how that ends", `${override(main)}<Default Extension="xml" ContentType="b"/>`],
    ["by nothing else", `${override(main)}<other PartName="/xl/workbook.xml" ContentType="b"/>`],
    ["by nothing deeper", `<a><Override PartName="/xl/workbook.xml" ContentType="b"/></a><Default Extension="xml" ContentType="${main}"/>`],
    ["of nothing else that ends so", `<Default Extension="xml" ContentType="${main}"/><other Extension="xml" ContentType="b"/>`],
  ])("is known %s", (_, inside) => expect(opened(types(inside)).sheets).toHaveLength(1));

  test("is told where it is another", () => {
    const expected = "an .xlsx workbook, without macros: save it as .xlsx (另存为 .xlsx)";
    expect(refusedFor(types(override("b")))).toEqual(["unreadableFile", [], expected, '"b"']);
    expect(refusedFor(types('<Default Extension="rels" ContentType="b"/>'))).toEqual(["unreadableFile", [], expected, "nothing"]);
  });
});

describe("its sheets", () => {
  test("are those of its list, without charts", () => {
    const workbook = book(
      '<sheet name="图" r:id="rId2"/><sheet name="甲" r:id="rId1"><sheet name="乙" r:id="rId1"/></sheet><other name="丙" r:id="rId1"/>',
      '<views><sheet name="丁" r:id="rId1"/></views>',
    );
    const rels = related(relation("rId1", "worksheet", "worksheets/sheet1.xml"), relation("rId2", "chartsheet", "chartsheets/sheet1.xml"));
    expect(opened({ workbook, parts: { "xl/_rels/workbook.xml.rels": rels } }).sheets).toEqual([
      { name: "甲", part: "xl/worksheets/sheet1.xml" },
    ]);
  });

  test.each(['<sheet name="甲" r:id="rId9"/>', '<sheet name="甲"/>', '<sheet name="甲" undefined="rId1"/>'])(
    "each have a part: not %s",
    (sheet) => {
      expect(refusedFor({ workbook: book(sheet) })).toEqual(["unreadableFile", ["xl/workbook.xml"], "a part for each sheet", '"甲"']);
    },
  );

  test.each([
    ["1", true],
    ["true", true],
    ["0", false],
    ["11", false],
    ["untrue", false],
  ])("count days from 1904 where it says so: %s", (date1904, from1904) => {
    const sheet = '<sheet name="甲" r:id="rId1"/>';
    expect(
      opened({ workbook: book(sheet, `<workbookPr date1904="${date1904}"><workbookPr date1904="${from1904 ? 0 : 1}"/></workbookPr>`) })
        .from1904,
    ).toBe(from1904);
  });
});
