import { PlanError } from "@plan/rules";
import { expect, test } from "vitest";
import { headings, read, shared } from "../test/readSurvey.ts";
import { sizeSurvey } from "./survey.ts";

const good = ["a", "100", "15", "15"];

test("a source is let go of when it is left, and not where it came to its end or broke", async () => {
  const told: string[] = [];
  const source = (last: () => IteratorResult<unknown>) => {
    let given = 0;
    return {
      [Symbol.asyncIterator]: () => ({
        next: async () => (given++ < 3 ? { done: false, value: given === 1 ? headings : good } : last()),
        return: async () => {
          told.push("let go");
          return { done: true, value: undefined };
        },
      }),
    };
  };
  const end = () => ({ done: true, value: undefined }) as const;
  for await (const _ of sizeSurvey(source(end) as never, { defaults: shared })) break;
  expect(told).toEqual(["let go"]);
  expect((await read(source(end) as never)).summary).toMatchObject({ read: 2, complete: true, broken: null });
  const broken = () => {
    throw new PlanError("encoding", "mine");
  };
  expect((await read(source(broken) as never)).summary).toMatchObject({
    read: 2,
    complete: false,
    broken: { code: "encoding", message: "mine" },
  });
  expect(told).toEqual(["let go"]);
});

test("a source without a way to let it go is left as it is, and an abort before anything is read takes nothing", async () => {
  let given = 0;
  const source = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: given++ === 0 ? headings : good }) }) };
  for await (const _ of sizeSurvey(source as never, { defaults: shared })) break;
  expect(given).toBe(2);
  const signal = { aborted: true, reason: "mine" };
  await expect(read(source as never, { defaults: shared, signal })).rejects.toBe("mine");
  expect(given).toBe(2);
});

test("an error of a source in words: rows to the end", async () => {
  const source = function* () {
    yield headings;
    throw "mine";
  };
  expect((await read(source())).summary.broken).toMatchObject({ message: "Expected rows to the end, got nothing", cause: "mine" });
});
