import type { ReportDocument } from "@plan/report";

/** Words of a test in both languages. */
export const words = (zh: string, en: string) => ({ zh, en });
/** A table of one row. */
export const table = {
  caption: words("表", "Table"),
  head: [words("栏", "Column"), words("数（个）", "Count (each)")],
  rows: [[words("<甲>", "A|B"), null]],
};
/** A document with everything that one may have. */
export const document: ReportDocument = {
  title: words("试验", "A test"),
  number: "柳〔2024〕1号",
  sections: [
    {
      heading: words("一、节", "1. Section"),
      clauses: [
        {
          number: "（一）",
          text: words("见'表'。", 'See "the table".'),
          status: "policy",
          basis: null,
          restsOn: words("甲&乙", "A & B"),
          table,
        },
        { number: "（二）", text: words("另见。", "See also."), status: "option", basis: null },
      ],
    },
  ],
  advisories: [{ code: "measuresDiffer", message: words("注意。", "Mind this."), facility: null, citation: null }],
  signature: { office: "某局", date: "2022-03-01" },
};
/** The same without what one may lack. */
export const bare: ReportDocument = { ...document, number: null, advisories: [], signature: null };
