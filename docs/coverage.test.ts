import { readFileSync } from "node:fs";
import { documents } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { coveragePage } from "./coverage.ts";

const page = readFileSync(new URL("coverage.md", import.meta.url), "utf8");

describe("Coverage", () => {
  test("is what the data say: `pnpm run coverage` writes it", () => {
    expect(page).toBe(coveragePage());
  });

  test("at least 25 documents over at least 15 provinces, each with a row", () => {
    expect(documents.length).toBeGreaterThanOrEqual(25);
    expect(new Set(documents.map(({ division }) => division.slice(0, 2))).size).toBeGreaterThanOrEqual(15);
    for (const { number, title } of documents) expect(page).toContain(`[${number ?? title.zh}](`);
  });
});
