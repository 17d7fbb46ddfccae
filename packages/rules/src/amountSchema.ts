import * as z from "zod";
import { toDecimal } from "./decimal.ts";
import { decimalInput } from "./leaves.ts";
import { once } from "./once.ts";
import { textSchema } from "./textSchema.ts";

export const baseSchema = /* @__PURE__ */ once(() => z.enum(["households", "residents", "residentialFloorArea"]));
/**
 * How an area was measured.
 *
 * @internal
 */
export const measureSchema = /* @__PURE__ */ once(() => z.enum(["gross", "net", "unspecified"]));

export const perSchema = /* @__PURE__ */ once(() =>
  z.literal([1, 10, 100, 1000, 10000], {
    error: "1, 10, 100, 1000 or 10000 (a rate is an area and what it is counted per, never a quotient)",
  }),
);

const bandSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** Where the band begins, in units of the base. It ends where the next one begins. */
    from: decimalInput(),
    /** Whether the number `from` itself lies in this band: the text's own mark (含), D4. */
    fromInclusive: z.boolean(),
    /** A whole area for the band, m². */
    floorArea: decimalInput({ unit: "m²" }).optional(),
    /** A rate for the band: so many m² per so many of the base. */
    rate: z
      .strictObject({
        /** m². */
        floorArea: decimalInput({ unit: "m²" }),
        /** Counted per so many of the base: 1, 10, 100, 1000 or 10000. */
        per: perSchema(),
      })
      .optional(),
  }),
);

type Banded = { semantics: "slab" | "marginal"; bands: z.infer<ReturnType<typeof bandSchema>>[] };

/** Bands begin at 0, ascend, and hold an area or a rate each; slices of marginal bands can only be sized by rates. */
function bandsInOrder({ semantics, bands }: Banded, context: z.RefinementCtx): void {
  bands.forEach((band, at) => {
    const before = bands[at - 1];
    const fault = (message: string, input: unknown, ...key: string[]) =>
      context.addIssue({ code: "custom", message, input, path: ["bands", at, ...key] });
    if (at === 0 && !(toDecimal(band.from).isZero() && band.fromInclusive))
      fault("0 with fromInclusive true: bands cover every size", band.from, "from");
    if (before !== undefined && toDecimal(band.from).lte(toDecimal(before.from))) fault("more than the band before", band.from, "from");
    if ((band.floorArea === undefined) === (band.rate === undefined)) fault("either floorArea or rate", band);
    if (semantics === "marginal" && band.rate === undefined) fault("a rate, as every marginal band", band);
  });
}

export const amountSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({
      /** So much floor area per so many of the base, pro rata (D2). */
      kind: z.literal("rate"),
      /** m². */
      floorArea: decimalInput({ unit: "m²" }),
      /** Counted per so many of the base: 1, 10, 100, 1000 or 10000. */
      per: perSchema(),
      /** What is counted. */
      base: baseSchema(),
      /** The measure of a base that is itself an area, where the text gives one. */
      baseMeasure: measureSchema().optional(),
    }),
    z
      .strictObject({
        /** Bands of the base, each with an area or a rate (D11). */
        kind: z.literal("bands"),
        /** What is counted. */
        base: baseSchema(),
        /** `slab`: the band that the count lies in gives the whole answer. `marginal`: each slice of the count is sized by its own band. */
        semantics: z.enum(["slab", "marginal"]),
        /** Ascending by `from`, the first from 0. */
        bands: z.array(bandSchema()).min(1),
      })
      .superRefine(bandsInOrder),
    z.strictObject({
      /** One area, whatever the size of the neighbourhood. */
      kind: z.literal("fixed"),
      /** m². */
      floorArea: decimalInput({ unit: "m²" }),
    }),
    z.strictObject({
      /** The duty is here, the figure stands in another document: never 0, never an answer. */
      kind: z.literal("delegated"),
      /** Whose figure it is. */
      to: textSchema(),
    }),
  ]),
);
