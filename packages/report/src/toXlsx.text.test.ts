import { describe, expect, test } from "vitest";
import { formatsOf } from "../test/cellStyles.ts";
import { ourReading } from "../test/readWorkbook.ts";
import type { ReportDocument } from "./index.ts";
import { toXlsx } from "./toXlsx.ts";

const words = (zh: string, en: string) => ({ zh, en });
const table = {
  caption: words("表", "Table"),
  head: [words("序号", "No."), words("总户数", "Households"), words("楼栋", "Building")],
  rows: ["0", "7", "123456789012345", "1234567890123456", "07", "7a", "a7", "1.5", "-1", ""].map((text) => [
    words(text, text),
    words(text, text),
    words(text, text),
  ]),
};
const document: ReportDocument = {
  title: words("试验", "A test"),
  number: "柳规条字〔2024〕1号",
  sections: [
    {
      heading: words("一、节", "1. Section"),
      clauses: [
        { number: "（一）", text: words("见表。", "See the table."), status: "policy", basis: null, restsOn: words("甲", "A"), table },
        { number: "1.1", text: words("另见。", "See also."), status: "blank", basis: null },
      ],
    },
  ],
  advisories: [{ code: "measuresDiffer", message: words("注意。", "Mind this."), facility: null, citation: null }],
  signature: { office: "某局", date: "2022-03-01" },
};

describe("the first sheet of a document", () => {
  test("is its text, line by line: clauses with their number, what they say and what they rest on", () => {
    expect(ourReading(toXlsx(document)).正文).toEqual([
      ['"条款"', '"内容"', '"依据"'],
      ['"试验"'],
      ["", '"文号：柳规条字〔2024〕1号"'],
      ['"一、节"'],
      ['"（一）"', '"【政策条款】见表。"', '"（依据：甲）"'],
      ['"1.1"', '"【待填条款】另见。"', '"（依据：未注明）"'],
      ['"提示"'],
      ["", '"注意。"'],
      ["", '"出具单位：某局"'],
      ["", '"日期：2022年3月1日"'],
    ]);
  });

  test("the same in English", () => {
    expect(ourReading(toXlsx(document, { locale: "en" })).Text).toEqual([
      ['"Clause"', '"What it says"', '"Basis"'],
      ['"A test"'],
      ["", '"Document No.: 柳规条字〔2024〕1号"'],
      ['"1. Section"'],
      ['"1(1)"', '"[Policy] See the table."', '"(basis: A)"'],
      ['"1.1"', '"[Blank] See also."', '"(basis: not stated)"'],
      ['"Notes"'],
      ["", '"Mind this."'],
      ["", '"Issued by: 某局"'],
      ["", '"Date: 2022-03-01"'],
    ]);
  });

  test("without number, notes and signature it ends with its clauses", () => {
    const bare = toXlsx({ ...document, number: null, advisories: [], signature: null });
    expect(ourReading(bare).正文?.map(([first]) => first)).toEqual(['"条款"', '"试验"', '"一、节"', '"（一）"', '"1.1"']);
  });
});

describe("a table of a document", () => {
  const file = toXlsx(document);

  test("counts in whole numbers of up to 15 digits under the heads that count, and nowhere else", () => {
    const [, ...rows] = ourReading(file).表 ?? [];
    expect(rows).toEqual([
      ...["0", "7", "123456789012345"].map((digits) => [digits, digits, `"${digits}"`]),
      ...["1234567890123456", "07", "7a", "a7", "1.5", "-1"].map((text) => [`"${text}"`, `"${text}"`, `"${text}"`]),
    ]);
  });

  test("marks its texts as text, so that no program takes them for anything else", () => {
    const { A5, B6, C2, A2, B3 } = formatsOf(file, 2);
    expect({ A5, B6, C2, A2, B3 }).toEqual({ A5: 49, B6: 49, C2: 49, A2: 1, B3: 1 });
  });
});
