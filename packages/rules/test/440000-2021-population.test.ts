import { describe, test } from "vitest";
import { answers, says } from "./worked.ts";

const id = "440000-2021-population";

describe("广东省人口与计划生育条例 (text of 2021-12-01)", () => {
  test("it says what article 34 says of childcare, and no more", () => {
    says(id, {
      head: "440000, no number, inForce, officialText, from 2021-12-01",
      areas: [
        "第三十四条 new infantCare 婴幼儿活动场所和服务设施: left to 相关标准和规范, unspecified; told",
        "第三十四条 existing infantCare 婴幼儿活动场所和服务设施: left to 实际需求（条例无数值）, unspecified; urban only, told",
      ],
      constraints: ['第三十四条 existing should meansOfProvision ["built","purchase","exchange","lease","conversion"]'],
      ratios: [],
      obligations: [],
    });
  });

  test("from 2021-12-01 the duty is there and its figure stands elsewhere (D15)", () => {
    answers(id, { "2021-11-30": "notYetInForce", "2021-12-01": "delegated" }, false);
  });
});
