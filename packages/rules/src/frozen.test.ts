import { expect, test } from "vitest";
import { frozen } from "./frozen.ts";

test("frozen through and through; texts, numbers and nothing are as they are", () => {
  const value = frozen({ areas: [{ floorArea: "20" }], none: null, count: 3, open: undefined });
  expect([value, value.areas, value.areas[0]].every(Object.isFrozen)).toBe(true);
  for (const plain of ["20", 20, null, undefined, true]) expect(frozen(plain)).toBe(plain);
});

test("what is frozen is not looked into again", () => {
  const inner = { area: 1 };
  frozen(Object.freeze({ inner }));
  expect(Object.isFrozen(inner)).toBe(false);
});

test("what nobody can add to is not frozen for that", () => {
  const inner = { area: 1 };
  frozen(Object.seal({ inner }));
  expect(Object.isFrozen(inner)).toBe(true);
});

test("a function is no data, and is left as it is", () => {
  const call = frozen({ call: () => 0 }).call;
  expect([call, frozen(call)].some(Object.isFrozen)).toBe(false);
});
