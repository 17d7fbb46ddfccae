import { type Draw, seeded } from "./seeded.ts";

/** Headings of a survey whose rows say where, when and what they are. */
export const surveyHeadings = [
  "行政区划代码",
  "小区名称",
  "建设类型",
  "适用日期",
  "总户数",
  "列入改造工程",
  "已有养老面积",
  "已有托育面积",
];

const guangxi = ["450203", "450103", "450200", "450000"];
/** Places with documents of their own, some of them for elderly care alone. */
const elsewhere = ["410100", "370200", "371000", "640100", "330600", "350200", "520100"];

/** Rows of cells, plain and less plain, some exactly at what is required, a few of them faulty. */
export function surveyRows(count: number, seed: number): string[][] {
  const draw = seeded(seed);
  return Array.from({ length: count }, (_, index) => surveyRow(draw, index));
}

function surveyRow(draw: Draw, index: number): string[] {
  const households = draw.below(10) === 0 ? draw.below(3) : draw.below(5000);
  const isNew = draw.below(2) === 0;
  return [
    draw.pick(draw.below(4) > 0 ? guangxi : elsewhere),
    draw.pick([`示例小区${index}`, "", " 红光　", "A-1 (二期)", "“引号”小区"]),
    isNew ? draw.pick(["新建", "new"]) : draw.pick(["既有", "老旧小区"]),
    draw.pick(["2022-03-01", "2023-06-30", "2024-01-01"]),
    draw.pick([String(households), String(households), `${households}.0`, ` ${households}`]),
    draw.pick(["", "", "是", "否"]),
    areaNear(draw, households, isNew),
    areaNear(draw, households, isNew),
  ];
}

/** Exactly what Guangxi asks for, a millionth beside it, anything, or nothing. */
function areaNear(draw: Draw, households: number, isNew: boolean): string {
  const hundredths = households * (isNew ? 20 : 15);
  const exact = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
  return draw.pick([exact, exact, `${exact}0001`, draw.figure(4, 6), draw.figure(3, 2), "", "0", draw.below(4) === 0 ? "无" : ""]);
}
