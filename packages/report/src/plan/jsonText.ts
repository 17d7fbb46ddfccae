/** A value as JSON for people and programs. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A list as JSON, an entry to a line, while it is worked out. Where not even the first can be, nothing has been said. */
export async function* jsonList(entries: AsyncIterable<unknown>, before = "", after = ""): AsyncGenerator<string, void, undefined> {
  let lead = `${before}[`;
  for await (const entry of entries) {
    yield `${lead}\n${JSON.stringify(entry)}`;
    lead = ",";
  }
  yield `${lead === "," ? "" : lead}\n]${after}\n`;
}
