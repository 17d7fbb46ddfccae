import { describe, expect, test } from "vitest";
import { emptyTable, fillTable } from "./huffman.ts";

const table = emptyTable();
/** Each row of bits, the first that arrives in front, with what the table says of it. */
const rows = () =>
  Object.fromEntries(
    Array.from({ length: 1 << table.bits }, (_, at) => {
      const arriving = [...at.toString(2).padStart(table.bits, "0")].reverse().join("");
      const entry = table.entries[at] ?? 0;
      return [arriving, [entry >> 4, entry & 15]];
    }),
  );

describe("A table of codes (RFC 1951, 3.2.2)", () => {
  // The example of the RFC: A 010, B 011, C 100, D 101, E 110, F 00, G 1110, H 1111.
  test("gives each row of bits the code that it begins with", () => {
    expect(fillTable(table, Uint8Array.of(3, 3, 3, 3, 3, 2, 4, 4))).toBe(true);
    expect(table.bits).toBe(4);
    expect(rows()).toEqual({
      ...{ "0000": [5, 2], "0001": [5, 2], "0010": [5, 2], "0011": [5, 2] },
      ...{ "0100": [0, 3], "0101": [0, 3], "0110": [1, 3], "0111": [1, 3] },
      ...{ "1000": [2, 3], "1001": [2, 3], "1010": [3, 3], "1011": [3, 3], "1100": [4, 3], "1101": [4, 3] },
      ...{ "1110": [6, 4], "1111": [7, 4] },
    });
  });

  test("leaves open what no code begins with, whatever it held before", () => {
    expect(fillTable(table, Uint8Array.of(0, 2))).toBe(true);
    expect(rows()).toEqual({ "00": [1, 2], "01": [0, 0], "10": [0, 0], "11": [0, 0] });
    expect(fillTable(table, new Uint8Array(3))).toBe(true);
    expect(rows()).toEqual({ "0": [0, 0] });
  });

  test("has codes of up to 15 bits, and no two that are the same", () => {
    const chain = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15];
    expect(fillTable(table, Uint8Array.from(chain))).toBe(true);
    expect(table.bits).toBe(15);
    expect([rows()["111111111111110"], rows()["111111111111111"], rows()["011111111111111"]]).toEqual([
      [14, 15],
      [15, 15],
      [0, 1],
    ]);
    for (const same of [
      [...chain, 15],
      [1, 1, 1],
      [1, 1, 15],
      [2, 2, 2, 2, 3],
    ])
      expect(fillTable(table, Uint8Array.from(same))).toBe(false);
  });
});
