/** What {@link millionthsIn} says of an empty cell, and of one that needs a full look. */
export const unknownArea = -1;
const another = -2;

/** A whole number of at most nine plain digits, also as spreadsheets write it, such as 1234.0; -2 for any other cell. */
export function wholeIn(cell: unknown): number {
  if (typeof cell !== "string") return another;
  const whole = digitsIn(cell);
  return whole === another ? digitsIn(cell.trim().replace(/\.0{1,6}$/, "")) : whole;
}

function digitsIn(cell: string): number {
  if (cell.length === 0 || cell.length > 9) return another;
  let whole = 0;
  for (let place = 0; place < cell.length; place += 1) {
    const digit = cell.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return another;
    whole = whole * 10 + digit;
  }
  return whole;
}

const point = 46;
const powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;

/** An area in whole millionths of a m², of at most nine plain digits before the point and six after it; see above for any other cell. */
export function millionthsIn(cell: unknown): number {
  if (cell === "") return unknownArea;
  if (typeof cell !== "string") return another;
  const millionths = areaIn(cell);
  const trimmed = millionths === another ? cell.trim() : cell;
  return trimmed === cell ? millionths : millionthsIn(trimmed);
}

function areaIn(cell: string): number {
  if (cell.length > 16) return another;
  let digits = 0;
  let before = cell.length;
  for (let place = 0; place < cell.length; place += 1) {
    const code = cell.charCodeAt(place);
    if (code === point && before === cell.length) {
      before = place;
    } else {
      const digit = code - 48;
      if (digit < 0 || digit > 9) return another;
      digits = digits * 10 + digit;
    }
  }
  const decimals = before === cell.length ? 0 : cell.length - before - 1;
  const isFull = before > 0 && before <= 9 && decimals <= 6 && (decimals > 0 || before === cell.length);
  return isFull ? digits * (powers[6 - decimals] ?? 0) : another;
}
