import { deepStrictEqual } from "node:assert/strict";
import { Decimal } from "@plan/rules";
import { checkProvision, parseSizing, sizeNeighbourhood } from "@plan/sizing";
import SharedDecimal from "decimal.js";
import { describe, expect, test } from "vitest";
import { area, holds, neighbourhood, rooms } from "./arbitraries.ts";

describe("what is stored", () => {
  test("JSON → parseSizing gives an identical sizing", () => {
    holds([neighbourhood], (given) => {
      const sizing = sizeNeighbourhood(given);
      deepStrictEqual(parseSizing(JSON.parse(JSON.stringify(sizing))), sizing);
      deepStrictEqual(parseSizing(sizing), sizing);
    });
  });

  test("a stored sizing checks as the sizing itself does", () => {
    holds([neighbourhood, rooms], (given, list) => {
      const sizing = sizeNeighbourhood(given);
      deepStrictEqual(
        checkProvision(parseSizing(JSON.parse(JSON.stringify(sizing))), { facilities: list }),
        checkProvision(sizing, { facilities: list }),
      );
    });
  });

  test("an area means the same as text, as a number, as a Decimal and as another copy's Decimal", () => {
    holds([neighbourhood, area], (given, elderlyCare) => {
      const sizing = sizeNeighbourhood(given);
      const foreign = SharedDecimal.clone({ precision: 3, rounding: 0, defaults: true });
      const forms = [elderlyCare, Number(elderlyCare), new Decimal(elderlyCare), new foreign(elderlyCare)];
      const answers = forms.map((form) => JSON.stringify(checkProvision(sizing, { elderlyCare: form, infantCare: null })));
      expect(new Set(answers).size).toBe(1);
    });
  });
});
