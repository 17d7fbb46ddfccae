import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { documentById, documents } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { numerals } from "./figure.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const ids = readdirSync(new URL("../../../seeds/", import.meta.url))
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replace(".json", ""))
  .sort();

describe("The catalogue", () => {
  test("ships every file of seeds/ under its own name, in order of division and year", () => {
    expect(documents.map(({ id }) => id)).toEqual(ids);
    for (const { id, division } of documents) expect(id.startsWith(`${division}-`)).toBe(true);
  });

  test("gives the same frozen documents each time", () => {
    expect(documents.map(({ id }) => documentById(id))).toEqual([...documents]);
    for (const document of documents) expect(documentById(document.id)).toBe(document);
    expect(Object.isFrozen(documents)).toBe(true);
    expect(Object.keys(documents)).toHaveLength(ids.length);
    expect(() => documentById("toString")).toThrow(
      expect.objectContaining({ code: "unknownDocument", message: 'Expected the id of a shipped document, got "toString"' }),
    );
  });

  test("names what was read, where and on which day; a report always has an address", () => {
    for (const { id, evidence, sources } of documents) {
      expect(sources.length, id).toBeGreaterThan(0);
      expect(sources.some(({ url }) => url !== null) || evidence === "officialText", id).toBe(true);
    }
  });

  test("holds each document to a boundary worked by hand: both sides of a date, or of a crossing of rate and least area", () => {
    const unbounded = ids.filter((id) => {
      const text = read(`${id}.test.ts`);
      const dates = /answers\(id, \{[^}]*"(notYetInForce|draft|dateUnknown|delegated)"/.test(text) || /-\d\d"\)\.length/.test(text);
      return !dates && id !== "450000-2021-67";
    });
    expect(unbounded).toEqual([]);
  });

  test("tells in its words the figures it holds as data, in both languages", () => {
    const mute = documents.flatMap(({ id, areaStandards, ratioStandards }) => [
      ...areaStandards.flatMap(({ id: name, amount, minimumSingle, summary }) => {
        const figures = [...(amount.kind === "rate" ? [amount.floorArea] : []), ...(minimumSingle === null ? [] : [minimumSingle])];
        return figures.filter((figure) => !inBoth(summary, figure.toFixed())).map((figure) => `${id} ${name}: ${figure.toFixed()}`);
      }),
      ...ratioStandards.flatMap(({ id: name, summary }) =>
        numerals(summary.zh).length > 0 || /[一二半]/.test(summary.zh) ? [] : [`${id} ${name}`],
      ),
    ]);
    expect(mute).toEqual([]);
  });

  test("costs a front end at most 0.6 kB gzip for each document beyond the first", () => {
    const zipped = (seeds: readonly string[]) =>
      gzipSync(JSON.stringify(seeds.map((id) => JSON.parse(read(`../../../seeds/${id}.json`)))), { level: 9 }).length;
    const grown = (zipped(ids) - zipped(["450000-2021-67"])) / (ids.length - 1);
    expect(grown).toBeGreaterThan(100);
    expect(grown).toBeLessThanOrEqual(600);
  });
});

function inBoth({ zh, en }: { zh: string; en: string }, figure: string): boolean {
  return [zh, en].every((words) => numerals(words).some((numeral) => numeral.replaceAll(",", "") === figure));
}
