import { describe, test } from "vitest";
import { answers, says } from "./worked.ts";

const id = "310000-2016-elderly-rights";

describe("上海市老年人权益保障条例 (from 2016-05-01)", () => {
  test("it says what article 33 says, and no more", () => {
    says(id, {
      head: "310000, no number, inForce, officialText, from 2016-05-01",
      areas: [
        "第三十三条 new elderlyCare 养老服务设施: left to 规划要求和建设标准, unspecified; told",
        "第三十三条 existing elderlyCare 养老服务设施: left to 规划要求和建设标准, unspecified; told",
      ],
      constraints: [],
      ratios: [],
      obligations: ["第三十三条 fourSynchronisations"],
    });
  });

  test("from 2016-05-01 the duty is there and its figure stands elsewhere (D15)", () => {
    answers(id, { "2016-04-30": "notYetInForce", "2016-05-01": "delegated" }, false);
  });
});
