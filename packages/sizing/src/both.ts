import type { Text } from "@plan/rules";

/**
 * Words in both languages.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function both(zh: string, en: string): Text {
  return { zh, en };
}
