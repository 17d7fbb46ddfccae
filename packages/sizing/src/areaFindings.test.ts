import { parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { one, outcome, place, room } from "../test/checkedRooms.ts";
import { madeDocument, madeStandard } from "../test/madeDocument.ts";
import { checkProvision, type Provision, type Sizing, sizeNeighbourhood } from "./index.ts";

const guangxi = sizeNeighbourhood({ ...place, households: 1000 });

describe("areas of a scheme, 三（二）7: 200 m² each for 1,000 households", () => {
  test("199.995 m² is short by 0.005 m², stated as 0.01, however it is printed (D3, D19)", () => {
    const check = checkProvision(guangxi, { elderlyCare: "199.995", infantCare: "200" });
    expect(check.results.elderlyCare.shortfall?.toFixed()).toBe("0.005");
    expect(check.results.infantCare.surplus?.toFixed()).toBe("0");
    expect([check.results.elderlyCare.verdict, check.results.infantCare.verdict]).toEqual(["short", "met"]);
    expect(check.verdict).toBe("fail");
    expect(check.findings).toMatchObject([
      { code: "areaShort", severity: "violation", facility: "elderlyCare", measured: "199.995", demanded: "200" },
    ]);
    expect(check.findings[0]?.message).toEqual({
      zh: "社区养老服务设施面积199.995平方米，少于应配的200平方米（三（二）7），缺0.01平方米。",
      en: "The elderly-care area of 199.995 m² is below the required 200 m² (三（二）7) by 0.01 m².",
    });
  });

  test("outside renovation works, and nowhere else, 三（二）8 is a yardstick, and that is said (D22)", () => {
    const saidOf = (parts: object) => {
      const sizing = sizeNeighbourhood({ ...place, households: 1000, ...parts }, { facilities: ["elderlyCare"] });
      return one(sizing as Sizing, { elderlyCare: "1" }).message;
    };
    const zh = "改造工程之外，此数为衡量标准（D22）。";
    const en = " Outside renovation works this area is a yardstick (D22).";
    const outside = saidOf({ development: "existing", inRenovationWorks: false });
    expect(outside.zh.endsWith(`缺149平方米。${zh}`)).toBe(true);
    expect(outside.en.endsWith(`by 149 m².${en}`)).toBe(true);
    for (const within of [
      { development: "existing", inRenovationWorks: true },
      { development: "existing" },
      { inRenovationWorks: false },
    ]) {
      expect(saidOf(within).zh).not.toContain(zh);
      expect(saidOf(within).en).not.toContain(en);
    }
  });

  test("measures that differ are compared as they stand, and that is said; the same one, or none, is not worth a word (D23)", () => {
    const documents = [parseDocument(madeDocument({ areaStandards: [madeStandard({ measure: "gross" })] }))];
    const gross = sizeNeighbourhood({ ...place, households: 300 }, { documents, facilities: ["elderlyCare"] }) as Sizing;
    expect(outcome(gross, room(), room({ measure: "gross" }))).toEqual([]);
    expect(outcome(gross, room(), room({ measure: "net" }))).toEqual([["measuresDiffer", "advice", "net", "gross"]]);
    expect(one(gross, { facilities: [room({ measure: "net" })] }).message).toEqual({
      zh: "所报面积与标准的面积口径不同，按原数比较，未作换算（D23）。",
      en: "The areas reported and the standard use different measures; they are compared as they stand, without conversion (D23).",
    });
  });

  test("a shared room counts once: 250 m² give 150 and 100 (D14)", () => {
    const check = checkProvision(guangxi, {
      facilities: [
        { serves: ["elderlyCare", "infantCare"], floorArea: "250", areaFor: { elderlyCare: "150", infantCare: "100" } },
        { serves: ["elderlyCare"], floorArea: "50" },
        { serves: ["infantCare"], floorArea: "100.01" },
      ],
    });
    expect([check.results.elderlyCare.provided?.toFixed(), check.results.infantCare.provided?.toFixed()]).toEqual(["200", "200.01"]);
    expect(check.verdict).toBe("pass");
    expect(check.findings).toEqual([]);
  });

  test("an unknown room leaves the area open, unless the known ones suffice (D13)", () => {
    const rooms = (known: string): Provision => ({
      facilities: [
        { serves: ["elderlyCare"], floorArea: known },
        { serves: ["elderlyCare"], floorArea: null },
        { serves: ["infantCare"], floorArea: "200" },
      ],
    });
    const open = checkProvision(guangxi, rooms("199.99"));
    expect([open.verdict, open.results.elderlyCare.verdict, open.results.elderlyCare.known.toFixed()]).toEqual([
      "unknown",
      "unknown",
      "199.99",
    ]);
    expect(open.findings[0]).toMatchObject({ code: "areaUnknown", severity: "unknown", measured: null, demanded: "200" });
    expect(open.findings[0]?.message).toEqual({
      zh: "社区养老服务设施面积未填报（已知199.99平方米），应配200平方米（三（二）7），不作判定。",
      en: "The elderly-care area is not reported in full (known: 199.99 m², required: 200 m², 三（二）7); no verdict.",
    });
    const enough = checkProvision(guangxi, rooms("200"));
    expect([enough.verdict, enough.results.elderlyCare.verdict, enough.results.elderlyCare.surplus]).toEqual(["pass", "met", null]);
  });

  test("a complete list without a room for infants is 0 m²; a missing key of the short form is unknown (D13)", () => {
    expect(checkProvision(guangxi, { facilities: [room({ floorArea: "200" })] }).results.infantCare.shortfall?.toFixed()).toBe("200");
    expect(checkProvision(guangxi, { elderlyCare: "200" }).results.infantCare.verdict).toBe("unknown");
  });

  test("gross rooms beside a text that does not say how it measures: compared as they stand, and said (D23)", () => {
    const finding = one(guangxi, {
      facilities: [room({ floorArea: "200", measure: "gross" }), room({ serves: ["infantCare"], floorArea: "200" })],
    });
    expect(finding).toMatchObject({ code: "measuresDiffer", severity: "advice", measured: "gross", demanded: "unspecified" });
  });

  test("三（二）8 outside renovation works: short of a yardstick, in these words (D22)", () => {
    const sizing = sizeNeighbourhood({ ...place, development: "existing", households: 1000, inRenovationWorks: false });
    const [finding] = checkProvision(sizing, { elderlyCare: "100", infantCare: "150" }).findings;
    expect(finding?.message.zh).toBe(
      "社区养老服务设施面积100平方米，少于应配的150平方米（三（二）8），缺50平方米。改造工程之外，此数为衡量标准（D22）。",
    );
  });
});

test("infant care is named as such, and a malformed option is the query's fault", () => {
  const sizing = sizeNeighbourhood({ ...place, development: "new", households: 300 });
  const [infants] = checkProvision(sizing, { elderlyCare: "60", infantCare: "59" }).findings;
  expect(infants?.message.en).toBe("The infant-care area of 59 m² is below the required 60 m² (三（二）7) by 1 m².");
  const malformed = () => checkProvision(sizing, { elderlyCare: "60" }, { placeClasses: [1] as never });
  expect(malformed).toThrow(expect.objectContaining({ code: "invalidQuery" }));
});
