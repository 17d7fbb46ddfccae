import { expect, test } from "vitest";
import { changeWords } from "./stageWords.ts";

test.each([
  ["name", "名称", "the name"],
  ["division", "行政区划代码", "the division"],
  ["on", "适用规定的时点", "the day whose law applies"],
  ["development", "建设类型", "the kind of development"],
  ["households", "户数", "the households"],
  ["householdsBasis", "户数依据", "the basis of the households"],
  ["residents", "居住人口", "the residents"],
  ["residentialFloorArea", "住宅建筑面积", "the residential floor area"],
  ["averageDwellingArea", "户均住宅建筑面积", "the average dwelling"],
  ["settlement", "城乡", "urban or rural"],
  ["inRenovationWorks", "是否列入改造工程", "whether in renovation works"],
  ["planningConditionsOn", "规划条件日期", "the date of the planning conditions"],
  ["law", "适用的标准", "the standards in force"],
  ["rooms", "已有面积（平方米）", "the area that is there (m²)"],
] as const)("%s is named in both languages", (what, zh, en) =>
  expect(changeWords(what, null, "1")).toEqual({ zh: `${zh}由未填报变为1。`, en: `Changed: ${en}, from not stated to 1.` }),
);

test.each([
  ["new", "新建", "new"],
  ["existing", "老城区和已建成居住区", "existing"],
  ["planned", "规划确定", "as planned"],
  ["contractMinimum", "合同下限", "the contract's minimum"],
  ["estimated", "估算", "estimated"],
  ["surveyed", "调查核定", "as surveyed"],
  ["pendingScheme", "待方案审定", "provisional"],
  ["urban", "城镇", "urban"],
  ["rural", "农村", "rural"],
  ["true", "是", "yes"],
  ["false", "否", "no"],
])("%s is said in words", (value, zh, en) =>
  expect(changeWords("law", value, null)).toEqual({
    zh: `适用的标准由${zh}变为未填报。`,
    en: `Changed: the standards in force, from ${en} to not stated.`,
  }),
);
