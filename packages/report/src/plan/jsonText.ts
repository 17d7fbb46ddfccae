/** A value as JSON for people and programs. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A list as JSON, an entry to a line, while it is worked out. */
export async function* jsonList(entries: AsyncIterable<unknown>, before = "", after = ""): AsyncGenerator<string, void, undefined> {
  let isFirst = true;
  yield `${before}[`;
  for await (const entry of entries) {
    yield `${isFirst ? "\n" : ",\n"}${JSON.stringify(entry)}`;
    isFirst = false;
  }
  yield `\n]${after}\n`;
}
