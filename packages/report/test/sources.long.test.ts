import { expect, test } from "vitest";
import { tryChanges } from "./sources.ts";

const parts = 8;

test.each(Array.from({ length: parts }, (_, part) => part))(
  "every word and every part of a clause dropped or swapped fails a document that was written out by hand, eighth %#",
  async (part) => {
    const { all, tried, unseen } = await tryChanges((index) => index % parts === part);
    console.info(`${tried} of ${all} changes tried`);
    expect(tried).toBe(Math.floor((all + parts - 1 - part) / parts));
    expect(all).toBeGreaterThan(1_400);
    expect(unseen).toEqual([]);
  },
);
