const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A column as programs show it: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let [rest, name] = [column, ""];
  while (rest > 0) {
    name = (letters[(rest - 1) % 26] as string) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}

/** The number of a column by its letters; NaN for anything else. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name) {
    const place = letters.indexOf(letter);
    if (place === -1) return Number.NaN;
    column = column * 26 + place + 1;
  }
  return column === 0 ? Number.NaN : column;
}

/** A whole number of at most 10 digits, as rows, styles and days are written; NaN for anything else. */
export function wholeNumber(digits: string): number {
  if (digits === "" || digits.length > 10) return Number.NaN;
  let value = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
