import { readFileSync } from "node:fs";
import { landTransferConditions, parseReport, parseTemplate } from "@plan/report";
import { ConditionOptions, ConditionTemplate, Parcel, ReportDocument } from "@plan/report/schema";
import { areaStandardsInForce, documentById, type PlanError, parseDocument } from "@plan/rules";
import { StandardDocument, StandardQuery } from "@plan/rules/schema";
import { checkProvision, parseSizing, sizeNeighbourhood } from "@plan/sizing";
import { NeighbourhoodInput, Provision, Sizing, SizingOptions } from "@plan/sizing/schema";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { refusalOf } from "../../sizing/test/refusal.ts";
import { corpus } from "./corpus.ts";

const place = { division: "450203", on: "2022-03-01" } as const;
const liuzhou = { ...place, development: "new", households: 1234 } as const;
const sized = sizeNeighbourhood(liuzhou);
const guangxi = () => JSON.parse(JSON.stringify(documentById("450000-2021-67")));
const strange = [null, "", 7, [], () => 1, new Date(0), JSON.parse('{"__proto__":{"division":"450203"}}'), { toString: 1 }];
const breaking = {
  get division() {
    throw new Error("broken by a stranger");
  },
};

/** An entry's schema, the function that reads the same input, and inputs of every kind. */
interface Pair {
  readonly schema: z.ZodType;
  readonly asks: (input: never) => unknown;
  readonly inputs: readonly unknown[];
  /** Where in the function's argument the input stands. */
  readonly at?: readonly string[];
  /** Of what is no fault of the input's form, the function alone can say. */
  readonly lawful?: (error: PlanError) => boolean;
}

const ofLaw = ({ code, issues }: PlanError) =>
  code === "noStandardInForce" || issues.every(({ path, received }) => path[0] === "households" && received === "nothing");

const pairs: Readonly<Record<string, Pair>> = {
  StandardDocument: {
    schema: StandardDocument,
    asks: parseDocument,
    inputs: [guangxi(), { ...guangxi(), repeals: ["450000-2021-67"] }, { ...guangxi(), effectiveTo: "2021-01-01" }, ...corpus.standards],
  },
  StandardQuery: {
    schema: StandardQuery,
    asks: areaStandardsInForce,
    inputs: [
      { ...place, facility: "elderlyCare", development: "new" },
      { division: "4502", on: "2022-02-30", facility: "both", development: "old", more: 1 },
      { ...place, facility: "elderlyCare", development: "new", documents: [{ id: "a" }] },
    ],
    lawful: ofLaw,
  },
  NeighbourhoodInput: {
    schema: NeighbourhoodInput,
    asks: (input) => sizeNeighbourhood(input),
    inputs: [
      ...corpus.neighbourhoods.map(({ neighbourhood }) => neighbourhood),
      { ...place, development: "new", averageDwellingArea: "95.5" },
      { ...place, development: "new", averageDwellingArea: "0.000001", residentialFloorArea: "999999999999" },
      { ...liuzhou, households: 1.5, division: 450203 },
    ],
    lawful: ofLaw,
  },
  SizingOptions: {
    schema: SizingOptions,
    asks: (input) => sizeNeighbourhood(liuzhou, input),
    inputs: [
      {},
      { facilities: [] },
      { facilities: ["infantCare", "infantCare"] },
      { documents: [guangxi(), guangxi()] },
      { perHundred: 100 },
    ],
    lawful: ofLaw,
  },
  Provision: {
    schema: Provision,
    asks: (input) => checkProvision(sized, input),
    inputs: [
      ...corpus.neighbourhoods.map(({ provision }) => provision ?? {}),
      { facilities: [], elderlyCare: "1" },
      { facilities: [{ serves: ["elderlyCare", "infantCare"], floorArea: "40", areaFor: { elderlyCare: "20", infantCare: "20.01" } }] },
    ],
  },
  Sizing: {
    schema: Sizing,
    asks: parseSizing,
    inputs: [sized, JSON.parse(JSON.stringify(sized)), ...corpus.stored],
  },
  Parcel: {
    schema: Parcel,
    asks: (parcel) => landTransferConditions({ sizing: sized, parcel }),
    inputs: [{}, { number: "P(2022)1", plotRatio: { min: "2", max: "1" } }, { landArea: 0 }, { name: "\u202e" }],
    at: ["parcel"],
  },
  ConditionOptions: {
    schema: ConditionOptions,
    asks: (options) => landTransferConditions({ sizing: sized, options }),
    inputs: [{}, { siting: { storeys: { text: { en: "1 to 3" } } } }, { signature: { date: "2022-02-30" } }, { number: 7 }],
    at: ["options"],
  },
  ConditionTemplate: {
    schema: ConditionTemplate,
    asks: parseTemplate,
    inputs: [
      JSON.parse(readFileSync(new URL("../../../examples/bureau-template.json", import.meta.url), "utf8")),
      { number: "条件〔{year}〕1号" },
      { sections: [{ section: "parcel" }, { section: "parcel" }] },
    ],
  },
  ReportDocument: {
    schema: ReportDocument,
    asks: parseReport,
    inputs: [landTransferConditions({ sizing: sized }), ...corpus.reports],
  },
};

describe("Standard Schema of every input", () => {
  test.each(Object.entries(pairs))("%s says what the function says", async (_name, { schema, asks, inputs, at = [], lawful }) => {
    let [good, bad] = [0, 0];
    for (const input of [...inputs, ...strange, breaking]) {
      const error = refusalOf(() => asks(input as never));
      const said = await schema["~standard"].validate(input);
      if (error === null || (said.issues === undefined && lawful?.(error) === true)) {
        expect(said.issues).toBeUndefined();
        good += 1;
      } else {
        const due = error.issues.map(({ path, message }) => ({ path: path.slice(at.length), message }));
        expect(said.issues?.map(({ path, message }) => ({ path, message }))).toEqual(due);
        bad += 1;
      }
    }
    expect(Math.min(good, bad)).toBeGreaterThan(0);
  });

  test("gives back what the functions go on with: areas as text, a sizing with its Decimals, a document with its revision", () => {
    const given = { ...place, development: "new", residentialFloorArea: 50360.2, averageDwellingArea: 95.5 };
    expect(NeighbourhoodInput.parse(given)).toEqual({ ...given, residentialFloorArea: "50360.2", averageDwellingArea: "95.5" });
    expect(Sizing.parse(JSON.parse(JSON.stringify(sized)))).toEqual(sized);
    expect(StandardDocument.parse(guangxi())).toEqual(documentById("450000-2021-67"));
  });

  test("is zod's too, as a part of a form of one's own, and tells programs the code", () => {
    const { error } = z.object({ scheme: Provision }).safeParse({ scheme: { elderlyCare: "-1" } });
    expect(error?.issues[0]).toMatchObject({
      path: ["scheme", "elderlyCare"],
      params: { code: "invalidProvision", expected: expect.stringContaining("a number of m²"), received: '"-1"' },
    });
  });
});
