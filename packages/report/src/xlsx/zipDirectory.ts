import { issue, planError } from "@plan/rules/internal";

/** One part inside the archive of a workbook. Its name is compared with names, and never used as a path. */
export interface Entry {
  readonly name: string;
  readonly stored: boolean;
  readonly crc: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes it says it unpacks to; held against what really comes out. */
  readonly unpacked: number;
  /** Where its bytes begin. */
  readonly start: number;
}

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 };
const longestComment = 0xffff;
const mostParts = 10_000;

/** What the file is instead of a whole workbook. */
export function unreadable(expected: string, received?: unknown, path: readonly (string | number)[] = []) {
  return planError("unreadableFile", [issue(path, expected, received)]);
}

export function tooLarge(expected: string, received: unknown) {
  return planError("tooLarge", [issue([], expected, received)]);
}

/**
 * The parts that a workbook's directory lists. Local headers must agree with the directory, parts must not overlap or bear one name
 * twice: otherwise two programs could read two different workbooks out of one file.
 */
export function entriesOf(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end.count > mostParts) throw tooLarge(`a workbook of at most ${mostParts} parts`, end.count);
  const entries = new Map<string, Entry>();
  const folded = new Set<string>();
  const extents: [from: number, to: number][] = [];
  let at = end.offset;
  for (let left = end.count; left > 0; left--) {
    if (at + 46 > end.until || view.getUint32(at, true) !== signature.central) throw unreadable("a directory of parts as long as it says");
    const next = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end.until) throw unreadable("a directory of parts as long as it says");
    const { entry, from } = entryAt(view, bytes, at);
    if (folded.has(entry.name.toLowerCase())) throw unreadable("each part of the workbook once", entry.name);
    folded.add(entry.name.toLowerCase());
    entries.set(entry.name, entry);
    extents.push([from, entry.start + entry.packed]);
    at = next;
  }
  if (at !== end.until) throw unreadable("a directory of parts as long as it says");
  extents.sort(([a], [b]) => a - b);
  const overlap = extents.some(([, to], index) => to > (extents[index + 1]?.[0] ?? end.offset));
  if (overlap) throw unreadable("parts that lie beside one another");
  return entries;
}

interface Directory {
  readonly count: number;
  readonly offset: number;
  readonly until: number;
}

/** The end record, which stands at the very end but for a comment as long as it says. */
function endOf(view: DataView): Directory {
  const first = Math.max(0, view.byteLength - 22 - longestComment);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) !== signature.end || at + 22 + view.getUint16(at + 20, true) !== view.byteLength) continue;
    if (view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 6, true) !== 0) throw unreadable("a workbook in one piece");
    const long = endOf64(view, at);
    if (long !== null) return long;
    const [size, offset] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    if (offset + size !== at) throw unreadable("a directory of parts before the end of the file");
    return { count: view.getUint16(at + 10, true), offset, until: at };
  }
  throw unreadable("a whole .xlsx file: it has no end, as a download that broke off");
}

/** The same for archives with the long records that some writers always add. */
function endOf64(view: DataView, end: number): Directory | null {
  if (end < 20 || view.getUint32(end - 20, true) !== signature.locator64) return null;
  const at = long(view, end - 12);
  if (at + 56 > end - 20 || view.getUint32(at, true) !== signature.end64) throw unreadable("an end record where its locator says");
  const [count, size, offset] = [long(view, at + 32), long(view, at + 40), long(view, at + 48)];
  if (offset + size !== at) throw unreadable("a directory of parts before the end of the file");
  return { count, offset, until: at };
}

/** A number of 64 bits; what no file here can reach is refused where it is compared with the length. */
function long(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): { entry: Entry; from: number } {
  const nameLength = view.getUint16(at + 28, true);
  const name = textOf(bytes, at + 46, nameLength);
  const [flags, method, crc] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
  if ((flags & 0x2041) !== 0) throw unreadable("a workbook without a password: remove it and save again", name);
  if (method !== 0 && method !== 8) throw unreadable("parts that are stored or deflated", `${name}: method ${method}`);
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [unpacked = 0, packed = 0, from = 0] = lengthened(view, sizes, at + 46 + nameLength, view.getUint16(at + 30, true));

  const local = from + 30 + nameLength;
  if (local > bytes.length || view.getUint32(from, true) !== signature.local) throw unreadable("each part where the directory says", name);
  const agrees =
    view.getUint16(from + 26, true) === nameLength &&
    textOf(bytes, from + 30, nameLength) === name &&
    view.getUint16(from + 8, true) === method &&
    ((view.getUint16(from + 6, true) & 8) !== 0 || view.getUint32(from + 14, true) === crc);
  if (!agrees) throw unreadable("parts whose own headers agree with the directory", name);
  const start = local + view.getUint16(from + 28, true);
  if (start + packed > bytes.length || (method === 0 && packed !== unpacked)) throw unreadable("parts as long as the directory says", name);
  return { entry: { name, stored: method === 0, crc, packed, unpacked, start }, from };
}

/** Sizes of 32 bits, each replaced by its long form where it is full. */
function lengthened(view: DataView, sizes: readonly number[], extra: number, length: number): readonly number[] {
  let at = extra;
  while (at + 4 <= extra + length) {
    const [kind, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (kind === 1) {
      let field = at + 4;
      return sizes.map((given) => {
        if (given !== 0xffffffff) return given;
        if (field + 8 > at + 4 + size) throw unreadable("long sizes in full");
        field += 8;
        return long(view, field - 8);
      });
    }
    at += 4 + size;
  }
  return sizes;
}

/** A name, byte by byte: the parts a workbook must have bear ASCII names, others are only ever passed over. */
function textOf(bytes: Uint8Array, start: number, length: number): string {
  let text = "";
  for (const byte of bytes.subarray(start, start + length)) text += String.fromCharCode(byte);
  return text;
}
