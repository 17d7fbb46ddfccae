import { documentById, parseDocument } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { madeDocument, madeStandard, perHouseholds } from "../test/madeDocument.ts";
import { type NeighbourhoodInput, parseSizing, type SizingOptions, sizeNeighbourhood } from "./index.ts";

const liuzhou = { division: "450200", on: "2022-03-01", development: "new", households: 1234 } as const satisfies NeighbourhoodInput;
const stored = (options?: SizingOptions) => JSON.parse(JSON.stringify(sizeNeighbourhood(liuzhou, options)));

describe("A standard that does not bind the neighbourhood is refused", () => {
  const moved = (place: object) => () => parseSizing({ ...stored(), neighbourhood: { ...liuzhou, ...place } });

  test("of another place, or where it binds urban estates only", () => {
    expect(moved({ division: "450300" })().neighbourhood.division).toBe("450300");
    for (const place of [{ division: "110100" }, { division: "440000" }, { settlement: "rural" }]) {
      const issues = ["elderlyCare", "infantCare"].map((facility) =>
        expect.objectContaining({ path: ["requirements", facility, "governing"] }),
      );
      expect(moved(place)).toThrow(expect.objectContaining({ code: "invalidNeighbourhood", issues }));
    }
    expect(moved({ division: "110100" })).toThrow('Expected standards that bind 110100 on 2022-03-01, got "450000-2021-67"');
  });

  test("of another day: 67号 was issued on 2021-07-18", () => {
    expect(moved({ on: "2021-07-18" })().neighbourhood.on).toBe("2021-07-18");
    expect(moved({ on: "2021-07-17" })).toThrow('Expected standards that bind 450200 on 2021-07-17, got "450000-2021-67"');
  });

  test("beside the governing one too", () => {
    const city = madeDocument({
      id: "450200-2021-made",
      division: "450200",
      areaStandards: [madeStandard({ amount: perHouseholds("10") })],
    });
    const documents = [documentById("450000-2021-67"), parseDocument(city)];
    const json = stored({ documents, facilities: ["elderlyCare"] });
    expect(parseSizing(json).requirements.elderlyCare?.alsoApplying).toHaveLength(1);
    expect(() => parseSizing({ ...json, neighbourhood: { ...liuzhou, division: "450300" } })).toThrow(
      'Expected standards that bind 450300 on 2022-03-01, got "450200-2021-made"',
    );
  });
});
