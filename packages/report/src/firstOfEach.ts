/** The first value of each key, in order. */
export function firstOfEach<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  const first = new Map<string, T>();
  for (const value of values) {
    const name = key(value);
    if (!first.has(name)) first.set(name, value);
  }
  return [...first.values()];
}
