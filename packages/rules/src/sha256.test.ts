import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sha256 } from "./sha256.ts";

const nodes = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

describe("SHA-256 (FIPS 180-4)", () => {
  test.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"],
  ])("the standard's own example %j", (text, digest) => {
    expect(sha256(text)).toBe(digest);
  });

  test("agrees with Node's for every length around the edges of a block", () => {
    for (let length = 0; length <= 200; length += 1) expect(sha256("a".repeat(length))).toBe(nodes("a".repeat(length)));
  });

  test("agrees with Node's for one, two, three and four bytes of UTF-8", () => {
    for (const text of ["\u007f\u0080", "\u07ff\u0800", "养老托育", "\uffff\u{10000}", "\u{10ffff}", "𠮷野家"])
      expect(sha256(text)).toBe(nodes(text));
  });

  test("agrees with Node's for any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => sha256(text) === nodes(text)));
  });
});
