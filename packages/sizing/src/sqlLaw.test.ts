import { PlanError, parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { documentAsking, madeDocument, madeStandard, perHouseholds } from "../test/madeDocument.ts";
import { refusalOf } from "../test/refusal.ts";
import { compileSql } from "./sql.ts";
import { dialects } from "./sqlDialect.ts";
import { lawInSql } from "./sqlLaw.ts";

const liuzhou = { division: "450200", on: "2022-03-01", development: "new", households: { column: "households" } } as const;

describe("Every place, day and kind at which the figures change is a case", () => {
  const made = (id: string, floorArea: string, header: object = {}) =>
    parseDocument(
      madeDocument({ id: `450000-2021-${id}`, ...header, areaStandards: [madeStandard({ amount: perHouseholds(floorArea) })] }),
    );
  const region = made("region", "20");
  /** The cases of a query, each with its rate; decimals are written as PostgreSQL does. */
  const rates = (query: object) => {
    const { required } = compileSql({ ...liuzhou, facilities: ["elderlyCare"], dialect: "postgres", ...query } as never).facilities
      .elderlyCare;
    return required.replace(/^.* END AS DECIMAL\) \* /, "").replaceAll(/CAST\('([0-9.]+)' AS DECIMAL\)/g, "$1");
  };
  const place = (query: object) => rates({ division: { column: "d" }, ...query });
  const day = (...given: object[]) => rates({ on: { column: "on" }, documents: given });
  const six = `"d" ~ '^[0-9]{6}$'`;

  test("of places the nearest first, in whichever order the documents come", () => {
    const city = made("city", "30", { division: "450200" });
    for (const given of [
      [region, city],
      [city, region],
    ])
      expect(place({ documents: given })).toBe(
        `CASE WHEN ${six} AND "d" LIKE '4502%' THEN 0.3 WHEN ${six} AND "d" LIKE '45%' THEN 0.2 END)`,
      );
  });

  test("a city that asks for no more than its region is none", () =>
    expect(place({ documents: [region, made("city", "15", { division: "450200" })] })).toBe(
      `CASE WHEN ${six} AND "d" LIKE '45%' THEN 0.2 END)`,
    ));

  test("a document of the whole nation holds for every code of six digits", () =>
    expect(place({ documents: [made("nation", "10", { division: "000000" })] })).toBe(`CASE WHEN ${six} THEN 0.1 END)`));

  test("of days the latest first; where one document ends another may go on", () => {
    const later = made("later", "30", { issuedOn: "2023-01-01" });
    const brief = made("brief", "40", { issuedOn: "2022-01-01", effectiveTo: "2022-06-30" });
    const since = (date: string, rate: string) => `WHEN "on" >= DATE '${date}' THEN ${rate}`;
    const all = [since("2023-01-01", "0.3"), since("2022-07-01", "0.2"), since("2022-01-01", "0.4"), since("2021-07-18", "0.2")];
    for (const given of [
      [region, later, brief],
      [later, brief, region],
    ])
      expect(day(...given)).toBe(`CASE ${all.join(" ")} END)`);
  });

  test.each([
    ["2023-08-14", "2023-08-15"],
    ["2023-08-29", "2023-08-30"],
    ["2023-08-19", "2023-08-20"],
    ["2023-06-30", "2023-07-01"],
    ["2023-09-30", "2023-10-01"],
    ["2024-02-28", "2024-02-29"],
    ["2023-02-28", "2023-03-01"],
    ["2023-12-31", "2024-01-01"],
    ["2029-12-31", "2030-01-01"],
    ["2099-12-31", "2100-01-01"],
    ["2999-12-31", "3000-01-01"],
  ])("the day after %s is %s", (effectiveTo, next) =>
    expect(day(made("ended", "20", { effectiveTo }))).toBe(
      `CASE WHEN "on" >= DATE '${next}' THEN NULL WHEN "on" >= DATE '2021-07-18' THEN 0.2 END)`,
    ),
  );

  test("of kinds both, alike or not; one without a standard is left out (D15)", () => {
    const kinds = (given: object) => rates({ development: { column: "kind" }, documents: [given] });
    expect(kinds(documentAsking(perHouseholds("20")))).toBe(`CASE WHEN "kind" = 'new' THEN 0.2 WHEN "kind" = 'existing' THEN 0.2 END)`);
    expect(kinds(region)).toBe(`CASE WHEN "kind" = 'new' THEN 0.2 END)`);
  });

  test("where nothing holds the reason is told if it is one, and else that there is none for any row", () => {
    const told = (query: object) => refusalOf(() => place(query))?.message;
    const expected = "facilities: Expected a standard for elderlyCare";
    expect(told({ on: "2021-07-17", documents: [region] })).toBe(
      `${expected} (new) in force in 450000 on 2021-07-17, got 450000-2021-region: notYetInForce`,
    );
    for (const query of [{ on: "2021-07-17", development: { column: "kind" }, documents: [region] }, { documents: [] }])
      expect(told(query)).toBe(`${expected} that holds for some row, got nothing`);
  });

  test("any other fault is thrown as it is", () => {
    const asking = { division: "450200", on: "2022-03-01", development: { sql: "kind" }, settlement: "urban" } as const;
    for (const fault of [new TypeError("mine"), new PlanError("invalidDocument", "mine", [])]) {
      const asked = {
        get documents(): never {
          throw fault;
        },
      };
      expect(() => lawInSql("elderlyCare", asking, asked as never, dialects.duckdb)).toThrow(fault);
    }
  });
});
