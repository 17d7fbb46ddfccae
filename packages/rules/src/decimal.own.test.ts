import SharedDecimal from "decimal.js";
import { expect, test } from "vitest";
import { Decimal, isGenuineDecimal, isValue, ownCopy } from "./decimal.ts";

test("settings of the copy it is made from do not reach our own", () => {
  const Set = ownCopy(SharedDecimal.clone({ precision: 3, rounding: 1, toExpNeg: 0, toExpPos: 0, maxE: 2, minE: -2, modulo: 9 }));
  expect(new Set("1092.3").times("100.5").toFixed()).toBe("109776.15");
  expect(new Set(200).div(3).toFixed(2)).toBe("66.67");
  expect(Object.isFrozen(Set)).toBe(true);
});

test.each(["s", "e", "d", "constructor"])("what has another field in the place of %s was not made by decimal.js", (missing) => {
  const { [missing]: value, ...rest } = { ...Object.getOwnPropertyDescriptors(new SharedDecimal(7)) };
  const made = (fields: PropertyDescriptorMap) => Object.create(SharedDecimal.prototype, fields);
  expect(isGenuineDecimal(made({ ...rest, [missing]: value as PropertyDescriptor }))).toBe(true);
  expect(isGenuineDecimal(made({ ...rest, other: value as PropertyDescriptor }))).toBe(false);
});

test("a constructor that is gone when it is asked for again is none", () => {
  let asks = 0;
  const gone = new Proxy(new SharedDecimal(7), {
    getOwnPropertyDescriptor(target, key) {
      if (key === "constructor") asks += 1;
      return asks > 1 ? undefined : Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
  expect(isGenuineDecimal(gone)).toBe(false);
  expect(asks).toBe(2);
});

test("a stored figure is a value where its sign, its exponent and all its words are the same", () => {
  const value = new Decimal("1234567.5");
  const changed = (fields: object) => Object.assign(new Decimal("1234567.5"), fields);
  for (const same of [value, new Decimal("1234567.50"), new SharedDecimal("1234567.5")]) expect(isValue(same, value)).toBe(true);
  const { d: words } = value;
  for (const fields of [
    { s: -1 },
    { e: 7 },
    { d: { ...words, length: 2 } },
    { d: [...words, 0] },
    { d: [1234567, 5000001] },
    { d: [1234567] },
  ])
    expect(isValue(changed(fields), value)).toBe(false);
  for (const other of [undefined, null, "1234567.5", 1234567.5, { s: 1, e: 6, d: words }]) expect(isValue(other, value)).toBe(false);
});
