import { Decimal, documents, parseDocument, type StandardDocument } from "@plan/rules";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard, perHouseholds } from "../test/madeDocument.ts";
import { maxHouseholds } from "./maxHouseholds.ts";
import { sizeNeighbourhood } from "./sizeNeighbourhood.ts";

/** A document with one standard, for new elderly care in all of Guangxi. */
const asking = (amount: object, leasts: object = {}, id = "450000-2021-made"): StandardDocument =>
  parseDocument(madeDocument({ id, areaStandards: [madeStandard({ amount, ...leasts })] }));

const guangxi = { division: "450200", on: "2022-03-01", facility: "elderlyCare", development: "new" } as const;
const most = (given: readonly StandardDocument[], floorArea: string) => maxHouseholds({ ...guangxi, documents: given, floorArea });

describe("The most households an area serves, worked by hand", () => {
  test("三（二）7, new: 246.8 m² serve 1,234 households, and 0.01 m² less one fewer", () => {
    const serves = (floorArea: string) => maxHouseholds({ ...guangxi, floorArea });
    expect(["246.8", "246.79", "246.99", "247", "0.2", "0.19", "0"].map(serves)).toEqual([1234, 1233, 1234, 1235, 1, 0, 0]);
  });

  test("三（二）8, existing: 15 m² serve 100 households, 14.99 m² serve 99 (14.85) and no more", () => {
    const serves = (floorArea: string) => maxHouseholds({ ...guangxi, development: "existing", facility: "infantCare", floorArea });
    expect(["15", "14.99", "14.85", "14.84"].map(serves)).toEqual([100, 99, 99, 98]);
  });

  test("Nanning, reported: below 300 m² nobody is served; 300 m² serve 1,000 households by the least area, 300.3 serve 1,001 (D10)", () => {
    const serves = (floorArea: string) =>
      maxHouseholds({ ...guangxi, division: "450100", on: "2021-09-01", acceptReported: true, floorArea });
    expect(["299.99", "300", "300.29", "300.3", "370.2"].map(serves)).toEqual([0, 1000, 1000, 1001, 1234]);
  });

  test("slab bands: each whole number lies in the band its marks say (D4)", () => {
    const bands = [
      { from: "0", fromInclusive: true, floorArea: "100" },
      { from: "1000", fromInclusive: false, floorArea: "200" },
      { from: "2999.5", fromInclusive: true, rate: { floorArea: "10", per: 100 } },
    ];
    const document = asking({ kind: "bands", base: "households", semantics: "slab", bands });
    expect(["99.99", "100", "199.99", "200", "300", "300.1"].map((area) => most([document], area))).toEqual([
      0, 1000, 1000, 2999, 3000, 3001,
    ]);
  });

  test("marginal bands: 20 m² per 100 up to 1,000 households, 10 m² per 100 beyond: 250 m² serve 1,500", () => {
    const bands = [
      { from: "0", fromInclusive: true, rate: { floorArea: "20", per: 100 } },
      { from: "1000", fromInclusive: false, rate: { floorArea: "10", per: 100 } },
    ];
    const document = asking({ kind: "bands", base: "households", semantics: "marginal", bands });
    expect(["199.99", "200", "200.1", "250", "250.09"].map((area) => most([document], area))).toEqual([999, 1000, 1001, 1500, 1500]);
  });

  test("a band that asks for less than the one before is taken as written: the largest number served is the answer", () => {
    const bands = [
      { from: "0", fromInclusive: true, rate: { floorArea: "30", per: 100 } },
      { from: "1000", fromInclusive: true, rate: { floorArea: "20", per: 100 } },
    ];
    const document = asking({ kind: "bands", base: "households", semantics: "slab", bands });
    expect(["199.99", "200", "250"].map((area) => most([document], area))).toEqual([666, 1000, 1250]);
  });

  test("a band of one number: 1,000 households need 50 m², fewer 100, more 300", () => {
    const bands = [
      { from: "0", fromInclusive: true, floorArea: "100" },
      { from: "1000", fromInclusive: true, floorArea: "50" },
      { from: "1001", fromInclusive: true, floorArea: "300" },
    ];
    const document = asking({ kind: "bands", base: "households", semantics: "slab", bands });
    expect(["49.99", "50", "100", "299.99"].map((area) => most([document], area))).toEqual([0, 1000, 1000, 1000]);
  });

  test("bands that begin beyond 1,000,000,000 households serve none of them", () => {
    const bands = [
      { from: "0", fromInclusive: true, floorArea: "100" },
      ...["1500000000", "2000000000"].map((from) => ({ from, fromInclusive: true, floorArea: "10" })),
    ];
    const document = asking({ kind: "bands", base: "households", semantics: "slab", bands });
    expect([most([document], "99.99"), most([document], "100")]).toEqual([0, null]);
  });

  test("several floors hold at once: the strictest decides (D5)", () => {
    const both = [asking(perHouseholds("20")), asking({ kind: "fixed", floorArea: "250" }, {}, "450000-2022-made")];
    expect(["249.99", "250", "300"].map((area) => most(both, area))).toEqual([0, 1250, 1500]);
  });

  test("a rate beside bands: 100 m² serve 2,999 households, though fewer than 1,000 would need 200 m²", () => {
    const bands = [
      { from: "0", fromInclusive: true, floorArea: "200" },
      { from: "1000", fromInclusive: true, floorArea: "100" },
      { from: "3000", fromInclusive: true, floorArea: "400" },
    ];
    const slabs = asking({ kind: "bands", base: "households", semantics: "slab", bands }, {}, "450000-2022-made");
    const both = [asking(perHouseholds("1")), slabs];
    expect(["99.99", "100", "199.99", "400"].map((area) => most(both, area))).toEqual([0, 2999, 2999, 40_000]);
  });

  test("a fixed area that is there serves any number: null", () => {
    const fixed = [asking({ kind: "fixed", floorArea: "350" })];
    expect(["350", "349.99"].map((area) => most(fixed, area))).toEqual([null, 0]);
    expect(most([asking(perHouseholds("0.000001"))], "10")).toBeNull();
    expect(most([asking(perHouseholds("0.000001"))], "9.99")).toBe(999_000_000);
  });

  test("a standard that counts something else cannot be turned round, and is named", () => {
    const shaoxing = () =>
      maxHouseholds({ division: "330600", on: "2022-03-01", facility: "elderlyCare", development: "new", floorArea: "300" });
    const issues = [expect.objectContaining({ path: [], expected: "standards that count households" })];
    expect(shaoxing).toThrow(expect.objectContaining({ code: "invalidQuery", issues }));
    expect(shaoxing).toThrow(/330600-2021-home-care 第九条/);
  });

  test("a malformed area, and a place without a standard, are errors", () => {
    const issues = [expect.objectContaining({ path: ["floorArea"], expected: expect.stringMatching(/^a number of m²: /) })];
    expect(() => maxHouseholds({ ...guangxi, floorArea: "1e3" })).toThrow(expect.objectContaining({ code: "invalidQuery", issues }));
    expect(() => maxHouseholds({ ...guangxi, division: "4502", floorArea: "1" })).toThrow(
      expect.objectContaining({ code: "invalidQuery" }),
    );
    expect(() => maxHouseholds({ ...guangxi, division: "999900", floorArea: "1" })).toThrow(
      expect.objectContaining({ code: "noStandardInForce" }),
    );
  });
});

describe("The most households an area serves, whatever the standards", () => {
  const figure = fc.integer({ min: 0, max: 5_000_000 }).map((thousandths) => new Decimal(thousandths).div(1000).toFixed());
  const rate = fc.record({ floorArea: figure, per: fc.constantFrom(1, 10, 100, 1000, 10000) });
  const marks = fc.uniqueArray(
    fc.integer({ min: 1, max: 40_000 }).map((halves) => new Decimal(halves).div(2).toFixed()),
    { maxLength: 4 },
  );
  const bands = (semantics: "slab" | "marginal") =>
    fc.tuple(marks, fc.array(fc.record({ rate, fromInclusive: fc.boolean() }), { minLength: 5, maxLength: 5 })).map(([edges, parts]) => ({
      kind: "bands",
      base: "households",
      semantics,
      bands: ["0", ...edges.sort((a, b) => Number(a) - Number(b))].map((from, at) => ({
        from,
        ...parts[at],
        ...(at === 0 ? { fromInclusive: true } : {}),
      })),
    }));
  const amount = fc.oneof(
    rate.map((one) => ({ kind: "rate", base: "households", ...one })),
    figure.map((floorArea) => ({ kind: "fixed", floorArea })),
    bands("slab"),
    bands("marginal"),
  );
  const least = fc.option(figure, { nil: null });
  const document = (id: string) =>
    fc.tuple(amount, least, least).map(([one, minimumTotal, minimumSingle]) => asking(one, { minimumTotal, minimumSingle }, id));
  const given = fc
    .tuple(document("450000-2021-a"), fc.option(document("450000-2021-b"), { nil: null }))
    .map(([a, b]) => (b === null ? [a] : [a, b]));
  const required = (law: readonly StandardDocument[], households: number) =>
    sizeNeighbourhood(
      { division: "450200", on: "2022-03-01", development: "new", households },
      { facilities: ["elderlyCare"], documents: law },
    ).requirements.elderlyCare.floorArea;

  test("it is served, one more is not, and no larger number is", () => {
    fc.assert(
      fc.property(given, figure, fc.integer({ min: 1, max: 100_000 }), (law, floorArea, more) => {
        const served = most(law, floorArea);
        if (served === null) return required(law, 1_000_000_000).lte(floorArea);
        return (
          required(law, served).lte(floorArea) &&
          required(law, served + 1).gt(floorArea) &&
          required(law, Math.min(served + more, 1_000_000_000)).gt(floorArea)
        );
      }),
      { numRuns: 500 },
    );
  });

  test("the area that a number of households needs serves that number at least", () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 50_000 }), (law, households) => {
        const floorArea = required(law, households);
        const served = floorArea.decimalPlaces() > 6 ? null : most(law, floorArea.toFixed());
        return served === null || served >= households;
      }),
      { numRuns: 500 },
    );
  });

  test("every shipped rate per household is turned round exactly, above every least area", () => {
    const dated = documents.flatMap(({ status, division, effectiveFrom, issuedOn, firstSeenOn, areaStandards }) => {
      const on = effectiveFrom ?? issuedOn ?? firstSeenOn;
      return status === "draft" || on === null ? [] : areaStandards.map((standard) => ({ division, on, standard }));
    });
    const turned = dated.flatMap(({ division, on, standard: { facility, development, amount } }) => {
      if (amount.kind !== "rate" || amount.base !== "households") return [];
      const where = { division, on, development };
      const { requirements } = sizeNeighbourhood({ ...where, households: 2345 }, { facilities: [facility], acceptReported: true });
      return [maxHouseholds({ ...where, facility, acceptReported: true, floorArea: requirements[facility].floorArea })];
    });
    expect(turned.length).toBeGreaterThan(15);
    expect(new Set(turned)).toEqual(new Set([2345]));
  });
});
