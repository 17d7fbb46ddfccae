/**
 * Freezes plain data through and through, decimals and their digits too; what is frozen already is taken to be so all the way.
 *
 * @internal
 */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
