import { Buffer, isUtf8 } from "node:buffer";
import { PlanError } from "@plan/rules";
import { issue, planError } from "@plan/rules/internal";
import { isBytes } from "./isBytes.ts";

/** How a file says its characters: strict UTF-8 with or without a byte-order mark, or GB18030 (with GBK and GB 2312 in it). */
export type CsvEncoding = "utf-8" | "gb18030";

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
const newline = 10;
/** Within so many bytes the row of headings ends, or it is none. */
const longestHeadings = 65_536;

/**
 * The bytes of a file as UTF-8, cut between characters.
 *
 * GB18030 is taken only where it is declared, or where the first line is no UTF-8 and holds known headings once it is read as GB18030: its
 * decoder accepts almost any bytes. Whatever is neither is an error, never a replacement character.
 *
 * @param chunks - The file.
 * @param declared - The encoding, where the caller knows it.
 * @param hasHeadings - Whether a line of text holds known headings.
 * @throws PlanError `encoding` with the line of the first byte that is wrong; `tooLarge` beyond `mostBytes`.
 */
export async function* utf8Chunks(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  declared: CsvEncoding | undefined,
  hasHeadings: (line: string) => boolean,
  mostBytes: number,
): AsyncGenerator<Buffer, void, undefined> {
  let read = 0;
  let head: Buffer | null = Buffer.alloc(0);
  let decoder: Decoder | null = null;
  for await (const chunk of bytesIn(chunks)) {
    read += chunk.byteLength;
    if (read > mostBytes) throw planError("tooLarge", [issue([], `a file of at most ${mostBytes} bytes`, read)]);
    let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (head !== null) {
      head = Buffer.concat([head, bytes]);
      if (!head.includes(newline) && head.length < longestHeadings) continue;
      [bytes, head] = [head, null];
    }
    decoder ??= decoderFor(bytes, declared, hasHeadings);
    yield decoder.decode(bytes);
  }
  decoder ??= decoderFor(head ?? Buffer.alloc(0), declared, hasHeadings);
  if (head !== null) yield decoder.decode(head);
  yield decoder.end();
}

/** The chunks of a source that gives bytes; one that fails is told as a file that cannot be read. */
async function* bytesIn(source: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of source) {
      if (!isBytes(chunk)) throw planError("invalidSurvey", [issue(["chunks"], "chunks of bytes", chunk)]);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof PlanError) throw error;
    throw planError("unreadableFile", [issue([], "a file that can be read", (error as { code?: unknown } | null)?.code)]);
  }
}

interface Decoder {
  decode(bytes: Buffer): Buffer;
  end(): Buffer;
}

/** Chooses by the first line. */
function decoderFor(start: Buffer, declared: CsvEncoding | undefined, hasHeadings: (line: string) => boolean): Decoder {
  if (declared === "gb18030") return new Gb18030();
  const end = start.indexOf(newline);
  const line = end < 0 ? start : start.subarray(0, end);
  if (declared === "utf-8" || isUtf8(line)) return new Utf8();
  try {
    if (hasHeadings(new TextDecoder("gb18030", { fatal: true }).decode(line))) return new Gb18030();
  } catch {
    // Neither: said by the strict reading below.
  }
  return new Utf8();
}

/** Strict UTF-8, passed on as it is. */
class Utf8 implements Decoder {
  #left: Buffer = Buffer.alloc(0);
  #isFirst = true;
  #lines = 1;

  decode(bytes: Buffer): Buffer {
    let joined = this.#left.length === 0 ? bytes : Buffer.concat([this.#left, bytes]);
    if (this.#isFirst && joined.subarray(0, 3).equals(byteOrderMark)) joined = joined.subarray(3);
    this.#isFirst = false;
    const whole = joined.subarray(0, joined.length - begunCharacter(joined));
    if (!isUtf8(whole)) throw wrongByte(whole, this.#lines);
    this.#left = Buffer.from(joined.subarray(whole.length));
    this.#lines += count(whole, newline);
    return whole;
  }

  end(): Buffer {
    if (this.#left.length > 0) throw wrongByte(this.#left, this.#lines);
    return this.#left;
  }
}

class Gb18030 implements Decoder {
  readonly #decoder = new TextDecoder("gb18030", { fatal: true });
  #lines = 1;

  decode(bytes: Buffer): Buffer {
    return this.#strictly(() => this.#decoder.decode(bytes, { stream: true }));
  }

  end(): Buffer {
    return this.#strictly(() => this.#decoder.decode());
  }

  #strictly(decode: () => string): Buffer {
    try {
      const text = Buffer.from(decode());
      this.#lines += count(text, newline);
      return text;
    } catch {
      throw planError("encoding", [issue(["line", this.#lines], "GB18030 from this line on", undefined)]);
    }
  }
}

/** How many bytes at the end begin a character of UTF-8 that they do not complete. */
function begunCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc2 && byte <= 0xf4) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80 || byte >= 0xc0) return 0;
  }
  return 0;
}

/** The first byte at fault, found by halves. */
function wrongByte(bytes: Buffer, lines: number) {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = good + Math.floor((bad - good) / 2);
    const part = bytes.subarray(0, middle);
    if (isUtf8(part.subarray(0, middle - begunCharacter(part)))) good = middle;
    else bad = middle;
  }
  good -= begunCharacter(bytes.subarray(0, good));
  const line = lines + count(bytes.subarray(0, good), newline);
  const byte = (bytes[good] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return planError("encoding", [
    {
      path: ["line", line],
      message: `Expected UTF-8, or GB18030 where it is declared, got byte 0x${byte}`,
      expected: "UTF-8, or GB18030 where it is declared",
      received: `byte 0x${byte}`,
    },
  ]);
}

function count(bytes: Buffer, byte: number): number {
  let found = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) found += 1;
  return found;
}
