import { reviewOpinion, toText } from "@plan/report";
import { checkFourSynchronisations, checkProvision, sizeNeighbourhood } from "@plan/sizing";
import { expect, test } from "vitest";
import { names, textOf } from "./documents.ts";
import { written } from "./written.ts";

test.each(names)("%s is the document written out in full, each word held against the code", (name) =>
  expect(textOf(name)).toBe(written(name)),
);

test("no Chinese document writes a day as 2022-03-01, a review with findings of the four synchronisations among them", () => {
  const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
  const housing = { planned: "2022-03-01", built: "2024-05-01", accepted: "2024-06-01", delivered: "2024-07-01" };
  const { findings } = checkFourSynchronisations({
    housing,
    facilities: { elderlyCare: { ...housing, built: "2024-10-09" }, infantCare: housing },
    sizing,
  });
  const check = checkProvision(sizing, { elderlyCare: "246.8", infantCare: "246.8" });
  const review = toText(reviewOpinion({ ...check, verdict: "fail", findings: [...check.findings, ...findings] }));
  expect(review).toContain("不符合：社区养老服务设施于2024年10月9日建成，晚于住宅的2024年5月1日，未与住宅同步建成");
  expect(review).toContain("社区养老服务设施的验收日期2024年6月1日早于建成日期2024年10月9日");
  const chinese = names.filter((name) => name.endsWith(".zh-CN"));
  expect(chinese.length).toBeGreaterThan(15);
  for (const text of [review, ...chinese.map(textOf)]) expect(text).not.toMatch(/[0-9]{4}-[0-9]{2}-[0-9]{2}/);
});
