import { type Draw, seeded } from "../../sizing/test/seeded.ts";

/** A row that is wrong on purpose: its number among the rows, the line it begins on, what is wrong, and where that must be said. */
export interface MadeFault {
  readonly record: number;
  readonly line: number;
  readonly kind: string;
  readonly path: string;
}

export const head = ["行政区划代码", "小区名称", "建设类型", "适用日期", "总户数", "已有养老面积", "已有托育面积"];
export type GoodCells = [
  division: string,
  name: string,
  development: string,
  on: string,
  households: string,
  elderly: string,
  infants: string,
];

/** Twelve kinds of mistakes that surveys have, each with the heading under which it must be told. */
const mistakes: readonly (readonly [kind: string, path: string, spoil: (cells: GoodCells) => readonly string[] | string])[] = [
  ["a count in words", "总户数", (cells) => cells.with(4, "四百")],
  ["a negative count", "总户数", (cells) => cells.with(4, "-12")],
  ["a fraction of a household", "总户数", (cells) => cells.with(4, "12.5")],
  ["a separator", "已有养老面积", (cells) => cells.with(5, '"1,200"')],
  ["full-width digits", "已有养老面积", (cells) => cells.with(5, "１２０")],
  ["a unit within the cell", "已有托育面积", (cells) => cells.with(6, "120㎡")],
  ["a day that no calendar has", "适用日期", (cells) => cells.with(3, "2022-02-30")],
  ["a division cut short", "行政区划代码", (cells) => cells.with(0, "45020")],
  ["a place without a standard", "facilities", (cells) => cells.with(0, "990000")],
  ["a cell too few", "", (cells) => cells.slice(0, 6)],
  ["a kind that is none", "建设类型", (cells) => cells.with(2, "在建")],
  ["a quote within a cell", "", (cells) => cells.with(1, '引"号小区')],
];

/** The text of a survey of so many rows, the given number of them wrong, in parts of a thousand rows; and every fault in it. */
export function countySurvey(
  rows: number,
  faulty: number,
  seed: number,
): { readonly parts: Iterable<string>; readonly faults: readonly MadeFault[] } {
  const faults: MadeFault[] = [];
  const every = Math.floor(rows / faulty);
  function* parts(): Generator<string> {
    const draw = seeded(seed);
    let line = 1;
    let part = `\ufeff${head.join(",")}\r\n`;
    for (let record = 1; record <= rows; record += 1) {
      line += 1;
      const cells = goodCells(draw, record);
      // Every so often a name runs over two lines, so that lines and records part ways.
      const isLong = record % 1009 === 0;
      if (isLong) cells[1] = `"${cells[1]}\n二期"`;
      if (record % every === every - 1 && faults.length < faulty) {
        const [kind, path, spoil] = mistakes[faults.length % mistakes.length] as (typeof mistakes)[number];
        faults.push({ record, line, kind, path });
        cells[1] = cells[1].replaceAll(/["\n]/g, "");
        part += `${[...spoil(cells)].join(",")}\r\n`;
      } else {
        if (isLong) line += 1;
        part += `${cells.join(",")}\r\n`;
      }
      if (record % 1000 > 0) continue;
      yield part;
      part = "";
    }
    yield part;
  }
  return { parts: parts(), faults };
}

/** A quarter of the areas lie exactly on what is required. */
export function goodCells(draw: Draw, record: number): GoodCells {
  const households = draw.below(4000);
  const isNew = draw.below(2) === 0;
  const hundredths = households * (isNew ? 20 : 15);
  const exact = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
  const area = () => draw.pick([exact, `${draw.below(700)}.${draw.below(100)}`, String(draw.below(700)), draw.below(3) === 0 ? "" : "0"]);
  const division = `4502${String(1 + draw.below(9)).padStart(2, "0")}`;
  return [
    division,
    `示例小区${record}`,
    isNew ? "新建" : "既有",
    draw.below(2) === 0 ? "2022-03-01" : "2023-06-30",
    String(households),
    area(),
    area(),
  ];
}
