import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { cellLooks } from "./styles.ts";

/** The looks of the cell styles of a styles part. */
const looks = (inside: string) =>
  cellLooks({ has: () => true, content: () => [Buffer.from(`<styleSheet>${inside}</styleSheet>`)] }, "styles");
/** Of one format of its own. */
const lookOf = (code: string) => {
  const written = code.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return looks(`<numFmts><numFmt numFmtId="164" formatCode="${written}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`)[0];
};

test.each([
  [
    "number",
    [
      "0.00",
      "General",
      "general",
      "0.00E+00",
      "0E-0",
      '"day"0',
      '"y""m"0',
      "\\y0",
      "_y0",
      "*y0",
      "[Red]0",
      "[Yellow]0;[<0]0",
      '"%"0',
      "@",
      "",
    ],
  ],
  [
    "date",
    [
      "yyyy-mm-dd",
      "e",
      "ggge",
      "[$-404]e/m/d",
      'yyyy"年"m"月"',
      '"a"y"b"',
      "h:mm",
      "[h]",
      "[hh]:mm",
      "[hh]",
      "[m]",
      "[mm]",
      "[s]",
      "[ss]",
      "年0",
      "月0",
      "日0",
    ],
  ],
  ["share", ["0%", "0.00%", '0"a"%', "[Red]0%"]],
])("a %s: %j", (look, codes) => expect(codes.map(lookOf)).toEqual(codes.map(() => look)));

test("formats by number alone: days from 14 to 22, 27 to 36, 45 to 47 and 50 to 58, shares 9 and 10", () => {
  const each = looks(`<cellXfs>${Array.from({ length: 60 }, (_, id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`);
  const those = (look: string) => each.flatMap((one, id) => (one === look ? [id] : []));
  expect(those("share")).toEqual([9, 10]);
  expect(those("date")).toEqual([
    14,
    15,
    16,
    17,
    18,
    19,
    20,
    21,
    22,
    27,
    28,
    29,
    30,
    31,
    32,
    33,
    34,
    35,
    36,
    45,
    46,
    47,
    ...Array.from({ length: 9 }, (_, index) => 50 + index),
  ]);
});

test("only the styles of cells count, each in its place", () => {
  const formats = `<numFmts><numFmt numFmtId="164" formatCode="0"><numFmt numFmtId="164" formatCode="yyyy"/></numFmt><other numFmtId="164" formatCode="yyyy"/></numFmts>`;
  const named = `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><dxfs><numFmt numFmtId="164" formatCode="yyyy"/></dxfs>`;
  const cells = `<cellXfs><xf numFmtId="164"><xf numFmtId="14"/></xf><extLst numFmtId="14"/><xf/><xf numFmtId="9"/></cellXfs>`;
  expect(looks(formats + named + cells)).toEqual(["number", "number", "share"]);
  expect(cellLooks({ has: () => false, content: () => [] }, undefined)).toEqual([]);
});
