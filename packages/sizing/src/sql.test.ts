import { documents } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { documentAsking, perHouseholds } from "../test/madeDocument.ts";
import { refusalOf, refused } from "../test/refusal.ts";
import { compileSql } from "./sql.ts";

const liuzhou = { division: "450200", on: "2022-03-01", development: "new", households: { column: "households" } } as const;
const code = (query: object) => refused(() => compileSql({ ...liuzhou, ...query } as never));

describe("What is written", () => {
  test("三（二）7: one multiplication, the count checked", () => {
    const { facilities } = compileSql({ ...liuzhou, facilities: ["elderlyCare"] });
    expect(facilities.elderlyCare.required).toBe(
      `(CAST(CASE WHEN "households" BETWEEN 0 AND 1000000000 AND "households" % 1 = 0 THEN "households" END AS DECIMAL(10, 0)) * CAST('0.2' AS DECIMAL(1, 1)))`,
    );
  });

  test("only the facilities asked for", () => {
    expect(Object.keys(compileSql({ ...liuzhou, facilities: ["infantCare"] }).facilities)).toEqual(["infantCare"]);
  });

  test("the same text every time, and nothing of a dialect's in another's", () => {
    const written = (dialect: "duckdb" | "postgres" | "clickhouse") => compileSql({ ...liuzhou, dialect }).select("t");
    expect(written("duckdb")).toBe(written("duckdb"));
    expect(written("clickhouse")).not.toMatch(/AS DECIMAL|"/);
    expect(written("postgres")).not.toMatch(/toDecimal|typeof|`/);
    expect(written("duckdb")).not.toMatch(/toDecimal|numeric_uplus|`/);
  });

  test("for ClickHouse one query without another inside: a Distributed table sends all of it to its shards", () => {
    expect(
      compileSql({ ...liuzhou, dialect: "clickhouse" })
        .select("t")
        .match(/SELECT/g),
    ).toHaveLength(1);
  });

  test("a place, day or kind whose figures are those of the wider one has no branch of its own", () => {
    const nation = compileSql({
      ...liuzhou,
      division: { column: "division" },
      on: { column: "on" },
      development: { column: "kind" },
      documents: documents.filter(({ id }) => id === "450000-2021-67" || id === "450000-2022-ageing-plan"),
      facilities: ["elderlyCare"],
    }).facilities.elderlyCare.required;
    expect(nation.match(/LIKE '[0-9]*%'/g)).toEqual(["LIKE '45%'"]);
    expect(nation.match(/DATE '[^']*'/g)).toEqual(["DATE '2021-07-18'"]);
  });

  test("a document that has ended answers to its last day", () => {
    const ended = { ...documentAsking(perHouseholds("20")), effectiveTo: "2023-12-31" };
    const { required } = compileSql({ ...liuzhou, on: { column: "on" }, documents: [ended], facilities: ["infantCare"] }).facilities
      .infantCare;
    expect(required).toContain(
      `CASE WHEN "on" >= DATE '2024-01-01' THEN NULL WHEN "on" >= DATE '2021-07-18' THEN CAST('0.2' AS DECIMAL(1, 1)) END`,
    );
  });
});

describe("A query is refused before anything is written", () => {
  test.each([
    [{ division: "4502" }, "invalidQuery", "division"],
    [{ on: "2022-02-30" }, "invalidQuery", "on"],
    [{ development: "old" }, "invalidQuery", "development"],
    [{ dialect: "mysql" }, "invalidQuery", "dialect"],
    [{ surprise: 1 }, "invalidQuery", "surprise"],
    [{ households: "households" }, "invalidQuery", "households"],
    [{ households: { column: "" } }, "invalidQuery", "households.column"],
    [{ households: { column: "a\u0000b" } }, "invalidQuery", "households.column"],
    [{ households: { column: ["t", "\ud800"] } }, "invalidQuery", "households.column"],
    [{ households: { column: [] } }, "invalidQuery", "households.column"],
    [{ households: { column: "户".repeat(22) }, dialect: "postgres" }, "invalidQuery", "households.column"],
    [{ provided: { elderlyCare: { column: "b".repeat(1001) } } }, "invalidQuery", "provided.elderlyCare.column"],
    [{ households: undefined }, "invalidNeighbourhood", "households"],
    [{ division: "990000" }, "noStandardInForce", "facilities"],
    [{ division: { column: "d" }, documents: [] }, "noStandardInForce", "facilities"],
    [{ documents: [{}] }, "invalidDocument", "documents.0.id"],
    [
      {
        documents: [documentAsking({ kind: "rate", floorArea: "999999999999.999999", per: 10_000, base: "residentialFloorArea" })],
        residentialFloorArea: { column: "a" },
      },
      "outOfRange",
      "documents",
    ],
  ])("%#", (query, expected, path) => {
    expect(code(query)).toEqual({ code: expected, path });
  });

  test.each([
    ["households", { households: { column: "" } }, "column", "a name, or a list of up to four names"],
    ["households", { households: { column: ["t", ""] } }, "column", "a name, or a list of up to four names"],
    ["households", { households: 7 }, "", 'a column, such as { column: "households" }'],
    ["division", { division: 7 }, "", "a division of six digits (GB/T 2260), or a column of such"],
    ["on", { on: "2022-02-30" }, "", "a calendar date written YYYY-MM-DD, or a column of type DATE"],
    ["development", { development: "old" }, "", '"new", "existing", or a column that says so'],
  ])("%s: %#, in words", (key, query, below, expected) => {
    const [fault] = refusalOf(() => compileSql({ ...liuzhou, ...query } as never))?.issues ?? [];
    expect([fault?.path, fault?.expected]).toEqual([below === "" ? [key] : [key, below], expected]);
  });

  test("a name that the engine would cut is told by its place", () => {
    const long = { column: "n".repeat(64) };
    for (const key of ["division", "on", "development", "households"])
      expect(code({ [key]: long, dialect: "postgres" })).toEqual({ code: "invalidQuery", path: `${key}.column` });
    expect(code({ provided: { infantCare: long }, dialect: "postgres" }).path).toBe("provided.infantCare.column");
    expect(refused(() => compileSql({ ...liuzhou, dialect: "postgres" }).select(long.column)).path).toBe("");
  });

  test("urban and rural are said for all rows", () => {
    const required = (settlement?: "urban" | "rural") =>
      compileSql({ ...liuzhou, settlement, facilities: ["elderlyCare"], documents: [documentAsking(perHouseholds("20"))] }).facilities
        .elderlyCare.required;
    expect([required("urban"), required("rural")]).toEqual([required(), required()]);
    expect(code({ settlement: "suburban" })).toEqual({ code: "invalidQuery", path: "settlement" });
    expect(code({ settlement: "rural" }).code).toBe("noStandardInForce");
  });

  test("in a query of the whole table a column has its own name alone", () => {
    const written = (column: string | string[]) =>
      compileSql({ ...liuzhou, facilities: ["elderlyCare"], dialect: "postgres", provided: { elderlyCare: { column } } }).select("t");
    expect(written(["s", "t", "area"])).toBe(written("area"));
    expect(written(["s", "t", "area"])).toContain(`numeric_uplus("area") >= "elderly_care_required"`);
  });

  test("63 bytes are a name to PostgreSQL, and a table's name is checked like a column's", () => {
    const { select } = compileSql({ ...liuzhou, households: { column: "户".repeat(21) }, dialect: "postgres" });
    expect(select(["public", "t"])).toContain(`FROM "public"."t" OFFSET 0`);
    for (const table of ["", "a\u0000", "t".repeat(64)]) expect(refused(() => select(table)).code).toBe("invalidQuery");
  });

  test("a base that the table has not is null: rows of places that count it stay unknown", () => {
    const shaoxing = { division: "330600", on: "2022-03-01", facilities: ["elderlyCare"] } as const;
    expect(code(shaoxing)).toEqual({ code: "invalidNeighbourhood", path: "residentialFloorArea" });
    const { required } = compileSql({ ...liuzhou, ...shaoxing, residentialFloorArea: null }).facilities.elderlyCare;
    expect(required).toContain("CAST(NULL AS DECIMAL(18, 6)) * ");
  });
});
