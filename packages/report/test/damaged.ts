import { unzipSync } from "fflate";
import { expect } from "vitest";
import { type Damage, joined, slice } from "../../sizing/test/fuzz.ts";
import { seeded } from "../../sizing/test/seeded.ts";
import { readXlsx } from "../src/readXlsx.ts";
import { surveyForm } from "../src/surveyForm.ts";
import { sheetRows } from "../src/xlsx/sheetRows.ts";
import { openWorkbook } from "../src/xlsx/workbook.ts";
import { unreadable } from "../src/xlsx/zipDirectory.ts";
import { countyWorkbook } from "./countyWorkbook.ts";
import { madeWorkbook, packed, row } from "./madeWorkbook.ts";
import { refusal } from "./refused.ts";
import { strictReading } from "./strictReading.ts";

/** Workbooks of every make: as Excel writes them, as libraries do, unpacked, and our own form. */
const sound: readonly Uint8Array[] = [
  countyWorkbook(20, 5, 3).file,
  madeWorkbook({ rows: row(1, "小区名称", "总户数", "备注") + row(2, "红光", 800, "a&amp;b") + row(4, "河东", 400, " c ") }, { level: 0 }),
  surveyForm({ rows: 3 }),
];

/** What disks, mails and broken downloads do to bytes. */
const damages: readonly Damage[] = [
  // A bit, a byte, a few bytes.
  (bytes, draw) => {
    const at = draw.below(bytes.length);
    return bytes.with(at, (bytes[at] as number) ^ (1 << draw.below(8)));
  },
  (bytes, draw) => bytes.with(draw.below(bytes.length), draw.below(256)),
  (bytes, draw) => Array.from({ length: 8 }).reduce<Uint8Array>((made) => made.with(draw.below(made.length), draw.below(256)), bytes),
  // Cut off, a piece lost, a piece twice, a piece of zeros, bytes put in.
  (bytes, draw) => bytes.subarray(0, draw.below(bytes.length)),
  (bytes, draw) => {
    const [from, to] = slice(bytes, draw, 64);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, draw) => {
    const [from, to] = slice(bytes, draw, 64);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  (bytes, draw) => bytes.slice().fill(0, ...slice(bytes, draw, 512)),
  (bytes, draw) => {
    const [at] = slice(bytes, draw, 1);
    return joined(
      bytes.subarray(0, at),
      Uint8Array.from({ length: 1 + draw.below(16) }, () => draw.below(256)),
      bytes.subarray(at),
    );
  },
  // Two pieces changed about.
  (bytes, draw) => {
    const [first = 0, second = 0, third = 0] = Array.from({ length: 3 }, () => draw.below(bytes.length)).sort((a, b) => a - b);
    return joined(bytes.subarray(0, first), bytes.subarray(second, third), bytes.subarray(first, second), bytes.subarray(third));
  },
];

/** The survey as `sizeSurvey` is handed it; text for what it is refused with. */
function surveyOf(bytes: Uint8Array): unknown {
  let rows: unknown;
  const error = refusal(() => {
    rows = [...readXlsx(bytes)];
  });
  return error === null ? rows : error.code;
}

/** The cells of the survey, kind and value; null where ours refuses. */
function cellsOf(bytes: Uint8Array): string[][] | null {
  const rows: string[][] = [];
  const error = refusal(() => {
    const workbook = openWorkbook(bytes);
    const sheet = workbook.sheets.find(({ name }) => name === "调查表");
    if (sheet === undefined) throw unreadable("the sheet of the survey");
    for (const { number, cells } of sheetRows(workbook, sheet)) {
      while (rows.length < number) rows.push([]);
      for (const { column, value } of cells) {
        const made = rows[number - 1] as string[];
        while (made.length < column - 1) made.push("");
        made[column - 1] = `${value.kind}:${"digits" in value ? value.digits : value.text}`;
      }
    }
  });
  return error === null ? rows : null;
}

/** Damages archives: each is refused, or read as if nothing had happened. Tells how many were which. */
export function damagedArchives(count: number, seed: number): { readonly refused: number; readonly same: number } {
  const draw = seeded(seed);
  const whole = sound.map((bytes) => ({ bytes, survey: surveyOf(bytes) }));
  let [refused, same] = [0, 0];
  for (let number = 0; number < count; number += 1) {
    const { bytes, survey } = draw.pick(whole);
    const made = draw.pick(damages)(bytes, draw);
    const read = surveyOf(made);
    if (typeof read === "string") refused += 1;
    else {
      expect(read, `case ${number} of seed ${seed}`).toEqual(survey);
      same += 1;
    }
  }
  return { refused, same };
}

/**
 * Damages the XML of a part and packs it soundly again, so that no checksum helps: each is refused, or read as if nothing had
 * happened, or, where a digit became another digit, which no reader can know, read as a strict parser reads it. Tells how many were which.
 */
export function damagedMarkup(count: number, seed: number) {
  const draw = seeded(seed);
  let [refused, same, other] = [0, 0, 0];
  for (let number = 0; number < count; number += 1) {
    const bytes = draw.pick(sound);
    const parts = unzipSync(bytes);
    const name = draw.pick(Object.keys(parts));
    const made = packed({ ...parts, [name]: draw.pick(damages)(parts[name] as Uint8Array, draw) }, { level: 0 });
    const read = cellsOf(made);
    if (read === null) {
      refused += 1;
      continue;
    }
    if (JSON.stringify(read) === JSON.stringify(cellsOf(bytes))) {
      same += 1;
      continue;
    }
    expect(read, `case ${number} of seed ${seed}: ${name}`).toEqual(strictReading(made));
    other += 1;
  }
  return { refused, same, other };
}
