import SharedDecimal from "decimal.js";
import { describe, expect, test } from "vitest";
import { Decimal, digitsOf, exactDecimalOf, toDecimal } from "./decimal.ts";

describe("A number from outside", () => {
  test.each(["0", "7", "007", "246.8", "999999999999", "0.000001", "999999999999.999999", "20.10"])(
    "the text %s is read as it stands",
    (text) => {
      expect(digitsOf(text)).toBe(text);
    },
  );

  test.each([
    "",
    " ",
    "5.",
    ".5",
    "+5",
    "-5",
    "−5",
    "1e3",
    "0x10",
    "1,234",
    "1_000",
    "1 000",
    " 1",
    "1\n",
    "１２",
    "二十",
    "NaN",
    "Infinity",
    "1000000000000",
    "0.0000001",
    "1.2.3",
    "20㎡",
  ])("the text %j is refused", (text) => expect(digitsOf(text)).toBeNull());

  test.each([
    [0, "0"],
    [-0, "0"],
    [246.8, "246.8"],
    [0.1, "0.1"],
    [0.000001, "0.000001"],
    [999999999999, "999999999999"],
  ])("the number %d means its shortest form", (number, text) => expect(digitsOf(number)).toBe(text));

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 1e21, 1e-7, 0.1 + 0.2, 19.999999999999996])("the number %d is refused", (number) => {
    expect(digitsOf(number)).toBeNull();
  });

  test.each([
    null,
    undefined,
    true,
    5n,
    Symbol("5"),
    {},
    [],
    ["5"],
    new Date(0),
    { s: 1, e: 0, d: [7], toStringTag: "[object Decimal]" },
    new String("5"),
    new Number(5),
  ])("%s is refused", (value) => {
    expect(digitsOf(value)).toBeNull();
  });
});

describe("A Decimal of another copy", () => {
  const Coarse = SharedDecimal.clone({ precision: 3, defaults: true });

  test.each(["0", "7", "1092.3", "0.000001", "0.0001", "12345678.9", "10000000", "999999999999.999999", "100", "0.5"])(
    "%s is copied through its digits, whatever its own precision",
    (text) => {
      expect(toDecimal(new Coarse(text)).toFixed()).toBe(text);
      expect(toDecimal(new SharedDecimal(text)).toFixed()).toBe(text);
    },
  );

  test.each(["-1", "NaN", "Infinity", "-0", "1000000000000", "0.0000001", "1e300", "1e-300"])("%s is refused", (text) => {
    expect(digitsOf(new Coarse(text))).toBeNull();
  });

  test("a look-alike is refused, whatever it imitates", () => {
    const fields = { s: 1, e: 0, d: [7] };
    const imitation = Object.assign(Object.create({ toStringTag: "[object Decimal]", toFixed: () => "7" }), {
      ...fields,
      constructor: class {},
    });
    const getter = Object.defineProperty(Object.assign(new Coarse(7), {}), "d", { get: () => [9] });
    for (const value of [
      { ...fields, constructor: Coarse },
      imitation,
      getter,
      Object.assign(new Coarse(7), { extra: 1 }),
      Object.assign(new Coarse(7), { d: [1e7] }),
      Object.assign(new Coarse(7), { d: ["7"] }),
    ]) {
      expect(digitsOf(value)).toBeNull();
    }
  });
});

describe("The private Decimal", () => {
  test("no foreign setting reaches it", () => {
    expect(() => Decimal.set({ precision: 3 })).toThrow(TypeError);
    expect(() => (new Decimal(1).constructor as typeof Decimal).set({ precision: 3 })).toThrow(TypeError);
    SharedDecimal.clone({ precision: 3 }).set({ rounding: 0 });
    expect(new Decimal("1092.3").times(1).toFixed()).toBe("1092.3");
  });

  test("no exponent is ever printed", () => {
    expect(new Decimal("1e30").toString()).toBe(`1${"0".repeat(30)}`);
    expect(JSON.stringify(new Decimal("0.0000000001"))).toBe('"0.0000000001"');
  });
});

test("a stored result may have more digits than an input", () => {
  expect(exactDecimalOf("100720400000.123456789")?.toFixed()).toBe("100720400000.123456789");
  expect(exactDecimalOf("1e3")).toBeNull();
  expect(exactDecimalOf("-1")).toBeNull();
  expect(exactDecimalOf(5)).toBeNull();
});
