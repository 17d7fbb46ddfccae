const inSquareMetre = 1_000_000;
const inHundredth = 10_000;

/** An area in whole millionths of a m² as tables print it: two decimals at least, more in full (D3). */
export function millionthsFigure(millionths: number): string {
  const rest = millionths % inSquareMetre;
  const whole = (millionths - rest) / inSquareMetre;
  if (rest % inHundredth > 0)
    return `${whole}.${String(inSquareMetre + rest)
      .slice(1)
      .replace(/(?<!0)0+$/, "")}`;
  const hundredths = rest / inHundredth;
  return `${whole}.${hundredths < 10 ? "0" : ""}${hundredths}`;
}

/** Whole hundredths of a m² that whole millionths come to, or null where they come to none. */
export function hundredthsIn(millionths: number): number | null {
  const hundredths = Math.floor(millionths / inHundredth);
  return hundredths * inHundredth === millionths ? hundredths : null;
}

/** Whole millionths of a m² rounded up to 0.01 m², as documents state areas (D3). */
export function roundedUp(millionths: number): number {
  const down = Math.floor(millionths / inHundredth) * inHundredth;
  return down === millionths ? millionths : down + inHundredth;
}
