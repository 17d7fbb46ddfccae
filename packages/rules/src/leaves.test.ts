import { describe, expect, test } from "vitest";
import { calendarDate, count, decimalInput, divisionCode, plainText } from "./leaves.ts";

describe("A day", () => {
  test.each(["2021-07-18", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2021-12-31", "2021-04-30"])(
    "%s is in the calendar",
    (day) => {
      expect(calendarDate().safeParse(day).success).toBe(true);
    },
  );
  test.each([
    "2021-02-29",
    "1900-02-29",
    "2100-02-29",
    "2021-02-30",
    "2021-04-31",
    "2021-13-01",
    "2021-00-01",
    "2021-01-00",
    "0000-01-01",
    "2021/07/18",
    "20210718",
    "2021-7-18",
    "2021-07-18T00:00:00Z",
    " 2021-07-18",
    "２０２１-07-18",
    "",
    20210718,
    null,
  ])("%j is not", (day) => expect(calendarDate().safeParse(day).success).toBe(false));
});

describe("Text", () => {
  test.each(["柳州市", "𠮷野𡰛苑", "葛\u{e0100}", "a\tb\nc\r\n", "<script>", "=1+1", "{{name}}", "👍🏽", "x".repeat(10_000)])(
    "%j is kept as it is",
    (text) => {
      expect(plainText().safeParse(text).data).toBe(text);
    },
  );
  test.each([
    ["a\u0000b", "control characters"],
    ["a\u000bb", "control characters"],
    ["a\u007f", "control characters"],
    ["a\u0085b", "control characters"],
    ["a\ud800b", "lone surrogates"],
    ["\udc00", "lone surrogates"],
    ["a\ufffeb", "non-characters"],
    ["\uffff", "non-characters"],
    ["\u{1fffe}", "non-characters"],
    ["\u{10ffff}", "non-characters"],
    ["\ufdd0", "non-characters"],
    ["\u202e02", "bidirectional controls"],
    ["\u2066", "bidirectional controls"],
    ["20\u200b平方米", "invisible characters"],
    ["\ufeff户数", "invisible characters"],
    ["\u2028", "invisible characters"],
    ["\u{e0041}", "invisible characters"],
  ])("%j is refused for its %s", (text, fault) => {
    expect(plainText().safeParse(text).error?.issues[0]?.message).toBe(`text without ${fault}`);
  });
  test("its length has a limit, kept to the unit", () => {
    expect(plainText(3).safeParse("abc").success).toBe(true);
    expect(plainText(3).safeParse("abcd").error?.issues[0]?.message).toBe("text of at most 3 characters");
  });
});

describe("Other leaves", () => {
  test.each([0, 1, 1_000_000_000])("%d households can be counted", (households) =>
    expect(count().safeParse(households).success).toBe(true),
  );
  test.each([-1, 1.5, 1_000_000_001, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, "5", 5n, null])("%s cannot", (households) =>
    expect(count().safeParse(households).success).toBe(false),
  );
  test.each(["450200", "000000", "990000"])("%s is written like a division", (code) =>
    expect(divisionCode().safeParse(code).success).toBe(true),
  );
  test.each(["45020", "4502000", "45020a", " 450200", "４５０２００", 450200, ""])("%j is not", (code) =>
    expect(divisionCode().safeParse(code).success).toBe(false),
  );
  test("a positive number is above 0", () => {
    expect(decimalInput({ positive: true }).safeParse("0.00").success).toBe(false);
    expect(decimalInput({ positive: true }).safeParse("0.000001").success).toBe(true);
    expect(decimalInput().safeParse("0").success).toBe(true);
  });
});
