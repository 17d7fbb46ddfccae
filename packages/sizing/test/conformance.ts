import { readFileSync } from "node:fs";
import {
  type AreaStandard,
  areaStandardsInForce,
  type Citation,
  Decimal,
  documents,
  evaluateRatio,
  PlanError,
  parseDocument,
  type RatioStandard,
  ratioStandardsInForce,
  type StandardDocument,
  stated,
  statedDown,
} from "@plan/rules";
import { calendarDate, count, decimalInput, divisionCode, parseWith, plainText, toDecimal } from "@plan/rules/internal";
import {
  checkFourSynchronisations,
  checkPhases,
  checkProvision,
  type Finding,
  maxHouseholds,
  phaseSchedule,
  sizeNeighbourhood,
} from "@plan/sizing";

/** One case of the suite, as its JSON Schema has it. */
export interface Case {
  readonly id: string;
  readonly operation: string;
  readonly kind: "figure" | "boundary" | "refusal";
  readonly catches: string;
  readonly cites: readonly string[];
  readonly input: Input;
  readonly expected: object;
}
// The cases hold what types forbid; each function is to refuse it by itself.
// biome-ignore lint/suspicious/noExplicitAny: input that no type describes
type Input = any;

export const topics = ["lookups", "sizing", "checks", "phases", "synchronisation", "ratios", "rounding", "parsing", "errors"];

/** The packages held against the suite in a folder: the answer to each case, in the suite's own form. */
export function answersFrom(folder: URL) {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
  const json = new Map<string, object>(read("documents").documents.map((document: { id: string }) => [document.id, document]));
  const made = new Map([...json].map(([id, document]) => [id, parseDocument(document)]));
  const named = (id: string) => made.get(id) ?? documents.find((document) => document.id === id) ?? id;
  const withDocuments = (given: Input): Input =>
    Array.isArray(given?.documents) ? { ...given, documents: given.documents.map(named) } : given;
  const sized = ({ neighbourhood, options }: Input) => sizeNeighbourhood(neighbourhood, withDocuments(options));

  const operations: Record<string, (input: Input) => unknown> = {
    lookup(query) {
      const { inForce, leftOut } = areaStandardsInForce(withDocuments(query));
      return { inForce: inForce.map(name), leftOut: Object.fromEntries(leftOut.map(({ citation, because }) => [name(citation), because])) };
    },
    ratioLookup: (query) => ({ inForce: ratioStandardsInForce(withDocuments(query)).map(name) }),
    size(input) {
      const { requirements, advisories } = sized(input);
      const told = Object.entries(requirements).map(([facility, { floorArea, statedArea, measure, governing, alsoApplying }]) => [
        facility,
        { floorArea, statedArea, measure, governing: name(governing), alsoApplying: alsoApplying.map(name) },
      ]);
      return { requirements: Object.fromEntries(told), advisories: [...new Set(advisories.map(({ code }) => code))].sort() };
    },
    mostHouseholds: (query) => ({ households: maxHouseholds(withDocuments(query)) }),
    check(input) {
      const { verdict, results, findings } = checkProvision(sized(input), input.provision);
      return { verdict, results, findings: written(findings) };
    },
    phases(input) {
      const { total, phases } = phaseSchedule(sized(input), input.phases);
      const due = phases.map((phase) => eachOf(phase.due, ({ statedArea, rule }) => ({ statedArea, rule })));
      return { total, due };
    },
    checkPhases(input) {
      const { verdict, results, findings } = checkPhases(sized(input), input.phases, input.provision);
      return { verdict, results: results.map((phase) => eachOf(phase, (result) => result.verdict)), findings: written(findings) };
    },
    synchronise(input) {
      const { verdict, findings } = checkFourSynchronisations(input);
      return { verdict, findings: written(findings) };
    },
    ratio({ standard: wanted, measured }) {
      const [id, one] = wanted.split("/");
      const document = named(id) as StandardDocument;
      const standard = document.ratioStandards.find((each) => each.id === one) as RatioStandard;
      const { met, gap } = evaluateRatio({ standard, document: headOf(document) }, measured);
      return { met, gap };
    },
    stated: ({ value }) => ({ value: stated(new Decimal(value)) }),
    statedDown: ({ value, places }) => ({ value: statedDown(new Decimal(value), places) }),
    decimal: ({ value, positive = false }) => ({ value: toDecimal(parseWith(decimalInput({ positive }), value, "invalidQuery")) }),
    count: ({ value }) => accepted(parseWith(count(), value, "invalidQuery")),
    date: ({ value }) => accepted(parseWith(calendarDate(), value, "invalidQuery")),
    division: ({ value }) => accepted(parseWith(divisionCode(), value, "invalidQuery")),
    text: ({ utf16, times = 1 }) => accepted(parseWith(plainText(), spelt(utf16).repeat(times), "invalidQuery")),
    parseDocument: ({ document, put, drop }) => accepted(parseDocument(changed(json.get(document) as object, put, drop))),
  };

  return {
    cases: topics.flatMap((topic): Case[] => read(topic).cases),
    answer({ operation, input }: Case): unknown {
      try {
        return JSON.parse(JSON.stringify(operations[operation]?.(input)));
      } catch (error) {
        if (!(error instanceof PlanError)) throw error;
        const { code, issues } = error;
        return leaves.has(operation) ? { refused: true } : { error: code, path: issues[0]?.path };
      }
    },
  };
}

/** Single values, which the suite only accepts or refuses. */
const leaves: ReadonlySet<string> = new Set(["decimal", "count", "date", "division", "text"]);

const name = ({ standard, document }: Citation<AreaStandard | RatioStandard>) => `${document.id}/${standard.id}`;
const accepted = (_value: unknown) => ({ accepted: true });
const spelt = (utf16: string) =>
  String.fromCharCode(...utf16.split(" ").flatMap((unit) => (unit === "" ? [] : [Number.parseInt(unit, 16)])));
const written = (findings: readonly Finding[]) =>
  findings.map(({ code, severity, facility }) => [code, severity, ...(facility === null ? [] : [facility])].join(" ")).sort();

function eachOf<T, U>(record: { readonly [key: string]: T }, told: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, told(value)]));
}

function headOf({ areaStandards: _areas, ratioStandards: _ratios, obligations: _obligations, ...head }: StandardDocument) {
  return head;
}

/** A copy of a document with some of its places changed. */
function changed(document: object, put: [string[], unknown][], drop: string[][]): unknown {
  const made = structuredClone(document);
  const holder = (path: string[]) => path.slice(0, -1).reduce<Input>((held, key) => held[key], made);
  for (const [path, value] of put) holder(path)[path.at(-1) as string] = value;
  for (const path of drop) delete holder(path)[path.at(-1) as string];
  return made;
}
