import fc from "fast-check";
import { expect, test } from "vitest";
import { csvCell, csvLine } from "./csvText.ts";
import { CsvWriter } from "./csvWriter.ts";
import { millionthsFigure } from "./millionths.ts";

/** A cell as the writer writes it, and as the plain functions print it. */
type Cell = readonly [write: (csv: CsvWriter) => void, plain: string];
const text = fc
  .oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("户", "a", "＝", "＋", "'", '"', ",", "\r", "\n", "=", "\ud800") }),
  )
  .map((said): Cell => [(csv) => csv.text(said), csvCell(said)]);
const csvAsItStands = fc
  .oneof(
    fc.constantFrom("未达标", '"a,b"', ""),
    fc.integer({ min: 60_000, max: 70_000 }).map((length) => "米".repeat(length)),
  )
  .map((cell): Cell => [(csv) => csv.cell(cell), cell]);
const count = fc
  .oneof(fc.nat(), fc.constantFrom(0, -0, 9, 10, 99, 100, 999_999_999, 1_000_000_000, 2 ** 32, -1, 1.5, 1e21, Number.NaN))
  .map((number): Cell => [(csv) => csv.count(number), String(number)]);
const area = fc
  .tuple(
    fc.integer({ min: 0, max: 4_500_000_000_000_000 }),
    fc.constantFrom(1, 1_000_000, 10_000_000, 10_000_000_000),
    fc.constantFrom(1, 100, 10_000, 1_000_000),
  )
  .map(([any, less, grain]): Cell => {
    const millionths = Math.floor(any / less / grain) * grain;
    return [(csv) => csv.area(millionths), millionthsFigure(millionths)];
  });

/** What is written of lines, taken now and then. */
function written(lines: readonly (readonly Cell[])[], isTaken: (line: number) => boolean): string {
  const csv = new CsvWriter();
  let all = "";
  for (const [line, cells] of lines.entries()) {
    for (const [write] of cells) write(csv);
    csv.endLine();
    if (isTaken(line)) all += csv.taken();
  }
  return all + csv.taken() + csv.taken();
}

test("cells written are those printed plainly, whatever they hold, however long the lines and wherever they are taken", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.oneof(text, text, count, area, area, csvAsItStands), { minLength: 1, maxLength: 6 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 4 }),
      (lines, each) => {
        const plain = lines.map((cells) => csvLine(cells.map(([, cell]) => cell))).join("");
        expect(written(lines, (line) => line % each === 0)).toBe(plain);
      },
    ),
    { numRuns: 100 },
  );
});

test.each([
  ["a text", (csv: CsvWriter) => csv.text("红光小区"), "红光小区"],
  ["a count", (csv: CsvWriter) => csv.count(999_999_999), "999999999"],
  ["an area", (csv: CsvWriter) => csv.area(9_999_999_990_000), "9999999.99"],
])("a block that is full loses nothing: %s before each of its last places", (_, write, plain) => {
  for (let left = 0; left < 20; left += 1) {
    const csv = new CsvWriter();
    const before = "米".repeat(65_536 - left);
    csv.cell(before);
    write(csv);
    csv.endLine();
    expect(csv.taken()).toBe(`${before},${plain}\r\n`);
  }
});
