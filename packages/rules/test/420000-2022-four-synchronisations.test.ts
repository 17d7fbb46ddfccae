import { evaluateRatio, ratioStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "420000-2022-four-synchronisations";

describe("湖北省新建住宅小区配建养老服务设施“四同步”实施办法（试行） (2022-09-05, reported)", () => {
  test("it says what the two reports say, and no more", () => {
    says(id, {
      head: "420000, no number, trial, report, issued 2022-09-05",
      areas: ["条款未见 new elderlyCare 社区养老服务设施: 20 per 100 households, gross; told [20 | 20 100]"],
      constraints: [
        '条款未见 new must phasing {"firstPhase":true,"beforeShareOfHousing":"50"} [50 | 50]',
        '条款未见 new must splitting {"maximumFacilities":1}',
      ],
      ratios: [
        "条款未见 landPerResident rate atLeast 0.1 of 1 m² [0.1 | 0.1]",
        "条款未见 newEstateCompliance share atLeast 100 of 100 estates (counted) by 2022-12-31 [100 | 100]",
      ],
      obligations: ["条款未见 fourSynchronisations", "条款未见 singleArea"],
    });
  });

  test("new: 20 m² gross per 100 households, pro rata (D2)", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "0.2", 99: "19.8", 100: "20", 101: "20.2", 1234: "246.8" });
  });

  test("0.1 m² of land per resident: 10,000 residents need 1,000 m², and 999.99 m² miss it by 0.01 m²", () => {
    const [citation] = ratioStandardsInForce({ division: "420100", on: "2022-09-05", acceptReported: true });
    const gap = (part: string) => citation && evaluateRatio(citation, { part, whole: "10000" }).gap?.toFixed();
    expect(["1000", "999.99", "1000.01"].map(gap)).toEqual(["0", "0.01", "0"]);
  });

  test("issued on 2022-09-05 (D6); a report does not size unless it is accepted (D7)", () => {
    answers(id, { "2022-09-04": "notYetInForce", "2022-09-05": "inForce" });
    answers(id, { "2022-09-05": "reported" }, false);
  });
});
