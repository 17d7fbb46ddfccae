import type { Session, Streams } from "./session.ts";
import { told } from "./words.ts";

const width = 30;

/** A bar on a terminal while a long file is read; nothing at all anywhere else. */
export class Progress {
  readonly #out: Streams["stderr"];
  readonly #session: Session;
  readonly #size: number | null;
  #read = 0;
  #shown = "";

  /** @param size - Of the file in bytes, where it is known. */
  constructor(out: Streams["stderr"], session: Session, size: number | null) {
    this.#out = out;
    this.#session = session;
    this.#size = size;
  }

  /** Counts bytes as they pass. */
  async *watch(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of bytes) {
      this.#read += chunk.byteLength;
      yield chunk;
    }
  }

  show(rows: number): void {
    if (this.#out.isTTY !== true) return;
    const bar = `${this.#bar()}${this.#session.say(told.progress(rows))}`;
    if (bar !== this.#shown) this.#out.write(`\r\u001b[K${bar}`);
    this.#shown = bar;
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#shown !== "") this.#out.write("\r\u001b[K");
    this.#shown = "";
  }

  #bar(): string {
    if (this.#size === null || this.#size === 0) return "";
    const done = Math.min(width, Math.floor((this.#read * width) / this.#size));
    const percent = Math.min(100, Math.floor((this.#read * 100) / this.#size));
    return `[${"#".repeat(done)}${" ".repeat(width - done)}] ${percent}% `;
  }
}
