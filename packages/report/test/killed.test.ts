import { expect, test } from "vitest";
import { killWriters } from "./killed.ts";

test("kill -9 at 10 random moments leaves the old file or the new one, and nothing after the next run", async () => {
  const { whole, broken, left, stale } = await killWriters(10, 20_260_101);
  expect(broken).toEqual([]);
  expect([whole, stale]).toEqual([10, 0]);
  expect(left).toBeGreaterThan(0);
}, 240_000);
