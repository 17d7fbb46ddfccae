import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { documentById, parseDocument, requiredArea } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { figures } from "./450000-2021-67.figures.ts";
import type { Seed } from "./figure.ts";

const text = readFileSync(new URL("../../../seeds/450000-2021-67.json", import.meta.url), "utf8");
const seed = JSON.parse(text) as Seed;
const shipped = JSON.parse(JSON.stringify(documentById("450000-2021-67"))) as Seed;

describe("桂政办发〔2021〕67号, figure by figure", () => {
  test.each(figures)("$title", ({ read, expected }) => {
    expect(read(seed)).toEqual(expected);
    expect(read(shipped)).toEqual(expected);
  });

  test("its revision is the hash of its data, and it is a valid document", () => {
    const { revision, ...unhashed } = seed;
    expect(parseDocument(unhashed).revision).toBe(revision);
    expect(revision).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe("桂政办发〔2021〕67号, worked by hand", () => {
  const document = documentById("450000-2021-67");
  const asks = (facility: string, development: string, households: number) => {
    const standard = document.areaStandards.find((one) => one.facility === facility && one.development === development);
    return standard && requiredArea(standard, { households }).toFixed();
  };

  test.each([
    [
      "三（二）7, new elderly care: 20 m² per 100 households, pro rata (D2)",
      "elderlyCare",
      "new",
      { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 1234: "246.8" },
    ],
    [
      "三（二）7, new infant care: 20 m² of its own, not shared (D1)",
      "infantCare",
      "new",
      { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 1234: "246.8" },
    ],
    [
      "三（二）8, existing elderly care: 15 m² per 100 households",
      "elderlyCare",
      "existing",
      { 0: "0", 1: "0.15", 99: "14.85", 100: "15", 1234: "185.1" },
    ],
    [
      "三（二）8, existing infant care: 15 m² per 100 households",
      "infantCare",
      "existing",
      { 0: "0", 1: "0.15", 99: "14.85", 100: "15", 1234: "185.1" },
    ],
  ])("%s", (_title, facility, development, expected) => {
    const got = Object.keys(expected).map((households) => [households, asks(facility, development, Number(households))]);
    expect(Object.fromEntries(got)).toEqual(expected);
  });
});

describe("the figures stand guard over the file", () => {
  const noticing = (changed: Seed) => figures.filter(({ read, expected }) => !isDeepStrictEqual(read(changed), expected));

  /** The file with one digit turned into another, and where; null where that is no JSON any more. */
  function* misprints() {
    for (const { index, 0: digit } of text.matchAll(/[0-9]/g)) {
      for (const other of "0123456789") {
        if (other === digit) continue;
        const misprint = text.slice(0, index) + other + text.slice(index + 1);
        yield { where: `${text.slice(text.lastIndexOf("\n", index) + 1, index)}→${other}`, changed: parsed(misprint) };
      }
    }
  }
  const parsed = (json: string): Seed | null => {
    try {
      return JSON.parse(json) as Seed;
    } catch {
      return null;
    }
  };

  test("any one digit turned into any other is noticed by a figure, its hash aside", () => {
    let tried = 0;
    const unnoticed: string[] = [];
    for (const { where, changed } of misprints()) {
      tried += 1;
      if (changed === null) continue;
      const isNoticed =
        changed.revision === seed.revision ? noticing(changed).length > 0 : changed.revision !== parseDocument(seed).revision;
      if (!isNoticed) unnoticed.push(where);
    }
    expect(tried).toBeGreaterThan(9 * 300);
    expect(unnoticed).toEqual([]);
  });

  test("a misprinted figure is named: 20 m² turned into 26 fails as item 7", () => {
    const changed = parsed(text.replace('"floorArea": "20"', '"floorArea": "26"'));
    expect(changed && noticing(changed).map(({ title }) => title)).toEqual([
      "三（二）7, new elderlyCare: 20 m² per 100 households (D1, D2)",
    ]);
  });
});
