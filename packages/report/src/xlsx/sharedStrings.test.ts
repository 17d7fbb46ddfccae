import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../test/refused.ts";
import { escaped, sharedStrings, unescaped } from "./sharedStrings.ts";

const pieces = (inside: readonly string[]) => ({
  has: () => true,
  content: () => ["<sst>", ...inside, "</sst>"].map((text) => Buffer.from(text)),
});
const strings = (...inside: string[]) => sharedStrings(pieces(inside), "strings");
const refusedFor = (...inside: string[]) => {
  const { code, issues } = errorOf(() => strings(...inside));
  return [code, issues[0]?.path, issues[0]?.expected];
};

describe("texts that cells share", () => {
  test("plain, in runs, empty, each in its place; how they are pronounced and what stands around them is not theirs", () => {
    expect(
      strings(
        "<si> x <t>红光</t> y </si>",
        "<si><r><rPr><rFont/></rPr><t>河</t></r><r> z <t> 东</t></r><rPh><t>hé</t></rPh><phoneticPr/></si>",
        "<si/>",
        "<si><t/></si>",
        "<si><r><u><t>x</t></u><t>a</t></r></si>",
        "<si><rPh><t>hé</t></rPh><t>河</t></si>",
        "<extLst><ext><si><t>x</t></si></ext></extLst>",
        "<si><t>_x0041__x005F_x0041_</t></si>",
      ),
    ).toEqual(["红光", "河 东", "", "", "a", "河", "A_x0041_"]);
    expect(sharedStrings(pieces([]), undefined)).toEqual([]);
  });

  test("of 32,767 characters at most, however they are written", () => {
    const longest = "a".repeat(32_767);
    expect(strings(`<si><t>${longest}</t></si>`)).toEqual([longest]);
    expect(strings(`<si><t>${"_x0041_".repeat(32_767)}</t></si>`)).toEqual(["A".repeat(32_767)]);
    const refusal = ["unreadableFile", ["strings"], "texts of at most 32767 characters"];
    expect(refusedFor(`<si><t>${longest}a</t></si>`)).toEqual(refusal);
    const beyond = `<si><t>${"_x0041_".repeat(32_767)}</t><t>a</t>`;
    expect(refusedFor(`${beyond}</si>`)).toEqual(refusal);
    // It is not read to its end.
    expect(refusedFor(`${beyond}<b/></si>`)).toEqual(refusal);
  });

  test("all together of so many characters, and not one more", () => {
    const shared = (most: number) => sharedStrings(pieces(["<si><t>ab</t></si>", "<si/>", "<si><t>_x0041_</t></si>"]), "strings", most);
    expect(shared(3)).toEqual(["ab", "", "A"]);
    const { code, issues } = errorOf(() => shared(2));
    expect([code, issues[0]?.expected, issues[0]?.received]).toEqual([
      ...["tooLarge", "a workbook with at most 2 characters of text", '"more"'],
    ]);
  });

  test("with nothing else in them", () => {
    expect(refusedFor("<si><b/></si>")).toEqual(["unreadableFile", ["strings"], "texts, plain or in runs"]);
  });
});

test("what XML cannot hold is written by its number, and such words themselves so that they come back", () => {
  for (const text of ["a\rb", "_x0041_", "_x005F_", "_x005F_x0041_", "_x", "x0041_", "\ud800"]) expect(unescaped(escaped(text))).toBe(text);
  expect(escaped("a\rb_x0041_c\rd_x000D_")).toBe("a_x000D_b_x005F_x0041_c_x000D_d_x005F_x000D_");
  expect(unescaped("_x000d__x000D__xD83D__xDE00__x00_")).toBe("\r\r\u{1f600}_x00_");
});
