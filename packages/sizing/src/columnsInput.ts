import type { Facility, PlanIssue } from "@plan/rules";
import { issue, once, parseWith, planError } from "@plan/rules/internal";
import * as z from "zod";

/** The columns of many neighbourhoods, row by row. Areas are whole hundredths of a m². */
export interface ColumnsInput {
  /** Planned dwelling units (户、套), from 0 to 1,000,000,000. */
  households: Int32Array;
  /** 0 new, 1 existing (D16). */
  development: Uint8Array;
  /** Residents (人), where a standard counts them. */
  residents?: Int32Array | undefined;
  /** Residential floor area (住宅建筑面积), hundredths of a m², where a standard counts it. */
  residentialFloorArea?: Int32Array | undefined;
  /** What is there, hundredths of a m²; -1 where unknown (D13), as is a column that is not given. */
  provided?: { elderlyCare?: Int32Array | undefined; infantCare?: Int32Array | undefined } | undefined;
}

/** Hundredths of a m² for each facility and row, rounded up (D3). */
export interface SizedColumns<F extends Facility = Facility> {
  /** What is required. */
  required: Record<F, Int32Array>;
  /** What is missing; 0 where there is enough, -1 where it is unknown (D13). */
  shortfall: Record<F, Int32Array>;
}

/** What every column can be asked, past any name or length it gives itself. */
const intrinsics = /* @__PURE__ */ once(() => {
  const of = (name: string | symbol) =>
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Int32Array.prototype), name)?.get as () => unknown;
  return { tag: of(Symbol.toStringTag), buffer: of("buffer"), byteOffset: of("byteOffset"), length: of("length") };
});

/** A Proxy or a look-alike has no tag. */
function isColumn(value: unknown, tag?: string): boolean {
  const name = intrinsics().tag.call(value);
  return tag === undefined ? name !== undefined : name === tag;
}

/** The same memory as it is, whatever the column says of itself: nothing beside it is read, or written to. One without memory is empty. */
function plainView<T extends Int32Array | Uint8Array>(column: T): T {
  const { tag, buffer, byteOffset, length } = intrinsics();
  const View = tag.call(column) === "Int32Array" ? Int32Array : Uint8Array;
  const rows = length.call(column) as number;
  return (rows === 0 ? new View(0) : new View(buffer.call(column) as ArrayBuffer, byteOffset.call(column) as number, rows)) as T;
}

function plainViews<T extends object>(columns: T): T {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, plainView(column)])) as T;
}

const column = <T extends Int32Array | Uint8Array>(tag: "Int32Array" | "Uint8Array"): z.ZodType<T> =>
  z.custom<T>((value) => isColumn(value, tag), `a column (${tag})`);
const numbers = () => column<Int32Array>("Int32Array");

const columnsSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    households: numbers(),
    development: column<Uint8Array>("Uint8Array"),
    residents: numbers().optional(),
    residentialFloorArea: numbers().optional(),
    provided: z.strictObject({ elderlyCare: numbers().optional(), infantCare: numbers().optional() }).optional(),
  }),
);

/** Columns as they are read here. */
export interface Columns extends ColumnsInput {
  provided: NonNullable<ColumnsInput["provided"]>;
}

/** Columns of one length. */
export function parseColumns(input: unknown): Columns {
  const { provided: there = {}, ...given } = parseWith(columnsSchema(), input, codeOf, { isLeaf: (value) => isColumn(value) });
  const [counted, provided] = [plainViews(given), plainViews(there)];
  const rows = counted.households.length;
  const issues = [...lengthFaults(counted, [], rows), ...lengthFaults(provided, ["provided"], rows)];
  if (issues.length > 0) throw planError(codeOf(issues), issues);
  return { ...counted, provided };
}

/** Reads what columns are written to: as many rows, for each facility, in memory of their own. */
export function outputOf<F extends Facility>(facilities: readonly F[]): (output: unknown, input: Columns) => SizedColumns<F> {
  const each = () => z.strictObject(Object.fromEntries(facilities.map((facility) => [facility, numbers()])));
  const schema = once(() => z.strictObject({ required: each(), shortfall: each() }));
  return (output, input) => {
    const { required, shortfall } = parseWith(schema(), output, "invalidQuery", { isLeaf: (value) => isColumn(value) });
    const out = { required: plainViews(required), shortfall: plainViews(shortfall) };
    const issues = outputFaults(out, input);
    if (issues.length > 0) throw planError("invalidQuery", issues);
    return out as SizedColumns<F>;
  };
}

function outputFaults(out: { required: Record<string, Int32Array>; shortfall: Record<string, Int32Array> }, input: Columns): PlanIssue[] {
  const { provided, ...counted } = input;
  const taken = [...Object.values(counted), ...Object.values(provided)] as ArrayBufferView[];
  return (["required", "shortfall"] as const).flatMap((part) =>
    Object.entries(out[part]).flatMap(([facility, numbers]) => {
      const shared = taken.some((other) => overlap(numbers, other));
      taken.push(numbers);
      return [
        ...lengthFaults({ [facility]: numbers }, ["out", part], input.households.length),
        ...(shared ? [issue(["out", part, facility], "memory of its own", numbers)] : []),
      ];
    }),
  );
}

function codeOf(issues: readonly PlanIssue[]) {
  return issues.every(({ path }) => path[0] === "provided") ? "invalidProvision" : "invalidNeighbourhood";
}

function lengthFaults(columns: object, path: readonly string[], rows: number): PlanIssue[] {
  return Object.entries(columns)
    .filter(([, { length }]) => length !== rows)
    .map(([name, { length }]) => issue([...path, name], `${rows} rows, as households has`, length));
}

function overlap(one: ArrayBufferView, other: ArrayBufferView): boolean {
  return (
    one.buffer === other.buffer &&
    one.byteOffset < other.byteOffset + other.byteLength &&
    other.byteOffset < one.byteOffset + one.byteLength
  );
}
