import { PlanError } from "@plan/rules";
import { issue, planError } from "@plan/rules/internal";
import type { RowsInChunks } from "./surveySource.ts";

/** Rows of any source. */
export type AnyRows = AsyncIterable<unknown> | Iterable<unknown>;

/** Rows of any source, in chunks; what the source throws is kept, apart from what the reading throws. */
export class Chunks {
  broken: PlanError | null = null;
  #isOpen = true;
  readonly #rows: AnyRows;
  #iterator: AsyncIterator<unknown> | Iterator<unknown> | null = null;
  #isInChunks = false;

  constructor(rows: AnyRows) {
    this.#rows = rows;
  }

  async next(): Promise<readonly unknown[] | null> {
    try {
      this.#iterator ??= this.#begin();
      const { done, value } = await this.#iterator.next();
      if (done !== true) return this.#isInChunks ? (value as readonly unknown[]) : [value];
    } catch (error) {
      this.broken = brokenBy(error);
    }
    this.#isOpen = false;
    return null;
  }

  /** Lets a source go that has not come to its end. */
  async close(): Promise<void> {
    if (this.#isOpen) await this.#iterator?.return?.();
  }

  #begin(): AsyncIterator<unknown> | Iterator<unknown> {
    const rows = this.#rows;
    if ("chunks" in rows && typeof rows.chunks === "function") {
      this.#isInChunks = true;
      return (rows as RowsInChunks).chunks()[Symbol.asyncIterator]();
    }
    return Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  }
}

/** Why a source ended early: its own PlanError, or one that keeps its error as the cause. */
function brokenBy(error: unknown): PlanError {
  if (error instanceof PlanError) return error;
  const broken = planError("unreadableFile", [issue([], "rows to the end", undefined)]);
  broken.cause = error;
  return broken;
}
