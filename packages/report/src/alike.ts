import type { Text } from "@plan/rules";

/** Text that is the same in both languages. */
export function alike(text: string): Text {
  return { zh: text, en: text };
}
