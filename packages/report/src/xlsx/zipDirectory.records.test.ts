import { expect, test } from "vitest";
import { central, changed, end, end64, local, locator64 } from "../../test/changedArchive.ts";
import { refusal } from "../../test/refused.ts";
import { openArchive } from "./archive.ts";
import { crc32 } from "./crc32.ts";

/* The long records of an archive, which some writers always add. */

const text = (archive: ReturnType<typeof openArchive>, name: string) =>
  Buffer.concat(Array.from(archive.content(name), (piece) => piece.slice())).toString();

/** One stored part, its sizes and the directory's in 64 bits. */
function long(content: string): Uint8Array {
  const bytes = Buffer.from(content);
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(bytes.length), 4);
  extra.writeBigUInt64LE(BigInt(bytes.length), 12);
  const described = (extraLength: number) => {
    const head = Buffer.alloc(26);
    head.writeUInt16LE(45, 0);
    head.writeUInt32LE(crc32(bytes), 10);
    head.fill(0xff, 14, 22);
    head.writeUInt16LE(4, 22);
    head.writeUInt16LE(extraLength, 24);
    return head;
  };
  const four = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
  const first = Buffer.concat([four(local), described(extra.length), Buffer.from("part"), extra, bytes]);
  const listed = Buffer.concat([four(central), Buffer.of(45, 0), described(extra.length), Buffer.alloc(14), Buffer.from("part"), extra]);
  const directory = Buffer.alloc(56);
  directory.writeUInt32LE(end64, 0);
  directory.writeBigUInt64LE(44n, 4);
  directory.writeBigUInt64LE(1n, 32);
  directory.writeBigUInt64LE(BigInt(listed.length), 40);
  directory.writeBigUInt64LE(BigInt(first.length), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(locator64, 0);
  locator.writeBigUInt64LE(BigInt(first.length + listed.length), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.concat([four(end), Buffer.of(0, 0, 0, 0), Buffer.alloc(12, 0xff), Buffer.of(0, 0)]);
  return new Uint8Array(Buffer.concat([first, listed, directory, locator, last]));
}

test("the directory may be told of at length", () => {
  expect(text(openArchive(long("abc")), "part")).toBe("abc");
  const told = (change: Parameters<typeof changed>[1]) => refusal(() => openArchive(changed(long("abc"), change)))?.issues[0]?.expected;
  for (const place of [1, 1e9, long("abc").length - 2])
    expect(told((view, at) => view.setUint32(at(locator64) + 8, place, true))).toMatch(/^an end record where/);
  const intoItsLocator = (view: DataView, at: (signature: number) => number) => {
    view.setUint32(at(locator64) + 8, at(end64) + 4, true);
    view.setUint32(at(end64) + 4, end64, true);
  };
  expect(told(intoItsLocator)).toMatch(/^an end record where/);
  for (const field of [40, 44, 48, 52])
    expect(told((view, at) => view.setUint32(at(end64) + field, 1, true))).toBe("a directory of parts before the end of the file");
  const many = changed(long("abc"), (view, at) => view.setUint32(at(end64) + 36, 1, true));
  expect(refusal(() => openArchive(many))).toMatchObject({
    code: "tooLarge",
    issues: [{ expected: "a workbook of at most 10000 parts", received: "4294967297" }],
  });
});

// The directory's entry has 46 bytes, a name of 4, then its long sizes: a kind, how long they are, unpacked, packed.
test("only some sizes may be told at length, behind other things", () => {
  const extra = 46 + 4;
  const told = (change: Parameters<typeof changed>[1]) => refusal(() => openArchive(changed(long("abc"), change)))?.issues[0]?.expected;
  expect(told((view, at) => view.setUint16(at(central) + extra + 2, 8, true))).toBe("long sizes in full");
  expect(told((view, at) => view.setUint16(at(central) + extra, 2, true))).toBe("parts as long as the directory says");
  const words = (view: DataView, from: number, ...values: number[]) =>
    values.forEach((value, index) => {
      view.setUint16(from + index * 2, value, true);
    });
  const noSizes = (view: DataView, from: number) => words(view, from, 9, 12, 0, 0, 0, 0, 0, 0, 1, 0);
  expect(told((view, at) => noSizes(view, at(central) + extra))).toBe("long sizes in full");
  const inItsComment = (view: DataView, at: (signature: number) => number) => {
    words(view, at(central) + 30, 16, 4);
    noSizes(view, at(central) + extra);
  };
  expect(told(inItsComment)).toBe("parts as long as the directory says");
  const behind = changed(long("abc"), (view, at) => {
    view.setUint32(at(central) + 24, 3, true);
    words(view, at(central) + extra, 9, 0, 1, 12, 3, 0, 0, 0, 0, 0);
  });
  expect(text(openArchive(behind), "part")).toBe("abc");
});
