import { describe, expect, test } from "vitest";
import * as z from "zod";
import { documents } from "./catalogue.ts";
import { Decimal } from "./decimal.ts";
import { documentSchema } from "./documentSchema.ts";
import { decimalKeys, documentOf, headOf, isLoaded, load, revisionOf } from "./load.ts";

type Json = { [key: string]: unknown; properties?: Record<string, unknown> };
const decimalPattern = "^[0-9]{1,12}(\\.[0-9]{1,6})?$";

/** Every key of the schema with whether a decimal may stand there. */
function keysOf(schema: Json, found: Map<string, Set<boolean>> = new Map()): Map<string, Set<boolean>> {
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const holdsDecimals = JSON.stringify(branchesOf(property as Json)).includes(JSON.stringify(decimalPattern));
    found.set(key, (found.get(key) ?? new Set()).add(holdsDecimals));
  }
  for (const value of Object.values(schema)) {
    if (typeof value === "object" && value !== null) keysOf(value as Json, found);
  }
  return found;
}

/** The schema of a key itself, without those of the keys beneath it. */
function branchesOf(property: Json): unknown {
  return property.anyOf === undefined ? { pattern: property.pattern } : (property.anyOf as Json[]).map(branchesOf);
}

describe("Loading checked data", () => {
  test("the keys turned into decimals are those where the schema has decimals, each of them everywhere", () => {
    const keys = keysOf(z.toJSONSchema(documentSchema(), { io: "input", unrepresentable: "any" }) as Json);
    const decimals = [...keys].filter(([, holds]) => holds.has(true));
    expect(new Set(decimals.map(([key]) => key))).toEqual(decimalKeys);
    expect(decimals.filter(([, holds]) => holds.size > 1)).toEqual([]);
    expect(keys.size).toBeGreaterThan(50);
  });

  test("what was loaded is frozen through and through, decimals and their digits too", () => {
    let objects = 0;
    const visit = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      objects += 1;
      expect(Object.isFrozen(value)).toBe(true);
      for (const key of Object.keys(value)) if (key !== "constructor") visit((value as Record<string, unknown>)[key]);
    };
    for (const document of documents) visit(document);
    expect(objects).toBeGreaterThan(1000);
  });

  test("a decimal is a decimal whatever it was written as, and reads back the same", () => {
    for (const floorArea of ["20", 20, "20.0", new Decimal(20)]) {
      expect(load<{ floorArea: Decimal }>({ floorArea }).floorArea).toEqual(new Decimal(20));
    }
    expect(load({ floorArea: null, title: "20" })).toEqual({ floorArea: null, title: "20" });
  });

  test("what was loaded is known, and is not loaded twice", () => {
    const loaded = load<object>({ sources: [{ title: "甲" }] });
    expect([isLoaded(loaded), isLoaded({ ...loaded }), isLoaded(null), isLoaded("甲")]).toEqual([true, false, false, false]);
    expect(load(loaded)).toBe(loaded);
  });

  test("a document's head is the document without its standards and duties, and one object", () => {
    for (const document of documents) {
      const { areaStandards, ratioStandards, obligations, ...head } = document;
      expect(headOf(document)).toEqual(head);
      expect(headOf(document)).toBe(headOf(document));
      expect(documentOf(headOf(document))).toBe(document);
      expect([areaStandards, ratioStandards, obligations].every(Array.isArray)).toBe(true);
    }
  });
});

describe("The revision of a document", () => {
  const data = { id: "a", statedDates: null, amount: { floorArea: "20", per: 100 }, repeals: ["b", "c"] };

  test("does not depend on the order of keys, the spelling of numbers, or what is empty", () => {
    const revision = revisionOf(data);
    expect(revision).toMatch(/^[0-9a-f]{12}$/);
    expect(revisionOf({ repeals: ["b", "c"], amount: { per: 100, floorArea: "20" }, id: "a", statedDates: null })).toBe(revision);
    expect(revisionOf({ ...data, amount: { floorArea: 20, per: 100 } })).toBe(revision);
    expect(revisionOf({ ...data, amount: { floorArea: "20.00", per: 100 } })).toBe(revision);
    const { statedDates: _empty, ...rest } = data;
    expect(revisionOf({ ...rest, revision: "an older one" })).toBe(revision);
    expect(revisionOf({ ...data, number: undefined })).toBe(revision);
  });

  test("changes with any figure, word or order of a list", () => {
    const others = [
      { ...data, amount: { floorArea: "20.000001", per: 100 } },
      { ...data, amount: { floorArea: "20", per: 1000 } },
      { ...data, id: "b" },
      { ...data, repeals: ["c", "b"] },
      { ...data, repeals: ["bc"] },
      { ...data, repeals: [null] },
    ];
    expect(new Set([data, ...others].map(revisionOf)).size).toBe(others.length + 1);
  });
});
