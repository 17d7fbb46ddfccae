import { issue, once, parseWith, planError } from "@plan/rules/internal";
import * as z from "zod";
import { neighbourhoodSchema } from "./neighbourhood.ts";
import { type Asked, askedBy, type SizingOptions, sizingOptionsSchema } from "./sizeNeighbourhood.ts";
import { type AddedHeadings, type SurveyField, surveyFields } from "./surveyHeadings.ts";
import { type SharedCells, type SurveyDefaults, sharedCells } from "./surveyRow.ts";

/** What became of a row: the verdict of its check, or a problem. */
export type SurveyOutcome = (typeof outcomes)[number];
const outcomes = ["pass", "fail", "unknown", "problem"] as const;

/** How many rows have been read so far. */
export interface SurveyProgress {
  /** Rows read: good and bad together. */
  readonly read: number;
  /** Rows sized. */
  readonly good: number;
  /** Rows with a problem. */
  readonly bad: number;
}

/** How a survey is read. */
export interface SurveyOptions extends SizingOptions {
  /** What every row shares where it has no cell of its own, such as the division, the day and the kind of development. */
  defaults?: SurveyDefaults | undefined;
  /** Headings of one's own, and what their columns say; null for columns to be carried along. */
  headings?: AddedHeadings | undefined;
  /** The rows to hand out; all if not given. The summary counts every row. */
  only?: readonly SurveyOutcome[] | undefined;
  /** Ends the reading before the next row, with its own reason. */
  signal?: { readonly aborted: boolean; readonly reason?: unknown } | undefined;
  /** Told every 1,000 rows, and at the end. */
  onProgress?: ((progress: SurveyProgress) => void) | undefined;
}

/** Options that have been checked. */
export interface SurveyRequest extends Pick<SurveyOptions, "only" | "signal" | "onProgress"> {
  readonly shared: SharedCells;
  readonly headings: AddedHeadings;
  readonly asked: Asked;
}

const schema = /* @__PURE__ */ once(() =>
  z.strictObject({
    ...sizingOptionsSchema().shape,
    defaults: neighbourhoodSchema().omit({ name: true }).partial().optional(),
    headings: z.record(z.string(), z.enum(surveyFields as readonly [SurveyField]).nullable()).optional(),
    only: z.array(z.enum(outcomes)).optional(),
    onProgress: z.custom<SurveyOptions["onProgress"]>((value) => typeof value === "function", { error: "a function" }).optional(),
  }),
);

/** Checks the options of a survey. A signal is no plain data: it is only asked whether it is aborted. */
export function parseSurveyOptions(options: SurveyOptions | undefined): SurveyRequest {
  if (options === undefined) return { shared: {}, headings: {}, asked: askedBy({}) };
  const { signal, rest } = withoutSignal(options);
  const { defaults = {}, headings = {}, only, onProgress, ...sizing } = parseWith(schema(), rest, "invalidSurvey");
  return {
    signal,
    only,
    onProgress,
    headings,
    shared: sharedCells(defaults),
    asked: askedBy(sizing),
  };
}

function withoutSignal(options: SurveyOptions): { signal: SurveyOptions["signal"]; rest: unknown } {
  try {
    const { signal, ...rest } = options;
    if (signal === undefined || typeof signal?.aborted === "boolean") return { signal, rest };
  } catch {
    // Said below.
  }
  throw planError("invalidSurvey", [issue(["signal"], "an AbortSignal", {})]);
}
