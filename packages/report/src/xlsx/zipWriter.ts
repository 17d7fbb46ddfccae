import type { PackedPart } from "./partWriter.ts";

/** 1980-01-01, the first day that archives know: the same content gives the same bytes on any day. */
const firstDay = 0x0021;
const version = 20;
const deflated = 8;

/** The bytes of an archive of these parts, in this order. Their names are ASCII. */
export function zipped(parts: readonly PackedPart[]): Uint8Array {
  const sizes = parts.map(({ packed }) => packed.reduce((sum, { length }) => sum + length, 0));
  const names = parts.reduce((sum, { name }) => sum + name.length, 0);
  const length = sizes.reduce((sum, size) => sum + size, 0) + parts.length * (30 + 46) + names * 2 + 22;
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const two = (value: number) => {
    view.setUint16(at, value, true);
    at += 2;
  };
  const four = (value: number) => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const put = (chunk: Uint8Array) => {
    bytes.set(chunk, at);
    at += chunk.length;
  };
  const described = ({ name, crc, unpacked }: PackedPart, size: number) => {
    for (const value of [version, 0, deflated, 0, firstDay]) two(value);
    for (const value of [crc, size, unpacked]) four(value);
    two(name.length);
    two(0);
  };
  const named = (name: string) => put(Uint8Array.from(name, (letter) => letter.charCodeAt(0)));

  const starts = parts.map((part, index) => {
    const start = at;
    four(0x04034b50);
    described(part, sizes[index] ?? 0);
    named(part.name);
    part.packed.forEach(put);
    return start;
  });
  const directory = at;
  parts.forEach((part, index) => {
    four(0x02014b50);
    two(version);
    described(part, sizes[index] ?? 0);
    for (const value of [0, 0, 0]) two(value);
    four(0);
    four(starts[index] ?? 0);
    named(part.name);
  });
  const size = at - directory;
  four(0x06054b50);
  for (const value of [0, 0, parts.length, parts.length]) two(value);
  four(size);
  four(directory);
  two(0);
  return bytes;
}
