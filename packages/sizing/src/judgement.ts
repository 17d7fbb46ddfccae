import type { Text } from "@plan/rules";
import { both } from "./both.ts";

/** A fact about a room held against a constraint. What is kept gives no judgement. */
export interface Judgement {
  /** Broken; unknown, because a fact is missing; or words that only a person can compare. */
  readonly state: "broken" | "unknown" | "toCompare";
  /** What is demanded, as a phrase. */
  readonly asked: Text;
  /** What was found, as a predicate; where a fact is missing, its name. */
  readonly found: Text;
  /** What was measured, or null. */
  readonly measured: string | null;
  /** What is demanded. */
  readonly demanded: string;
}

/** One question about a room: the fact, what is asked of it, and the words for either. */
interface Question<T> {
  readonly fact: T | undefined;
  readonly isKept: (fact: T) => boolean;
  readonly asked: Text;
  readonly found: (fact: T) => Text;
  /** The name of the fact, for where it is missing. */
  readonly missing: Text;
  readonly measured?: (fact: T) => string;
  readonly demanded: string;
}

/** The answer, if there is anything to say: a missing fact is unknown, not kept (D13). */
export function answer<T>({ fact, isKept, asked, found, missing, measured = String, demanded }: Question<T>): readonly Judgement[] {
  if (fact === undefined) return [{ state: "unknown", asked, found: missing, measured: null, demanded }];
  return isKept(fact) ? [] : [{ state: "broken", asked, found: found(fact), measured: measured(fact), demanded }];
}

/** A judgement as a sentence of an opinion: on what, by which clause, and whether that clause binds. */
export function sentence({ state, asked, found }: Judgement, about: Text, clause: Text, binds: boolean): Text {
  if (state === "unknown") {
    return both(
      `${about.zh}未说明${found.zh}，无法核对${clause.zh}“${asked.zh}”的要求。`,
      `${about.en}: ${found.en} is not stated, so ${clause.en} (${asked.en}) cannot be checked.`,
    );
  }
  const fact = both(`${about.zh}${found.zh}`, `${about.en} ${found.en}`);
  if (state === "toCompare") {
    return both(`${fact.zh}；${clause.zh}要求${asked.zh}，请核对。`, `${fact.en}; ${clause.en} asks: ${asked.en}. Please compare.`);
  }
  return binds
    ? both(`${fact.zh}，不符合${clause.zh}“${asked.zh}”的要求。`, `${fact.en}, against ${clause.en}: ${asked.en}.`)
    : both(`${fact.zh}；${clause.zh}建议${asked.zh}。`, `${fact.en}; ${clause.en} advises: ${asked.en}.`);
}
