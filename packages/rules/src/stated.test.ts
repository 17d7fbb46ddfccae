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
