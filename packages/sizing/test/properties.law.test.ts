import { deepStrictEqual } from "node:assert/strict";
import {
  documentById,
  documents,
  evaluateRatio,
  PlanError,
  parseDocument,
  ratioStandardsInForce,
  type StandardDocument,
} from "@plan/rules";
import { compileSizer, type NeighbourhoodInput, type Sizing, sizeMany, sizeNeighbourhood } from "@plan/sizing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day, development, holds, households, neighbourhood } from "./arbitraries.ts";
import { madeDocument, madeStandard, perHouseholds } from "./madeDocument.ts";
import { fraction, isLess, rounded, toPlaces } from "./oracle.ts";

const facilities = ["elderlyCare", "infantCare"] as const;
const guangxi = documentById("450000-2021-67");
const written = ({ requirements }: Sizing) => JSON.stringify(requirements);

/** A document that asks for ten times as much, unless told otherwise of both facilities and both kinds of estates in all of Guangxi. */
const tenfold = (head: object, standard: object = {}) =>
  parseDocument(
    madeDocument({
      ...head,
      areaStandards: facilities.flatMap((facility) =>
        (["new", "existing"] as const).map((kind) =>
          madeStandard({ id: `${facility}-${kind}`, facility, development: kind, amount: perHouseholds("200"), ...standard }),
        ),
      ),
    }),
  );
/** Each has nothing to say of Guangxi between 2021-07-18 and 2030-12-31. */
const irrelevant: readonly StandardDocument[] = [
  tenfold({ id: "440000-2021-test", division: "440000" }),
  tenfold({ id: "450000-2031-test", issuedOn: "2031-01-01" }),
  tenfold({ id: "450000-2020-test", issuedOn: "2020-01-01", effectiveTo: "2021-07-17" }),
  tenfold({ id: "450000-2022-test", status: "draft" }),
  parseDocument(madeDocument({ id: "450000-2023-test" })),
];

describe("what the law is", () => {
  test("a document of elsewhere, of another time, a draft or one without area standards changes nothing", () => {
    holds([neighbourhood, fc.subarray([...irrelevant], { minLength: 1 })], (given, others) => {
      const alone = sizeNeighbourhood(given, { documents: [guangxi] });
      expect(written(sizeNeighbourhood(given, { documents: [guangxi, ...others] }))).toBe(written(alone));
    });
  });

  test("the documents in any order give the same sizing, advisories and all", () => {
    const stricter = [tenfold({ id: "450000-2021-a" }), tenfold({ id: "450100-2021-b", division: "450100" }), guangxi, ...irrelevant];
    holds([neighbourhood, fc.shuffledSubarray([...stricter], { minLength: stricter.length })], (given, shuffled) => {
      deepStrictEqual(sizeNeighbourhood(given, { documents: shuffled }), sizeNeighbourhood(given, { documents: stricter }));
    });
  });

  test("D5: a division within another is asked for at least what the other is, on any day, for every place of the catalogue", () => {
    const places = [...new Set(documents.map(({ division }) => division))].filter((division) => division.endsWith("00"));
    const all = { residents: 3000, residentialFloorArea: "100000" };
    let compared = 0;
    holds(
      [fc.constantFrom(...places), fc.integer({ min: 1, max: 99 }), day, development, households],
      (parent, part, on, kind, counted) => {
        const within = parent.replace(/(?:00){1,3}$/, "");
        const child = `${within}${String(part).padStart(2, "0")}`.padEnd(6, "0");
        for (const facility of facilities) {
          const ask = (division: string) => answer({ ...all, division, on, development: kind, households: counted }, facility);
          const [above, below] = [ask(parent), ask(child)];
          if (above === null) continue;
          compared += 1;
          expect(below?.gte(above), `${child} in ${parent}, ${on}`).toBe(true);
        }
      },
    );
    expect(compared).toBeGreaterThan(100);
  });

  test("D6: a later day gives the same requirement, as long as no document begins or ends in between", () => {
    const turns = documents.flatMap(({ issuedOn, effectiveFrom, effectiveTo, firstSeenOn }) => [
      issuedOn,
      effectiveFrom,
      effectiveTo,
      firstSeenOn,
    ]);
    const places = [...new Set(documents.map(({ division }) => division))];
    let compared = 0;
    holds([fc.constantFrom(...places), day, day, development, households], (division, one, other, kind, counted) => {
      const [from, to] = [one, other].sort() as [string, string];
      if (turns.some((turn) => turn !== null && turn >= from && turn <= to)) return;
      for (const facility of facilities) {
        const [before, after] = [from, to].map((on) =>
          answer({ division, on, development: kind, households: counted, residents: 3000, residentialFloorArea: "100000" }, facility),
        );
        compared += before === null ? 0 : 1;
        expect(after?.toFixed()).toBe(before?.toFixed());
      }
    });
    expect(compared).toBeGreaterThan(20);
  });
});

/** What one facility is asked for, or null where no standard is in force. */
function answer(given: NeighbourhoodInput, facility: (typeof facilities)[number]) {
  try {
    return sizeNeighbourhood(given, { facilities: [facility], acceptReported: true }).requirements[facility].floorArea;
  } catch (error) {
    if (error instanceof PlanError && error.code === "noStandardInForce") return null;
    throw error;
  }
}

describe("many at once and one by one", () => {
  const faulty = fc.constantFrom<object>({ households: -1 }, { division: "4502" }, { on: "2022-02-30" }, { development: "old" });

  test("a batch is its rows one by one, refusals included", () => {
    holds([fc.array(fc.tuple(neighbourhood, fc.option(faulty)), { maxLength: 5 })], (list) => {
      const rows = list.map(([given, wrong]) => ({ ...given, ...wrong }));
      const { results, errors } = sizeMany(rows);
      rows.forEach((row, index) => {
        let [single, refused]: [Sizing | null, unknown] = [null, undefined];
        try {
          single = sizeNeighbourhood(row);
        } catch (error) {
          refused = JSON.stringify(error);
        }
        deepStrictEqual(results[index], single);
        expect(JSON.stringify(errors.get(index))).toBe(refused);
      });
    });
  });

  test("a sizer compiled once sizes as if it were not", () => {
    holds([neighbourhood], (given) => {
      const { division, on, ...size } = given;
      deepStrictEqual(compileSizer({ division, on }).size(size), sizeNeighbourhood(given));
    });
  });

  test("columns hold what each row by itself is stated at, in hundredths", () => {
    const sizer = compileSizer({ division: "450200", on: "2022-03-01" });
    holds([fc.array(fc.tuple(households, development), { minLength: 1, maxLength: 8 })], (rows) => {
      const { required } = sizer.columns({
        households: Int32Array.from(rows, ([count]) => count),
        development: Uint8Array.from(rows, ([, kind]) => (kind === "new" ? 0 : 1)),
      });
      rows.forEach(([count, kind], index) => {
        const { requirements } = sizer.size({ households: count, development: kind });
        for (const facility of facilities)
          expect(toPlaces(fraction(`${required[facility][index]}/100`), 2)).toBe(requirements[facility].statedArea.toFixed(2));
      });
    });
  });
});

describe("what a target asks for", () => {
  const citations = ratioStandardsInForce({ division: "450000", on: "2022-03-01" }).filter(
    ({ standard }) => standard.kind !== "count" && standard.kind !== "term",
  );

  test("both sides of a pair, so many times as large, meet it or miss it alike", () => {
    holds([fc.constantFrom(...citations), fc.nat(9999), fc.integer({ min: 1, max: 99 })], (citation, part, times) => {
      const met = (by: number) => evaluateRatio(citation, { part: part * by, whole: 10_000 * by }).met;
      expect(met(times)).toBe(met(1));
    });
  });

  test("one more meets what was met, and the gap is what is missing, no less", () => {
    const least = citations.filter(({ standard }) => standard.bound === "atLeast");
    holds([fc.constantFrom(...least), fc.nat(9999)], (citation, part) => {
      const [one, more] = [part, part + 1].map((count) => evaluateRatio(citation, { part: count, whole: 10_000 }));
      if (one?.met === true) expect(more?.met).toBe(true);
      else if (one?.gap !== null && one?.gap !== undefined) {
        expect(evaluateRatio(citation, { part: one.gap.plus(part).toFixed(), whole: 10_000 }).met).toBe(true);
        expect(isLess(fraction("0"), rounded(fraction(one.gap.toFixed()), 9, "ceil"))).toBe(true);
      }
    });
  });
});
