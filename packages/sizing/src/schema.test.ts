import { documentById } from "@plan/rules";
import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { NeighbourhoodInput, SizingOptions } from "./schema.ts";

const liuzhou = { division: "450200", on: "2022-03-01", development: "new" } as const;
const guangxi = documentById("450000-2021-67");
const faults = (schema: z.ZodType, input: unknown) =>
  schema.safeParse(input).error?.issues.map((issue) => [issue.path.join("."), "params" in issue ? issue.params?.code : null]);

describe("A neighbourhood as a schema", () => {
  test("is given back as it is sized, areas as text", () =>
    expect(NeighbourhoodInput.parse({ ...liuzhou, residentialFloorArea: 98720.5 })).toEqual({
      ...liuzhou,
      residentialFloorArea: "98720.5",
    }));

  test("is refused where its households cannot be estimated (D9)", () => {
    expect(faults(NeighbourhoodInput, { ...liuzhou, averageDwellingArea: "90" })).toEqual([
      ["residentialFloorArea", "invalidNeighbourhood"],
    ]);
    expect(faults(NeighbourhoodInput, { ...liuzhou, on: "2022-02-30" })).toEqual([["on", "invalidQuery"]]);
  });
});

describe("The options of a sizing as a schema", () => {
  test("are given back as they are, documents read", () => {
    expect(SizingOptions.parse({ facilities: ["infantCare"] })).toStrictEqual({ facilities: ["infantCare"] });
    const documents = [JSON.parse(JSON.stringify(guangxi))];
    expect(SizingOptions.parse({ acceptReported: true, documents })).toStrictEqual({ acceptReported: true, documents: [guangxi] });
  });

  test("are refused as a query is, and a faulty document as a document", () => {
    expect(faults(SizingOptions, { perHundred: 100 })).toEqual([["perHundred", "invalidQuery"]]);
    expect(faults(SizingOptions, { documents: [{}] })?.[0]?.[1]).toBe("invalidDocument");
  });
});
