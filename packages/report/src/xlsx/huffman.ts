/** Codes of at most so many bits. */
const longestCode = 15;

/** For each row of bits as they arrive the symbol that it begins with, times 16, and how many bits that takes; 0 where no code begins so. */
export interface CodeTable {
  readonly entries: Uint16Array;
  /** How many bits are looked at. */
  bits: number;
}

export function emptyTable(): CodeTable {
  return { entries: new Uint16Array(1 << longestCode), bits: 0 };
}

/**
 * Fills a table from the lengths of the codes of each symbol (RFC 1951, 3.2.2).
 *
 * @returns Whether no two codes are the same; a table may leave codes unused.
 */
export function fillTable(table: CodeTable, lengths: Uint8Array): boolean {
  const counts = new Uint16Array(longestCode + 1);
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  counts[0] = 0;
  table.bits = Math.max(
    0,
    counts.findLastIndex((count) => count > 0),
  );
  const next = new Uint16Array(longestCode + 2);
  for (let length = 1, code = 0; length <= longestCode; length++) {
    code = (code + (counts[length - 1] as number)) << 1;
    if (code + (counts[length] as number) > 1 << length) return false;
    next[length] = code;
  }
  const size = 1 << table.bits;
  table.entries.fill(0, 0, size);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] as number;
    if (length === 0) continue;
    const code = next[length] as number;
    next[length] = code + 1;
    // Codes arrive with their first bit first, so the place in the table is the code backwards.
    for (let at = backwards(code, length); at < size; at += 1 << length) table.entries[at] = (symbol << 4) | length;
  }
  return true;
}

function backwards(code: number, length: number): number {
  let [rest, turned] = [code, 0];
  for (let bit = 0; bit < length; bit++) {
    turned = (turned << 1) | (rest & 1);
    rest >>>= 1;
  }
  return turned;
}
