import { once } from "./once.ts";

/** SHA-256 (FIPS 180-4) of a text in UTF-8, as hexadecimal digits. Browsers offer it only as a promise; a document needs it at once. */
export function sha256(text: string): string {
  const bytes = utf8(text);
  const bitLength = bytes.length * 8;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (let shift = 56; shift >= 0; shift -= 8) bytes.push(Math.floor(bitLength / 2 ** shift) & 0xff);
  const state = [...initialState()];
  for (let block = 0; block < bytes.length; block += 64) compress(state, bytes, block);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The first 64 primes. */
const primes = /* @__PURE__ */ once(() => {
  const found: bigint[] = [];
  for (let number = 2n; found.length < 64; number++) if (found.every((prime) => number % prime > 0n)) found.push(number);
  return found;
});
/** The first 32 bits of the fractions of the square roots of the first eight of them, and of the cube roots of all. */
const initialState = /* @__PURE__ */ once(() =>
  primes()
    .slice(0, 8)
    .map((prime) => fractionOfRoot(prime, 2n)),
);
const roundConstants = /* @__PURE__ */ once(() => primes().map((prime) => fractionOfRoot(prime, 3n)));

/** Bit by bit, the largest whole number whose power is no more than the prime with 32 binary places for each factor. */
function fractionOfRoot(prime: bigint, power: bigint): number {
  let root = 0;
  for (let bit = 2 ** 40; bit >= 1; bit /= 2) if (BigInt(root + bit) ** power <= prime << (32n * power)) root += bit;
  return root | 0;
}

function compress(state: number[], bytes: readonly number[], offset: number): void {
  const constants = roundConstants();
  const words = new Int32Array(64);
  const word = (index: number): number => words[index] as number;
  for (let i = 0; i < 16; i++) {
    const at = offset + i * 4;
    words[i] =
      ((bytes[at] as number) << 24) | ((bytes[at + 1] as number) << 16) | ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number);
  }
  for (let i = 16; i < 64; i++) {
    const small0 = rotate(word(i - 15), 7) ^ rotate(word(i - 15), 18) ^ (word(i - 15) >>> 3);
    const small1 = rotate(word(i - 2), 17) ^ rotate(word(i - 2), 19) ^ (word(i - 2) >>> 10);
    words[i] = word(i - 16) + small0 + word(i - 7) + small1;
  }
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const first = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + (constants[i] as number) + word(i)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => {
    state[index] = ((state[index] as number) + value) | 0;
  });
}

function rotate(value: number, places: number): number {
  return (value >>> places) | (value << (32 - places));
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
  }
  return bytes;
}
