import { describe, test } from "vitest";
import { answers, says } from "./worked.ts";

const id = "110000-2015-home-care";

describe("北京市居家养老服务条例 (2015-01-29)", () => {
  test("it says what article 10 says, and no more", () => {
    says(id, {
      head: "110000, no number, inForce, officialText, issued 2015-01-29, from 2015-05-01",
      areas: [
        "第十条 new elderlyCare 养老设施: left to 市人民政府规定的配置标准, unspecified; told",
        "第十条 existing elderlyCare 养老设施: left to 市人民政府规定的配置标准, unspecified; told",
      ],
      constraints: ['第十条 existing should meansOfProvision ["purchase","exchange","lease"]'],
      ratios: [],
      obligations: ["第十条 fourSynchronisations"],
    });
  });

  test("from 2015-05-01 the duty is there and its figure stands with the municipal government (D15)", () => {
    answers(id, { "2015-01-29": "notYetInForce", "2015-04-30": "notYetInForce", "2015-05-01": "delegated" }, false);
  });
});
