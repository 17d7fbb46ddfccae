import { expect, test } from "vitest";
import { Decimal } from "./decimal.ts";
import { stated, statedDown } from "./stated.ts";

test.each([
  ["0", "0"],
  ["0.6", "0.6"],
  ["1.855", "1.86"],
  ["100.7204", "100.73"],
  ["100.730000001", "100.74"],
  ["246.8", "246.8"],
])("D3: %s m² is stated as %s, up", (area, up) => expect(stated(new Decimal(area)).toFixed()).toBe(up));

test.each([
  ["99.996", "99.99"],
  ["100", "100"],
  ["0.009", "0"],
])("D3: %s is stated down as %s", (value, down) => expect(statedDown(new Decimal(value)).toFixed()).toBe(down));

test("D3: a coverage of 9,999 of 10,000 never prints as 100 at one place", () => {
  expect(statedDown(new Decimal("99.99"), 1).toFixed()).toBe("99.9");
});

test.each(["0", "7", "246.8", "100.73"])("%s m² has two decimals at most, and is stated as it is", (text) => {
  const area = new Decimal(text);
  expect(stated(area)).toBe(area);
});

test("0 places are the fewest and 100 the most", () => {
  expect(statedDown(new Decimal("99.996"), 0).toFixed()).toBe("99");
  expect(statedDown(new Decimal("0.0000000001"), 100).toFixed()).toBe("0.0000000001");
});

const refusal = (path: string[], expected: string) =>
  expect.objectContaining({ code: "invalidQuery", issues: [expect.objectContaining({ path, expected })] });

test.each([-1, 101, 0.5, 100.5, -0.5, Number.NaN, Number.POSITIVE_INFINITY])("%d places are none", (places) => {
  expect(() => statedDown(new Decimal("99.996"), places)).toThrow(refusal(["places"], "a whole number from 0 to 100"));
});

test.each([7, "7", null, undefined, {}, new Decimal(Number.NaN), new Decimal("Infinity")])("%s is no area, and is not stated", (value) => {
  expect(() => stated(value as Decimal)).toThrow(refusal([], "a finite Decimal"));
  expect(() => statedDown(value as Decimal)).toThrow(refusal([], "a finite Decimal"));
});
