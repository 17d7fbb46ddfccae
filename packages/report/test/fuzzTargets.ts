import { deepStrictEqual, doesNotMatch, equal, ok } from "node:assert/strict";
import { isUtf8 } from "node:buffer";
import { landTransferConditions, parseReport, reviewOpinion, toHtml, toMarkdown, toParagraph, toText } from "@plan/report";
import { readCsv } from "@plan/report/csv";
import { readXlsx } from "@plan/report/xlsx";
import { documentById, PlanError } from "@plan/rules";
import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
import { type LocatedRow, sizeSurvey } from "@plan/sizing/survey";
import type { Target } from "../../sizing/test/fuzz.ts";
import { jsonDamages, parsed, said } from "../../sizing/test/fuzzJson.ts";
import { exactly, fraction, required, whole } from "../../sizing/test/oracle.ts";
import { madeWorkbook, row } from "./madeWorkbook.ts";
import { plainCsv } from "./plainCsv.ts";

const guangxi = { documents: [documentById("450000-2021-67")] };

const heads = "行政区划代码,小区名称,建设类型,适用日期,总户数,已有养老面积,已有托育面积";
const csvTexts = [
  `\ufeff${heads}\r\n450203,红光小区,新建,2022-03-01,1234,246.8,\r\n450203,"A ""一"", 二期\n东区",既有,2023-06-30,333,49.94,0\r\n`,
  `${heads}\n450100,'=1+1,new,2022-03-01,0,0,0\n\n450203,平,新建,2022-03-01,12.5,1,2\n450203,无尾,老旧小区,2022-03-01,7,1.05,1`,
  `"总户数",行政区划代码,建设类型,适用日期\r"100","450203","新建","2022-03-01"\r,,,\r100,450203,新建,2022-03-01\r`,
];
/** In GBK: 小区名称,总户数 and a row. */
const gbk = Buffer.from("d0a1c7f8c3fbb3c62cd7dcbba7cafd0abaecb9e22c3830300a", "hex");
const headsOf = (text: string) =>
  text.includes("行政区划代码") ? {} : { division: "450203", on: "2022-03-01", development: "new" as const };

/** The text in the one encoding that may be read; null where none may. */
function textOf(input: Uint8Array): string | null {
  for (const encoding of isUtf8(input) ? ["utf-8"] : ["gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(input);
    } catch {
      // Neither.
    }
  }
  return null;
}

/** What spreadsheets would take for a formula stands behind an apostrophe, which is not of the text. */
const unmarked = (cell: string) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

async function* inPieces(input: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < input.length; from += size) yield input.subarray(from, from + size);
}

async function rowsOf(input: Uint8Array, size: number): Promise<{ rows: LocatedRow[]; error: PlanError | null }> {
  const rows: LocatedRow[] = [];
  try {
    for await (const each of readCsv(inPieces(input, size))) rows.push(each);
    return { rows, error: null };
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return { rows, error };
  }
}

const csv: Target = {
  name: "csv",
  sound: [...csvTexts.map((text) => Buffer.from(text)), gbk],
  kept: "base64",
  look: async (input) => {
    const { rows, error } = await rowsOf(input, 1_000_000);
    const pieces = await rowsOf(input, 7);
    const text = textOf(input);
    if (error?.code === "encoding" || text === null) {
      ok(error !== null && pieces.error !== null, "read though it is in no encoding");
      throw error;
    }
    deepStrictEqual([pieces.rows, pieces.error?.issues], [rows, error?.issues], "read otherwise in pieces");
    const plain = plainCsv(text);
    deepStrictEqual(
      rows.map(({ line, cells, faults }) => ({ line, cells: faults === undefined ? cells : null })),
      plain.rows.map(({ line, cells }) => ({ line, cells: cells?.map(unmarked) ?? null })),
    );
    equal(error === null, plain.whole);
    return surveyed(input, text);
  },
};

/** Each row that is not blank is one result or one problem, and a result is what its cells say. */
async function surveyed(input: Uint8Array, text: string): Promise<string> {
  const { rows, whole: complete } = plainCsv(text);
  const [heading, ...under] = rows;
  const due = under.filter(({ cells }) => cells === null || cells.some((cell) => cell.trim() !== ""));
  const at = (name: string) => heading?.cells?.findIndex((cell) => cell.trim() === name) ?? -1;
  const survey = sizeSurvey(readCsv(input), { ...guangxi, defaults: headsOf(text) });
  let [index, outcome] = [0, ""];
  for await (const { check, error, line } of survey) {
    const { cells, line: begins } = due[index] as (typeof due)[number];
    index += 1;
    equal(line, begins);
    outcome += check === null ? ` ${error?.issues[0]?.expected}` : ` ${check.verdict}`;
    ok((check === null) !== (error === null), "neither a result nor a problem, or both");
    const counted = cells?.[at("总户数")]?.trim();
    if (check === null || counted === undefined || at("总户数") < 0) continue;
    // Cut at its front, 建设类型 is 类型, which is a heading of the same.
    const kind = cells?.[at("建设类型")] ?? cells?.[at("类型")] ?? "new";
    const isNew = ["新建", "new"].includes(kind.trim());
    const rate = { area: fraction(isNew ? "20" : "15"), per: 100n };
    const asked = required(rate, [], whole(fraction(counted).over / fraction(counted).under));
    for (const one of Object.values(check.sizing.requirements)) equal(one.floorArea.toFixed(), exactly(asked));
  }
  const { read, good, bad, verdict } = await survey.summary();
  deepStrictEqual([read, good + bad], [index, index]);
  if (complete) equal(index, due.length);
  else equal(verdict, "incomplete");
  return `${complete ? "whole" : "broken off"}${outcome}`;
}

const sizing = sizeNeighbourhood(
  { division: "450203", on: "2022-03-01", development: "new", households: 1234 },
  { ...guangxi, facilities: ["elderlyCare"] },
);
const words = (text: string) => ({ zh: text, en: text });
/** A document that another program has put together. */
const foreign = {
  ...{ title: words("清单"), number: "柳规〔2022〕1号", advisories: [], signature: { office: "甲局", date: "2022-03-05" } },
  sections: [
    {
      heading: words("一、节"),
      clauses: [
        { number: "（一）", text: words("条"), status: "blank", basis: null },
        {
          ...{ number: "（二）", text: words("条"), status: "option", basis: null, restsOn: words("会议纪要") },
          table: {
            caption: words("表"),
            head: [words("项"), words("面积")],
            rows: [
              [words("甲"), "246.8"],
              [null, "0.000001"],
            ],
          },
        },
      ],
    },
  ],
};
const report: Target = {
  name: "report",
  sound: [foreign, foreign, landTransferConditions({ sizing }), reviewOpinion(checkProvision(sizing, { elderlyCare: "200" }))].map((one) =>
    Buffer.from(JSON.stringify(one)),
  ),
  kept: "utf8",
  damages: jsonDamages,
  look: (input) => {
    const read = parsed(input);
    if (read === null) return "no JSON";
    const document = parseReport(read.value);
    equal(said(JSON.parse(JSON.stringify(document))), said(read.value), "the document is another");
    for (const write of [toText, toParagraph, toMarkdown, toHtml]) doesNotMatch(write(document), /\p{Cs}/u);
    return "answered";
  },
};

const head = row(1, "行政区划代码", "小区名称", "建设类型", "适用日期", "总户数", "已有养老面积");
const workbooks = [
  madeWorkbook({
    rows: head + row(2, "450203", "红光", "新建", "2022-03-01", 1234, 246.8) + row(4, "450203", "a&amp;b", "既有", "2022-03-01", 7, 1),
  }),
  madeWorkbook({ rows: head + row(2, "450203", "河东", "新建", "2022-03-01", 400, 80) }, { level: 0 }),
];
const listed = (input: Uint8Array) => JSON.stringify([...readXlsx(input)]);
const xlsx: Target = {
  name: "xlsx",
  sound: workbooks,
  kept: "base64",
  look: (input) => {
    ok(workbooks.map(listed).includes(listed(input)), "read as what it never was");
    return "answered";
  },
};

export const targets: readonly Target[] = [csv, report, xlsx];
