import { expect, test } from "vitest";
import { amountSchema } from "./amountSchema.ts";

test("a fault of bands is one of the schema's own, at its place", () => {
  const bands = [{ from: "1", fromInclusive: true, floorArea: "100" }];
  expect(amountSchema().safeParse({ kind: "bands", base: "households", semantics: "slab", bands }).error?.issues).toMatchObject([
    { code: "custom", path: ["bands", 0, "from"], message: "0 with fromInclusive true: bands cover every size" },
  ]);
});
