import { issue, planError } from "@plan/rules/internal";

/** A document holds so many; longer lists go to CSV or JSON, which are written while they are read. */
const mostInDocument = 10_000;

/** What a document is written from, read to its end. */
export async function listOf<T>(entries: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const each of entries) {
    if (all.length === mostInDocument)
      throw planError("tooLarge", [
        issue(["output"], `at most ${mostInDocument} rows in one document; a list in .csv or .json holds more`, undefined),
      ]);
    all.push(each);
  }
  return all;
}
