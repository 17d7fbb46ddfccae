import { sizeNeighbourhood } from "@plan/sizing";
import { expect, test } from "vitest";
import { landTransferConditions } from "./landTransferConditions.ts";
import { toParagraph } from "./paragraph.ts";

const sizing = sizeNeighbourhood({ division: "450200", on: "2024-03-01", development: "new", households: 1234 });
const paragraph = (options?: object) => toParagraph(landTransferConditions({ sizing, ...(options && { options }) }));

test("a free-text field gets one line, the number after the title where there is one, and every warning at the end", () => {
  expect(paragraph()).toMatch(/^土地出让条件（养老托育服务设施配建） 一、宗地基本情况 /);
  expect(paragraph({ number: "桂资条〔2024〕1号" })).toMatch(/^土地出让条件（养老托育服务设施配建） 文号：桂资条〔2024〕1号 一、/);
  expect(paragraph()).not.toContain("\n");
  expect(paragraph()).toMatch(/ 提示 .*规划期/);
});
