import { constants, crc32, deflateRawSync } from "node:zlib";
import { packedPart } from "../src/xlsx/partWriter.ts";
import { zipped } from "../src/xlsx/zipWriter.ts";
import { madeParts } from "./madeWorkbook.ts";

/** A sound workbook, one part of which repeats a text so often that it fills so many bytes. */
export function bomb(name: string, head: string, repeated: string, tail: string, fills: number): Uint8Array {
  const block = Buffer.from(repeated.repeat(Math.ceil(1e6 / repeated.length)));
  const times = Math.ceil(fills / block.length);
  const [begin, end] = [Buffer.from(head), Buffer.from(tail)];
  const open = (bytes: Buffer) => deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  const middle = open(block);
  let crc = crc32(begin);
  for (let done = 0; done < times; done += 1) crc = crc32(block, crc);
  const part = {
    name,
    crc: crc32(end, crc),
    unpacked: begin.length + block.length * times + end.length,
    packed: [open(begin), ...Array.from({ length: times }, () => middle), deflateRawSync(end)],
  };
  const others = Object.entries(madeParts({ strings: "", styles: "" })).filter(([other]) => other !== name);
  return zipped([...others.map(([other, text]) => packedPart(other, String(text))), part]);
}
