import type { Text } from "@plan/rules";

/** Words in both languages. */
export function both(zh: string, en: string): Text {
  return { zh, en };
}
