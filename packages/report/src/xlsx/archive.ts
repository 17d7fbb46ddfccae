import { crc32 } from "./crc32.ts";
import { InflateFault, Inflater } from "./inflate.ts";
import { type Entry, entriesOf, tooLarge, unreadable } from "./zipDirectory.ts";

/** What a workbook may weigh: bytes packed, bytes unpacked, and how many times more the second than the first. */
interface Limits {
  readonly packed: number;
  readonly unpacked: number;
  readonly ratio: number;
}

export const workbookLimits: Limits = { packed: 64 * 2 ** 20, unpacked: 2 * 2 ** 30, ratio: 200 };

/** A file that has been unpacked once from end to end, and found to be what it says. */
export interface Archive {
  readonly has: (name: string) => boolean;
  /** The content of a part, piece by piece; each is valid until the next is asked for. */
  readonly content: (name: string) => Iterable<Uint8Array>;
}

/** So much of a stored part is handed out at a time. */
const step = 32_768;

/**
 * Opens the archive of a workbook. Before anything is read from it, every part is unpacked once: what really comes out is counted, its
 * checksum compared, and a document type, which could define entities, is refused.
 */
export function openArchive(bytes: Uint8Array, limits: Limits = workbookLimits): Archive {
  if (bytes.length > limits.packed) throw tooLarge(`a workbook of at most ${limits.packed} bytes`, `${bytes.length} bytes`);
  refuseOthers(bytes);
  const entries = entriesOf(bytes);
  const most = Math.min(limits.unpacked, bytes.length * limits.ratio);
  let total = 0;
  for (const entry of entries.values()) {
    const hasDoctype = doctypeFinder();
    for (const piece of contentOf(bytes, entry)) {
      total += piece.length;
      if (total > most) {
        const why = most === limits.unpacked ? "" : `, ${limits.ratio} times its size`;
        throw tooLarge(`a workbook that unpacks to at most ${most} bytes${why}`, `more, in ${entry.name}`);
      }
      if (hasDoctype(piece)) throw unreadable("a workbook without document types", entry.name);
    }
  }
  return {
    has: (name) => entries.has(name),
    content: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw unreadable(`a workbook with the part ${name}`);
      return contentOf(bytes, entry);
    },
  };
}

/** The bytes of a part, with their number and checksum compared as the last piece is handed out. */
function* contentOf(bytes: Uint8Array, entry: Entry): Generator<Uint8Array> {
  const { name, crc, unpacked } = entry;
  const next = entry.stored ? slices(bytes, entry) : inflated(bytes, entry);
  let [sum, length] = [0, 0];
  for (let piece = next(); piece !== null; piece = next()) {
    sum = crc32(piece, sum);
    length += piece.length;
    if (length > unpacked) break;
    yield piece;
  }
  if (length !== unpacked) throw unreadable("parts as long as the directory says", name);
  if (sum !== crc) throw unreadable("parts with the checksum that the directory gives: the file is damaged", name);
}

function slices(bytes: Uint8Array, { start, packed }: Entry): () => Uint8Array | null {
  let at = 0;
  return () => {
    if (at >= packed) return null;
    at += step;
    return bytes.subarray(start + at - step, start + Math.min(at, packed));
  };
}

function inflated(bytes: Uint8Array, { name, start, packed }: Entry): () => Uint8Array | null {
  const inflater = new Inflater(bytes, start, start + packed);
  return () => {
    try {
      return inflater.next();
    } catch (error) {
      if (!(error instanceof InflateFault)) throw error;
      throw unreadable("deflated parts: the file is damaged", `${name}: ${error.message}`);
    }
  };
}

/** Looks for a document type across pieces, in any case. */
function doctypeFinder(): (piece: Uint8Array) => boolean {
  const sought = "<!doctype";
  let found = 0;
  return (piece) => {
    for (const byte of piece) {
      // No prefix of the word begins anew inside it, so a miss goes back to the first character.
      const letter = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
      if (letter === sought.charCodeAt(found)) found += 1;
      else found = byte === 0x3c ? 1 : 0;
      if (found === sought.length) return true;
    }
    return false;
  };
}

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The name of the stream that an encrypted workbook lies in, as UTF-16. */
const encryptedPackage = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Files that are given as workbooks and are none, each told what to do. */
function refuseOthers(bytes: Uint8Array): void {
  const begins = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (begins(compoundFile)) {
    if (includes(bytes, encryptedPackage))
      throw unreadable("a workbook without a password: remove it (取消密码) and save again", "an encrypted file");
    throw unreadable("an .xlsx file: open this one and save it as .xlsx (另存为 .xlsx)", "a legacy .xls file");
  }
  if (bytes.length === 0) throw unreadable("an .xlsx file", "an empty file");
  if (!begins([0x50, 0x4b, 0x03, 0x04])) throw unreadable("an .xlsx file", "a file of another kind");
}

function includes(bytes: Uint8Array, sought: readonly number[]): boolean {
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
