import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { answersFrom, topics } from "./conformance.ts";

const folder = new URL("../../rules/conformance/", import.meta.url);
const { cases, answer } = answersFrom(folder);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

/** As JSON, whatever the order of keys. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_key, held: unknown) =>
    typeof held === "object" && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );

describe("@plan/rules/conformance: the packages answer every case as the suite expects", () => {
  test.each(topics)("%s", (topic) => {
    const ours = cases.filter(({ id }) => id.startsWith(`${topic}/`));
    const wrong = ours.map((one) => ({ ...one, got: answer(one) })).filter(({ expected, got }) => written(got) !== written(expected));
    expect(ours.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  test("a canary: a case that expected a hundredth more would be found", () => {
    const [liuzhou] = cases.filter(({ id }) => id === "sizing/new-completed-1234");
    expect(liuzhou && written(answer(liuzhou))).toBe(written(liuzhou?.expected));
    expect(written(liuzhou?.expected)).toContain('"floorArea":"246.8"');
    expect(liuzhou && written(answer(liuzhou))).not.toContain('"floorArea":"246.81"');
  });
});

describe("The suite itself", () => {
  const schema = read("suite.schema.json");
  const accepts = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);

  test.each(topics)("%s.json is as its schema says", (topic) => {
    expect(accepts(read(`${topic}.json`)), JSON.stringify(accepts.errors)).toBe(true);
  });

  test("a thousand cases and more, each with an id of its own, four in ten of them refusals or boundaries", () => {
    expect(cases.length).toBeGreaterThan(1000);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    const edges = cases.filter(({ kind }) => kind !== "figure").length;
    expect(edges / cases.length).toBeGreaterThan(0.4);
  });

  test("no case twice: no two ask the same", () => {
    const asked = cases.map(({ operation, input }) => written([operation, input]));
    expect(asked.filter((one, index) => asked.indexOf(one) !== index)).toEqual([]);
  });

  test("every reading from D1 to D23 that a computation can follow is cited", () => {
    const cited = new Set(cases.flatMap(({ cites }) => cites));
    // D16, D17, D20 and D21 are about statements, words and dates in the data; the tests of report and seeds hold them.
    const readings = Array.from({ length: 23 }, (_, index) => `D${index + 1}`).filter((one) => !["D16", "D17", "D20", "D21"].includes(one));
    expect(readings.filter((one) => !cited.has(one))).toEqual([]);
  });
});
