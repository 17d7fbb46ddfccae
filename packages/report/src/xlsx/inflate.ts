import { type CodeTable, emptyTable, fillTable } from "./huffman.ts";

const half = 32_768;
const ring = half * 2;

/** Lengths and distances begin here and take so many bits more (RFC 1951, 3.2.5). */
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBits = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const lengthStarts = /* @__PURE__ */ starts(lengthBits, 3).with(28, 258);
const distanceStarts = /* @__PURE__ */ starts(distanceBits, 1);
const codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Each begins where the one before ends. */
function starts(bits: readonly number[], first: number): number[] {
  const list: number[] = [];
  bits.reduce((start, count) => {
    list.push(start);
    return start + (1 << count);
  }, first);
  return list;
}

/** What is no deflated data, or not so much of it as was said. */
export class InflateFault extends Error {}

/**
 * Unpacks deflated data (RFC 1951), 32 KiB at a time, in memory that never grows.
 *
 * A library that grows its buffers leaves a hundred bytes behind for each that it reads, which is what a workbook of 100,000 rows and a
 * bound on memory do not allow.
 */
export class Inflater {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #window = new Uint8Array(ring);
  readonly #literals: CodeTable = emptyTable();
  readonly #distances: CodeTable = emptyTable();
  #from: number;
  #held = 0;
  #count = 0;
  #written = 0;
  #block: "none" | "stored" | "coded" = "none";
  #isLast = false;
  /** Bytes of a stored block, or of a repetition, that have not been put out. */
  #left = 0;
  #distance = 0;

  constructor(bytes: Uint8Array, start: number, end: number) {
    [this.#bytes, this.#from, this.#end] = [bytes, start, end];
  }

  /** The next 32 KiB, fewer at the end, null after it. They are valid until the next call. */
  next(): Uint8Array | null {
    const start = this.#written;
    const until = start + half;
    while (this.#written < until) {
      if (this.#left > 0) this.#putOut(until);
      else if (this.#block === "coded") this.#decode(until);
      else if (this.#isLast) break;
      else this.#begin();
    }
    const [from, to] = [start % ring, (start % ring) + this.#written - start];
    if (to > from) return this.#window.subarray(from, to);
    if (this.#from - (this.#count >> 3) !== this.#end) throw new InflateFault("data behind its end");
    return null;
  }

  /** The rest of a repetition, or of a stored block. */
  #putOut(until: number): void {
    const stored = this.#block === "stored";
    const count = Math.min(this.#left, until - this.#written);
    if (stored && this.#from + count > this.#end) throw new InflateFault("data that breaks off");
    for (let done = 0; done < count; done++) {
      const byte = stored ? this.#bytes[this.#from++] : this.#window[(this.#written - this.#distance) & (ring - 1)];
      this.#window[this.#written++ & (ring - 1)] = byte as number;
    }
    this.#left -= count;
  }

  #begin(): void {
    this.#isLast = this.#bits(1) === 1;
    const kind = this.#bits(2);
    if (kind === 3) throw new InflateFault("an unknown kind of block");
    if (kind === 0) this.#beginStored();
    else {
      if (kind === 1) this.#fill(fixedLengths(), new Uint8Array(30).fill(5));
      else this.#readCodes();
      this.#block = "coded";
    }
  }

  /** No more than two bytes are ever taken ahead, so that nothing is left of them behind the two lengths. */
  #beginStored(): void {
    this.#bits(this.#count & 7);
    const [length, check] = [this.#bits(16), this.#bits(16)];
    if ((length ^ check) !== 0xffff) throw new InflateFault("a stored block of another length");
    [this.#left, this.#block] = [length, "stored"];
  }

  #fill(literals: Uint8Array, distances: Uint8Array): void {
    if (!fillTable(this.#literals, literals) || !fillTable(this.#distances, distances)) throw new InflateFault("codes that are the same");
  }

  /** The codes of a block, themselves packed (RFC 1951, 3.2.7). */
  #readCodes(): void {
    const [literals, distances, ordered] = [this.#bits(5) + 257, this.#bits(5) + 1, this.#bits(4) + 4];
    const packed = new Uint8Array(19);
    for (let index = 0; index < ordered; index++) packed[codeOrder[index] as number] = this.#bits(3);
    this.#fill(packed, packed);
    const lengths = new Uint8Array(literals + distances);
    for (let at = 0; at < lengths.length; ) {
      const symbol = this.#symbol(this.#literals);
      if (symbol < 16) lengths[at++] = symbol;
      else {
        const [bits, least] = symbol === 16 ? [2, 3] : symbol === 17 ? [3, 3] : [7, 11];
        const times = this.#bits(bits) + least;
        if (at + times > lengths.length || (symbol === 16 && at === 0)) throw new InflateFault("more codes than there are symbols");
        lengths.fill(symbol === 16 ? (lengths[at - 1] as number) : 0, at, at + times);
        at += times;
      }
    }
    this.#fill(lengths.subarray(0, literals), lengths.subarray(literals));
  }

  /** Literals and repetitions, until the block or the room for them ends. */
  #decode(until: number): void {
    while (this.#written < until) {
      const symbol = this.#symbol(this.#literals);
      if (symbol < 256) this.#window[this.#written++ & (ring - 1)] = symbol;
      else if (symbol === 256) {
        this.#block = "none";
        return;
      } else {
        this.#repeat(symbol - 257);
        this.#putOut(until);
      }
    }
  }

  #repeat(length: number): void {
    const lengthStart = lengthStarts[length];
    if (lengthStart === undefined) throw new InflateFault("an unknown length");
    this.#left = lengthStart + this.#bits(lengthBits[length] as number);
    const symbol = this.#symbol(this.#distances);
    const distanceStart = distanceStarts[symbol];
    if (distanceStart === undefined) throw new InflateFault("an unknown distance");
    this.#distance = distanceStart + this.#bits(distanceBits[symbol] as number);
    if (this.#distance > this.#written) throw new InflateFault("a repetition of what was never there");
  }

  #symbol({ entries, bits }: CodeTable): number {
    while (this.#count < bits && this.#from < this.#end) this.#take();
    const entry = entries[this.#held & ((1 << bits) - 1)] as number;
    const length = entry & 15;
    if (length === 0 || length > this.#count) throw new InflateFault("no code");
    this.#held >>>= length;
    this.#count -= length;
    return entry >> 4;
  }

  #bits(count: number): number {
    while (this.#count < count) {
      if (this.#from >= this.#end) throw new InflateFault("data that breaks off");
      this.#take();
    }
    const bits = this.#held & ((1 << count) - 1);
    this.#held >>>= count;
    this.#count -= count;
    return bits;
  }

  #take(): void {
    this.#held |= (this.#bytes[this.#from++] as number) << this.#count;
    this.#count += 8;
  }
}

function fixedLengths(): Uint8Array {
  return new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
}
