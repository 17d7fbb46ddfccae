import { type DocumentHeader, documentById } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { datesOf } from "./basis.ts";

const header: DocumentHeader = {
  ...documentById("450000-2021-67"),
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  firstSeenOn: null,
};

describe("What is known of a document's dates (D6)", () => {
  test.each<[string, Partial<DocumentHeader>, string]>([
    ["issued only", { issuedOn: "2021-07-18" }, "2021年7月18日发布，未载明施行日期"],
    ["issued and in force", { issuedOn: "2021-07-18", effectiveFrom: "2021-08-01" }, "2021年7月18日发布，自2021年8月1日起施行"],
    ["with an end", { effectiveFrom: "2021-08-01", effectiveTo: "2023-07-31" }, "自2021年8月1日起施行，有效期至2023年7月31日"],
    ["no date at all", {}, "未载明施行日期"],
    ["first seen, where nothing better is known", { firstSeenOn: "2023-01-06" }, "未载明施行日期，最早见于2023年1月6日的资料"],
    [
      "first seen, of no use beside a day of issue",
      { issuedOn: "2021-07-18", firstSeenOn: "2023-01-06" },
      "2021年7月18日发布，未载明施行日期",
    ],
    ["first seen, of no use beside a day of force", { effectiveFrom: "2021-08-01", firstSeenOn: "2023-01-06" }, "自2021年8月1日起施行"],
    [
      "half known, as text and never completed",
      { statedDates: { zh: "有效期两年。", en: "For two years." } },
      "未载明施行日期，有效期两年",
    ],
    ["known from a report", { issuedOn: "2021-07-18", evidence: "report" }, "2021年7月18日发布，未载明施行日期，据报道核录，未见官方原文"],
  ])("%s", (_, known, words) => expect(datesOf({ ...header, ...known }).zh).toBe(words));

  test("stated in several sentences, of which only the last loses its stop", () =>
    expect(
      datesOf({
        ...header,
        effectiveFrom: "2021-08-01",
        statedDates: { zh: "有效期两年。期满评估。", en: "for two years. Then reviewed." },
      }),
    ).toEqual({
      zh: "自2021年8月1日起施行，有效期两年。期满评估",
      en: "in force from 2021-08-01, for two years. Then reviewed",
    }));
});
