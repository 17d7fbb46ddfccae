/** Draws that are the same in every run of the same seed. */
export interface Draw {
  /** A whole number from 0 up to, not including, the limit (at most 2^32). */
  below(limit: number): number;
  /** One of the list, each as likely. */
  pick<T>(list: readonly T[]): T;
  /** Text of a figure with up to so many digits before and after the point; small figures come as often as large ones. */
  figure(integerDigits: number, decimals: number): string;
}

/** Mulberry32: small, fast, and good enough to scatter cases. */
export function seeded(seed: number): Draw {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  const digits = (count: number) => (count === 0 ? "" : String(below(10 ** count)).padStart(count, "0"));
  return {
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    figure: (integerDigits, decimals) => {
      const integer = String(below(10 ** (1 + below(integerDigits))));
      const after = digits(below(decimals + 1));
      return after === "" ? integer : `${integer}.${after}`;
    },
  };
}
