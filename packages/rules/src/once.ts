/**
 * A value made when it is first asked for, so that importing a package builds no schema and a bundler can drop it.
 *
 * @internal
 */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
