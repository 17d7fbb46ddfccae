import { expect, test } from "vitest";
import { apartWith } from "./apart.ts";

test("rows of a CSV that were let go are not kept as old objects, wherever collections fall", () => {
  for (let turn = 0; turn < 4; turn += 1) {
    const { told } = apartWith<{ rows: number; grown: number }>(["--expose-gc", "--min-semi-space-size=16"], "tenured.ts");
    expect(told.rows).toBe(480_001);
    expect(told.grown).toBeLessThan(10);
  }
});
