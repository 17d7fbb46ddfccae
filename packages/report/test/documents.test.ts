import { readFileSync } from "node:fs";
import { type ConditionOptions, landTransferConditions, type Parcel, type RenderOptions, type ReportDocument, toText } from "@plan/report";
import { documentById } from "@plan/rules";
import { type NeighbourhoodInput, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";

/** Written by hand from 桂政办发〔2021〕67号: 1234 × 20 ÷ 100 = 246.8; 1234 × 15 ÷ 100 = 185.1; 333 × 20 ÷ 100 = 66.6. */
function written(name: string, locale: NonNullable<RenderOptions["locale"]>): string {
  const text = readFileSync(new URL(`documents/${name}.${locale}.txt`, import.meta.url), "utf8");
  return text.replaceAll("{revision}", documentById("450000-2021-67").revision);
}

const parcel: Parcel = {
  number: "P(2022)1",
  location: "城中区东环大道",
  bounds: "东至规划路，南至东环大道",
  landUse: "城镇住宅用地",
  landArea: "50360.2",
  plotRatio: { min: "1", max: "2.2" },
  floorAreaInPlotRatio: "110792.44",
};
const liuzhou: NeighbourhoodInput = { division: "450200", on: "2022-03-01", development: "new", households: 1234 };
const settled: ConditionOptions = {
  siting: {
    storeys: {
      text: { zh: "婴幼儿照护服务场地设于一至三层。", en: "The infant-care premises lie on storeys 1 to 3." },
      basis: "托育机构设置标准 第八条",
    },
  },
  handover: { deadline: { text: { zh: "竣工验收合格之日起三个月内移交。" } } },
  extraClauses: [
    {
      section: "supervision",
      text: { zh: "建设进度每季度报告一次。", en: "Progress is reported every quarter." },
      basis: "市政府2022年第3号会议纪要",
    },
  ],
};

const documents: Readonly<Record<string, ReportDocument>> = {
  liuzhou: landTransferConditions({
    sizing: sizeNeighbourhood(liuzhou),
    parcel,
    options: { number: "柳规条字〔2022〕1号", signature: { office: "柳州市自然资源和规划局", date: "2022-03-05" } },
  }),
  renovation: landTransferConditions({
    sizing: sizeNeighbourhood({
      name: "红光小区",
      division: "450203",
      on: "2024-05-01",
      development: "existing",
      households: 1234,
      householdsBasis: "surveyed",
      inRenovationWorks: true,
    }),
    parcel: { location: "柳南区红光路" },
  }),
  pending: landTransferConditions({
    sizing: sizeNeighbourhood(
      {
        division: "450100",
        on: "2022-03-01",
        development: "new",
        households: 333,
        householdsBasis: "pendingScheme",
        planningConditionsOn: "2021-12-31",
      },
      { facilities: ["infantCare"] },
    ),
    options: settled,
  }),
};

describe("Documents written out in full, each word held against the code", () => {
  for (const [name, document] of Object.entries(documents)) {
    test.each(["zh-CN", "en"] as const)(`${name}, %s`, (locale) => expect(toText(document, { locale })).toBe(written(name, locale)));
  }
});
