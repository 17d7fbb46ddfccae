import { deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { madeParts, madeWorkbook, packed } from "../../test/madeWorkbook.ts";
import { refusal, refused } from "../../test/refused.ts";
import { openArchive, workbookLimits } from "./archive.ts";
import { crc32 } from "./crc32.ts";

const text = (archive: ReturnType<typeof openArchive>, name: string) =>
  Buffer.concat(Array.from(archive.content(name), (piece) => piece.slice())).toString();
/** The same file with a change; `at` finds a place by the bytes that stand there. */
function changed(bytes: Uint8Array, change: (view: DataView, at: (signature: number, nth?: number) => number) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  const at = (signature: number, nth = 0) => {
    const found = Array.from({ length: copy.length - 3 }, (_, index) => index).filter((index) => view.getUint32(index, true) === signature);
    return found[nth] as number;
  };
  change(view, at);
  return copy;
}
const [local, central, end] = [0x04034b50, 0x02014b50, 0x06054b50];
const sample = madeWorkbook();

describe("the archive of a workbook", () => {
  test("gives each part as it was, deflated or stored", () => {
    for (const level of [0, 6] as const) {
      const parts = madeParts({ rows: "甲".repeat(50_000) });
      const archive = openArchive(packed(parts, { level }));
      for (const [name, content] of Object.entries(parts)) expect(text(archive, name)).toBe(content);
      expect(archive.has("xl/styles.xml")).toBe(false);
      expect(refused(() => archive.content("../../etc/passwd"))).toBe("unreadableFile");
    }
  });

  test("CRC-32 of 123456789 is CBF43926", () => {
    const digits = Buffer.from("123456789");
    expect(crc32(digits).toString(16)).toBe("cbf43926");
    expect(crc32(digits.subarray(4), crc32(digits.subarray(0, 4))).toString(16)).toBe("cbf43926");
  });

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
    expect(refused(() => openArchive(changed(long("abc"), (view, at) => view.setUint32(at(0x07064b50) + 8, 1, true))))).toBe(
      "unreadableFile",
    );
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
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(listed.length), 40);
  end64.writeBigUInt64LE(BigInt(first.length), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(first.length + listed.length), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.concat([four(end), Buffer.of(0, 0, 0, 0), Buffer.alloc(12, 0xff), Buffer.of(0, 0)]);
  return new Uint8Array(Buffer.concat([first, listed, end64, locator, last]));
}

describe("what is refused before anything is read", () => {
  const compound = (name: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(name, "utf16le")]);

  test("a legacy .xls file, with what to do", () => {
    const error = refusal(() => openArchive(compound("Workbook")));
    expect(error?.message).toBe('Expected an .xlsx file: open this one and save it as .xlsx (另存为 .xlsx), got "a legacy .xls file"');
  });

  test("an encrypted workbook, with what to do", () => {
    expect(refusal(() => openArchive(compound("EncryptedPackage")))?.message).toContain("without a password");
    const locked = changed(sample, (view, at) => view.setUint16(at(central) + 8, 1, true));
    expect(refusal(() => openArchive(locked))?.message).toContain("without a password");
  });

  test.each<[string, Uint8Array]>([
    ["nothing", new Uint8Array(0)],
    ["a CSV file", Buffer.from("小区名称,总户数\n")],
    ["the beginning of an archive", Buffer.from("PK\x03\x04")],
    ["bytes behind the end", Buffer.concat([sample, Buffer.of(0)])],
    ["bytes before the beginning", Buffer.concat([Buffer.from("PK\x03\x04"), sample])],
    [
      "a part twice",
      Buffer.from(
        Buffer.from(madeWorkbook({ parts: { "xl/workbook.xmm": "" } }))
          .toString("latin1")
          .replaceAll("xmm", "xml"),
        "latin1",
      ),
    ],
    ["a part twice but for capitals", madeWorkbook({ parts: { "XL/workbook.xml": "" } })],
    ["another checksum in the directory", changed(sample, (view, at) => view.setUint32(at(central) + 16, 1, true))],
    [
      "another checksum in both places",
      changed(sample, (view, at) => [at(central) + 16, at(local) + 14].map((field) => view.setUint32(field, 1, true))),
    ],
    ["another name before the part", changed(sample, (view, at) => view.setUint8(at(local) + 30, 0x41))],
    ["an unknown method", changed(sample, (view, at) => [at(central) + 10, at(local) + 8].map((field) => view.setUint16(field, 12, true)))],
    ["two parts in one place", changed(sample, (view, at) => view.setUint32(at(central, 1) + 42, 0, true))],
    ["a part beyond the end", changed(sample, (view, at) => view.setUint32(at(central) + 42, 1e9, true))],
    ["more parts than are listed", changed(sample, (view, at) => view.setUint16(at(end) + 10, 99, true))],
    ["fewer parts than are listed", changed(sample, (view, at) => view.setUint16(at(end) + 10, 1, true))],
    ["several disks", changed(sample, (view, at) => view.setUint16(at(end) + 4, 1, true))],
    ["a directory elsewhere", changed(sample, (view, at) => view.setUint32(at(end) + 16, 1, true))],
    ["more bytes than the part has", changed(sample, (view, at) => view.setUint32(at(central) + 24, 1e6, true))],
    ["fewer bytes than the part has", changed(sample, (view, at) => view.setUint32(at(central) + 24, 5, true))],
    ["a document type in any part", madeWorkbook({ parts: { "xl/theme/theme1.xml": `${"x".repeat(32_760)}<!DocType a>` } })],
  ])("%s", (_, bytes) => {
    // biome-ignore format: a table
    expect(refused(() => openArchive(bytes))).toBe("unreadableFile");
  });

  test("a file cut anywhere", () => {
    for (let length = 0; length < sample.length; length += 3)
      expect(refused(() => openArchive(sample.subarray(0, length)))).toBe("unreadableFile");
  });
});

describe("limits, at the last byte and one beyond", () => {
  const limits = (changes: object) => ({ ...workbookLimits, ...changes });

  test("the figures", () => {
    expect(workbookLimits).toEqual({ packed: 67_108_864, unpacked: 2_147_483_648, ratio: 200 });
  });

  test("packed", () => {
    expect(refused(() => openArchive(sample, limits({ packed: sample.length })))).toBeNull();
    expect(refused(() => openArchive(sample, limits({ packed: sample.length - 1 })))).toBe("tooLarge");
    expect(refused(() => openArchive(new Uint8Array(workbookLimits.packed + 1)))).toBe("tooLarge");
  });

  test("unpacked, all parts together, as they really come out", () => {
    const total = Object.values(madeParts()).reduce((sum, part) => sum + Buffer.byteLength(part), 0);
    expect(refused(() => openArchive(sample, limits({ unpacked: total })))).toBeNull();
    expect(refused(() => openArchive(sample, limits({ unpacked: total - 1 })))).toBe("tooLarge");
    const lying = zipSync({ part: new Uint8Array(1_000_000) });
    const small = changed(lying, (view, at) => [at(central) + 24, at(local) + 22].map((field) => view.setUint32(field, 10, true)));
    expect(refused(() => openArchive(small, limits({ ratio: 1e6 })))).toBe("unreadableFile");
  });

  test("200 times its size, counted on what comes out", () => {
    const zeros = (length: number) => zipSync({ part: new Uint8Array(length) }, { mtime: "1980-01-01T00:00:00" });
    // The longest run of zeros that still fits: one byte more unpacks, and packs no smaller.
    let length = 25_000;
    for (const step of [500, 20, 1]) while (length + step <= zeros(length + step).length * 200) length += step;
    expect(refused(() => openArchive(zeros(length)))).toBeNull();
    expect(refused(() => openArchive(zeros(length + 1)))).toBe("tooLarge");
    expect(deflateRawSync(new Uint8Array(length)).length).toBeLessThan(length / 200);
  });
});
