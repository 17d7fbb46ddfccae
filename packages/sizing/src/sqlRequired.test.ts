import { parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard, perHouseholds } from "../test/madeDocument.ts";
import { digits, plain } from "../test/plainDialect.ts";
import type { Dialect } from "./sqlDialect.ts";
import { figuresOf } from "./sqlFigures.ts";
import type { Choice } from "./sqlLaw.ts";
import { requiredInSql } from "./sqlRequired.ts";

type Parts = Parameters<typeof madeStandard>[0];

const figures = (parts: readonly Parts[], perHundred: "proRata" | "started" = "proRata"): Choice => ({
  figures: figuresOf(
    parseDocument(madeDocument({ areaStandards: parts.map((one, at) => madeStandard({ id: `s${at}`, ...one })) })).areaStandards,
    perHundred,
  ),
});
const cases = (...laws: readonly Choice[]): Choice => ({ branches: laws.map((law, at) => ({ condition: `c${at}`, law })) });
const written = (law: Choice, dialect = plain) => requiredInSql(law, (counted) => counted, dialect).sql;

const residents = { amount: { kind: "rate", floorArea: "100", per: 1000, base: "residents" } };
const fixed = { amount: { kind: "fixed", floorArea: "120" } };
const slab = (base: string, mark: string, fromInclusive: boolean, parts: Parts = {}): Parts => ({
  amount: {
    ...{ kind: "bands", base, semantics: "slab" },
    bands: [
      { from: "0", fromInclusive: true, floorArea: "100" },
      { from: mark, fromInclusive, rate: { floorArea: "20", per: 100 } },
    ],
  },
  ...parts,
});

describe("What is required: a rate is one multiplication", () => {
  const least = { minimumTotal: "300" };
  test.each<[string, Choice, string]>([
    ["20 m² per 100", figures([{}]), "(households * 0.2)"],
    [
      "no less than 300 m² where there is anybody (D10)",
      figures([least]),
      "(CASE WHEN households * 0.2 >= 300 OR households = 0 THEN households * 0.2 WHEN households > 0 THEN 300 END)",
    ],
    [
      "by hundreds begun, the least area with the first household (D2)",
      figures([least], "started"),
      "(CASE WHEN hundreds * 0.2 >= 300 OR households = 0 THEN hundreds * 0.2 WHEN households > 0 THEN 300 END)",
    ],
    [
      "of residents, where there is any of them",
      figures([{ ...residents, ...least }]),
      "(CASE WHEN residents * 0.1 >= 300 OR residents = 0 THEN residents * 0.1 WHEN residents > 0 THEN 300 END)",
    ],
    [
      "by cases, one of which has no standard (D15)",
      cases(figures([{}]), null, figures([{ amount: perHouseholds("15") }])),
      "(households * CASE WHEN c0 THEN 0.2 WHEN c1 THEN NULL WHEN c2 THEN 0.15 END)",
    ],
    [
      "with a least area in one case",
      cases(figures([{}]), figures([least])),
      [
        "(CASE WHEN households * CASE WHEN c0 THEN 0.2 WHEN c1 THEN 0.2 END >= CASE WHEN c0 THEN 0 WHEN c1 THEN 300 END OR households = 0",
        "THEN households * CASE WHEN c0 THEN 0.2 WHEN c1 THEN 0.2 END",
        "WHEN households > 0 THEN CASE WHEN c0 THEN 0 WHEN c1 THEN 300 END END)",
      ].join(" "),
    ],
  ])("%s", (_, law, sql) => expect(written(law)).toBe(sql));
});

describe("What is required: other laws by case", () => {
  const need = "CASE WHEN households = 0 THEN 0 WHEN households > 0 THEN 120 END";
  test.each<[string, Choice, string]>([
    [
      "rates of different bases",
      cases(figures([{}]), figures([residents])),
      "(CASE WHEN c0 THEN households * 0.2 WHEN c1 THEN residents * 0.1 END)",
    ],
    ["a fixed area, where there is anybody (D18)", figures([fixed]), `(${need})`],
    ["and a rate", cases(figures([{}]), figures([fixed])), `(CASE WHEN c0 THEN households * 0.2 WHEN c1 THEN ${need} END)`],
    [
      "the largest of two, unknown where either is (D5)",
      figures([{}, residents]),
      "(CASE WHEN households IS NOT NULL AND residents IS NOT NULL THEN greatest(households * 0.2, residents * 0.1) END)",
    ],
    [
      "the largest of two of one base",
      figures([{}, fixed]),
      `(CASE WHEN households IS NOT NULL THEN greatest(households * 0.2, ${need}) END)`,
    ],
    [
      "bands by the text's own marks (D4): above 500",
      figures([slab("households", "500", false)]),
      "(CASE WHEN households = 0 THEN 0 WHEN households > 500 THEN households * 0.2 + 0 WHEN households > 0 THEN 100 END)",
    ],
    [
      "from 500 on, no less than 110 m²",
      figures([slab("households", "500", true, { minimumTotal: "110" })]),
      [
        "(CASE WHEN households = 0 THEN 0",
        "WHEN households >= 500 THEN CASE WHEN households * 0.2 + 0 >= 110 THEN households * 0.2 + 0 ELSE 110 END",
        "WHEN households > 0 THEN CASE WHEN 100 >= 110 THEN 100 ELSE 110 END END)",
      ].join(" "),
    ],
    [
      "a rate with a least area beside one of another base",
      figures([{ minimumTotal: "300" }, residents]),
      [
        "(CASE WHEN households IS NOT NULL AND residents IS NOT NULL THEN greatest(CASE WHEN households * 0.2 >= 300 OR households = 0",
        "THEN households * 0.2 WHEN households > 0 THEN 300 END, residents * 0.1) END)",
      ].join(" "),
    ],
  ])("%s", (_, law, sql) => expect(written(law)).toBe(sql));

  test("figures have the digits of the answer, rates without those of what they multiply, marks those of an area", () => {
    const told: Dialect = {
      ...plain,
      figure: (value, at) => `${value.toFixed()}:${digits(at)}`,
      decimal: (value, at) => `[${value}]:${digits(at)}`,
    };
    // 0.2 × 10¹² has 12 digits; six decimals of an area and one of the rate.
    expect(written(figures([slab("residentialFloorArea", "1000.5", true)]), told)).toBe(
      [
        "([CASE WHEN residentialFloorArea = 0 THEN 0:19,7",
        "WHEN residentialFloorArea >= 1000.5:18,6 THEN residentialFloorArea * 0.2:19,1 + 0:19,7",
        "WHEN residentialFloorArea > 0 THEN 100:19,7 END]:19,7)",
      ].join(" "),
    );
  });
});
