import { parseDocument } from "@plan/rules";
import { expect, test } from "vitest";
import { madeDocument, madeStandard } from "../test/madeDocument.ts";
import { lawsAt } from "./lawAt.ts";
import { sizeNeighbourhood } from "./sizeNeighbourhood.ts";

const place = { division: "450203", on: "2022-03-01" } as const;
const standards = (["new", "existing"] as const).map((development) => madeStandard({ id: development, development, settlement: "urban" }));
const documents = [parseDocument(madeDocument({ areaStandards: standards }))];
const asked = (perHundred: "proRata" | "started") => ({
  facilities: ["elderlyCare"] as const,
  documents,
  perHundred,
  acceptReported: false,
});

test.each(["new", "existing"] as const)("urban law answers %s towns, said or unsaid, and no village", (development) => {
  const laws = lawsAt(place, asked("proRata"));
  const areas = [{ development }, { development, settlement: "urban" as const }].map((kind) =>
    laws(kind)
      .size({ ...place, ...kind, households: 150 })
      .requirements.elderlyCare.floorArea.toFixed(),
  );
  expect(areas).toEqual(["30", "30"]);
  expect(() => laws({ development, settlement: "rural" })).toThrow(expect.objectContaining({ code: "noStandardInForce" }));
});

test("asked again and again, the law says the same, hundreds begun too (D2)", () => {
  const given = { ...place, development: "new", households: 150 } as const;
  for (const [perHundred, area] of [
    ["proRata", "30"],
    ["started", "40"],
  ] as const) {
    const law = lawsAt(place, asked(perHundred))(given);
    const expected = sizeNeighbourhood(given, asked(perHundred));
    for (const size of [law.size, law.size, law.size, law.size]) expect(size(given)).toEqual(expected);
    expect(expected.requirements.elderlyCare.floorArea.toFixed()).toBe(area);
  }
});
