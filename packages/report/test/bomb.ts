import { constants, crc32, deflateRawSync } from "node:zlib";
import { type PackedPart, packedPart } from "../src/xlsx/partWriter.ts";
import { zipped } from "../src/xlsx/zipWriter.ts";
import { type MadeWorkbook, madeParts } from "./madeWorkbook.ts";

/** A sound workbook, one part of which repeats a text so often that it fills so many bytes. */
export function bomb(name: string, head: string, repeated: string, tail: string, fills: number): Uint8Array {
  const block = Buffer.from(repeated.repeat(Math.ceil(1e6 / repeated.length)));
  return workbookWith(repeating(name, Buffer.from(head), block, Math.ceil(fills / block.length), Buffer.from(tail)));
}

/** A workbook with a part of one's own, beside the others or in the place of one. */
export function workbookWith(part: PackedPart, made: MadeWorkbook = { strings: "", styles: "" }): Uint8Array {
  const others = Object.entries(madeParts(made)).filter(([name]) => name !== part.name);
  return zipped([...others.map(([name, text]) => packedPart(name, String(text))), part]);
}

/** A part that holds a block so many times over; the block is packed once. */
export function repeating(name: string, head: Uint8Array, block: Uint8Array, times: number, tail: Uint8Array): PackedPart {
  const open = (bytes: Uint8Array) => deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  const middle = open(block);
  let crc = crc32(head);
  for (let done = 0; done < times; done += 1) crc = crc32(block, crc);
  return {
    name,
    crc: crc32(tail, crc),
    unpacked: head.length + block.length * times + tail.length,
    packed: [open(head), ...Array.from({ length: times }, () => middle), deflateRawSync(tail)],
  };
}
