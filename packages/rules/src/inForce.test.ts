import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentById, documents } from "./catalogue.ts";
import { areaStandardsInForce, ratioStandardsInForce, type StandardQuery } from "./inForce.ts";
import { parseDocument } from "./parseDocument.ts";
import { PlanError } from "./planError.ts";
import { requiredArea } from "./requiredArea.ts";
import type { StandardDocument } from "./standardDocument.ts";

const guangxi = documentById("450000-2021-67");
const noDates = { issuedOn: null, effectiveFrom: null, effectiveTo: null, planHorizonEnd: null, firstSeenOn: null, statedDates: null };

/** Guangxi's plan as another document. */
const made = (id: string, parts: object = {}): StandardDocument =>
  parseDocument({ ...guangxi, ...noDates, issuedOn: "2021-07-18", id, ...parts });

const query: StandardQuery = { division: "450203", on: "2022-03-01", facility: "elderlyCare", development: "new" };
const ids = (parts: Partial<StandardQuery>) => areaStandardsInForce({ ...query, ...parts }).inForce.map(({ document }) => document.id);

/** Why a document does not answer, or "inForce". */
function state(document: StandardDocument, parts: Partial<StandardQuery> = {}): string {
  const { leftOut } = lookup({ ...query, documents: [document], ...parts });
  return leftOut.find(({ citation }) => citation.document.id === document.id)?.because ?? "inForce";
}

/** The lookup with one document beside it that always answers. */
function lookup({ documents: given = [], ...rest }: StandardQuery) {
  return areaStandardsInForce({ ...rest, documents: [...given, made("450000-0001-always", { issuedOn: "0001-01-01" })] });
}

describe("Where", () => {
  test("nation, region, city and district hold together, broadest first; a neighbour's does not", () => {
    const chain = ["450203", "000000", "450300", "450200", "450000", "450204", "440000"];
    const law = chain.map((division) => made(`${division}-2021-a`, { division }));
    expect(ids({ documents: law })).toEqual(["000000-2021-a", "450000-2021-a", "450200-2021-a", "450203-2021-a"]);
    expect(ids({ documents: law, division: "450200" })).toEqual(["000000-2021-a", "450000-2021-a", "450200-2021-a"]);
    expect(ids({ documents: law, division: "450000" })).toEqual(["000000-2021-a", "450000-2021-a"]);
    expect(ids({ documents: law, division: "000000" })).toEqual(["000000-2021-a"]);
    expect(ids({ documents: law, division: "650100" })).toEqual(["000000-2021-a"]);
    expect(ids({ documents: law, division: "440100" })).toEqual(["000000-2021-a", "440000-2021-a"]);
  });

  test("a code with zeros in its midst is the whole code of a county: 469001 binds itself, not 469100", () => {
    const law = [made("469001-2021-a", { division: "469001" })];
    expect(ids({ documents: law, division: "469001" })).toEqual(["469001-2021-a"]);
    expect(() => ids({ documents: law, division: "469100" })).toThrow(expect.objectContaining({ code: "noStandardInForce" }));
  });

  test("of one division the older comes first, whatever the order they are given in", () => {
    const law = [
      made("450000-2022-b", { issuedOn: "2022-01-01" }),
      made("450000-2019-a", { issuedOn: "2019-01-01" }),
      made("450000-2022-a", { issuedOn: "2022-01-01" }),
    ];
    expect(ids({ documents: law })).toEqual(["450000-2019-a", "450000-2022-a", "450000-2022-b"]);
    expect(ids({ documents: law.toReversed() })).toEqual(["450000-2019-a", "450000-2022-a", "450000-2022-b"]);
  });

  test("a document of no date comes before those of a date, and of the same day the id decides", () => {
    const law = [
      made("450000-2021-c", { status: "draft" }),
      made("450000-2021-b", { status: "draft" }),
      made("450000-2021-d", { ...noDates, issuedOn: null }),
    ];
    const leftOut = lookup({ ...query, documents: law }).leftOut.map(({ citation, because }) => `${citation.document.id}: ${because}`);
    expect(leftOut).toEqual(["450000-2021-d: dateUnknown", "450000-2021-b: draft", "450000-2021-c: draft"]);
    const turned = lookup({ ...query, documents: law.toReversed() }).leftOut.map(({ citation }) => citation.document.id);
    expect(turned).toEqual(["450000-2021-d", "450000-2021-b", "450000-2021-c"]);
  });

  test("a place without any standard is an error that says what was sought (D15)", () => {
    const error = expect.objectContaining({ code: "noStandardInForce" });
    expect(() => areaStandardsInForce({ ...query, division: "650100" })).toThrow(error);
    expect(() => areaStandardsInForce({ ...query, division: "650100" })).toThrow(/elderlyCare \(new\) in force in 650100 on 2022-03-01/);
    const issues = [expect.objectContaining({ path: ["facilities"], received: "nothing" })];
    expect(() => areaStandardsInForce({ ...query, documents: [] })).toThrow(expect.objectContaining({ code: "noStandardInForce", issues }));
  });
});

describe("When (D6)", () => {
  test("from the day it takes effect, else the day of issue, else the day a source first shows it", () => {
    const days = (parts: object) =>
      ["2020-12-31", "2021-01-01"].map((on) => state(made("450000-2021-a", { ...noDates, ...parts }), { on }));
    expect(days({ effectiveFrom: "2021-01-01", issuedOn: "2020-06-01", firstSeenOn: "2020-01-01" })).toEqual(["notYetInForce", "inForce"]);
    expect(days({ issuedOn: "2021-01-01", firstSeenOn: "2020-01-01" })).toEqual(["notYetInForce", "inForce"]);
    expect(days({ firstSeenOn: "2021-01-01" })).toEqual(["notYetInForce", "inForce"]);
    expect(days({})).toEqual(["dateUnknown", "dateUnknown"]);
  });

  test("to the last day stated; past its plan horizon it still answers", () => {
    const days = (parts: object) => ["2023-12-31", "2024-01-01"].map((on) => state(made("450000-2021-a", parts), { on }));
    expect(days({ effectiveTo: "2023-12-31" })).toEqual(["inForce", "expired"]);
    expect(days({ planHorizonEnd: "2023-12-31" })).toEqual(["inForce", "inForce"]);
  });

  test("a document in force for a single day", () => {
    const oneDay = made("450000-2021-a", { effectiveFrom: "2022-03-01", effectiveTo: "2022-03-01" });
    expect(["2022-02-28", "2022-03-01", "2022-03-02"].map((on) => state(oneDay, { on }))).toEqual(["notYetInForce", "inForce", "expired"]);
  });
});

describe("Repeal is by name (D5)", () => {
  const old = made("450000-2019-old");
  const repealing = (parts: object = {}) => made("450000-2022-new", { issuedOn: "2022-01-01", repeals: [old.id], ...parts });
  const stateOfOld = (other: StandardDocument, parts: Partial<StandardQuery> = {}) => state(old, { documents: [old, other], ...parts });

  test("from the day the repealing document is in force; nearer or newer alone repeals nothing", () => {
    expect(stateOfOld(repealing(), { on: "2021-12-31" })).toBe("inForce");
    expect(stateOfOld(repealing(), { on: "2022-01-01" })).toBe("repealed");
    expect(stateOfOld(repealing({ repeals: [] }))).toBe("inForce");
    expect(stateOfOld(repealing({ division: "450200", repeals: [] }))).toBe("inForce");
  });

  test("and as far as that document binds: a city's repeal leaves the region's standard to the other cities", () => {
    const ofCity = repealing({ division: "450200" });
    const states = ["450200", "450203", "450300", "450000"].map((division) => stateOfOld(ofCity, { division }));
    expect(states).toEqual(["repealed", "repealed", "inForce", "inForce"]);
    expect(stateOfOld(repealing({ division: "000000" }))).toBe("repealed");
  });

  test("lasts when the repealing document has itself ended, and holds though that one has no areas", () => {
    expect(stateOfOld(repealing({ effectiveTo: "2022-02-01" }))).toBe("repealed");
    expect(stateOfOld(repealing({ areaStandards: [] }))).toBe("repealed");
  });

  test("one document that repeals is enough, whatever a draft beside it would", () => {
    const repealed = made("450000-2021-a");
    const repealing = made("450000-2022-b", { issuedOn: "2022-01-01", repeals: ["450000-2021-a"] });
    const draft = made("450000-2022-c", { status: "draft", repeals: ["450000-2021-a"] });
    expect(state(repealed, { documents: [repealed, repealing, draft] })).toBe("repealed");
    expect(state(repealed, { documents: [repealed, draft] })).toBe("inForce");
  });

  test("a draft repeals nothing, and a report only where reports are accepted (D7, D8)", () => {
    expect(stateOfOld(repealing({ status: "draft" }))).toBe("inForce");
    expect(stateOfOld(repealing({ evidence: "report" }))).toBe("inForce");
    expect(stateOfOld(repealing({ evidence: "report" }), { acceptReported: true })).toBe("repealed");
    expect(stateOfOld(repealing({ ...noDates }))).toBe("inForce");
  });
});

describe("Evidence, drafts, delegation", () => {
  test("a report sizes where the caller accepts reports (D7)", () => {
    const report = made("450100-2021-a", { division: "450203", evidence: "report" });
    expect([state(report), state(report, { acceptReported: true })]).toEqual(["reported", "inForce"]);
  });

  test("a draft never sizes (D8); a trial does", () => {
    expect(state(made("450000-2021-a", { status: "draft" }), { acceptReported: true })).toBe("draft");
    expect(state(made("450000-2021-a", { status: "trial" }))).toBe("inForce");
  });

  test("a duty whose figure stands elsewhere is left out, and said", () => {
    const [standard] = guangxi.areaStandards;
    const delegated = { ...standard, amount: { kind: "delegated", to: { zh: "别处", en: "elsewhere" } } };
    expect(state(made("450000-2021-a", { areaStandards: [delegated] }))).toBe("delegated");
  });

  test("the first reason that holds is the one given: draft, dates, repeal, evidence, delegation", () => {
    const late = { issuedOn: "2030-01-01" };
    expect(state(made("450000-2021-a", { ...late, status: "draft" }))).toBe("draft");
    expect(state(made("450000-2021-a", { ...late, evidence: "report" }))).toBe("notYetInForce");
    const reported = made("450000-2019-old", { evidence: "report" });
    const other = made("450000-2022-new", { issuedOn: "2022-01-01", repeals: [reported.id] });
    expect(state(reported, { documents: [reported, other] })).toBe("repealed");
  });

  test("where nothing is left, the error names every document left out with its reason", () => {
    const law = [made("450000-2021-a", { status: "draft" }), made("450200-2021-b", { division: "450200", evidence: "report" })];
    try {
      areaStandardsInForce({ ...query, documents: law });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PlanError);
      const expected = "a standard for elderlyCare (new) in force in 450203 on 2022-03-01";
      const issue = (received: string) => ({ path: ["facilities"], message: `Expected ${expected}, got ${received}`, expected, received });
      expect((error as PlanError).issues).toEqual([issue("450000-2021-a: draft"), issue("450200-2021-b: reported")]);
    }
  });
});

test("new estates are asked by item 7, existing areas by item 8", () => {
  const items = (["new", "existing"] as const).map((development) =>
    areaStandardsInForce({ ...query, development }).inForce.map(({ standard }) => standard.item),
  );
  expect(items).toEqual([["三（二）7"], ["三（二）8"]]);
});

describe("Nanning on 2021-09-01", () => {
  const nanning = { ...query, division: "450100", on: "2021-09-01" };

  test("by default the region's 20 m² answers, and the city's reported trial is named", () => {
    const { inForce, leftOut } = areaStandardsInForce(nanning);
    expect(inForce.map(({ document }) => document.id)).toEqual(["450000-2021-67"]);
    expect(leftOut.map(({ citation, because }) => [citation.document.id, because])).toEqual([
      ["450100-2019-care-rooms-trial", "reported"],
      ["450100-2022-care-rooms", "notYetInForce"],
    ]);
  });

  test("with reports accepted both hold: the older and stricter city standard does not give way to the region's newer one (D5)", () => {
    expect(ids({ ...nanning, acceptReported: true })).toEqual(["450000-2021-67", "450100-2019-care-rooms-trial"]);
    expect(ids({ ...nanning, acceptReported: true, facility: "infantCare" })).toEqual(["450000-2021-67"]);
  });
});

describe("Ratio standards", () => {
  test("Guangxi's nineteen from 2021-07-18, and none a day earlier", () => {
    const count = (on: string) => ratioStandardsInForce({ division: "450200", on }).length;
    expect([count("2021-07-17"), count("2021-07-18")]).toEqual([0, 19]);
  });

  test("a report counts where the caller accepts reports (D7), and the query is checked", () => {
    const report = { division: "450200", on: "2022-03-01", documents: [made("450000-2021-a", { evidence: "report" })] };
    expect(ratioStandardsInForce(report)).toEqual([]);
    expect(ratioStandardsInForce({ ...report, acceptReported: true }).length).toBe(19);
    for (const wrong of [
      { division: "4502" },
      { on: "2022-02-29" },
      { facility: "elderlyCare" },
      { acceptReported: "yes" },
      { documents: {} },
    ])
      expect(() => ratioStandardsInForce({ ...report, ...wrong } as never)).toThrow(expect.objectContaining({ code: "invalidQuery" }));
  });

  test("each is cited with the head of its document, the same object for all", () => {
    const cited = ratioStandardsInForce({ division: "450200", on: "2022-03-01" });
    expect(new Set(cited.map(({ document }) => document)).size).toBe(1);
    expect(cited[0]?.document).not.toHaveProperty("areaStandards");
  });
});

describe("A query", () => {
  test.each([
    ["a division of five digits", { division: "45020" }],
    ["a division in full-width digits", { division: "４５０２００" }],
    ["a day the calendar has not", { on: "2022-02-29" }],
    ["no day", { on: undefined }],
    ["an unknown facility", { facility: "kindergarten" }],
    ["an unknown development", { development: "renovated" }],
    ["an unknown key", { city: "柳州" }],
    ["documents that are no list", { documents: {} }],
    ["the same id twice", { documents: [made("450000-2021-a"), made("450000-2021-a")] }],
  ])("with %s is refused", (_what, parts) => {
    expect(() => areaStandardsInForce({ ...query, ...parts } as StandardQuery)).toThrow(expect.objectContaining({ code: "invalidQuery" }));
  });

  test("own documents take the place of the shipped ones, or stand beside them", () => {
    const city = made("450200-2022-own", { division: "450200" });
    expect(ids({ documents: [city] })).toEqual(["450200-2022-own"]);
    expect(ids({ documents: [...documents, city] })).toEqual(["450000-2021-67", "450200-2022-own"]);
    expect(ids({ documents: [JSON.parse(JSON.stringify(city))] })).toEqual(["450200-2022-own"]);
  });

  test("a faulty document of one's own is refused with its path", () => {
    const issues = [expect.objectContaining({ path: ["documents", 0, "division"] })];
    expect(() => areaStandardsInForce({ ...query, documents: [{ ...guangxi, division: 450000 } as never] })).toThrow(
      expect.objectContaining({ code: "invalidDocument", issues }),
    );
    const twice = [expect.objectContaining({ path: ["documents", 1, "id"], expected: "an id used once", received: '"450000-2021-a"' })];
    expect(() => areaStandardsInForce({ ...query, documents: [made("450000-2021-a"), made("450000-2021-a")] })).toThrow(
      expect.objectContaining({ code: "invalidQuery", issues: twice }),
    );
  });
});

describe("Any documents", () => {
  const day = fc.constantFrom("2019-01-01", "2021-07-18", "2022-03-01", "2024-01-01");
  const parts = fc.record({
    division: fc.constantFrom("000000", "450000", "450200", "450203", "450204"),
    status: fc.constantFrom("inForce", "trial", "draft"),
    evidence: fc.constantFrom("officialText", "report"),
    issuedOn: day,
    effectiveTo: fc.option(fc.constantFrom("2024-06-30", "2025-01-01"), { nil: null }),
    rate: fc.integer({ min: 1, max: 60 }).map(String),
  });
  const law = fc.array(parts, { minLength: 1, maxLength: 5 }).map((list) =>
    list.map(({ rate, ...rest }, index) => {
      const areaStandards = guangxi.areaStandards.map((standard) => ({ ...standard, amount: { ...standard.amount, floorArea: rate } }));
      return made(`450000-2021-${index}`, { ...rest, areaStandards });
    }),
  );
  const largest = (given: readonly StandardDocument[], on: string): number => {
    try {
      const { inForce } = areaStandardsInForce({ ...query, on, documents: given, acceptReported: true });
      return Math.max(...inForce.map(({ standard }) => requiredArea(standard, { households: 100 }).toNumber()));
    } catch {
      return 0;
    }
  };

  test("a document that repeals nothing never lowers an answer (D5)", () => {
    fc.assert(
      fc.property(law, day, (given, on) => largest(given, on) >= largest(given.slice(1), on)),
      { numRuns: 40 },
    );
  });

  test("each standard of the place is in force or left out, never both and never lost", () => {
    fc.assert(
      fc.property(law, day, (given, on) => {
        const { inForce, leftOut } = lookup({ ...query, on, documents: given });
        const named = [...inForce, ...leftOut.map(({ citation }) => citation)].map(({ document }) => document.id);
        const chain = given.filter(({ division }) => ["000000", "450000", "450200", "450203"].includes(division));
        return named.length === chain.length + 1 && new Set(named).size === named.length;
      }),
      { numRuns: 40 },
    );
  });
});
