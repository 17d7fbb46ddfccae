import { constants, deflateRawSync, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InflateFault, Inflater } from "./inflate.ts";

function unpacked(bytes: Uint8Array): Uint8Array {
  const inflater = new Inflater(bytes, 0, bytes.length);
  const pieces: Uint8Array[] = [];
  for (let piece = inflater.next(); piece !== null; piece = inflater.next()) pieces.push(piece.slice());
  return new Uint8Array(Buffer.concat(pieces));
}

const encoder = new TextEncoder();
const strategies = [constants.Z_DEFAULT_STRATEGY, constants.Z_FILTERED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE, constants.Z_FIXED];
const samples: Record<string, Uint8Array> = {
  nothing: new Uint8Array(0),
  "one byte": Uint8Array.of(65),
  "five windows of one byte": new Uint8Array(163_840).fill(7),
  "exactly 32 KiB": Uint8Array.from({ length: 32_768 }, (_, index) => (index * index) % 251),
  "words that come again 32 KiB later": Uint8Array.from({ length: 100_000 }, (_, index) => ((index % 32_700) * 7919) % 256),
  // Each byte as often as the two before it together: what is rarest gets a code of 15 bits.
  "codes of every length": Uint8Array.from(
    [1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584].flatMap((times, byte) => new Array(times).fill(byte)),
  ),
  "what does not shrink": Uint8Array.from({ length: 100_000 }, (_, index) => Math.imul(index ^ 0x9e37, 0x85ebca6b) >>> 24),
};

describe("deflated data, as zlib packs it", () => {
  for (const [name, sample] of Object.entries(samples)) {
    test(`${name}, at every level and by every strategy`, () => {
      for (const strategy of strategies) {
        for (const level of [0, 1, 6, 9]) expect(Buffer.compare(unpacked(deflateRawSync(sample, { level, strategy })), sample)).toBe(0);
      }
    });
  }

  test("any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 0, max: 9 }), (bytes, level) => {
        expect(Buffer.compare(unpacked(deflateRawSync(bytes, { level })), bytes)).toBe(0);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe("what is no deflated data", () => {
  const whole = deflateRawSync(
    encoder.encode("社区养老服务设施，托育服务设施。".repeat(9) + Array.from({ length: 250 }, (_, index) => index * index).join()),
  );

  test.each([
    ["nothing at all", new Uint8Array(0)],
    ["a third kind of block", Uint8Array.of(7)],
    ["a stored block of another length", Uint8Array.of(1, 1, 0, 1, 0, 65)],
    ["a repetition of what was never there", Uint8Array.of(0x63, 0x02, 0x04, 0x00)],
    ["data behind the end", Buffer.concat([whole, Uint8Array.of(0)])],
  ])("%s is a fault", (_, bytes) => {
    expect(() => unpacked(bytes)).toThrow(InflateFault);
  });

  /** Bits in the order in which they arrive, as bytes. */
  const bits = (...parts: readonly string[]) =>
    Uint8Array.from(parts.join("").match(/.{1,8}/g) ?? [], (byte) => Number(`0b${[...byte].reverse().join("")}`));
  // The codes that are fixed: A is 01110001, the shortest length 0000001, the end 0000000, and distances are five plain bits.
  const [fixed, letter, three, end] = ["110", "01110001", "0000001", "0000000"];
  // Codes that are packed, of 257 symbols and one distance: 16 and 18 have a code of one bit each, 0 and 1.
  const coded = ["101", "00000", "00000", "0000", "100", "000", "100", "000"];
  // The same of 258 symbols and 31 distances: 1 and 18 have a code of one bit, and so have the end, the shortest length and distance 30.
  const places = ["000", "000", "100", "000".repeat(14), "100"];
  const odd = ["101", "10000", "01111", "0111", ...places, "11111111", "11101011", "00", "11100100", "0"];

  test.each<[string, string, readonly string[]]>([
    ["no such kind of block", "an unknown kind of block", ["111"]],
    ["a length without a meaning", "an unknown length", [fixed, "11000110"]],
    ["the other one", "an unknown length", [fixed, "11000111"]],
    ["a fixed distance without a code", "no code", [fixed, letter, three, "11110"]],
    ["a distance without a meaning", "an unknown distance", [...odd, "1", "0"]],
    ["a repetition of more than was there", "a repetition of what was never there", [fixed, letter, three, "00001"]],
    ["a length to repeat before there is one", "more codes than there are symbols", [...coded, "0", "00"]],
    ["276 lengths where 258 are due", "more codes than there are symbols", [...coded, "1", "1111111", "1", "1111111"]],
    ["symbols without a code", "no code", [...coded, "1", "1111111", "1", "1011011"]],
    ["three codes of one bit", "codes that are the same", ["101", "00000", "00000", "0000", "100", "100", "100", "000"]],
  ])("%s is told", (_, why, parts) => expect(() => unpacked(bits(...parts, "0".repeat(40)))).toThrow(why));

  test("a letter and its repetition are what they say", () => {
    expect(Buffer.from(unpacked(bits(fixed, letter, three, "00000", end))).toString()).toBe("AAAA");
    expect(() => unpacked(bits(fixed, letter, end, "0".repeat(8)))).toThrow("data behind its end");
  });

  test("bytes behind the end are found, whether or not they were looked at", () => {
    // Five letters of nine bits: the end stands in a byte of its own, behind which one byte is looked at.
    const five = [fixed, "110010000".repeat(5), end, "0"];
    expect([...unpacked(bits(...five))]).toEqual([144, 144, 144, 144, 144]);
    for (const behind of [1, 2, 3]) expect(() => unpacked(bits(...five, "0".repeat(8 * behind)))).toThrow("data behind its end");
  });

  test("a stored block ends with its part, whatever stands behind", () => {
    for (const cut of [[], [1, 3, 0, 252]]) expect(() => unpacked(Uint8Array.from(cut))).toThrow("data that breaks off");
    const block = Uint8Array.of(1, 3, 0, 252, 255, 7, 8, 9);
    expect([...unpacked(block)]).toEqual([7, 8, 9]);
    expect(() => new Inflater(block, 0, 7).next()).toThrow("data that breaks off");
    expect(() => unpacked(Uint8Array.of(...block, 0))).toThrow("data behind its end");
  });

  test("data that breaks off anywhere is a fault", () => {
    // The end of a block, two bits of which lie in the next byte, which is another part's.
    expect(() => new Inflater(bits(fixed, letter, end), 0, 2).next()).toThrow("no code");
    for (let length = 0; length < whole.length; length += 1) expect(() => unpacked(whole.subarray(0, length))).toThrow(InflateFault);
  });

  test("damage gives a fault, or what zlib makes of it too", () => {
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
        const damaged = Uint8Array.from(whole);
        damaged[at] = (damaged[at] as number) ^ (1 << bit);
        let mine: Uint8Array;
        try {
          mine = unpacked(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(InflateFault);
          return;
        }
        expect(Buffer.compare(mine, inflateRawSync(damaged))).toBe(0);
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});
