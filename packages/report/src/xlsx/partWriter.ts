import { Deflate, strToU8 } from "fflate";
import { crc32 } from "./crc32.ts";

/** A part of an archive, deflated. */
export interface PackedPart {
  readonly name: string;
  readonly crc: number;
  readonly unpacked: number;
  readonly packed: readonly Uint8Array[];
}

/** So much text goes to the compressor at a time. */
const batch = 65_536;

/** Deflates a part as its text arrives, so that only what is packed stays in memory. The same text gives the same bytes everywhere. */
export class PartWriter {
  readonly #name: string;
  readonly #packed: Uint8Array[] = [];
  readonly #deflate = new Deflate({ level: 6 }, (chunk) => this.#packed.push(chunk));
  #text = "";
  #crc = 0;
  #unpacked = 0;

  constructor(name: string) {
    this.#name = name;
  }

  write(text: string): void {
    this.#text += text;
    if (this.#text.length >= batch) this.#push(false);
  }

  end(): PackedPart {
    this.#push(true);
    return { name: this.#name, crc: this.#crc, unpacked: this.#unpacked, packed: this.#packed };
  }

  #push(last: boolean): void {
    const bytes = strToU8(this.#text);
    this.#text = "";
    this.#crc = crc32(bytes, this.#crc);
    this.#unpacked += bytes.length;
    this.#deflate.push(bytes, last);
  }
}

/** A whole part at once. */
export function packedPart(name: string, text: string): PackedPart {
  const part = new PartWriter(name);
  part.write(text);
  return part.end();
}
