import { expect, test } from "vitest";
import { asSchema } from "./asSchema.ts";
import { issue, PlanError, planError } from "./planError.ts";

const failing = (error: Error) =>
  asSchema(() => {
    throw error;
  });

test("what a function reads, its schema reads", () => {
  expect(asSchema((input) => `read ${input}`).safeParse("x")).toEqual({ success: true, data: "read x" });
});

test("what it refuses is refused at its place and in its words, with code, expected and received", () => {
  const refused = failing(planError("invalidParcel", [issue(["rooms", 2], "a room", 5), issue([], "text", null)])).safeParse("x");
  expect(refused.error?.issues).toEqual([
    {
      code: "custom",
      path: ["rooms", 2],
      message: "Expected a room, got 5",
      params: { code: "invalidParcel", expected: "a room", received: "5" },
    },
    { code: "custom", path: [], message: "Expected text, got null", params: { code: "invalidParcel", expected: "text", received: "null" } },
  ]);
});

test("a refusal without issues is one issue of all that was given", () => {
  expect(failing(new PlanError("tooLarge", "Too large.")).safeParse("x").error?.issues).toEqual([
    { code: "custom", path: [], message: "Too large.", params: { code: "tooLarge" } },
  ]);
});

test("any other error passes as it is", () => {
  const error = new RangeError("mine");
  expect(() => failing(error).safeParse("x")).toThrow(error);
});
