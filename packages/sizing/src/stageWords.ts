import type { Text } from "@plan/rules";
import { both } from "./both.ts";
import type { NeighbourhoodInput } from "./neighbourhood.ts";

const names: Record<keyof NeighbourhoodInput | "law" | "rooms", Text> = {
  name: both("名称", "the name"),
  division: both("行政区划代码", "the division"),
  on: both("适用规定的时点", "the day whose law applies"),
  development: both("建设类型", "the kind of development"),
  households: both("户数", "the households"),
  householdsBasis: both("户数依据", "the basis of the households"),
  residents: both("居住人口", "the residents"),
  residentialFloorArea: both("住宅建筑面积", "the residential floor area"),
  averageDwellingArea: both("户均住宅建筑面积", "the average dwelling"),
  settlement: both("城乡", "urban or rural"),
  inRenovationWorks: both("是否列入改造工程", "whether in renovation works"),
  planningConditionsOn: both("规划条件日期", "the date of the planning conditions"),
  law: both("适用的标准", "the standards in force"),
  rooms: both("已有面积（平方米）", "the area that is there (m²)"),
};

/** Words of this package's own, as they are written in sentences. */
const words: Readonly<Record<string, Text>> = {
  new: both("新建", "new"),
  existing: both("老城区和已建成居住区", "existing"),
  planned: both("规划确定", "as planned"),
  contractMinimum: both("合同下限", "the contract's minimum"),
  estimated: both("估算", "estimated"),
  surveyed: both("调查核定", "as surveyed"),
  pendingScheme: both("待方案审定", "provisional"),
  urban: both("城镇", "urban"),
  rural: both("农村", "rural"),
  true: both("是", "yes"),
  false: both("否", "no"),
};
const said = (value: string | null): Text => (value === null ? both("未填报", "not stated") : (words[value] ?? both(value, value)));

/** What a change says in a sentence. */
export function changeWords(what: keyof typeof names, before: string | null, after: string | null): Text {
  const name = names[what];
  const [earlier, later] = [said(before), said(after)];
  return both(`${name.zh}由${earlier.zh}变为${later.zh}。`, `Changed: ${name.en}, from ${earlier.en} to ${later.en}.`);
}
