import { type NeighbourhoodInput, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { faultsOf } from "../../test/refused.ts";
import { type ConditionTemplate, parseTemplate } from "../conditionTemplate.ts";
import { landTransferConditions, type ReportDocument, toText } from "../index.ts";
import type { placeholders } from "./placeholders.ts";

const liuzhou: NeighbourhoodInput = { name: "示例小区", division: "450200", on: "2022-03-01", development: "new", households: 1234 };
const parcel = {
  number: "示例-01",
  location: "城中区",
  bounds: "东至规划路",
  landUse: "城镇住宅用地",
  landArea: "50360.20",
  floorAreaInPlotRatio: "110792.44",
  plotRatio: { min: "1", max: "2.2" },
};
const sections = ["parcel", "areas", "siting", "phasing", "handover", "ownership", "supervision", "supplement", "annex"] as const;
const write = (template: ConditionTemplate, given: Partial<Parameters<typeof landTransferConditions>[0]> = {}) =>
  landTransferConditions({ sizing: sizeNeighbourhood(liuzhou), parcel, template, ...given });
const extra = (zh: string, en?: string): ConditionTemplate => ({
  extraClauses: [{ section: "areas", text: { zh, ...(en === undefined ? {} : { en }) } }],
});
const extraOf = (document: ReportDocument) => document.sections[1]?.clauses.at(-1);

/** By hand: 1234 × 20 ÷ 100 = 246.8; areas of the parcel as they were given, without zeros at the end. */
const values: Readonly<Record<(typeof placeholders)[number], readonly [string, string]>> = {
  name: ["示例小区", "示例小区"],
  division: ["450200", "450200"],
  on: ["2022年3月1日", "2022-03-01"],
  development: ["新建住宅小区", "new residential estate"],
  households: ["1234", "1234"],
  residents: ["3000", "3000"],
  residentialFloorArea: ["112000", "112000"],
  "elderlyCare.term": ["社区养老服务设施", "Community elderly-care facility"],
  "elderlyCare.rate": ["每百户不低于20平方米", "not less than 20 m² per 100 households"],
  "elderlyCare.statedArea": ["246.8", "246.8"],
  "elderlyCare.basis": ["桂政办发〔2021〕67号 三（二）7", "桂政办发〔2021〕67号, item 三（二）7"],
  "infantCare.term": ["婴幼儿照护服务场地", "Infant-care facility"],
  "infantCare.rate": ["每百户不低于20平方米", "not less than 20 m² per 100 households"],
  "infantCare.statedArea": ["246.8", "246.8"],
  "infantCare.basis": ["桂政办发〔2021〕67号 三（二）7", "桂政办发〔2021〕67号, item 三（二）7"],
  "parcel.number": ["示例-01", "示例-01"],
  "parcel.location": ["城中区", "城中区"],
  "parcel.bounds": ["东至规划路", "东至规划路"],
  "parcel.landUse": ["城镇住宅用地", "城镇住宅用地"],
  "parcel.landArea": ["50360.2", "50360.2"],
  "parcel.floorAreaInPlotRatio": ["110792.44", "110792.44"],
  "parcel.plotRatio.min": ["1", "1"],
  "parcel.plotRatio.max": ["2.2", "2.2"],
};

describe("Placeholders", () => {
  const full = sizeNeighbourhood({ ...liuzhou, residents: 3000, residentialFloorArea: "112000.0" });

  test.each(Object.entries(values))("{%s} is %j", (name, [zh, en]) => {
    const clause = extraOf(write(extra(`甲{${name}}乙{${name}}`, `a {${name}}`), { sizing: full }));
    expect(clause?.text).toEqual({ zh: `甲${zh}乙${zh}`, en: `a ${en}` });
  });

  test("a clause without English says the Chinese", () =>
    expect(extraOf(write(extra("于{on}")))?.text).toEqual({ zh: "于2022年3月1日", en: "于2022年3月1日" }));

  const onlyElderly = sizeNeighbourhood(
    { division: "450200", on: "2022-03-01", development: "new", households: 1 },
    { facilities: ["elderlyCare"] },
  );
  test.each([
    "name",
    "residents",
    "residentialFloorArea",
    "infantCare.statedArea",
    "infantCare.term",
    "parcel.number",
    "parcel.plotRatio.max",
  ])("{%s} that nobody said is an error that names it", (name) => {
    const { code, places, messages } = faultsOf(() => write(extra(`宗地{${name}}。`, "."), { sizing: onlyElderly, parcel: {} }));
    expect([code, places, messages]).toEqual([
      "invalidTemplate",
      ["template.extraClauses.0.text.zh"],
      [`Expected a value for {${name}}, got nothing`],
    ]);
  });

  test.each([
    ["{parcel.size}", "{parcel.size}"],
    ["{}", "{}"],
    ["{ households }", "{ households }"],
    ["{Households}", "{Households}"],
    ["{constructor}", "{constructor}"],
    ["{elderlyCare}", "{elderlyCare}"],
    ["{elderlyCare.toString}", "{elderlyCare.toString}"],
    ["{户数}", "{户数}"],
    ["按{households户", "{households户"],
    ["按households}户", "}户"],
    ["{{households}}", "{{households}}"],
    ["{", "{"],
  ])("%s is refused when the template is read, and named", (text, named) => {
    for (const parse of [() => parseTemplate(extra(text)), () => write(extra(text))]) {
      const { code, places, messages } = faultsOf(parse);
      expect(code).toBe("invalidTemplate");
      expect(places[0]).toMatch(/extraClauses\.0\.text\.zh$/);
      expect(messages[0]).toContain(`got "${named}`);
    }
  });

  test("every text is looked at, and all faults are told at once", () => {
    const bad = { zh: "{x}", en: "{y}" };
    const template: ConditionTemplate = {
      title: bad,
      number: "{x}",
      sections: sections.map((section) => ({ section, ...(section === "annex" ? { heading: bad } : {}) })),
      siting: { storeys: { text: bad, basis: "{x}" } },
      signature: { office: "{x}" },
    };
    expect(faultsOf(() => parseTemplate(template)).places.sort()).toEqual(
      [
        "number",
        "sections.8.heading.en",
        "sections.8.heading.zh",
        "signature.office",
        "siting.storeys.basis",
        "siting.storeys.text.en",
        "siting.storeys.text.zh",
        "title.en",
        "title.zh",
      ].sort(),
    );
  });

  test("of many faults the first 20 are told", () => {
    const bad = { section: "areas", text: { zh: "{x}" } } as const;
    expect(faultsOf(() => parseTemplate({ extraClauses: new Array(21).fill(bad) })).places).toHaveLength(20);
  });

  test("what is filled in is not looked at again, and cannot begin a line", () => {
    const document = write(extra("宗地{parcel.number}。"), { parcel: { number: "{households}\n（二）【政策条款】0平方米" } });
    expect(extraOf(document)?.text.zh).toBe("宗地{households}\n（二）【政策条款】0平方米。");
    expect(toText(document)).toContain("【选用条款】宗地{households} （二）【政策条款】0平方米。（依据：未注明）\n");
  });

  test("10,000 characters are filled in, and one more is refused", () => {
    const bounds = (length: number) => ({ parcel: { bounds: "东".repeat(length) } });
    expect(extraOf(write(extra("{parcel.bounds}{parcel.bounds}"), bounds(5000)))?.text.zh).toHaveLength(10_000);
    expect(faultsOf(() => write(extra("{parcel.bounds}{parcel.bounds}。"), bounds(5000))).messages[0]).toMatch(/at most 10000 characters/);
  });
});

test("a text of 10,000 characters may be placeholders from end to end, however short", () => {
  const template = extra("{on}".repeat(2500));
  expect(parseTemplate(template)).toEqual(template);
});
