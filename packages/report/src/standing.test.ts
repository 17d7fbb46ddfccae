import { sizeNeighbourhood } from "@plan/sizing";
import { expect, test } from "vitest";
import { type ConditionTemplate, landTransferConditions, parseReport, type ReportDocument, toText } from "./index.ts";

const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
const sections = ["parcel", "siting", "areas", "phasing", "handover", "ownership", "supervision", "supplement", "annex"] as const;
const storeys = { text: { zh: "设于一层。", en: "It lies on the ground floor." } };
const given: readonly Partial<Parameters<typeof landTransferConditions>[0]>[] = [
  {},
  { template: { numbering: "arabic" } },
  { template: { sections: sections.map((section) => ({ section, heading: { zh: `甲${section}`, en: section } })) } },
  { options: { siting: { storeys } } },
  { options: { extraClauses: [{ section: "handover", ...storeys }] } },
  { options: { extraClauses: [{ section: "handover", text: { zh: "移交三份。", en: "Three copies are handed over." } }] } },
  { options: { extraClauses: [{ section: "supplement", ...storeys }] } },
  { options: { signature: { office: "柳州市自然资源和规划局", date: "2022-03-05" } } },
  { template: { numbering: "arabic", siting: { storeys } } satisfies ConditionTemplate },
];
const inBoth = (document: ReportDocument) => [toText(document), toText(document, { locale: "en" })];

test("what conditions say does not depend on those written before them", () => {
  const stored = given.map((one) => JSON.stringify(landTransferConditions({ sizing, ...one })));
  const apart = stored.map((json) => inBoth(parseReport(JSON.parse(json))));
  expect(new Set(apart.flat()).size).toBe(given.length * 2);
  const orders = [...given.keys()].flatMap((first) => [...given.keys()].flatMap((second) => [first, second]));
  for (const index of orders) expect(inBoth(landTransferConditions({ sizing, ...given[index] }))).toEqual(apart[index]);
});

test("a heading that differs in one language alone is printed as it is", () => {
  const headed = (zh: string, en: string) =>
    inBoth(landTransferConditions({ sizing, template: { sections: sections.map((section) => ({ section, heading: { zh, en } })) } }));
  const [zh = "", en = ""] = headed("天干", "Stems");
  expect(headed("天干", "Branches")).toEqual([zh, en.replaceAll("Stems", "Branches")]);
  expect(headed("地支", "Stems")).toEqual([zh.replaceAll("天干", "地支"), en]);
  expect(headed("天干", "Stems")).toEqual([zh, en]);
  expect([zh.match(/天干/g)?.length, en.match(/Stems/g)?.length]).toEqual([sections.length, sections.length]);
});

test("a document without a look of its own has none", () =>
  expect(Object.keys(landTransferConditions({ sizing }))).toEqual(["title", "number", "sections", "advisories", "signature"]));
