import { checkProvision, type Provision, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { errorOf } from "../test/refused.ts";
import { parseCheck } from "./check.ts";
import { rectificationPlan } from "./rectificationPlan.ts";
import { reviewOpinion } from "./reviewOpinion.ts";
import { shortfallList } from "./shortfallList.ts";
import { toText } from "./text.ts";

const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
const check = (provision: Provision = { elderlyCare: "200", infantCare: "250" }) => checkProvision(sizing, provision);
const stored = (change: (json: ReturnType<typeof JSON.parse>) => void) => {
  const json = JSON.parse(JSON.stringify(check()));
  change(json);
  return json;
};

describe("A check that documents are written from", () => {
  test.each<[string, Provision]>([
    ["both short", { elderlyCare: "0", infantCare: "246.79" }],
    ["exactly enough", { elderlyCare: "246.8", infantCare: "246.8" }],
    ["unknown", {}],
    [
      "in part unknown",
      {
        facilities: [
          { serves: ["elderlyCare"], floorArea: "1" },
          { serves: ["elderlyCare"], floorArea: null },
        ],
      },
    ],
    [
      "known rooms that suffice",
      {
        facilities: [
          { serves: ["elderlyCare"], floorArea: "300" },
          { serves: ["elderlyCare"], floorArea: null },
        ],
      },
    ],
    [
      "areas enough, a lease too long",
      {
        facilities: [
          { serves: ["elderlyCare"], floorArea: "300", acquired: "lease", leaseYears: 21, lessor: "stateOwned" },
          { serves: ["infantCare"], floorArea: "300" },
        ],
      },
    ],
  ])("%s: reads back from JSON as it was", (_, provision) => {
    const whole = check(provision);
    expect(toText(reviewOpinion(JSON.parse(JSON.stringify(whole))))).toBe(toText(reviewOpinion(whole)));
  });

  test("may lack the sum of the known rooms, as the public surface does", () => {
    const bare = stored(({ results }) => {
      for (const result of Object.values<Record<string, unknown>>(results)) delete result.known;
    });
    expect(parseCheck(bare).facilities.map(({ result }) => result.known.toFixed())).toEqual(["200", "250"]);
  });

  test.each<[string, (json: ReturnType<typeof JSON.parse>) => void, string]>([
    ["a smaller requirement", ({ results }) => (results.elderlyCare.required = "200"), "results.elderlyCare.required"],
    ["a smaller shortfall", ({ results }) => (results.elderlyCare.shortfall = "46.79"), "results.elderlyCare.shortfall"],
    ["a larger surplus", ({ results }) => (results.infantCare.surplus = "3.21"), "results.infantCare.surplus"],
    ["another area provided", ({ results }) => (results.elderlyCare.provided = "246.8"), "results.elderlyCare.known"],
    ["a verdict turned round", ({ results }) => (results.elderlyCare.verdict = "met"), "results.elderlyCare.verdict"],
    ["an overall verdict turned round", (json) => (json.verdict = "pass"), "verdict"],
    ["a facility left out", ({ results }) => delete results.elderlyCare, "results.elderlyCare"],
    ["an unknown that became 0", ({ results }) => (results.elderlyCare.shortfall = null), "results.elderlyCare.shortfall"],
    ["a finding of no kind", ({ findings }) => (findings[0].code = "fine"), "findings.0.code"],
    ["a finding with a control character", ({ findings }) => (findings[0].message.zh = "a\u0000b"), "findings.0.message.zh"],
    ["findings taken away, and with them the failure", (json) => Object.assign(json, { findings: [], verdict: "pass" }), "verdict"],
  ])("%s is invalidProvision", (_, change, path) => {
    const { code, issues } = errorOf(() => reviewOpinion(stored(change)));
    expect(code).toBe("invalidProvision");
    expect(issues[0]?.path.join(".")).toBe(path);
  });

  test("a facility nobody sized is refused", () => {
    const one = checkProvision(
      sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1 }, { facilities: ["elderlyCare"] }),
      {
        elderlyCare: "1",
      },
    );
    const json = JSON.parse(JSON.stringify(one));
    json.results.infantCare = json.results.elderlyCare;
    const { code, issues } = errorOf(() => reviewOpinion(json));
    expect([code, issues[0]?.path.join(".")]).toEqual(["invalidProvision", "results.infantCare"]);
  });

  test("a sizing that does not follow is invalidNeighbourhood, with its place in the check", () => {
    const { code, issues } = errorOf(() => reviewOpinion(stored((json) => (json.sizing.requirements.elderlyCare.floorArea = "1"))));
    expect([code, issues[0]?.path.join(".")]).toEqual(["invalidNeighbourhood", "sizing.requirements.elderlyCare.floorArea"]);
  });

  test.each([undefined, null, 1, "text", [], {}, { sizing }])("%j is no check", (input) => {
    expect(errorOf(() => reviewOpinion(input as never)).code).toMatch(/^invalid(Provision|Neighbourhood)$/);
    expect(errorOf(() => rectificationPlan(input as never)).code).toMatch(/^invalid(Provision|Neighbourhood)$/);
  });

  test.each([undefined, null, 1, "text", {}, [null], [{}]])("%j is no list of checks", (input) => {
    expect(errorOf(() => shortfallList(input as never)).code).toMatch(/^invalid(Provision|Neighbourhood)$/);
  });

  test("a facility left out of one in a list names its place", () =>
    expect(errorOf(() => shortfallList([stored(({ results }) => delete results.infantCare)])).issues[0]?.path).toEqual([
      0,
      "results",
      "infantCare",
    ]));

  test("a fault in a list names its place", () =>
    expect(errorOf(() => shortfallList([check(), stored((json) => (json.verdict = "pass"))])).issues[0]?.path).toEqual([1, "verdict"]));
});

describe("A review opinion", () => {
  const found = (change: (json: ReturnType<typeof JSON.parse>) => void) =>
    reviewOpinion(stored(change)).sections.find(({ heading }) => heading.zh.endsWith("审查发现"))?.clauses ?? [];

  test("a finding is policy where a document is violated, an option that names the document where it is not, and else this review's own", () => {
    const clauses = found(({ findings }) => {
      const [short] = findings;
      findings.push({ ...short, severity: "advice" }, { ...short, citation: null });
    });
    expect(clauses.map(({ status, basis, restsOn }) => [status, basis?.standard.item, restsOn?.zh])).toEqual([
      ["policy", "三（二）7", undefined],
      ["option", "三（二）7", "桂政办发〔2021〕67号 三（二）7"],
      ["option", undefined, "本次核对"],
    ]);
  });

  test("its table carries what each required area follows from", () => {
    const table = reviewOpinion(check()).sections.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.table ?? []))[0];
    const area = { counts: { households: 1234 }, perHundred: "proRata" };
    expect(table?.worked?.standards.map(({ standard }) => standard.facility)).toEqual(["elderlyCare", "infantCare"]);
    expect(table?.worked?.rows).toEqual([
      [{ ...area, facility: "elderlyCare", standards: [0] }],
      [{ ...area, facility: "infantCare", standards: [1] }],
    ]);
  });
});
