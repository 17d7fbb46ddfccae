import { describe, expect, test } from "vitest";
import { central, changed, end, end64, local, locator64, sample } from "../../test/changedArchive.ts";
import { madeWorkbook, packed } from "../../test/madeWorkbook.ts";
import { refusal, refused } from "../../test/refused.ts";
import { openArchive } from "./archive.ts";
import { crc32 } from "./crc32.ts";

const text = (archive: ReturnType<typeof openArchive>, name: string) =>
  Buffer.concat(Array.from(archive.content(name), (piece) => piece.slice())).toString();

describe("the directory of an archive", () => {
  test("may end in a comment, and have parts whose sizes stand behind them", () => {
    const commented = Buffer.concat([sample, Buffer.from("hello")]);
    expect(refused(() => openArchive(commented))).toBe("unreadableFile");
    commented.writeUInt16LE(5, sample.length - 2);
    expect(openArchive(commented).has("xl/workbook.xml")).toBe(true);
    const streamed = changed(sample, (view, at) => {
      view.setUint16(at(local) + 6, 8, true);
      for (const field of [14, 18, 22]) view.setUint32(at(local) + field, 0, true);
    });
    expect(openArchive(streamed).has("[Content_Types].xml")).toBe(true);
  });

  test("may have the long records that some writers always add", () => {
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
  test("may say only some sizes at length, behind other things", () => {
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
});

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

/** Two stored parts, the second of which lies in the content of the first. */
function within(): Uint8Array {
  const inner = packed({ b: "123" }, { level: 0 }).subarray(0, 30 + 1 + 3);
  return changed(packed({ a: inner, b: "123" }, { level: 0 }), (view, at) => view.setUint32(at(central, 1) + 42, 30 + 1, true));
}

/** Two stored parts, the second of which, a part of nothing, lies in the comment at the very end. */
function atTheEnd(): Uint8Array {
  const bytes = packed({ a: "1", b: "" }, { level: 0 });
  const second = bytes.subarray(30 + 1 + 1, 30 + 1 + 1 + 30 + 1);
  return changed(Buffer.concat([bytes, second]), (view, at) => {
    view.setUint32(at(central, 1) + 42, bytes.length, true);
    view.setUint16(at(end) + 20, second.length, true);
  });
}

/** A directory of the mark of an entry and nothing more of it. */
function begun(): Uint8Array {
  const file = Buffer.alloc(4 + 4 + 22);
  for (const [index, signature] of [local, central, end].entries()) file.writeUInt32LE(signature, index * 4);
  file.writeUInt16LE(1, 8 + 10);
  for (const field of [12, 16]) file.writeUInt32LE(4, 8 + field);
  return file;
}

/** The nth stored part, said to be one byte longer. */
function longer(bytes: Uint8Array, nth: number): Uint8Array {
  return changed(bytes, (view, at) => {
    for (const field of [20, 24]) view.setUint32(at(central, nth) + field, view.getUint32(at(central, nth) + field, true) + 1, true);
  });
}

describe("what is refused before anything is read", () => {
  const [noEnd, listed] = ["a whole .xlsx file: it has no end, as a download that broke off", "a directory of parts as long as it says"];
  const [agreeing, asLong] = ["parts whose own headers agree with the directory", "parts as long as the directory says"];
  const [before, once] = ["a directory of parts before the end of the file", "each part of the workbook once"];
  const [beside, there] = ["parts that lie beside one another", "each part where the directory says"];
  const checked = "parts with the checksum that the directory gives: the file is damaged";
  const set16 = (field: (at: (signature: number, nth?: number) => number) => number, value: number) =>
    changed(sample, (view, at) => view.setUint16(field(at), value, true));
  const set32 = (field: (at: (signature: number, nth?: number) => number) => number, value: number, bytes = sample) =>
    changed(bytes, (view, at) => view.setUint32(field(at), value, true));
  const plain = packed({ a: "123456789", b: "123456789" }, { level: 0 });

  test.each<[string, string, Uint8Array]>([
    ["nothing", "an .xlsx file", new Uint8Array(0)],
    ["a CSV file", "an .xlsx file", Buffer.from("小区名称,总户数\n")],
    ["the beginning of an archive", noEnd, Buffer.from("PK\x03\x04")],
    ["bytes behind the end", noEnd, Buffer.concat([sample, Buffer.of(0)])],
    ["bytes before the beginning", before, Buffer.concat([Buffer.from("PK\x03\x04"), sample])],
    [
      "a part twice",
      once,
      Buffer.from(
        Buffer.from(madeWorkbook({ parts: { "xl/workbook.xmm": "" } }))
          .toString("latin1")
          .replaceAll("xmm", "xml"),
        "latin1",
      ),
    ],
    ["a part twice but for capitals", once, madeWorkbook({ parts: { "XL/workbook.xml": "" } })],
    ["another checksum in the directory", agreeing, set32((at) => at(central) + 16, 1)],
    [
      "another checksum in both places",
      checked,
      changed(sample, (view, at) => [at(central) + 16, at(local) + 14].map((field) => view.setUint32(field, 1, true))),
    ],
    ["another name before the part", agreeing, changed(sample, (view, at) => view.setUint8(at(local) + 30, 0x41))],
    ["a shorter name before the part", agreeing, set16((at) => at(local) + 26, 18)],
    ["another method before the part", agreeing, set16((at) => at(local) + 8, 0)],
    [
      "an unknown method",
      "parts that are stored or deflated",
      changed(sample, (view, at) => [at(central) + 10, at(local) + 8].map((field) => view.setUint16(field, 12, true))),
    ],
    ["two parts in one place", agreeing, set32((at) => at(central, 1) + 42, 0)],
    ["a part within another", beside, within()],
    ["a part behind the directory, up to the last byte", beside, atTheEnd()],
    ["a part that runs into the directory", beside, longer(plain, 1)],
    ["a part that runs into the next", beside, longer(plain, 0)],
    ["a part beyond the end", there, set32((at) => at(central) + 42, 1e9)],
    ["a part that begins at the end", there, set32((at) => at(central) + 42, sample.length - 10)],
    ["a part longer than the file", asLong, set32((at) => at(central) + 20, 1e6)],
    ["a stored part of another length", asLong, set32((at) => at(central) + 24, 10, plain)],
    ["more parts than are listed", listed, set16((at) => at(end) + 10, 99)],
    ["fewer parts than are listed", listed, set16((at) => at(end) + 10, 1)],
    ["a part in the list that is longer than the list", listed, set16((at) => at(central, 4) + 32, 999)],
    ["the beginning of a part in the list", listed, begun()],
    ["no list where it should be", listed, set32((at) => at(central), 1)],
    ["several disks", "a workbook in one piece", set16((at) => at(end) + 4, 1)],
    ["a directory on another disk", "a workbook in one piece", set16((at) => at(end) + 6, 1)],
    ["a directory elsewhere", before, set32((at) => at(end) + 16, 1)],
    ["more bytes than the part has", asLong, set32((at) => at(central) + 24, 1e6)],
    ["fewer bytes than the part has", asLong, set32((at) => at(central) + 24, 5)],
    ["damage in a part", "deflated parts: the file is damaged", changed(sample, (view, at) => view.setUint8(at(local) + 30 + 19, 7))],
  ])("%s", (_, expected, bytes) =>
    expect(refusal(() => openArchive(bytes))).toMatchObject({ code: "unreadableFile", issues: [{ path: [], expected }] }),
  );

  test("a part that is locked, by any of the marks for it", () => {
    for (const flag of [0x1, 0x40, 0x2000]) {
      const locked = changed(sample, (view, at) => view.setUint16(at(central) + 8, flag, true));
      expect(refusal(() => openArchive(locked))?.message).toContain("without a password");
    }
  });

  test("what only looks like an end is none", () => {
    const comment = Buffer.concat([Buffer.from("PK\x05\x06"), Buffer.alloc(65_531)]);
    const commented = Buffer.concat([sample, comment]);
    commented.writeUInt16LE(65_535, sample.length - 2);
    expect(openArchive(commented).has("xl/workbook.xml")).toBe(true);
  });

  test("a part may be without a name", () => {
    expect(openArchive(packed({ a: "1", "": "2" })).has("")).toBe(true);
  });

  test("an archive of nothing has nothing", () => {
    const last = Buffer.alloc(22);
    last.writeUInt32LE(end, 0);
    last.writeUInt32LE(4, 16);
    expect(openArchive(Buffer.concat([Buffer.from("PK\x03\x04"), last])).has("xl/workbook.xml")).toBe(false);
  });

  test("a file cut anywhere", () => {
    for (let length = 0; length < sample.length; length += 3)
      expect(refused(() => openArchive(sample.subarray(0, length)))).toBe("unreadableFile");
  });
});
