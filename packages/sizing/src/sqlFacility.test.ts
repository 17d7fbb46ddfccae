import { describe, expect, test } from "vitest";
import { digits, plain } from "../test/plainDialect.ts";
import type { Dialect } from "./sqlDialect.ts";
import { figuresInSql, selectInSql } from "./sqlFacility.ts";

describe("The figures of a facility", () => {
  const dialect: Dialect = {
    ...plain,
    exact: (area) => `exact(${area})`,
    decimal: (value, at) => `[${value}]:${digits(at)}`,
    roundedUp: (area, at) => `up(${area}:${digits(at)})`,
    unknown: (at) => `NULL:${digits(at)}`,
    figure: (value, at) => `${value.toFixed()}:${digits(at)}`,
    name: (name) => `"${name}"`,
    apart: (select) => `<${select}>`,
  };
  const required = { sql: "(r)", digits: { precision: 10, scale: 3 } };
  const elderly = { facility: "elderlyCare", required, provided: { sql: "t.p", name: "p" } } as const;
  const infants = { facility: "infantCare", required: { sql: "(s)", digits: { precision: 10, scale: 2 } }, provided: null } as const;
  const shortfall = (r: string, p: string, none: string) =>
    `CASE WHEN exact(${p}) >= ${r} THEN ${none} WHEN exact(${p}) >= 0 THEN ${r} - ${p} WHEN ${p} IS NULL AND ${r} = 0 THEN ${none} END`;
  const verdict = (s: string, r: string, p: string) =>
    `CASE WHEN ${s} = 0 THEN 'met' WHEN ${s} > 0 THEN 'short' WHEN ${p} IS NULL AND ${r} > 0 THEN 'unknown' END`;

  test("as expressions side by side: exact, rounded up where there are more than two decimals, missing, and said (D3, D13)", () => {
    const missing = shortfall("(r)", "t.p", "0:10,3");
    expect(figuresInSql(elderly, dialect)).toEqual({
      required: "(r)",
      stated: "[up((r):10,3)]:10,2", // seven digits before the point, one more for what is rounded up, two after it
      shortfall: missing,
      verdict: verdict(missing, "(r)", "t.p"),
    });
    const unknown = shortfall("(s)", "NULL:10,2", "0:10,2");
    expect(figuresInSql(infants, dialect)).toMatchObject({
      stated: "(s)",
      shortfall: unknown,
      verdict: verdict(unknown, "(s)", "NULL:10,2"),
    });
  });

  test("as a query: required, then stated and missing, then the verdict, each worked out once", () => {
    const [r, s] = ['"elderly_care_required"', '"infant_care_required"'];
    const steps = [
      `(r) AS ${r}, (s) AS ${s}`,
      [
        `[up(${r}:10,3)]:10,2 AS "elderly_care_stated", ${shortfall(r, "p", "0:10,3")} AS "elderly_care_shortfall"`,
        `${s} AS "infant_care_stated", ${shortfall(s, "NULL:10,2", "0:10,2")} AS "infant_care_shortfall"`,
      ].join(", "),
      [
        `${verdict('"elderly_care_shortfall"', r, "p")} AS "elderly_care_verdict"`,
        `${verdict('"infant_care_shortfall"', s, "NULL:10,2")} AS "infant_care_verdict"`,
      ].join(", "),
    ] as const;
    expect(selectInSql("t", [elderly, infants], dialect)).toBe(
      `SELECT *, ${steps[2]} FROM <SELECT *, ${steps[1]} FROM <SELECT *, ${steps[0]} FROM t> AS "sized"> AS "sized"`,
    );
    expect(selectInSql("t", [elderly, infants], { ...dialect, apart: null })).toBe(`SELECT *, ${steps.join(", ")} FROM t`);
  });
});
