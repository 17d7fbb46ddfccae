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

/** The same as documents state it: rounded up to 0.01 m² (D3). */
export function millionthsUpwards(millionths: number): string {
  const beyond = millionths % inHundredth;
  return millionthsFigure(beyond === 0 ? millionths : millionths - beyond + inHundredth);
}
