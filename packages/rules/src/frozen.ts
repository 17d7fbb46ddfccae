/**
 * Freezes plain data through and through, decimals and their digits too; what is frozen already is taken to be so all the way.
 *
 * @internal
 */
export function frozen<T>(value: T): T {
  // A number or a text is frozen as it is.
  if (!Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value as object)) frozen(part);
  }
  return value;
}
