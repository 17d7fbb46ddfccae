import { expect, test } from "vitest";
import { madeWorkbook } from "../../test/madeWorkbook.ts";
import { refused } from "../../test/refused.ts";
import { openArchive } from "./archive.ts";
import { hold } from "./held.ts";
import { openWorkbook } from "./workbook.ts";

test.each([
  ["relations", 10_000],
  ["sheets", 10_000],
  ["styles", 65_536],
  ["texts", 8_388_608],
  ["merged ranges", 1_048_576],
] as const)("a workbook may list %s up to %i, and not one more", (what, most) => {
  const list: null[] = new Array(most - 1).fill(null);
  expect(refused(() => hold(list, null, what))).toBeNull();
  expect(list).toHaveLength(most);
  expect(refused(() => hold(list, null, what))).toBe("tooLarge");
});

test("65,536 styles are opened, one more is not", () => {
  const styles = (count: number) => madeWorkbook({ styles: `<cellXfs>${'<xf numFmtId="0"/>'.repeat(count)}</cellXfs>` }, { level: 0 });
  expect(openWorkbook(styles(65_536)).looks).toHaveLength(65_536);
  expect(refused(() => openWorkbook(styles(65_537)))).toBe("tooLarge");
});

test("10,000 parts are an archive, one more is not", () => {
  const parts = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, ""]));
  const own = 5;
  expect(openArchive(madeWorkbook({ parts: parts(10_000 - own) }, { level: 0 })).has("p0")).toBe(true);
  expect(refused(() => openArchive(madeWorkbook({ parts: parts(10_001 - own) }, { level: 0 })))).toBe("tooLarge");
});
