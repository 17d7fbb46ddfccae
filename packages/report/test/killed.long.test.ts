import { expect, test } from "vitest";
import { killWriters } from "./killed.ts";

test("kill -9 at 200 random moments leaves the old file or the new one, and nothing after the next run", async () => {
  const { whole, broken, left, stale } = await killWriters(200, 20_260_102);
  expect(broken).toEqual([]);
  expect([whole, stale]).toEqual([200, 0]);
  expect(left).toBeGreaterThan(20);
});
