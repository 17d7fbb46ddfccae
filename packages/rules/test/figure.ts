import type seed from "../../../seeds/450000-2021-67.json";

/** The file as JSON. */
export type Seed = typeof seed;
/** One figure, or a few that stand in one sentence: where the file has it, and what the law says. */
export interface Figure {
  readonly title: string;
  readonly read: (seed: Seed) => unknown;
  readonly expected: unknown;
}

export const figure = (title: string, read: Figure["read"], expected: unknown): Figure => ({ title, read, expected });

/** The numerals of a sentence, in order. */
export const numerals = (text: string | undefined) => text?.match(/[0-9]+(?:[.,][0-9]+)*/g) ?? [];
/** The numerals that a summary tells, in Chinese and in English. */
export const told = (summary: { zh: string; en: string } | undefined) => [numerals(summary?.zh), numerals(summary?.en)];
