import { areaStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { answers, says } from "./worked.ts";

const id = "330000-2015-elderly-care";

describe("浙江省社会养老服务促进条例 (2015-01-25)", () => {
  test("it says what article 14 says, and no more", () => {
    says(id, {
      head: "330000, no number, inForce, officialText, issued 2015-01-25, from 2015-03-01",
      areas: [
        "第十四条 new elderlyCare 居家养老服务用房: left to 省规定的社会养老服务设施配套建设标准, unspecified; told",
        "第十四条 existing elderlyCare 居家养老服务用房: left to 省规定的社会养老服务设施配套建设标准, unspecified; told",
      ],
      constraints: [
        '第十四条 new should pooling {"minimumSingle":null,"developments":["new","existing"]}',
        '第十四条 existing should meansOfProvision ["purchase","exchange","lease"]',
      ],
      ratios: [],
      obligations: ["第十四条 fourSynchronisations"],
    });
  });

  test("from 2015-03-01 the duty is there and its figure stands elsewhere: no answer on either side of the day, for another reason (D15)", () => {
    answers(id, { "2015-02-28": "notYetInForce", "2015-03-01": "delegated" }, false);
  });

  test("in Shaoxing the city's figure answers, and the province's duty stays named", () => {
    const query = { division: "330602", on: "2022-03-01", facility: "elderlyCare", development: "existing" } as const;
    const { inForce, leftOut } = areaStandardsInForce(query);
    expect(inForce.map(({ document }) => document.id)).toEqual(["330600-2021-home-care"]);
    expect(leftOut.map(({ citation, because }) => [citation.document.id, because])).toEqual([[id, "delegated"]]);
  });
});
