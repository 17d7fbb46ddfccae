import { Decimal } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../test/refusal.ts";
import { dialects, nameIn } from "./sqlDialect.ts";

const { duckdb, postgres, clickhouse } = dialects;
const digits = (precision: number, scale: number) => ({ precision, scale });
const figure = (value: string) => new Decimal(value);

describe("As DuckDB writes it", () => {
  test.each([
    ["a name, its quotes doubled", duckdb.name('a"b'), '"a""b"'],
    ["a figure in no more digits than it has", duckdb.figure(figure("20.5"), digits(10, 2)), "CAST('20.50' AS DECIMAL(4, 2))"],
    ["below 1", duckdb.figure(figure("0.2"), digits(18, 2)), "CAST('0.20' AS DECIMAL(2, 2))"],
    ["in 19 where products need more than a word", duckdb.figure(figure("0.2"), digits(19, 2)), "CAST('0.20' AS DECIMAL(19, 2))"],
    [
      "in more where it has more",
      duckdb.figure(figure("12345678901234567890"), digits(34, 2)),
      "CAST('12345678901234567890.00' AS DECIMAL(22, 2))",
    ],
    ["nothing, without decimals", duckdb.figure(figure("0"), digits(10, 0)), "CAST('0' AS DECIMAL(1, 0))"],
    ["a decimal", duckdb.decimal("x", digits(10, 2)), "CAST(x AS DECIMAL(10, 2))"],
    ["a whole number", duckdb.whole("x"), "CAST(x AS BIGINT)"],
    ["a value under a condition", duckdb.where("c", "x"), "CASE WHEN c THEN x END"],
    ["whether it is whole", duckdb.isWhole("x"), "x % 1 = 0"],
    ["what is unknown", duckdb.unknown(digits(10, 2)), "CAST(NULL AS DECIMAL(10, 2))"],
    ["a day", duckdb.day("2022-03-01"), "DATE '2022-03-01'"],
    ["whether it is a division", duckdb.isDivision("d"), "regexp_full_match(d, '[0-9]{6}')"],
    ["an area of an exact type", duckdb.exact("a"), "CASE WHEN regexp_matches(typeof(a), '^DECIMAL|INT$|^INTEGER$|^UINTEGER$') THEN a END"],
    ["rounded up", duckdb.roundedUp("x", digits(10, 4)), "ceil(CAST(x AS DECIMAL(38, 4)) * 100) * CAST('0.01' AS DECIMAL(2, 2))"],
    ["a query apart", duckdb.apart?.("q"), "(q)"],
  ])("%s", (_, written, sql) => expect(written).toBe(sql));
});

describe("As PostgreSQL writes it", () => {
  test.each([
    ["a name, its quotes doubled", postgres.name('a"b'), '"a""b"'],
    ["a figure as it is", postgres.figure(figure("0.2"), digits(10, 2)), "CAST('0.2' AS DECIMAL)"],
    ["a decimal", postgres.decimal("x", digits(10, 2)), "CAST(x AS DECIMAL(10, 2))"],
    ["one without decimals", postgres.decimal("x", digits(10, 0)), "CAST(x AS DECIMAL)"],
    ["a whole number", postgres.whole("x"), "CAST(x AS BIGINT)"],
    ["a value under a condition", postgres.where("c", "x"), "CASE WHEN c THEN x END"],
    ["whether it is whole", postgres.isWhole("x"), "x % 1 = 0"],
    ["what is unknown", postgres.unknown(digits(10, 2)), "CAST(NULL AS DECIMAL)"],
    ["a day", postgres.day("2022-03-01"), "DATE '2022-03-01'"],
    ["whether it is a division", postgres.isDivision("d"), "d ~ '^[0-9]{6}$'"],
    ["an area of an exact type", postgres.exact("a"), "numeric_uplus(a)"],
    ["rounded up", postgres.roundedUp("x", digits(10, 4)), "ceil(x * 100) * 0.01"],
    ["a query apart", postgres.apart?.("q"), "(q OFFSET 0)"],
  ])("%s", (_, written, sql) => expect(written).toBe(sql));
});

describe("As ClickHouse writes it", () => {
  test.each([
    ["a name, its marks behind a stroke", clickhouse.name("a`b\\c"), "`a\\`b\\\\c`"],
    ["a figure in a word", clickhouse.figure(figure("0.2"), digits(18, 2)), "toDecimal64('0.20', 2)"],
    ["a figure in two", clickhouse.figure(figure("0.2"), digits(19, 2)), "toDecimal128('0.20', 2)"],
    ["a decimal", clickhouse.decimal("x", digits(10, 2)), "toDecimal64(x, 2)"],
    ["a whole number", clickhouse.whole("x"), "toInt64(x)"],
    [
      "a value under a condition, worked out under a NULL too",
      clickhouse.where("c", "x"),
      "CASE WHEN c THEN CASE WHEN c THEN coalesce(x, 0) ELSE 0 END END",
    ],
    ["whether it is whole", clickhouse.isWhole("x"), "toInt64(x) = x"],
    ["what is unknown", clickhouse.unknown(digits(10, 2)), "toDecimal64(CAST(NULL AS Nullable(Int32)), 2)"],
    ["a day", clickhouse.day("2022-03-01"), "toDate('2022-03-01')"],
    ["whether it is a division", clickhouse.isDivision("d"), "match(d, '^[0-9]{6}$')"],
    ["an area of an exact type", clickhouse.exact("a"), "CASE WHEN match(toTypeName(a), 'Int|Decimal') THEN a END"],
    ["rounded up", clickhouse.roundedUp("x", digits(10, 4)), "ceil(x, 2)"],
    ["no query apart", clickhouse.apart, null],
  ])("%s", (_, written, sql) => expect(written).toBe(sql));
});

test("a name lies in others; each of them has so many bytes as the engine keeps, in UTF-8", () => {
  expect(nameIn(postgres, ["plots", "户数"], [])).toBe('"plots"."户数"');
  for (const [dialect, longest] of [
    [duckdb, 1000],
    [postgres, 63],
    [clickhouse, 1000],
  ] as const) {
    expect(nameIn(dialect, "n".repeat(longest), [])).toHaveLength(longest + 2);
    expect(refusalOf(() => nameIn(dialect, `${"n".repeat(longest - 2)}户`, ["on", "column"]))?.issues).toMatchObject([
      { path: ["on", "column"], expected: `a name of at most ${longest} bytes` },
    ]);
  }
});
