import { describe, expect, test } from "vitest";
import { digits, plain } from "../test/plainDialect.ts";
import { countsInSql } from "./sqlCounts.ts";
import type { Dialect } from "./sqlDialect.ts";

describe("What is counted is read from its column", () => {
  const dialect: Dialect = {
    ...plain,
    where: (condition, value) => `{${condition} ? ${value}}`,
    whole: () => "n",
    isWhole: (value) => `whole(${value})`,
    exact: (area) => `exact(${area})`,
    decimal: (value, at) => `[${value}]:${digits(at)}`,
    unknown: (at) => `NULL:${digits(at)}`,
  };
  const columns = { households: { column: "h" }, residents: { column: "r" }, residentialFloorArea: { column: "a" } };
  const counts = (given: Parameters<typeof countsInSql>[0], perHundred: "proRata" | "started" | "completed" = "proRata") =>
    countsInSql(given, ({ column }, ...path) => `${column}@${path}`, perHundred, dialect);

  test("a whole number from 0 to a billion, or an area below 10¹² of six decimals and an exact type; else NULL", () => {
    const read = counts(columns);
    expect(read("residents")).toBe("[{r@residents BETWEEN 0 AND 1000000000 AND whole(r@residents) ? r@residents}]:10,0");
    const [name, area] = [
      "a@residentialFloorArea",
      "[{a@residentialFloorArea >= 0 AND a@residentialFloorArea < 1000000000000 ? exact(a@residentialFloorArea)}]:18,6",
    ];
    expect(read("residentialFloorArea")).toBe(`{${area} = ${name} ? ${area}}`);
  });

  test("hundreds completed, or begun (D2)", () => {
    expect(counts(columns, "completed")("hundreds")).toBe("[n - n % 100]:10,0");
    expect(counts(columns, "started")("hundreds")).toBe("[n - n % 100 + CASE WHEN n % 100 > 0 THEN 100 ELSE 0 END]:10,0");
    expect(counts(columns, "started")("households")).toBe(
      "[{h@households BETWEEN 0 AND 1000000000 AND whole(h@households) ? h@households}]:10,0",
    );
  });

  test("a column that is not there is unknown; one that is not named is asked for", () => {
    const read = counts({ households: null, residentialFloorArea: null });
    expect([read("households"), read("hundreds"), read("residentialFloorArea")]).toEqual(["NULL:10,0", "NULL:10,0", "NULL:18,6"]);
    expect(() => read("residents")).toThrow("residents: Expected the column of residents, which a standard counts, or null, got nothing");
  });
});
