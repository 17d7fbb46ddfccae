import { describe, test } from "vitest";
import { answers, says } from "./worked.ts";

const id = "440100-2025-childcare-facilities";

describe("广州市托育服务设施配套建设及管理工作指引 (2025-11-27, read in part)", () => {
  test("it says what the parts seen say, and no more", () => {
    says(id, {
      head: "440100, no number, inForce, report, issued 2025-11-27",
      areas: ["四 new infantCare 托育服务设施: left to 规划条件中的配建标准, unspecified; told"],
      constraints: [
        '四 new must instrument ["planningConditions","landTransferConditions","landTransferContract"]',
        '条款未见 new must phasing {"beforeShareOfHousing":"50","ownBuilding":true} [50 | 50]',
        '条款未见 new must phasing {"beforeShareOfHousing":"80","ownBuilding":false} [80 | 80]',
        '十六 new must handover {"to":{"zh":"项目所在地街（镇）","en":"the sub-district or town"},"withinMonths":null,"after":"acceptance","free":null}',
      ],
      ratios: [],
      obligations: [],
    });
  });

  test("issued on 2025-11-27 (D6): the duty is there and its figure stands in the planning conditions (D15)", () => {
    answers(id, { "2025-11-26": "notYetInForce", "2025-11-27": "delegated" });
    answers(id, { "2025-11-27": "reported" }, false);
  });
});
