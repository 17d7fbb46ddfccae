import { describe, expect, test } from "vitest";
import { documentById, obligationsInForce, parseDocument } from "./index.ts";

const kinds = (division: string, on: string) =>
  obligationsInForce({ division, on, documents: [documentById("450000-2021-67")] }).map(({ obligation }) => obligation.kind);

describe("obligations for a place and a day", () => {
  test("三（二）8: a centre in each sub-district and embedded facilities, in Guangxi from 2021-07-18 (D6)", () => {
    expect(kinds("450103", "2021-07-18")).toEqual(
      expect.arrayContaining(["subDistrictCentre", "embeddedFacilities", "fourSynchronisations"]),
    );
    expect(kinds("450103", "2021-07-17")).toEqual([]);
    expect(kinds("440100", "2022-03-01")).toEqual([]);
  });

  test("drafts owe nothing (D8), and reports only where they are accepted (D7)", () => {
    const guangxi = JSON.parse(JSON.stringify(documentById("450000-2021-67")));
    const place = { division: "450200", on: "2022-03-01" };
    expect(obligationsInForce({ ...place, documents: [parseDocument({ ...guangxi, status: "draft" })] })).toEqual([]);
    const documents = [parseDocument({ ...guangxi, evidence: "report" })];
    expect(obligationsInForce({ ...place, documents })).toEqual([]);
    expect(obligationsInForce({ ...place, documents, acceptReported: true })).not.toEqual([]);
  });

  test("a malformed query is refused", () => {
    expect(() => obligationsInForce({ division: "4502", on: "2022-03-01" })).toThrow(expect.objectContaining({ code: "invalidQuery" }));
  });
});
