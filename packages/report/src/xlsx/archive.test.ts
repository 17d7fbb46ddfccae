import { deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { central, changed, local, sample } from "../../test/changedArchive.ts";
import { madeParts, madeWorkbook, packed } from "../../test/madeWorkbook.ts";
import { refusal, refused } from "../../test/refused.ts";
import { openArchive, workbookLimits } from "./archive.ts";
import { crc32 } from "./crc32.ts";

const text = (archive: ReturnType<typeof openArchive>, name: string) =>
  Buffer.concat(Array.from(archive.content(name), (piece) => piece.slice())).toString();

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
});

describe("files that are given as workbooks and are none", () => {
  const compound = (name: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(name, "utf16le")]);

  test("a legacy .xls file, with what to do", () => {
    const error = refusal(() => openArchive(compound("Workbook")));
    expect(error?.message).toBe('Expected an .xlsx file: open this one and save it as .xlsx (另存为 .xlsx), got "a legacy .xls file"');
  });

  test("an encrypted workbook, with what to do", () => {
    expect(refusal(() => openArchive(compound("EncryptedPackage")))?.message).toContain("without a password");
    const legacy = Buffer.concat([compound("Encrypted"), compound("Package")]);
    expect(refusal(() => openArchive(legacy))?.message).toContain("a legacy .xls file");
  });

  test.each([
    ["nothing", "", "an empty file"],
    ["a table of P and K", "P,K\n1,2\n", "a file of another kind"],
    ["the beginning of a legacy file", "\xd0\xcf", "a file of another kind"],
  ])("%s", (_, content, received) =>
    expect(refusal(() => openArchive(Buffer.from(content, "latin1")))?.message).toBe(`Expected an .xlsx file, got "${received}"`),
  );

  test.each(["<!DocType a>", "<<!doctype a>", "<!doc<!DOCTYPE a>"])("a document type in any part: %s", (type) => {
    const typed = madeWorkbook({ parts: { "xl/theme/theme1.xml": `${"x".repeat(32_760)}${type}` } });
    expect(refusal(() => openArchive(typed))).toMatchObject({
      code: "unreadableFile",
      issues: [{ path: [], expected: "a workbook without document types", received: '"xl/theme/theme1.xml"' }],
    });
  });

  test("what only looks like a document type is none", () =>
    expect(openArchive(madeWorkbook({ parts: { a: "<!DOC TYPE><!doctyp e><doctype> !doctype" } })).has("a")).toBe(true));
});

describe("limits, at the last byte and one beyond", () => {
  const limits = (changes: object) => ({ ...workbookLimits, ...changes });

  test("the figures", () => {
    expect(workbookLimits).toEqual({ packed: 67_108_864, unpacked: 2_147_483_648, ratio: 200 });
  });

  test("packed", () => {
    expect(refused(() => openArchive(sample, limits({ packed: sample.length })))).toBeNull();
    expect(refusal(() => openArchive(sample, limits({ packed: sample.length - 1 })))).toMatchObject({
      code: "tooLarge",
      issues: [{ path: [], expected: `a workbook of at most ${sample.length - 1} bytes`, received: `"${sample.length} bytes"` }],
    });
    expect(refused(() => openArchive(new Uint8Array(workbookLimits.packed + 1)))).toBe("tooLarge");
  });

  test("unpacked, all parts together, as they really come out", () => {
    const total = Object.values(madeParts()).reduce((sum, part) => sum + Buffer.byteLength(part), 0);
    expect(refused(() => openArchive(sample, limits({ unpacked: total })))).toBeNull();
    expect(refusal(() => openArchive(sample, limits({ unpacked: total - 1 })))).toMatchObject({
      code: "tooLarge",
      issues: [{ expected: `a workbook that unpacks to at most ${total - 1} bytes`, received: '"more, in xl/worksheets/sheet1.xml"' }],
    });
    const lying = zipSync({ part: new Uint8Array(1_000_000) });
    const small = changed(lying, (view, at) => [at(central) + 24, at(local) + 22].map((field) => view.setUint32(field, 10, true)));
    for (const ratio of [200, 1e6])
      expect(refusal(() => openArchive(small, limits({ ratio })))).toMatchObject({
        code: "unreadableFile",
        issues: [{ expected: "parts as long as the directory says", received: '"part"' }],
      });
  });

  test("200 times its size, counted on what comes out", () => {
    const zeros = (length: number) => zipSync({ part: new Uint8Array(length) }, { mtime: "1980-01-01T00:00:00" });
    // The longest run of zeros that still fits: one byte more unpacks, and packs no smaller.
    let length = 25_000;
    for (const step of [500, 20, 1]) while (length + step <= zeros(length + step).length * 200) length += step;
    expect(refused(() => openArchive(zeros(length)))).toBeNull();
    const more = zeros(length + 1);
    expect(refusal(() => openArchive(more))).toMatchObject({
      code: "tooLarge",
      issues: [{ expected: `a workbook that unpacks to at most ${more.length * 200} bytes, 200 times its size` }],
    });
    expect(deflateRawSync(new Uint8Array(length)).length).toBeLessThan(length / 200);
  });
});
