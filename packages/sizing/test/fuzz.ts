import { readFileSync, writeFileSync } from "node:fs";
import { PlanError } from "@plan/rules";
import { type Draw, seeded } from "./seeded.ts";

/** Something that reads what strangers send. */
export interface Target {
  readonly name: string;
  /** Sound inputs that the damage starts from. */
  readonly sound: readonly Uint8Array[];
  /** How inputs are kept in the corpus. */
  readonly kept: "utf8" | "base64";
  /** Damage of its own kind, beside what disks and mails do. */
  readonly damages?: readonly Damage[];
  /** Reads the input and holds the answer against what the input says; throws what it is refused with, or where the two differ. May say what kind of answer it was. */
  readonly look: (input: Uint8Array) => Promise<string> | string | undefined;
}
export type Damage = (input: Uint8Array, draw: Draw) => Uint8Array;

/** What became of the inputs. */
export interface Fuzzed {
  refused: number;
  answered: number;
  /** Inputs that made something else of it: a crash, another error, over a second of the processor, an answer that does not follow. */
  faults: string[];
  /** The first input of each kind of outcome. */
  kinds: Map<string, Uint8Array>;
}

const mostNamed = 5;
const mostKept = 100_000;
const aSecond = 1_000_000;

/** Damages sound inputs, so many, always the same for a seed. */
export async function fuzzed(target: Target, count: number, seed: number): Promise<Fuzzed> {
  const draw = seeded(seed);
  const found: Fuzzed = { refused: 0, answered: 0, faults: [], kinds: new Map() };
  const damages = [...damagesOfBytes, ...(target.damages ?? []).flatMap((damage) => [damage, damage, damage])];
  for (let number = 0; number < count && found.faults.length < mostNamed; number += 1) {
    let input = draw.pick(target.sound);
    for (let times = 1 + draw.below(3); times > 0; times -= 1) if (input.length > 0) input = draw.pick(damages)(input, draw);
    await tried(target, input, found);
  }
  return found;
}

/** Plays the corpus of a target once more. */
export async function replayed(target: Target, corpus: readonly string[]): Promise<Fuzzed> {
  const found: Fuzzed = { refused: 0, answered: 0, faults: [], kinds: new Map() };
  for (const kept of corpus) await tried(target, Buffer.from(kept, target.kept), found);
  return found;
}

async function tried(target: Target, input: Uint8Array, found: Fuzzed): Promise<void> {
  const before = process.cpuUsage();
  let kind = "answered";
  try {
    kind = (await target.look(input)) ?? kind;
    found.answered += 1;
  } catch (error) {
    if (error instanceof PlanError) {
      kind = `${error.code} ${error.issues[0]?.path.map((key) => (typeof key === "number" ? 0 : key)).join(".")} ${error.issues[0]?.expected}`;
      found.refused += 1;
    } else
      found.faults.push(`${target.name}: ${String(error).slice(0, 400)}, of ${Buffer.from(input).toString(target.kept).slice(0, 3000)}`);
  }
  const { user, system } = process.cpuUsage(before);
  if (user + system > aSecond)
    found.faults.push(`${target.name}: over a second, of ${Buffer.from(input).toString(target.kept).slice(0, 3000)}`);
  if (!found.kinds.has(kind)) found.kinds.set(kind, input);
}

/** The inputs kept of a target, one text each. */
export function corpusOf(folder: URL, target: Target): readonly string[] {
  return JSON.parse(readFileSync(new URL(`${target.name}.json`, folder), "utf8"));
}

/** Keeps an input of each kind of outcome, the smallest first, until the corpus is full. */
export async function gather(folder: URL, target: Target, count: number, seed: number): Promise<number> {
  const { kinds } = await fuzzed(target, count, seed);
  const whole = [...kinds.values()].map((input) => Buffer.from(input).toString(target.kept));
  const faithful = whole.filter((kept) => target.kept === "base64" || !kept.includes("\ufffd"));
  let left = mostKept;
  const small = faithful
    .sort((a, b) => a.length - b.length)
    .filter(({ length }) => {
      left -= length;
      return left > 0;
    });
  writeFileSync(new URL(`${target.name}.json`, folder), `${JSON.stringify(small, null, 1)}\n`);
  return small.length;
}

export const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
/** A piece of it, at most so long. */
export function slice(input: Uint8Array, draw: Draw, longest: number): readonly [from: number, to: number] {
  const from = draw.below(input.length);
  return [from, Math.min(input.length, from + 1 + draw.below(longest))];
}

/** What disks, mails and broken downloads do to bytes. */
const damagesOfBytes: readonly Damage[] = [
  (input, draw) => {
    const at = draw.below(input.length);
    return input.with(at, (input[at] as number) ^ (1 << draw.below(8)));
  },
  (input, draw) => input.with(draw.below(input.length), draw.below(256)),
  (input, draw) => input.slice(0, draw.below(input.length)),
  (input, draw) => {
    const [from, to] = slice(input, draw, 32);
    return joined(input.subarray(0, from), input.subarray(to));
  },
  (input, draw) => {
    const [from, to] = slice(input, draw, 32);
    return joined(input.subarray(0, to), input.subarray(from));
  },
  (input, draw) => {
    const at = draw.below(input.length);
    return joined(
      input.subarray(0, at),
      Uint8Array.from({ length: 1 + draw.below(4) }, () => draw.below(256)),
      input.subarray(at),
    );
  },
];
