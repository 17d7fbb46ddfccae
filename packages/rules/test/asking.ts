import { type AreaStandard, type Counts, documentById, type PerHundred, requiredArea } from "@plan/rules";

const [model] = documentById("450000-2021-67").areaStandards;
if (model === undefined) throw new Error("Guangxi has area standards");

/** Guangxi's first standard with another amount or least area. */
export const asking = (parts: object) => ({ ...model, ...parts }) as AreaStandard;
/** m² that it asks for. */
export const area = (parts: object, counts: Counts, perHundred?: PerHundred) => requiredArea(asking(parts), counts, perHundred).toFixed();
/** The same for each number of households. */
export const households = (parts: object, counted: readonly number[]) => counted.map((count) => area(parts, { households: count }));
export const bands = (semantics: "slab" | "marginal", list: readonly object[]) => ({
  amount: { kind: "bands", base: "households", semantics, bands: list },
});
export const rate = (floorArea: string, per = 100) => ({ floorArea, per });
