import { readFileSync } from "node:fs";
import { checkProvision, parseSizing, sizeNeighbourhood } from "@plan/sizing";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { corpus } from "../test/corpus.ts";
import { refusal } from "../test/refused.ts";
import { results } from "../test/results.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: true } });
const schemas = Object.fromEntries(
  Object.keys(results).map((name) => {
    const schema = JSON.parse(readFileSync(new URL(`../../${name}/schema.json`, import.meta.url), "utf8"));
    ajv.addSchema(schema, name);
    return [name, schema];
  }),
);
const judge = (name: string, of: string) => {
  const found = ajv.getSchema(`${name}#/$defs/${of}`);
  if (found === undefined) throw new Error(`Expected ${of} in ${name}`);
  return found;
};
/** Inputs have no results; a document is looked at beside its own schema. */
const inputs = new Set([
  ...["NeighbourhoodInput", "SizingOptions", "Provision", "Room", "PhaseInput", "Milestones", "SubDistrict", "SurveyRow"],
  ...["Parcel", "ChosenClause", "ConditionOptions", "DocxLook", "ReportTable"],
]);

/** The places of a value, one for each pair of keys that lead to it: a citation is the same wherever it stands. */
function placesOf(value: Json): readonly Path[] {
  const found = new Map<string, Path>();
  const visit = (part: Json, path: Path): void => {
    const name = path
      .filter((key) => typeof key === "string")
      .slice(-2)
      .join(".");
    const shape = Array.isArray(part) ? "list" : typeof part;
    if (!found.has(`${name} ${shape}`)) found.set(`${name} ${shape}`, path);
    if (typeof part === "object" && part !== null)
      for (const [key, inner] of Object.entries(part)) visit(inner, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  visit(value, []);
  return [...found.values()];
}

/** The value with another in one place; the rest is shared. */
function changed(value: Json, [key, ...rest]: Path, to: Json): Json {
  if (key === undefined) return to;
  const inner = changed((value as Record<string | number, Json>)[key] as Json, rest, to);
  return Array.isArray(value) ? value.with(key as number, inner) : { ...(value as object), [key]: inner };
}

/** Inputs as they were damaged, and the function that reads them. */
const read: Readonly<Record<string, readonly [input: unknown, reads: () => unknown][]>> = {
  NeighbourhoodInput: corpus.neighbourhoods.map(({ neighbourhood }) => [neighbourhood, () => sizeNeighbourhood(neighbourhood as never)]),
  Provision: corpus.neighbourhoods.map(({ provision }) => [provision, () => checkProvision(estate, provision as never)]),
  Sizing: [...JSON.parse(JSON.stringify(results.sizing?.Sizing)), ...corpus.stored].map((stored) => [stored, () => parseSizing(stored)]),
};
const estate = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });

const named = Object.entries(results).flatMap(([name, each]) => Object.entries(each).map(([of, values]) => ({ name, of, values })));

describe("schema.json of every package", () => {
  test("names nothing at its root that no result here shows", () => {
    for (const [name, { anyOf = [] }] of Object.entries(schemas)) {
      const roots = (anyOf as { $ref: string }[]).map(({ $ref }) => $ref.replace("#/$defs/", ""));
      expect(roots.filter((of) => !inputs.has(of) && results[name]?.[of] === undefined)).toEqual([]);
    }
  });

  test.each(named)("$name: $of is what was given back, and nothing else in any place of it", ({ name, of, values }) => {
    const accepts = judge(name, of);
    const stored = values.map((each): Json => JSON.parse(JSON.stringify(each)));
    for (const value of stored) expect(accepts(value), JSON.stringify(accepts.errors)).toBe(true);
    const [first] = stored;
    if (first === undefined) throw new Error(`Expected a result for ${of}`);
    // What a map carries along is its own.
    const places = placesOf(first).filter(([key]) => key !== "collection");
    const taken = [{ stranger: true }, -1.5].flatMap((to) => places.filter((path) => accepts(changed(first, path, to))));
    expect(taken).toEqual([]);
  });

  test.each(Object.entries(read))("takes every %s that its function takes", (of, given) => {
    const accepts = judge("sizing", of);
    const answered = given.filter(([, reads]) => refusal(reads) === null);
    expect(answered.length).toBeGreaterThan(3);
    expect(answered.filter(([input]) => !accepts(input))).toEqual([]);
    expect(given.filter(([input]) => !accepts(input)).length).toBeGreaterThan(3);
  });
});
