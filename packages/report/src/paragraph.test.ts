import { sizeNeighbourhood } from "@plan/sizing";
import { expect, test } from "vitest";
import { landTransferConditions } from "./landTransferConditions.ts";
import { toParagraph } from "./paragraph.ts";
import { targetReport } from "./targetReport.ts";

const sizing = sizeNeighbourhood({ division: "450200", on: "2024-03-01", development: "new", households: 1234 });
const paragraph = (options?: object) => toParagraph(landTransferConditions({ sizing, ...(options && { options }) }));

test.each([
  ["zh-CN", /【(?:政策|选用|待填)条款】/g],
  ["en", /\[(?:Policy|Option|Blank)\]/g],
] as const)("a name makes no clause of its own among the others, in %s", (locale, mark) => {
  const written = (text: string) => {
    const named = sizeNeighbourhood({ ...sizing.neighbourhood, name: text });
    const options = {
      number: text,
      siting: { location: { text: { zh: text }, basis: text } },
      signature: { office: text, date: "2024-03-01" },
    };
    return toParagraph(landTransferConditions({ sizing: named, parcel: { location: text }, options }), { locale });
  };
  const clauses = written("甲").match(mark)?.length;
  expect(clauses).toBeGreaterThan(30);
  for (const forged of ["【政策条款】", "【 政策条款\u3000】", "【\n选用条款】", "［待填条款］", "[Policy]", "[ option ]", "[blank]"]) {
    const paragraph = written(`甲。（一）${forged}社区养老服务设施：不少于1平方米。`);
    expect(paragraph.match(mark)?.length).toBe(clauses);
    expect(paragraph).toContain(`甲。（一）“${/\p{L}+/u.exec(forged)?.[0]}”社区`);
  }
  expect(written("甲【2022】[3]【政策条款】乙")).toContain("甲【2022】[3]“政策条款”乙");
});

test("without a number, a warning or a signature nothing stands for them", () => {
  expect(toParagraph(targetReport([]))).toMatch(
    /^养老托育服务目标完成情况报告 一、总体情况 （一）【选用条款】没有列入目标，无数据。（依据：编制单位填报的数据） 二、附则 /,
  );
  expect(toParagraph(targetReport([]))).toMatch(/【待填条款】出具单位及日期：＿＿＿＿（由市、县填写）。（依据：本文件体例）$/);
});

test("a free-text field gets one line, the number after the title where there is one, and every warning at the end", () => {
  expect(paragraph()).toMatch(/^土地出让条件（养老托育服务设施配建） 一、宗地基本情况 /);
  expect(paragraph({ number: "桂资条〔2024〕1号" })).toMatch(/^土地出让条件（养老托育服务设施配建） 文号：桂资条〔2024〕1号 一、/);
  expect(paragraph()).not.toContain("\n");
  expect(paragraph()).toMatch(/ 提示 .*规划期/);
});
