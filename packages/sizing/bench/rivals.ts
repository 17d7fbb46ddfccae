import { apart } from "../../../.config/apart.ts";
import type { BenchRow } from "./rows.ts";

export const rivals = apart("packages/sizing/bench/rivals");

/** Required and both shortfalls of a row in m², as text: what a tool's user would read off. null where it is unknown. */
export type Answer = readonly [string, string | null, string | null];
/** Works rows out and hands each answer on. */
export type Rival = (rows: readonly BenchRow[], take: (row: number, answer: Answer) => void) => void | Promise<void>;

const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
const rateOf = (row: BenchRow) => (row.development === "new" ? 20 : 15);

/** decimal.js, written straightforwardly. */
export function decimalRival(): Rival {
  const { Decimal } = rivals.load("decimal.js");
  return (rows, take) => {
    for (const [index, row] of rows.entries()) {
      const required = new Decimal(row.households).div(100).times(rateOf(row));
      const missing = [row.elderly, row.infant].map((area) => (area === null ? null : Decimal.max(required.minus(new Decimal(area)), 0)));
      take(index, [required, missing[0], missing[1]] as unknown as Answer);
    }
  };
}

/** Floating point in a plain loop. */
export function floatRival(): Rival {
  return (rows, take) => {
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as BenchRow;
      const required = (row.households / 100) * rateOf(row);
      const elderly = row.elderlyFloat === null ? null : Math.max(required - row.elderlyFloat, 0);
      const infant = row.infantFloat === null ? null : Math.max(required - row.infantFloat, 0);
      take(index, [required, elderly, infant] as unknown as Answer);
    }
  };
}

export function publicodesRival(): Rival {
  const Engine = rivals.load("publicodes").default;
  const engine = new Engine(
    {
      households: null,
      rate: null,
      elderly: null,
      infant: null,
      required: { valeur: "households / 100 * rate" },
      "elderly missing": { valeur: "required - elderly", plancher: 0 },
      "infant missing": { valeur: "required - infant", plancher: 0 },
    },
    { logger: { log() {}, warn() {}, error() {} } },
  );
  return (rows, take) => {
    for (const [index, row] of rows.entries()) {
      engine.setSituation({ households: row.households, rate: rateOf(row), elderly: row.elderlyFloat ?? 0, infant: row.infantFloat ?? 0 });
      const value = (name: string) => text(engine.evaluate(name).nodeValue);
      take(index, [
        value("required") ?? "",
        row.elderly === null ? null : value("elderly missing"),
        row.infant === null ? null : value("infant missing"),
      ]);
    }
  };
}

export function jsonRulesRival(): Rival {
  const { Engine } = rivals.load("json-rules-engine");
  const engine = new Engine();
  const met = (area: string) => ({
    conditions: { all: [{ fact: area, operator: "greaterThanInclusive", value: { fact: "required" } }] },
    event: { type: area },
  });
  engine.addFact("required", async (_: unknown, almanac: { factValue(name: string): Promise<number> }) => {
    const [households, rate] = [await almanac.factValue("households"), await almanac.factValue("rate")];
    return (households / 100) * rate;
  });
  for (const area of ["elderly", "infant"]) engine.addRule(met(area));
  return async (rows, take) => {
    for (const [index, row] of rows.entries()) {
      const facts = { households: row.households, rate: rateOf(row), elderly: row.elderlyFloat ?? 0, infant: row.infantFloat ?? 0 };
      const { almanac, events } = await engine.run(facts);
      const required = await almanac.factValue("required");
      const enough = new Set(events.map(({ type }: { type: string }) => type));
      const missing = (name: "elderly" | "infant") => (enough.has(name) ? 0 : required - facts[name]);
      take(index, [
        String(required),
        row.elderly === null ? null : String(missing("elderly")),
        row.infant === null ? null : String(missing("infant")),
      ]);
    }
  };
}

export function zenRival(): Rival {
  const { ZenEngine } = rivals.load("@gorules/zen-engine");
  const expressions = [
    ["required", "households * rate / 100"],
    ["elderlyMissing", "max([$.required - elderly, 0])"],
    ["infantMissing", "max([$.required - infant, 0])"],
  ].map(([key, value], id) => ({ id: String(id), key, value }));
  const position = { x: 0, y: 0 };
  const decision = new ZenEngine().createDecision(
    Buffer.from(
      JSON.stringify({
        nodes: [
          { id: "in", name: "in", type: "inputNode", position, content: {} },
          { id: "size", name: "size", type: "expressionNode", position, content: { expressions } },
          { id: "out", name: "out", type: "outputNode", position, content: {} },
        ],
        edges: [
          { id: "a", type: "edge", sourceId: "in", targetId: "size" },
          { id: "b", type: "edge", sourceId: "size", targetId: "out" },
        ],
      }),
    ),
  );
  return async (rows, take) => {
    for (const [index, row] of rows.entries()) {
      const facts = { households: row.households, rate: rateOf(row), elderly: row.elderlyFloat ?? 0, infant: row.infantFloat ?? 0 };
      const { result } = await decision.evaluate(facts);
      take(index, [
        String(result.required),
        row.elderly === null ? null : String(result.elderlyMissing),
        row.infant === null ? null : String(result.infantMissing),
      ]);
    }
  };
}
