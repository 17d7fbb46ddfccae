import { expect, test } from "vitest";
import { issue, planError } from "./planError.ts";
import { within } from "./within.ts";

const failing = (error: Error) => () =>
  within(["results", 2], () => {
    throw error;
  });

test("a fault of a part carries the place of the part, whatever its code", () => {
  const error = planError("invalidDocument", [issue(["amount"], "a rate", 1), issue([], "text", null)]);
  expect(failing(error)).toThrow(
    expect.objectContaining({
      code: "invalidDocument",
      message: "results[2].amount: Expected a rate, got 1; results[2]: Expected text, got null",
    }),
  );
});

test("any other error passes as it is", () => {
  const error = new RangeError("mine");
  expect(failing(error)).toThrow(error);
});
