import type { Text } from "@plan/rules";

/** Parts of a sentence in both languages, each with its own mark between them. */
export function joined(parts: readonly Text[], zh: string, en: string): Text {
  return { zh: parts.map((part) => part.zh).join(zh), en: parts.map((part) => part.en).join(en) };
}
