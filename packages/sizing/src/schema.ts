import { asSchema, documentsGiven, parseWith } from "@plan/rules/internal";
import type * as z from "zod";
import { countsOf, type NeighbourhoodInput as Neighbourhood, parseNeighbourhood } from "./neighbourhood.ts";
import { parseSizing } from "./parseSizing.ts";
import { checkedProvision, type Provision as Provided } from "./provision.ts";
import { type SizingOptions as Options, type Sizing as Sized, sizingOptionsSchema } from "./sizeNeighbourhood.ts";

/** A neighbourhood to be sized. */
export type NeighbourhoodInput = Readonly<Neighbourhood>;
/**
 * A neighbourhood to be sized as a schema, for zod and for Standard Schema (`~standard`): it refuses what `sizeNeighbourhood` refuses
 * whatever the law, in the same words. Whether a standard is in force, and what it counts, the function says.
 */
export const NeighbourhoodInput: z.ZodType<NeighbourhoodInput, Neighbourhood> = /* @__PURE__ */ asSchema((input) => {
  const given = parseNeighbourhood(input);
  countsOf(given);
  return given;
});

/** What is sized, and by which documents. */
export type SizingOptions = Options;
/** The options of `sizeNeighbourhood` as a schema. */
export const SizingOptions: z.ZodType<Options> = /* @__PURE__ */ asSchema((input) => {
  const { documents, ...asked } = parseWith(sizingOptionsSchema(), input, "invalidQuery");
  return documents === undefined ? asked : { ...asked, documents: documentsGiven(documents) };
});

/** What a scheme or a neighbourhood has. */
export type Provision = Provided;
/** What is there as a schema: the second argument of `checkProvision`, shared rooms divided (D14). */
export const Provision: z.ZodType<Provided> = /* @__PURE__ */ asSchema(checkedProvision);

/** A sizing, made here or read back. */
export type Sizing = Sized;
/** A stored sizing as a schema: it refuses what `parseSizing` refuses, a figure that does not follow from its standard too. */
export const Sizing: z.ZodType<Sized, unknown> = /* @__PURE__ */ asSchema(parseSizing);
