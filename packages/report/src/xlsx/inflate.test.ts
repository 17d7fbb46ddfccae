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

  test("data that breaks off anywhere is a fault", () => {
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
