/**
 * Freezes plain data through and through, decimals and their digits too; what is frozen already is taken to be so all the way.
 *
 * @internal
 */
export function frozen<T>(value: T): T {
  // Whether it is frozen takes long to ask of what anybody may still add to, and its parts long to come by once it is.
  if (typeof value !== "object" || value === null || (!Object.isExtensible(value) && Object.isFrozen(value))) return value;
  const parts = Array.isArray(value) ? value : Object.values(value);
  Object.freeze(value);
  for (const part of parts) if (typeof part === "object") frozen(part);
  return value;
}
