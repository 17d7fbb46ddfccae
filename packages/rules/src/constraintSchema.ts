import * as z from "zod";
import { perSchema } from "./amountSchema.ts";
import { developmentSchema } from "./development.ts";
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
    /** `must` is a duty, `should` is advice or an option (宜, 原则上, 鼓励, 可以) and never fails a scheme. */
    modality: z.enum(["must", "should"]),
    /** In own words. */
    summary: textSchema(),
  });
}

/**
 * The four means by which existing areas get facilities, and more that texts name.
 *
 * @internal
 */
export const meansSchema = /* @__PURE__ */ once(() =>
  z.enum(["built", "purchase", "exchange", "lease", "conversion", "freeUse", "transfer"]),
);

/** What a proposed set of facilities is checked against (D12): every kind that real texts use, as data. */
export const constraintSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion("kind", [
    /** In which works the figure binds: elsewhere in the built stock it is a yardstick (D22). */
    constraint("renovationWorksOnly", z.literal(true)),
    /** When the facility is due: with the first phase, or before a share of the housing (percent) is complete. */
    constraint(
      "phasing",
      z.union(
        [
          z.strictObject({
            /** With the first phase (首期). */
            firstPhase: z.literal(true),
            /** Before this share of the housing is complete, percent. */
            beforeShareOfHousing: decimalInput().optional(),
            /** Where the text tells them apart: facilities in a building of their own (独立设置), or not. */
            ownBuilding: z.boolean().optional(),
          }),
          z.strictObject({
            /** Before this share of the housing is complete, percent. */
            beforeShareOfHousing: decimalInput(),
            /** Where the text tells them apart: facilities in a building of their own (独立设置), or not. */
            ownBuilding: z.boolean().optional(),
          }),
        ],
        { error: "firstPhase: true, or beforeShareOfHousing in percent, or both (the second where the first cannot be)" },
      ),
    ),
    /** Into how many places the area may be split; 1 forbids splitting. */
    constraint(
      "splitting",
      z.strictObject({
        /** The most facilities. */
        maximumFacilities: z.int().min(1),
      }),
    ),
    /** Storeys it may lie on; storey 1 is the ground floor, below 1 is underground. */
    constraint(
      "storeys",
      z.strictObject({
        /** The lowest storey allowed. */
        lowest: z.int().optional(),
        /** The highest storey allowed. */
        highest: z.int().optional(),
      }),
    ),
    /** Neither below ground nor half below (地下、半地下). */
    constraint("noBasement", z.literal(true)),
    /** Not on a mezzanine (夹层). */
    constraint("noMezzanine", z.literal(true)),
    /** A lift or a ramp from this storey upwards. */
    constraint("liftFromStorey", z.int().min(1)),
    /** Storey height (层高). */
    constraint(
      "storeyHeight",
      z.strictObject({
        /** m. */
        atLeast: decimalInput({ unit: "m", positive: true }),
      }),
    ),
    /** An entrance of its own (独立出入口). */
    constraint("ownEntrance", z.literal(true)),
    /** Straight-line distance to the homes served (服务半径). */
    constraint(
      "serviceRadius",
      z.strictObject({
        /** m. */
        atMost: decimalInput({ unit: "m", positive: true }),
        /** Where the text says less than (小于): the number itself is too far (D4). */
        exclusive: z.literal(true).optional(),
      }),
    ),
    /** A least area of each facility that the text prefers (原则上); a duty stands in `minimumSingle` of the standard. */
    constraint(
      "singleArea",
      z.strictObject({
        /** m². */
        atLeast: decimalInput({ unit: "m²", positive: true }),
      }),
    ),
    /** The upper end of a range (20–30 m²), or a rate the text prefers; the duty stands in `amount` of the standard. */
    constraint(
      "preferredRate",
      z.strictObject({
        /** m². */
        floorArea: decimalInput({ unit: "m²" }),
        /** Counted per so many of the standard's own base: 1, 10, 100, 1000 or 10000. */
        per: perSchema(),
      }),
    ),
    /** Another rate for a class of places that the text names and no division code delimits (主城区). */
    constraint(
      "placeClass",
      z.strictObject({
        /** The class of places, in the text's words. */
        place: textSchema(),
        /** m². */
        floorArea: decimalInput({ unit: "m²" }),
        /** Counted per so many of the standard's own base: 1, 10, 100, 1000 or 10000. */
        per: perSchema(),
      }),
    ),
    /** Neighbouring estates may share one facility (统筹配置、集中配置). */
    constraint(
      "pooling",
      z.strictObject({
        /** The least area of a shared facility, m²; null where it is the same as of any other. */
        minimumSingle: decimalInput({ unit: "m²" }).nullable(),
        /** Which estates may share. */
        developments: z.array(developmentSchema()).min(1),
      }),
    ),
    /** By which means existing areas get it. */
    constraint("meansOfProvision", z.array(meansSchema()).min(1)),
    /** To whom it is handed over, and when. */
    constraint(
      "handover",
      z.strictObject({
        /** Who receives it; null where the text does not say. */
        to: textSchema().nullable(),
        /** Within so many months; null where the text gives no number (及时). */
        withinMonths: z.int().min(0).nullable(),
        /** From when the months run: acceptance (竣工验收), its filing (备案) or completion. */
        after: z.enum(["acceptance", "acceptanceFiling", "completion"]).nullable(),
        /** Free of charge, or bought back; null where the text does not say. */
        free: z.boolean().nullable(),
      }),
    ),
    /** The paper that carries the duty. */
    constraint(
      "instrument",
      z.array(z.enum(["planningConditions", "landTransferConditions", "landTransferContract", "constructionConditions"])).min(1),
    ),
  ]),
);
