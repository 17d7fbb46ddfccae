import { describe, expect, test } from "vitest";
import { faultsOfJson } from "./exactJson.ts";

const told = (text: string) => {
  JSON.parse(text);
  return faultsOfJson(text).map(({ path, expected, received }) => `${path.join(".")}: ${expected}, ${received}`);
};
const kept = "a number that is kept to its last digit, or text";

describe("JSON that means what it says", () => {
  test.each([
    '{"households": 1234, "provision": {"elderlyCare": 246.8, "infantCare": "19.99999999999999999"}}',
    "[0, -0, 1e2, 1E+2, 999999999999.999, 123456789012345.6, 0.1, 0.000000000000001, 1.0000000000000000]",
    '[{"a": 1}, {"a": 2, "b": {"a": 3}}, ["a", "a"], "a", "a"]',
    '{"a": "a", "b": "\\"a\\"", "c\\\\": "{\\"a\\": 1}", "\\u0061b": [], "[": "]", ",": "1e999"}',
    '{"a": "\\\\", "b": "\\\\\\"", "c": ""}',
    "20",
    '"20"',
    "null",
    "{}",
    "[[], {}]",
  ])("%s", (text) => expect(told(text)).toEqual([]));

  test("a number that would be rounded is named: 19.99999999999999999 is less than 20", () => {
    expect(told('{"provision": {"elderlyCare": 19.99999999999999999}}')).toEqual([
      `provision.elderlyCare: ${kept}, "19.99999999999999999"`,
    ]);
    expect(told('[1, [0, {"households": 100.00000000000000001}]]')).toEqual([`1.1.households: ${kept}, "100.00000000000000001"`]);
    expect(told("[9007199254740993, 9007199254740992]")).toEqual([`0: ${kept}, "9007199254740993"`]);
    for (const beyond of ["1e400", "1e999999999999", "1e99999999999999999", "-1e-400", "1e-99999999999999999"])
      expect(told(`[${beyond}]`)).toEqual([`0: ${kept}, "${beyond}"`]);
    expect(told("[0e5, 0E-400, 0.000e9]")).toEqual([]);
    expect(told(`[${"7".repeat(100)}]`)).toEqual([`0: ${kept}, "${"7".repeat(37)}…"`]);
    expect(told(`[0.${"0".repeat(60)}]`)).toHaveLength(1);
    expect(told("0.1000000000000000055")).toEqual([`: ${kept}, "0.1000000000000000055"`]);
  });

  test("a key that stands twice is named, however it is written: only the last would count", () => {
    expect(told('{"households": 100, "households": 1}')).toEqual(['households: each key once, "households"']);
    expect(told('[{"a": {"b": 1, "\\u0062": 2, "b": 3}}]')).toEqual(['0.a.b: each key once, "b"', '0.a.b: each key once, "b"']);
    expect(told('{"__proto__": 1, "__proto__": 2}')).toEqual(['__proto__: each key once, "__proto__"']);
  });

  test("twenty faults are enough", () => {
    expect(told(`[${Array.from({ length: 50 }, () => "0.1000000000000000055").join()}]`)).toHaveLength(20);
    expect(told(`${"[".repeat(1000)}0.1000000000000000055${"]".repeat(1000)}`)).toEqual([`0.0.0: ${kept}, "0.1000000000000000055"`]);
  });
});
