import { documentById } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { answers, asks, says } from "./worked.ts";

const id = "450100-2019-care-rooms-trial";

describe("南宁市新建住宅小区配套社区居家养老服务用房管理办法（试行） (2019-10-08, reported)", () => {
  test("it says what the two reports say, and no more", () => {
    says(id, {
      head: "450100, no number, trial, report, issued 2019-10-08, stated [2021 10 | 2021]",
      areas: [
        "条款未见 new elderlyCare 社区居家养老服务用房: 30 per 100 households, gross, each 300; urban only, told [30 300 | 30 100 300]",
      ],
      constraints: [
        '条款未见 new should storeys {"lowest":1,"highest":2}',
        "条款未见 new must noBasement true",
        "条款未见 new must noMezzanine true",
        "条款未见 new must liftFromStorey 2",
        '条款未见 new must storeyHeight {"atLeast":"2.8"} [2.8 | 2.8]',
        "条款未见 new must ownEntrance true",
        '条款未见 new must handover {"to":null,"withinMonths":null,"after":null,"free":true}',
      ],
      ratios: [],
      obligations: ["条款未见 fourSynchronisations", "条款未见 site"],
    });
  });

  test("30 m² per 100 households and 300 m² each: the least area decides up to 1,000 households (D10)", () => {
    asks(id, "newElderlyCare", "households", { 0: "0", 1: "300", 500: "300", 999: "300", 1000: "300", 1001: "300.3", 1234: "370.2" });
  });

  test("issued on 2019-10-08; valid for two years, whose last day is not known and is not made up (D6)", () => {
    answers(id, { "2019-10-07": "notYetInForce", "2019-10-08": "inForce", "2021-09-01": "inForce", "2021-09-30": "inForce" });
    expect(documentById(id).effectiveTo).toBeNull();
    expect(documentById(id).statedDates?.zh).toBe("有效期两年，即至2021年10月，确切日期未见。");
  });

  test("a report does not size unless it is accepted (D7)", () => {
    answers(id, { "2021-09-01": "reported" }, false);
  });
});
