import assert from "node:assert/strict";
import SharedDecimal from "decimal.js";
import { describe, expect, test } from "vitest";
import { Decimal, digitsOf, exactDecimalOf, isSame, isWellFormed, toDecimal } from "./decimal.ts";

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
  for (const digits of ["9".repeat(40), `0.${"3".repeat(60)}`])
    expect([exactDecimalOf(digits)?.toFixed(), exactDecimalOf(`${digits}1`)]).toEqual([digits, null]);
  expect(exactDecimalOf("1e3")).toBeNull();
  expect(exactDecimalOf("-1")).toBeNull();
  expect(exactDecimalOf(5)).toBeNull();
});

describe("What passes for a Decimal", () => {
  const words = (d: unknown) => Object.assign(new Decimal(7), { d });

  test("one of our own copy, with the words it would give itself", () => {
    for (const value of [new Decimal(7), new Decimal(-7), new Decimal(0), words(Array(20).fill(1))]) expect(isWellFormed(value)).toBe(true);
  });

  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a number", 7],
    ["one of another copy", new SharedDecimal(7)],
    ["what inherits our constructor", Object.create({ constructor: Decimal, s: 1, e: 0, d: [7] })],
    ["a sign of 0", Object.assign(new Decimal(7), { s: 0 })],
    ["half an exponent", Object.assign(new Decimal(7), { e: 0.5 })],
    ["not a number", new Decimal(Number.NaN)],
    ["no words", words([])],
    ["21 words", words(Array(21).fill(1))],
    ["a word below 0 after a good one", words([7, -1])],
    ["half a word after a good one", words([7, 1.5])],
    ["a word of eight digits", words([10_000_000])],
    ["a function with all that", Object.assign(() => 7, { constructor: Decimal, s: 1, e: 0, d: [7] })],
    ["words that cannot be read", Object.defineProperty(new Decimal(7), "d", { get: () => assert.fail() })],
  ])("%s is none", (_, value) => expect(isWellFormed(value)).toBe(false));

  test("whole numbers of the limits are taken as they are, others are none", () => {
    expect([0, 1, 999_999_999_999].map((number) => toDecimal(number).toFixed())).toEqual(["0", "1", "999999999999"]);
    expect(toDecimal(-0).isNegative()).toBe(false);
    expect([-5, 1e12, 0.1 + 0.2].map((number) => toDecimal(number).isNaN())).toEqual([true, true, true]);
  });

  test("a point far to the left or to the right is read, or refused, never written out", () => {
    expect(exactDecimalOf(new Decimal("1e-40"))?.eq("1e-40")).toBe(true);
    expect(exactDecimalOf(new Decimal("1e-41"))).toBeNull();
    expect(exactDecimalOf(new Decimal("1e39"))?.eq("1e39")).toBe(true);
    expect(digitsOf(Object.assign(new SharedDecimal(7), { e: 9e15 }))).toBeNull();
    expect(digitsOf(Object.assign(new SharedDecimal(7), { e: -9e15 }))).toBeNull();
  });

  test("words of nothing after the point are no digits", () => expect(digitsOf(words([7, 0]))).toBe("7"));
  test("a constructor is one only with its own prototype, its mark and its clone", () => {
    const maker = (parts: { mark?: string; clone?: unknown; prototype?: object | null }) => {
      const prototype = { toStringTag: parts.mark ?? "[object Decimal]" };
      const constructor = Object.assign(function Maker() {}, { clone: "clone" in parts ? parts.clone : () => constructor });
      constructor.prototype = "prototype" in parts ? parts.prototype : prototype;
      return Object.assign(Object.create(prototype), { s: 1, e: 0, d: [7], constructor });
    };
    expect(digitsOf(maker({}))).toBe("7");
    expect(digitsOf(maker({ mark: "[object Number]" }))).toBeNull();
    expect(digitsOf(maker({ clone: "clone" }))).toBeNull();
    expect(digitsOf(maker({ prototype: {} }))).toBeNull();
    expect(digitsOf(Object.setPrototypeOf(maker({}), null))).toBeNull();
    expect(digitsOf({ ...maker({}), constructor: undefined })).toBeNull();
    expect(digitsOf(Object.assign(maker({}), { constructor: () => Decimal }))).toBeNull();
    const plain = function plain() {};
    expect(digitsOf(Object.assign(Object.create(plain.prototype), { s: 1, e: 0, d: [7], constructor: plain }))).toBeNull();
    Object.assign(plain.prototype, { toStringTag: "[object Decimal]" });
    expect(digitsOf(Object.assign(Object.create(plain.prototype), { s: 1, e: 0, d: [7], constructor: plain }))).toBeNull();
    const own = maker({});
    const thing = { prototype: Object.getPrototypeOf(own), clone: () => thing };
    expect(digitsOf(Object.assign(own, { constructor: thing }))).toBeNull();
    const both = Object.assign(function both() {}, { toStringTag: "[object Decimal]", clone: () => both });
    both.prototype = both;
    const odd = Object.setPrototypeOf({ s: 1, e: 0, d: [7], constructor: both }, both);
    expect(digitsOf(odd)).toBeNull();
  });
});

test("figures are the same by what they are worth, and a missing one is no 0", () => {
  const [one, same, other] = ["1", "1.00", "1.01"].map((text) => new Decimal(text)) as [Decimal, Decimal, Decimal];
  expect([isSame(one, same), isSame(null, null)]).toEqual([true, true]);
  expect([isSame(one, other), isSame(new Decimal(0), null), isSame(null, new Decimal(0))]).toEqual([false, false, false]);
});
