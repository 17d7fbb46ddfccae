import { parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { law, other, place, said, words } from "../test/advised.ts";
import { madeDocument, madeStandard, perHouseholds } from "../test/madeDocument.ts";
import { sizeNeighbourhood } from "./sizeNeighbourhood.ts";

test("nothing is said where there is nothing to say", () => expect(said([law()])).toEqual([]));

describe("Of a standard that was left out", () => {
  const reported = (amount: object) => law({ amount }, { ...other, evidence: "report" });

  test("a reported one is said where it would ask for more, or where that cannot be said (D7)", () => {
    expect(said([law(), reported(perHouseholds("20"))])).toEqual([]);
    expect(said([law(), reported(perHouseholds("20.001"))])).toEqual([
      [
        "reportedStandardMayApply",
        "elderlyCare",
        "据报道，乙〔2021〕2号可能适用，按其计算为200.01平方米；未读到原文，未据以计算（D7）。",
        "乙〔2021〕2号 is reported and may apply and would ask for 200.01 m²; its text has not been read, so it does not size (D7).",
      ],
    ]);
    expect(said([law(), reported({ kind: "fixed", floorArea: "200" })])).toEqual([]);
    expect(said([law(), reported({ kind: "fixed", floorArea: "201" })]).map(([, , zh]) => zh)).toEqual([
      "据报道，乙〔2021〕2号可能适用，按其计算为201平方米；未读到原文，未据以计算（D7）。",
    ]);
    expect(said([law(), reported({ ...perHouseholds("1"), base: "residents" })]).map(([, , ...both]) => both)).toEqual([
      [
        "据报道，乙〔2021〕2号可能适用；未读到原文，未据以计算（D7）。",
        "乙〔2021〕2号 is reported and may apply; its text has not been read, so it does not size (D7).",
      ],
    ]);
  });

  test("a duty whose figure stands elsewhere is said; what is not in force is not", () => {
    expect(said([law(), law({ amount: { kind: "delegated", to: words } }, other)])).toEqual([
      [
        "delegatedStandard",
        "elderlyCare",
        "乙〔2021〕2号第八条另有配建要求，数值由甲局规定，未计入。",
        "第八条 of 乙〔2021〕2号 sets a duty whose figure is left to bureau A; it is not counted here.",
      ],
    ]);
    expect(said([law(), law({ amount: perHouseholds("90") }, { ...other, status: "draft" })])).toEqual([]);
    expect(said([law(), law({ amount: { kind: "delegated", to: words } }, { ...other, status: "draft" })])).toEqual([]);
  });
});

describe("Of the households (D2, D9)", () => {
  const households = undefined;

  test("an estimate, the caller's or ours, with its number where it was counted", () => {
    const ours = said([law()], { households, residentialFloorArea: "90001", averageDwellingArea: "90" });
    expect(ours).toEqual([
      [
        "householdsEstimated",
        "elderlyCare",
        "户数1001为估算值，以批准的设计方案为准（D9）。",
        "The number of households, 1001, is an estimate; the approved scheme decides (D9).",
      ],
    ]);
    expect(said([law()], { householdsBasis: "estimated" })[0]?.[2]).toBe("户数1000为估算值，以批准的设计方案为准（D9）。");
    const byResidents = law({ amount: { ...perHouseholds("1"), base: "residents" } });
    expect(said([byResidents], { households, residents: 10, householdsBasis: "estimated" }).map(([, , ...both]) => both)).toEqual([
      ["户数为估算值，以批准的设计方案为准（D9）。", "The number of households is an estimate; the approved scheme decides (D9)."],
    ]);
  });

  test("a scheme that is not approved", () =>
    expect(said([law()], { householdsBasis: "pendingScheme" })).toEqual([
      [
        "householdsPending",
        "elderlyCare",
        "设计方案未定：面积按批准方案的总户数核定，且不低于所列面积（D9）。",
        "The scheme is not approved yet: the area is fixed by the households of the approved scheme and is never below the one stated (D9).",
      ],
    ]));

  test.each([
    ["started", "不足百户按百户", "every hundred begun"],
    ["completed", "满百户", "completed hundreds only"],
  ] as const)("hundreds %s are not from the text", (perHundred, zh, en) =>
    expect(said([law()], {}, { perHundred })).toEqual([
      [
        "readingNotFromText",
        "elderlyCare",
        `按“${zh}”计算是使用者的选择，并非文件原意（D2）。`,
        `Counting ${en} is the user's choice and not from the text (D2).`,
      ],
    ]),
  );
});

test("what holds of both facilities is said once, of neither; what holds of one is said of it, once", () => {
  const standards = [
    madeStandard({ measure: "unspecified", item: "1" }),
    madeStandard({ id: "infant", facility: "infantCare", measure: "unspecified", item: "2" }),
    madeStandard({ id: "elderlyToo", measure: "net", amount: perHouseholds("15"), item: "3" }),
    madeStandard({ id: "elderlyThree", measure: "net", amount: perHouseholds("10"), item: "4" }),
  ];
  const both = parseDocument(madeDocument({ areaStandards: standards, planHorizonEnd: "2021-12-31" }));
  const facilities = ["elderlyCare", "infantCare"] as const;
  expect(said([both], {}, { facilities }).map(([code, facility]) => [code, facility])).toEqual([
    ["planHorizonPassed", null],
    ["measureUnspecified", null],
    ["measuresDiffer", "elderlyCare"],
  ]);
});

test("two documents whose plan periods have ended are both named, and what a citation says is put in words once", () => {
  const ended = { planHorizonEnd: "2021-12-31" };
  const documents = [law({}, ended), law({}, { ...other, ...ended })];
  expect(said(documents).map(([code, , zh]) => [code, zh?.slice(0, 10)])).toEqual([
    ["planHorizonPassed", "《试验文本》的规划期"],
    ["planHorizonPassed", "乙〔2021〕2号的"],
  ]);
  const size = () => sizeNeighbourhood({ ...place, households: 10 }, { documents, facilities: ["elderlyCare"] }).advisories[0];
  expect(size()).toBe(size());
});
