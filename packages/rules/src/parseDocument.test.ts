import { describe, expect, test } from "vitest";
import { documentById, documents } from "./catalogue.ts";
import { Decimal } from "./decimal.ts";
import { parseDocument } from "./parseDocument.ts";
import { PlanError, type PlanIssue } from "./planError.ts";

const guangxi = JSON.parse(JSON.stringify(documentById("450000-2021-67")));

/** Guangxi's plan with one value set at a path such as "areaStandards.0.amount.per". */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(guangxi);
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const place = keys.reduce((at, key) => at[key], copy);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

function issuesOf(json: unknown): readonly PlanIssue[] {
  try {
    parseDocument(json);
  } catch (error) {
    expect(error).toBeInstanceOf(PlanError);
    expect((error as PlanError).code).toBe("invalidDocument");
    return (error as PlanError).issues;
  }
  return [];
}
const faults = (json: unknown) => issuesOf(json).map(({ path, expected }) => [path.join("."), expected]);

describe("A document of one's own", () => {
  test("reads as the shipped ones do, and every shipped one reads back as itself", () => {
    expect(documents.length).toBeGreaterThanOrEqual(25);
    for (const document of documents) expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  test("is taken as it is where it was read before", () => {
    const document = parseDocument(guangxi);
    expect(parseDocument(document)).toBe(document);
  });

  test("may write its numbers as text or as JSON numbers", () => {
    const document = parseDocument(changed("areaStandards.0.amount.floorArea", 20));
    expect(document).toEqual(documentById("450000-2021-67"));
    expect(document.areaStandards[0]?.amount).toMatchObject({ floorArea: new Decimal(20) });
  });

  test("has its revision worked out anew, whatever the file says", () => {
    expect(parseDocument({ ...guangxi, revision: "0123456789ab" }).revision).toBe(guangxi.revision);
    expect(parseDocument(changed("revision", undefined)).revision).toBe(guangxi.revision);
    expect(parseDocument(changed("areaStandards.0.amount.floorArea", "21")).revision).not.toBe(guangxi.revision);
  });

  test("may leave out statedDates, and that a unit counts things", () => {
    expect(parseDocument(changed("statedDates", undefined)).statedDates).toBeNull();
    expect(parseDocument(changed("ratioStandards.0.counted", undefined)).ratioStandards[0]?.counted).toBe(true);
  });
});

describe("Every fault has its path and what was expected there", () => {
  test.each([
    ["title.en", undefined, "title.en", "text"],
    ["id", "-450000", "id", "an id of letters, digits, points, hyphens and underlines"],
    ["id", "450000 2021", "id", "an id of letters, digits, points, hyphens and underlines"],
    ["division", "45000", "division", "a division of six digits"],
    ["status", "valid", "status", 'one of "inForce", "trial", "draft"'],
    ["evidence", "rumour", "evidence", 'one of "officialText", "report"'],
    ["issuedOn", "2021-07-32", "issuedOn", "a calendar date written YYYY-MM-DD"],
    ["issuedOn", "2021-7-18", "issuedOn", "a calendar date written YYYY-MM-DD"],
    ["sources.0.url", "ftp://example.org", "sources.0.url", "an http or https address"],
    ["sources.0.url", "see http://example.org", "sources.0.url", "an http or https address"],
    ["sources.0.url", "http://example.org/a b", "sources.0.url", "an http or https address"],
    ["areaStandards.0.minimumTotal", "-300", "areaStandards.0.minimumTotal", "a number of m²"],
    ["areaStandards.0.minimumSingle", "300m", "areaStandards.0.minimumSingle", "a number of m²"],
    ["areaStandards.0.amount", { kind: "fixed", floorArea: "x" }, "areaStandards.0.amount.floorArea", "a number of m²"],
    ["areaStandards.0.amount.per", 300, "areaStandards.0.amount.per", "1, 10, 100, 1000 or 10000"],
    ["areaStandards.0.amount.floorArea", "-20", "areaStandards.0.amount.floorArea", "a number of m²"],
    ["areaStandards.0.amount.floorArea", "20 m²", "areaStandards.0.amount.floorArea", "a number of m²"],
    ["areaStandards.0.amount.base", "rooms", "areaStandards.0.amount.base", 'one of "households", "residents", "residentialFloorArea"'],
    ["areaStandards.0.amount.kind", "ratio", "areaStandards.0.amount.kind", "one of the known kinds"],
    ["areaStandards.0.constraints.0.kind", "colour", "areaStandards.0.constraints.0.kind", "one of the known kinds"],
    ["areaStandards.0.constraints.0.modality", "may", "areaStandards.0.constraints.0.modality", 'one of "must", "should"'],
    ["areaStandards.0.minimumSingel", "300", "areaStandards.0.minimumSingel", "no such key"],
    ["areaStandards.0.measure", "usable", "areaStandards.0.measure", 'one of "gross", "net", "unspecified"'],
    ["ratioStandards.0.target.whole", "0", "ratioStandards.0.target.whole", "a number above 0"],
    ["ratioStandards.0.by", "2023", "ratioStandards.0.by", "a calendar date written YYYY-MM-DD"],
    ["obligations.0.kind", "four synchronisations", "obligations.0.kind", "a name in camel case"],
  ])("%s as %j", (at, value, path, expected) => {
    expect(faults(changed(at, value))).toEqual([[path, expect.stringContaining(expected)]]);
  });

  test("many faults are told at once, twenty at most", () => {
    const two = { ...guangxi, division: 450000, issuedOn: "2021" };
    expect(faults(two).map(([path]) => path)).toEqual(["division", "issuedOn"]);
    const thirty = { ...guangxi, sources: Array.from({ length: 30 }, () => ({ title: 1, url: null, seenOn: "2026-11-23" })) };
    expect(faults(thirty)).toHaveLength(20);
  });

  test.each([null, undefined, 1, "450000-2021-67", [], () => guangxi])("%j is no document", (json) => {
    expect(faults(json)).not.toEqual([]);
  });
});

describe("What no single place can tell", () => {
  test("an end before the beginning; the last day itself may be the first", () => {
    const ending = (effectiveTo: string, parts: object = {}) => faults({ ...guangxi, effectiveTo, ...parts });
    expect(ending("2021-07-17")).toEqual([["effectiveTo", "a day not before 2021-07-18"]]);
    expect(ending("2021-07-18")).toEqual([]);
    expect(ending("2021-08-01", { effectiveFrom: "2021-09-01" })).toEqual([["effectiveTo", "a day not before 2021-09-01"]]);
    expect(ending("2021-08-01", { issuedOn: null })).toEqual([]);
  });

  test("an id used twice, in areas or ratios or across them", () => {
    const name = guangxi.areaStandards[0].id;
    expect(faults(changed("areaStandards.1.id", name))).toEqual([["areaStandards.1.id", "an id used once in the document"]]);
    expect(faults(changed("ratioStandards.0.id", name))).toEqual([["ratioStandards.0.id", "an id used once in the document"]]);
  });

  test("a document that repeals itself", () => {
    expect(faults(changed("repeals", [guangxi.id]))).toEqual([["repeals", "other documents only"]]);
    expect(faults(changed("repeals", ["450000-2011-1"]))).toEqual([]);
  });

  test("bands that do not begin at 0, do not ascend, or hold neither or both of area and rate", () => {
    const band = (from: string, parts: object = { floorArea: "100" }, fromInclusive = true) => ({ from, fromInclusive, ...parts });
    const withBands = (bands: object[], semantics = "slab") =>
      faults(changed("areaStandards.0.amount", { kind: "bands", base: "households", semantics, bands }));
    const rate = { rate: { floorArea: "20", per: 100 } };
    const at = (index: number, key = "") => `areaStandards.0.amount.bands.${index}${key}`;
    expect(withBands([band("0"), band("1000", {}, false)])).toEqual([[at(1), "either floorArea or rate"]]);
    expect(withBands([band("0", { ...rate, floorArea: "1" })])).toEqual([[at(0), "either floorArea or rate"]]);
    expect(withBands([band("1")])).toEqual([[at(0, ".from"), "0 with fromInclusive true: bands cover every size"]]);
    expect(withBands([band("0", { floorArea: "1" }, false)])).toEqual([
      [at(0, ".from"), "0 with fromInclusive true: bands cover every size"],
    ]);
    expect(withBands([band("0"), band("1000"), band("1000.0")])).toEqual([[at(2, ".from"), "more than the band before"]]);
    expect(withBands([band("0", rate), band("1000")], "marginal")).toEqual([[at(1), "a rate, as every marginal band"]]);
    expect(withBands([band("0"), band("1000", rate, false), band("3000")])).toEqual([]);
    expect(withBands([band("0", { floorArea: "x" })])[0]?.[1]).toMatch(/^a number of m²: /);
    expect(withBands([band("0", { rate: { floorArea: "x", per: 100 } })])[0]?.[1]).toMatch(/^a number of m²: /);
    expect(withBands([])).toEqual([["areaStandards.0.amount.bands", "a list of 1 or more"]]);
  });
});
