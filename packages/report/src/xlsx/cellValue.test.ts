import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cellValue, digitsOfDouble } from "./cellValue.ts";
import { dayOf } from "./serialDay.ts";
import type { Look } from "./styles.ts";

describe("numbers, which a workbook holds as doubles", () => {
  test.each([
    ["0", "0"],
    ["1234", "1234"],
    ["246.80000000000001", "246.8"], // as Excel writes 246.8
    ["1.1000000000000001", "1.1"],
    ["246.8", "246.8"],
    ["1.0E3", "1000"],
    ["007", "7"],
    [".5", "0.5"],
    [".05", "0.05"],
    ["1E+3", "1000"],
    ["25e-2", "0.25"],
    ["1e10", "10000000000"],
    ["5.", "5"],
    ["-3", "-3"],
    ["19.999999999999996", "19.999999999999996"], // ADV-161: never 20
    ["0.30000000000000004", "0.30000000000000004"], // ADV-159: never 0.3
    ["123456789012345680", "123456789012345680"],
  ])("%s means %s", (written, digits) => {
    expect(digitsOfDouble(written)).toBe(digits);
  });

  test.each(["", " ", "0x10", "12abc", "1,234", "NaN", "Infinity", "1e999", "-1e999", "１２", "1 2", "--1", "1e", "true"])(
    "%j is none",
    (written) => {
      expect(digitsOfDouble(written)).toBeNull();
    },
  );
});

describe("days, which a workbook counts", () => {
  test.each([
    ["1", "1900-01-01"],
    ["59", "1900-02-28"],
    ["61", "1900-03-01"],
    ["36526", "2000-01-01"],
    ["36585", "2000-02-29"],
    ["44395", "2021-07-18"], // ADV-163
    ["73050", "2099-12-31"],
    ["2958465", "9999-12-31"],
  ])("%s from the end of 1899 is %s", (serial, day) => {
    expect(dayOf(serial, false)).toBe(day);
  });

  test.each([
    ["0", "1904-01-01"],
    ["59", "1904-02-29"],
    ["42933", "2021-07-18"],
  ])("%s from 1904 is %s", (serial, day) => {
    expect(dayOf(serial, true)).toBe(day);
  });

  test.each(["0", "60", "44395.5", "2958466", "-1", "1e5", ""])("%s is no day", (serial) => {
    expect(dayOf(serial, false)).toBeNull();
  });
});

describe("cells by their type", () => {
  const book = { strings: ["甲", ""], from1904: false };
  const value = (type: string, written: string, look: Look = "number") => cellValue({ type, written, look }, book);

  test.each([
    ["s", "0", { kind: "text", text: "甲" }],
    ["s", "1", undefined],
    ["inlineStr", "乙", { kind: "text", text: "乙" }],
    ["str", "", undefined],
    ["n", "", undefined],
    ["n", "12", { kind: "number", digits: "12" }],
    ["b", "1", { kind: "boolean", text: "TRUE" }],
    ["e", "#REF!", { kind: "error", text: "#REF!" }],
    ["d", "2021-07-18", { kind: "date", day: "2021-07-18", digits: "2021-07-18" }],
    ["d", "x2021-07-18", { kind: "date", day: null, digits: "x2021-07-18" }],
    ["d", "2021-07-18T01:00:00", { kind: "date", day: null, digits: "2021-07-18T01:00:00" }],
  ])("%s %j", (type, written, expected) => {
    expect(value(type, written)).toEqual(expected);
  });

  test.each([
    ["a text that there is not", "s", "2"],
    ["a text by no number", "s", "-1"],
    ["a text by half a number", "s", "0.5"],
    ["white space for a number", "n", " "],
    ["a number in base 16", "n", "0x10"],
    ["a truth beside true and false", "b", "2"],
    ["an unknown type", "q", "1"],
  ])("%s is in no cell", (_, type, written) => {
    expect(value(type, written)).toBeNull();
  });

  test("the public adversarial cases of cells", () => {
    const { cases } = JSON.parse(readFileSync(new URL("../../../sizing/test/fixtures/adversarial-cases.json", import.meta.url), "utf8"));
    const cells = cases.filter(({ op }: { op: string }) => op === "cell");
    expect(cells.map(({ id }: { id: string }) => id)).toEqual(["ADV-159", "ADV-161", "ADV-163"]);
    for (const { in: given, expected } of cells) {
      const read = value("n", given.rawV, expected.when === undefined ? "number" : "date");
      if (expected.when !== undefined) expect(read).toEqual({ kind: "date", day: "2021-07-18", digits: given.rawV });
      else expect(read).toEqual({ kind: "number", digits: given.rawV }); // left as it is; no figure takes so many decimals
    }
  });
});
