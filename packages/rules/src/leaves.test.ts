import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { parseWith } from "./edge.ts";
import { calendarDate, count, decimalInput, divisionCode, exactDecimal, isCount, plainText } from "./leaves.ts";

describe("A day", () => {
  test.each(["2021-07-18", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2021-12-31", "2021-04-30", "2024-01-31"])(
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
    "2021/07-18",
    "2021-07/18",
    "2021-07-1/",
    "2021-07-1:",
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
    expect(plainText().safeParse(["\u0000"]).error?.issues[0]?.message).toBe("text of at most 10000 characters");
    expect(plainText().safeParse(5).error?.issues[0]?.message).toBe("text of at most 10000 characters");
    expect(plainText(3).safeParse("abcd").error?.issues[0]?.message).toBe("text of at most 3 characters");
  });
});

describe("Other leaves", () => {
  test.each([0, 1, 1_000_000_000])("%d households can be counted", (households) => {
    expect(count().safeParse(households).success).toBe(true);
    expect(isCount(households)).toBe(true);
  });
  test.each([-1, 1.5, 1_000_000_001, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, "5", 5n, null])("%s cannot", (households) => {
    expect(count().safeParse(households).success).toBe(false);
    expect(isCount(households)).toBe(false);
  });
  test.each([-1, 1.5, 1_000_000_001, "5"])("%j: what is counted, and how many, is said", (households) => {
    const expected = (what: string) => `a whole number of ${what} from 0 to 1000000000`;
    const said = (schema: z.ZodType) => schema.safeParse(households).error?.issues.map(({ message }) => message);
    expect(said(count("residents"))).toContain(expected("residents"));
    expect(said(count())).toContain(expected("things"));
    expect(new Set(said(count())).size).toBe(1);
  });
  test.each(["450200", "000000", "990000"])("%s is written like a division", (code) =>
    expect(divisionCode().safeParse(code).success).toBe(true),
  );
  test.each(["45020", "4502000", "45020a", "45020/", "45020:", " 450200", "４５０２００", 450200, ""])("%j is not", (code) =>
    expect(divisionCode().safeParse(code).success).toBe(false),
  );
  test("a positive number is above 0", () => {
    expect(decimalInput({ positive: true }).safeParse("0.00").success).toBe(false);
    expect(decimalInput({ positive: true }).safeParse("0.000001").success).toBe(true);
    expect(decimalInput().safeParse("0").success).toBe(true);
  });

  test("an area that comes back may have more decimals than one that comes in", () => {
    const long = "42.857142857142857142857142857142857142857143";
    expect(exactDecimal().parse(long).toFixed()).toBe(long);
    expect(exactDecimal().safeParse("x").error?.issues[0]?.code).toBe("custom");
    for (const none of [42.8, "-1", "1e3", "", null, undefined]) {
      expect(() => parseWith(exactDecimal(), none, "invalidNeighbourhood")).toThrow("Expected a number as text of digits, got ");
    }
  });
});

test("JSON Schema says of each leaf what it is", () => {
  expect(calendarDate().meta()).toEqual({ type: "string", format: "date", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });
  expect(divisionCode().meta()).toEqual({ type: "string", pattern: "^[0-9]{6}$" });
  expect(plainText(9).meta()).toEqual({ type: "string", maxLength: 9 });
  const digits = { type: "string", pattern: "^[0-9]{1,12}(\\.[0-9]{1,6})?$" };
  expect(decimalInput().meta()).toEqual({ anyOf: [digits, { type: "number", minimum: 0 }] });
});
