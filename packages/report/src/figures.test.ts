import { Decimal } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { cellFigure, figure } from "./figures.ts";

describe("Figures (D3)", () => {
  test.each([
    ["246.80", "246.8", "246.80"],
    ["246", "246", "246.00"],
    ["100.73", "100.73", "100.73"],
    ["50360.123456", "50360.123456", "50360.123456"],
    ["0", "0", "0.00"],
    ["999999999999.5", "999999999999.5", "999999999999.50"],
  ])("%s is %s in prose and %s in a table", (given, prose, cell) =>
    expect([figure(new Decimal(given)), cellFigure(new Decimal(given))]).toEqual([prose, cell]),
  );
});
