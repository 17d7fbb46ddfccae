import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { central, changed, end, local } from "../../test/changedArchive.ts";
import { refusal, refused } from "../../test/refused.ts";
import { entriesOf } from "./zipDirectory.ts";

const two = zipSync({ a: [strToU8("first"), { level: 0 }], b: [strToU8("other"), { level: 0 }] });
/** The directory of two parts with names of one letter, the second first. */
const turned = changed(two, (view, at) => {
  const [first, second, until] = [at(central), at(central, 1), at(end)];
  const bytes = new Uint8Array(view.buffer);
  bytes.set([...bytes.slice(second, until), ...bytes.slice(first, second)], first);
});

describe("the directory of an archive", () => {
  test("may list its parts in any order, with comments", () => {
    expect([...entriesOf(two).keys()]).toEqual(["a", "b"]);
    expect([...entriesOf(turned).keys()]).toEqual(["b", "a"]);
    const commented = zipSync({ a: [strToU8("first"), { level: 0, comment: "one" }], b: [strToU8("other"), { comment: "c".repeat(300) }] });
    expect([...entriesOf(commented).keys()]).toEqual(["a", "b"]);
  });

  test("whose parts lie over one another is refused in any order", () => {
    for (const file of [two, turned]) {
      const longer = changed(file, (view, at) => {
        const nth = file === two ? 0 : 1;
        for (const field of [20, 24]) view.setUint32(at(central, nth) + field, 60, true);
      });
      expect(refusal(() => entriesOf(longer))?.issues[0]?.expected).toBe("parts that lie beside one another");
    }
  });

  test.each<[string, Parameters<typeof changed>[1], string]>([
    ["a local header that is none", (view, at) => view.setUint32(at(local), 0, true), "each part where the directory says"],
    ["a stored part of two sizes", (view, at) => view.setUint32(at(central) + 24, 4, true), "parts as long as the directory says"],
    [
      "an entry that goes on beyond its directory",
      (view, at) => view.setUint16(at(central, 1) + 30, 0xffff, true),
      "a directory of parts as long as it says",
    ],
    ["fewer parts than it holds", (view, at) => view.setUint16(at(end) + 10, 1, true), "a directory of parts as long as it says"],
    ["more parts than it holds", (view, at) => view.setUint16(at(end) + 10, 3, true), "a directory of parts as long as it says"],
    ["another disk", (view, at) => view.setUint16(at(end) + 4, 256, true), "a workbook in one piece"],
    ["a password", (view, at) => view.setUint16(at(central) + 8, 1, true), "a workbook without a password: remove it and save again"],
    [
      "a password of another kind",
      (view, at) => view.setUint16(at(central) + 8, 0x40, true),
      "a workbook without a password: remove it and save again",
    ],
    [
      "a directory without names",
      (view, at) => view.setUint16(at(central) + 8, 0x2000, true),
      "a workbook without a password: remove it and save again",
    ],
  ])("%s is refused", (_, change, expected) => {
    const file = changed(two, change);
    expect(refused(() => entriesOf(file))).toBe("unreadableFile");
    expect(refusal(() => entriesOf(file))?.issues[0]?.expected).toBe(expected);
  });
});
