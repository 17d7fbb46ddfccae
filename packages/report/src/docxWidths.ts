/** Columns that a table is printed in: a size of font in half points, widths in twentieths of a point. */
interface Columns {
  readonly size: number;
  readonly widths: readonly number[];
}

const smallest = 11;

/** Columns as wide together as the text, in the largest size, from the one asked for down to 5.5 pt, at which what should stay whole leaves a quarter free. */
export function columnsOf(rows: readonly (readonly string[])[], width: number, margins: number, largest: number): Columns {
  const columns = (rows[0] ?? []).map((_, index) => rows.map((cells) => cells[index] ?? ""));
  const whole = columns.map((cells) => widest(cells.flatMap(wholes), 2));
  const needed = (size: number) => whole.map((length) => Math.ceil(length * size * 5) + margins);
  let size = largest;
  while (size > smallest && sum(needed(size)) > width * 0.75) size -= 1;
  const least = needed(size);
  const spare = width - sum(least);
  // What is left goes by the root of what the cells hold, so that a long cell does not starve the others.
  const shares = spare < 0 ? least : columns.map((cells) => Math.sqrt(widest(cells, 0)));
  const widths = least.map((each, index) => each + Math.floor((spare * (shares[index] ?? 0)) / sum(shares)));
  const rest = width - sum(widths);
  return { size, widths: widths.map((each, index) => (index === 0 ? each + rest : each)) };
}

const shortest = 8;

/** What should not break: four characters, figures with their unit, words, short brackets, blanks. A long run of letters may. */
function wholes(words: string): readonly string[] {
  if (widthOf(words) <= shortest) return [words];
  return (
    words.match(
      /[（〔][^（）〔〕]{1,5}[）〕]|[0-9.,]+%（[0-9]+[\u4e00-\u9fff]?|[0-9.,%]+[\u4e00-\u9fff]?|[A-Za-z]{1,16}[,.;:]?|＿{1,4}|[^\s]/gu,
    ) ?? []
  );
}

/** In halves of a Chinese character; Latin letters as wide as in a wide font. */
function widthOf(words: string): number {
  return Array.from(words).reduce((length, character) => length + (character < "\u2e80" ? 1.25 : 2), 0);
}

/** One after the other: a cell of ten thousand characters holds more words than a call takes arguments. */
function widest(words: readonly string[], least: number): number {
  return words.reduce((most, each) => Math.max(most, widthOf(each)), least);
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
