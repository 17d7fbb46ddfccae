import { describe, expect, test } from "vitest";
import { guangxi, ids, lookup, made, noDates, query, state } from "../test/madeLaw.ts";
import { documents } from "./catalogue.ts";
import { areaStandardsInForce, ratioStandardsInForce, type StandardQuery } from "./inForce.ts";
import { PlanError } from "./planError.ts";

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

test("a standard is cited by the same object each time, with the same head", () => {
  const [first, again] = [1, 2].map(() => areaStandardsInForce(query).inForce[0]);
  expect(first).toBe(again);
  expect(first?.document).toBe(areaStandardsInForce({ ...query, development: "existing" }).inForce[0]?.document);
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
