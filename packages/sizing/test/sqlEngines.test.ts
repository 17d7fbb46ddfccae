import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chdb, duckdb, type Engine, engines, pglite, types } from "./engines.ts";
import { laneDifferences } from "./laneAgreement.ts";
import { expectedOfAll, nationRows } from "./nationRows.ts";
import { fillNation, nation, sqlDifferences, told } from "./sqlAgreement.ts";
import { hardNames, judged, madeDifferences } from "./sqlHard.ts";

/** PLAN_AGREEMENT=1000000 asks for a million; the long project always does. */
const rows = nationRows(Number(process.env.PLAN_AGREEMENT ?? 25_000), 67);
const expected = expectedOfAll(rows);
const patience = 240_000;

beforeAll(engines.install, patience);

test("size, sizeMany and columns say what sizeNeighbourhood says, over every shipped document", () => {
  const { differences, worked } = laneDifferences(rows, expected);
  expect(differences).toEqual([]);
  expect(Math.min(...Object.values(worked))).toBeGreaterThan(rows.length / 2);
}, 3_600_000); // a million rows, on a machine that others use

describe.each([
  ["DuckDB", duckdb],
  ["PGlite", pglite],
  ["chdb", chdb],
] as const)("%s, over every shipped document", (_, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await fillNation(engine, "nation", rows);
  }, patience);
  afterAll(() => engine.close(), patience);

  test("says of each row what sizeNeighbourhood and checkProvision say, to the last digit", async () => {
    const found = await told(engine, nation(engine.dialect).select("nation"));
    expect(sqlDifferences(rows, found, expected)).toEqual([]);
  });

  test("every amount, least area and reading of a hundred, alone and together, is worked as requiredArea works it", async () => {
    for (const seed of [9, 19]) expect(await madeDifferences(engine, 8, seed)).toEqual([]);
  });

  test("a name is a name, whatever it holds", async () => {
    const names = [
      ["select", "group", "order"],
      ['a"b', 'x"; DROP TABLE nation; --', '""'],
      ["it's", "back\\slash", "tick`tock"],
      ["小区 表", "户数（套）", "面积 m²"],
      ["line\nend", "tab\there", "\u202e😀"],
    ] as const;
    for (const [table, households, provided] of names)
      expect(await hardNames(engine, table, households, provided)).toEqual(
        Array.from({ length: 2 }, () => ["246.8", "246.8", "0.01", "short"]).flat(),
      );
  });

  test("三（二）7 and 8: unknown stays unknown, and what sizeNeighbourhood would refuse is NULL (D13, D15, D18)", async () => {
    const { bigint, decimal } = types(engine.dialect);
    const rows = {
      "1234,new,246.8": "246.8 0 met",
      "1234,new,246.79": "246.8 0.01 short",
      "1234,existing,185.1": "185.1 0 met",
      "1234,new,": "246.8 NULL unknown",
      "0,new,": "0 0 met",
      "0,existing,0": "0 0 met",
      "1,new,0": "0.2 0.2 short",
      "1000000000,new,1": "200000000 199999999 short",
      ",new,1": "NULL NULL NULL",
      "-1,new,1": "NULL NULL NULL",
      "1000000001,new,1": "NULL NULL NULL",
      "9000000000000000000,new,1": "NULL NULL NULL",
      "1234,old,1": "NULL NULL NULL",
      "1234,,1": "NULL NULL NULL",
      "1234,new,-0.01": "246.8 NULL NULL",
      "0,new,-1": "0 NULL NULL",
    };
    const csv = Object.keys(rows).map((row, index) => `${index},${row}\n`);
    expect(await judged(engine, "edges", [bigint, decimal(12, 2)], csv.join(""))).toEqual(Object.values(rows));
  });

  test("a count that is no whole number is NULL, one written 1234.00 is not", async () => {
    const count = types(engine.dialect).decimal(12, 2);
    const csv = "0,1234.00,new,246.8\n1,1234.50,new,246.8\n2,0.01,existing,1\n";
    expect(await judged(engine, "fractions", [count, count], csv)).toEqual(["246.8 0 met", "NULL NULL NULL", "NULL NULL NULL"]);
  });

  test("a value that no word holds is NULL, and stops no query (D18)", async () => {
    const { decimal, double } = types(engine.dialect);
    const [widest, area] = [decimal(38, 0), decimal(38, 6)];
    const rows = ["1234,new,246.8", `1${"0".repeat(37)},new,1`, `-1${"0".repeat(37)},new,1`, ",new,1", `1234,new,1${"0".repeat(30)}`];
    const csv = rows.map((row, index) => `${index},${row}\n`).join("");
    const told = ["246.8 0 met", "NULL NULL NULL", "NULL NULL NULL", "NULL NULL NULL", "246.8 0 met"];
    expect(await judged(engine, "widest", [widest, area], csv)).toEqual(told);
    for (const perHundred of ["started", "completed"] as const)
      expect((await judged(engine, `widest_${perHundred}`, [widest, area], csv, { perHundred })).slice(1, 4)).toEqual(told.slice(1, 4));
    // PostgreSQL has no remainder of floating point, and refuses the query.
    if (engine.dialect === "postgres") return;
    const floats = ["1234", "1e300", "-inf", "inf", "nan", "1233.5"].map((count, index) => `${index},${count},new,246.8\n`).join("");
    const none = Array.from({ length: 5 }, () => "NULL NULL NULL");
    expect(await judged(engine, "float_counts", [double, area], floats)).toEqual(["246.8 0 met", ...none]);
  });

  test("an area in floating point never answers", async () => {
    const { integer, double } = types(engine.dialect);
    const asked = judged(engine, "floats", [integer, double], "0,1234,new,246.8\n1,1234,new,246.79999999999998\n");
    if (engine.dialect === "postgres") await expect(asked).rejects.toThrow(/numeric_uplus\(double precision\) does not exist/);
    else expect(await asked).toEqual(["246.8 NULL NULL", "246.8 NULL NULL"]);
  });
});
