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
