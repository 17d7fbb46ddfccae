import { documents } from "@plan/rules";
import { expect, test } from "vitest";
import { tryChangesOf } from "./seedRuns.ts";

test.each(documents.map(({ id }) => id))(
  "%s: every figure, item, date and word changed, dropped or swapped fails its tests",
  async (id) => {
    const { tried, refused, unseen } = await tryChangesOf(id);
    console.info(`${id}: ${tried} changes, ${refused} of them no document`);
    expect(tried).toBeGreaterThan(20);
    expect(unseen).toEqual([]);
  },
);
