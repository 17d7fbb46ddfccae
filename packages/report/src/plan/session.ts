import { once } from "node:events";
import type { PlanError, Text } from "@plan/rules";
import { issue, planError } from "@plan/rules/internal";
import { faultWords } from "../faultWords.ts";
import type { FileContent } from "../files.ts";
import { told } from "./words.ts";

/** Where the command reads from and says what. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

const mostProblemsTold = 20;

/** One run of the command: what it says, and how it ends. */
export class Session {
  /** 0 met, 1 short or unknown, 2 bad input: the worst so far. */
  code: 0 | 1 | 2 = 0;
  readonly #locale: "zh-CN" | "en";
  readonly #streams: Streams;
  #problems = 0;
  #lost: PlanError | null = null;

  constructor(locale: "zh-CN" | "en", streams: Streams) {
    this.#locale = locale;
    this.#streams = streams;
    streams.stdout.on("error", (error) => this.#lose(error));
  }

  /** Whether standard output takes anything. */
  get canPrint(): boolean {
    return this.#lost === null;
  }

  /** Ends no better than this. */
  atBest(code: 0 | 1 | 2): void {
    if (code > this.code) this.code = code;
  }

  say(text: Text): string {
    return this.#locale === "en" ? text.en : text.zh;
  }

  /** Says something on the side. */
  tell(text: Text): void {
    this.#streams.stderr.write(`${this.say(text)}\n`);
  }

  /** A row that could not be worked on; the first twenty are told. */
  problem({ record, line, error }: { record: number; line: number | null; error: PlanError }): void {
    this.atBest(2);
    this.#problems += 1;
    if (this.#problems <= mostProblemsTold) this.tell(told.problem(record, line, faultWords(error)));
  }

  /** How many more there were than were told. */
  tellRest(): void {
    if (this.#problems > mostProblemsTold) this.tell(told.more(this.#problems - mostProblemsTold));
  }

  /**
   * Writes to standard output no faster than it is read.
   *
   * @throws PlanError `unreadableFile` where it cannot be written, such as to a full disk.
   */
  async print(content: FileContent): Promise<void> {
    const { stdout } = this.#streams;
    const chunks = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
    for await (const chunk of chunks) {
      if (!stdout.write(chunk)) await once(stdout, "drain").catch((error) => this.#lose(error));
      this.#throwIfLost();
    }
    await new Promise<void>((done) => stdout.write("", () => done()));
    this.#throwIfLost();
  }

  #lose(error: NodeJS.ErrnoException): void {
    this.#lost ??= planError("unreadableFile", [issue(["standard output"], "a file that can be written", error.code)]);
  }

  #throwIfLost(): void {
    if (this.#lost !== null) throw this.#lost;
  }
}
