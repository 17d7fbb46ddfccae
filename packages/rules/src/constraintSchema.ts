import * as z from "zod";
import { decimalInput, plainText } from "./leaves.ts";
import { once } from "./once.ts";
import { textSchema } from "./textSchema.ts";

const itemLength = 100;

/** A constraint of one kind: its value, and what every constraint carries. */
function constraint<const K extends string, V extends z.ZodType>(kind: K, value: V) {
  return z.strictObject({
    /** What is constrained; it decides the shape of `value`. */
    kind: z.literal(kind),
    /** The figure or the condition, as data. */
    value,
    /** Where it stands: item or article. */
    item: plainText(itemLength),
    /** `must` is a duty, `should` is advice (宜, 原则上, 鼓励) and never fails a scheme. */
    modality: z.enum(["must", "should"]),
    /** In own words. */
    summary: textSchema(),
  });
}

/** The four means by which existing areas get facilities, and more that texts name. */
export const meansSchema = /* @__PURE__ */ once(() =>
  z.enum(["built", "purchase", "exchange", "lease", "conversion", "freeUse", "transfer"]),
);

/** What a proposed set of facilities is checked against (D12): every kind that real texts use, as data. */
export const constraintSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion("kind", [
    // In which works the figure binds: elsewhere in the built stock it is a yardstick (D22).
    constraint("renovationWorksOnly", z.literal(true)),
    // When the facility is due: with the first phase, or before a share of the housing (percent) is complete.
    constraint(
      "phasing",
      z.union(
        [
          z.strictObject({ firstPhase: z.literal(true), beforeShareOfHousing: decimalInput({ unit: "percent" }).optional() }),
          z.strictObject({ beforeShareOfHousing: decimalInput({ unit: "percent" }) }),
        ],
        { error: "firstPhase: true, or beforeShareOfHousing in percent, or both (the second where the first cannot be)" },
      ),
    ),
    // Into how many places the area may be split; 1 forbids splitting.
    constraint("splitting", z.strictObject({ maximumFacilities: z.int().min(1) })),
    // Storeys it may lie on; storey 1 is the ground floor. Below 1 is underground.
    constraint("storeys", z.strictObject({ lowest: z.int().optional(), highest: z.int().optional() })),
    constraint("noBasement", z.literal(true)),
    constraint("noMezzanine", z.literal(true)),
    // A lift or a ramp from this storey upwards.
    constraint("liftFromStorey", z.int().min(1)),
    constraint("storeyHeight", z.strictObject({ atLeast: decimalInput({ unit: "m", positive: true }) })),
    constraint("ownEntrance", z.literal(true)),
    // Straight-line metres from the homes served.
    constraint("serviceRadius", z.strictObject({ atMost: decimalInput({ unit: "m", positive: true }) })),
    // Neighbouring estates may share one facility, whose least area may then be another (m²).
    constraint(
      "pooling",
      z.strictObject({ minimumSingle: decimalInput({ unit: "m²" }).nullable(), developments: z.array(z.enum(["new", "existing"])).min(1) }),
    ),
    constraint("meansOfProvision", z.array(meansSchema()).min(1)),
    constraint(
      "handover",
      z.strictObject({
        to: textSchema().nullable(),
        withinMonths: z.int().min(0).nullable(),
        after: z.enum(["acceptance", "acceptanceFiling", "completion"]).nullable(),
        free: z.boolean().nullable(),
      }),
    ),
    // The paper that carries the duty.
    constraint(
      "instrument",
      z.array(z.enum(["planningConditions", "landTransferConditions", "landTransferContract", "constructionConditions"])).min(1),
    ),
  ]),
);
