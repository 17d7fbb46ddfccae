import { Writable } from "node:stream";
import { runPlan } from "../src/plan/run.ts";

/** A stream that keeps what it is told, or fails as a full disk does. */
function collector(isTTY: boolean, fault?: string) {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      parts.push(Buffer.from(chunk));
      done(fault === undefined ? null : Object.assign(new Error(fault), { code: fault }));
    },
  });
  return { stream: Object.assign(stream, { isTTY }), said: () => Buffer.concat(parts).toString(), parts };
}

/** What the command is run with. */
interface Surroundings {
  /** On standard input; a terminal where there is nothing. */
  readonly input?: string | Uint8Array | null;
  /** Whether it speaks to a terminal. */
  readonly isTTY?: boolean;
  /** The system's error where standard output cannot be written. */
  readonly fault?: string;
}

/** Runs the command in this process, and gives all it said, what went to standard output in its parts too. */
export async function ranPlan(args: readonly string[], { input = null, isTTY = false, fault }: Surroundings = {}) {
  const [out, err] = [collector(isTTY, fault), collector(isTTY)];
  const stdin = Object.assign(
    (async function* () {
      if (input !== null) yield Buffer.from(input);
    })(),
    { isTTY: input === null },
  );
  const code = await runPlan(args, { stdin, stdout: out.stream, stderr: err.stream });
  return { code, out: out.said(), err: err.said(), parts: out.parts.map(String) };
}
