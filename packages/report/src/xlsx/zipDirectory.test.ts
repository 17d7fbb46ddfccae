import { describe, expect, test } from "vitest";
import { central, changed, end, local, sample } from "../../test/changedArchive.ts";
import { madeWorkbook, packed } from "../../test/madeWorkbook.ts";
import { refusal, refused } from "../../test/refused.ts";
import { openArchive } from "./archive.ts";

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
});

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
