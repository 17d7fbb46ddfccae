import { readdirSync, readFileSync } from "node:fs";
import { documentById, parseDocument } from "@plan/rules";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const schema = read("../schema.json");
// `format` is for editors here; the pattern beside it checks the form, and parseDocument the calendar.
const accepts = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: true } }).compile(schema);
const seeds = readdirSync(new URL("../../../seeds/", import.meta.url)).filter((name) => name.endsWith(".json"));

describe("@plan/rules/schema.json", () => {
  test("says of every key what it is for", () => {
    const keys: string[] = [];
    const silent: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, property] of Object.entries((value as { properties?: object }).properties ?? {})) {
        keys.push(`${path}.${key}`);
        if (!/\S.*[.。]$/.test((property as { description?: string }).description ?? "")) silent.push(`${path}.${key}`);
      }
      for (const [key, child] of Object.entries(value)) visit(child, `${path}.${key}`);
    };
    visit(schema, "");
    expect(silent).toEqual([]);
    expect(keys.length).toBeGreaterThan(100);
  });

  test.each(seeds)("accepts %s", (name) => {
    expect(accepts(read(`../../../seeds/${name}`)), JSON.stringify(accepts.errors)).toBe(true);
  });

  test("may be named in the file itself, so that an editor completes it; the data stay the same", () => {
    const seed = { $schema: "../packages/rules/schema.json", ...read("../../../seeds/450000-2021-67.json") };
    expect(accepts(seed)).toBe(true);
    expect(parseDocument(seed)).toEqual(documentById("450000-2021-67"));
  });

  test.each([
    ["a misspelt key", '"division"', '"divison"'],
    ["an unknown kind of amount", '"kind": "rate"', '"kind": "ratio"'],
    ["a quotient in place of a rate", '"per": 100,', '"per": 500,'],
    ["full-width digits", '"floorArea": "20"', '"floorArea": "２０"'],
    ["a negative area", '"floorArea": "20"', '"floorArea": -20'],
    ["a day without its month", '"issuedOn": "2021-07-18"', '"issuedOn": "2021-18"'],
    ["a division of five digits", '"division": "450000"', '"division": "45000"'],
    ["an unknown facility", '"facility": "elderlyCare"', '"facility": "elderCare"'],
    ["a summary in one language", /"en": "General Office[^"]*"/, '"fr": "Bureau"'],
    ["a source that is no list", /"sources": \[[^\]]*\]/, '"sources": {}'],
  ])("refuses %s, as parseDocument does", (_fault, from, to) => {
    const text = readFileSync(new URL("../../../seeds/450000-2021-67.json", import.meta.url), "utf8");
    const faulty = text.replace(from, to);
    expect(faulty).not.toBe(text);
    expect(accepts(JSON.parse(faulty))).toBe(false);
    expect(() => parseDocument(JSON.parse(faulty))).toThrow(expect.objectContaining({ code: "invalidDocument" }));
  });
});
