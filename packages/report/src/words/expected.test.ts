import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { faultWords } from "../faultWords.ts";
import { isInChinese } from "./expected.ts";

/** What our packages expect, as they say it, and its words: kept to be read by people. */
const phrases: readonly (readonly [en: string, zh: string])[] = JSON.parse(
  readFileSync(new URL("../../test/faultPhrases.json", import.meta.url), "utf8"),
);
const said = (expected: string, received = "7") =>
  faultWords({ message: "", issues: [{ path: [], message: `Expected ${expected}, got ${received}`, expected, received }] });

const onOneLine = (text: string) => text.replace("\n", "\\u{a}");

describe("What was expected, in Chinese", () => {
  test("each phrase has its words, and stands in the English as it is", () => {
    expect(phrases.length).toBeGreaterThan(200);
    expect(phrases.map(([en]) => said(en))).toEqual(phrases.map(([en, zh]) => ({ zh: `应为${zh}，实为7`, en: `Expected ${en}, got 7` })));
  });

  test("of a phrase that only holds one of these nothing is put into other words", () => {
    for (const other of phrases.flatMap(([en]) => [`\n${en}`, `${en}\n`]))
      expect([isInChinese(other), said(other).zh]).toEqual([false, `应为${onOneLine(other)}，实为7`]);
  });
});

describe("What was got, in Chinese", () => {
  const received = [
    ["nothing", "空"],
    ["null", "空"],
    ["an object", "一个对象"],
    ["a list", "一个列表"],
    ["a quote within a cell", "单元格中的引号"],
    ["the end of the file", "文件末尾"],
    ["text after its closing quote", "引号之后的文字"],
    ["an empty file", "空文件"],
    ["a file of another kind", "另一种文件"],
    ["an object that cannot be read", "无法读取的对象"],
    ["byte 0x9A", "字节0x9A"],
  ] as const;

  test.each(received)("%s", (en, zh) => expect(said("text", en).zh).toBe(`应为文字，实为${zh}`));

  test.each(["12", '"nothing"', "a list of 3", "byte 0x", ...received.flatMap(([en]) => [`\n${en}`, `${en}\n`])])(
    "a value stays as it was given: %j",
    (value) => expect(said("text", value).zh).toBe(`应为文字，实为${onOneLine(value)}`),
  );
});
