import { describe, expect, test } from "vitest";
import { constraintSchema } from "./constraintSchema.ts";
import { parseWith } from "./edge.ts";

const words = { zh: "试验文本", en: "made for a test" };
const read = (kind: string, value: unknown) =>
  parseWith(constraintSchema(), { kind, value, item: "第八条", modality: "must", summary: words }, "invalidDocument").value;

describe("What texts demand, as data", () => {
  test.each<[string, unknown]>([
    ["phasing", { firstPhase: true, beforeShareOfHousing: "50", ownBuilding: true }],
    ["phasing", { beforeShareOfHousing: "50" }],
    ["splitting", { maximumFacilities: 1 }],
    ["splitting", { maximumFacilities: 2 }],
    ["storeyHeight", { atLeast: "0.000001" }],
    ["serviceRadius", { atMost: "500", exclusive: true }],
    ["preferredRate", { floorArea: "0", per: 100 }],
    ["pooling", { minimumSingle: "0", developments: ["new"] }],
    ["meansOfProvision", ["built", "purchase", "exchange", "lease", "conversion", "freeUse", "transfer"]],
    ["handover", { to: null, withinMonths: 0, after: "acceptance", free: true }],
    ["handover", { to: words, withinMonths: null, after: "acceptanceFiling", free: null }],
    ["handover", { to: words, withinMonths: 3, after: "completion", free: false }],
    ["handover", { to: words, withinMonths: 3, after: null, free: false }],
  ])("%s %j is read as it is", (kind, value) => expect(read(kind, value)).toEqual(value));
});

describe("What is refused, with the unit that was expected", () => {
  const metres = "a number of m above 0: digits";
  const area = "a number of m²: digits";
  const unheard = "firstPhase: true, or beforeShareOfHousing in percent, or both (the second where the first cannot be)";
  test.each<[string, unknown, string]>([
    ["phasing", {}, unheard],
    ["phasing", { firstPhase: false }, unheard],
    ["splitting", { maximumFacilities: 0 }, "at least 1"],
    ["storeyHeight", { atLeast: "0" }, metres],
    ["serviceRadius", { atMost: "0.0" }, metres],
    ["singleArea", { atLeast: "0" }, "a number of m² above 0: digits"],
    ["preferredRate", { floorArea: "x", per: 100 }, area],
    ["placeClass", { place: words, floorArea: "x", per: 100 }, area],
    ["pooling", { minimumSingle: "x", developments: ["new"] }, area],
    ["meansOfProvision", [""], 'one of "built", "purchase", "exchange", "lease", "conversion", "freeUse", "transfer"'],
    ["handover", { to: null, withinMonths: 1, after: "", free: true }, 'one of "acceptance", "acceptanceFiling", "completion"'],
  ])("%s %j", (kind, value, expected) => expect(() => read(kind, value)).toThrow(`Expected ${expected}`));
});
