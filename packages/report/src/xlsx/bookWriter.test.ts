import { inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { otherReading, ourReading, partsOf } from "../../test/readWorkbook.ts";
import { errorOf } from "../../test/refused.ts";
import { BookWriter } from "./bookWriter.ts";
import { crc32 } from "./crc32.ts";
import { PartWriter, packedPart } from "./partWriter.ts";
import { type SheetPlan, SheetWriter } from "./sheetWriter.ts";

const plan = (more: Partial<SheetPlan> = {}): SheetPlan => ({
  name: "甲",
  title: "题",
  head: ["栏", "名"],
  columns: ["text", "text"],
  ...more,
});
function written(plans: readonly SheetPlan[], ...rows: Parameters<ReturnType<BookWriter["sheet"]>["row"]>[0][]) {
  const book = new BookWriter();
  for (const each of plans) {
    const sheet = book.sheet(each);
    for (const row of rows) sheet.row(row);
  }
  return book.bytes();
}
const part = (bytes: Uint8Array, name: string) => partsOf(bytes)[name]?.text ?? "";
const sheetOf = (bytes: Uint8Array) => part(bytes, "xl/worksheets/sheet1.xml");

test("sheets bear names that every program takes, each once", () => {
  const wanted = ["'a'b'", "Prehistory", "history", "HISTORY", "historyx", "ABC", "abc", "a".repeat(40), "a".repeat(40), "𠮷野", "''"];
  expect(Object.keys(ourReading(written(wanted.map((name) => plan({ name })))))).toEqual([
    ...[
      "a'b",
      "Prehistory",
      "history 1",
      "HISTORY 1 (2)",
      "historyx",
      "ABC",
      "abc (2)",
      "a".repeat(31),
      `${"a".repeat(27)} (2)`,
      "𠮷野",
      "Sheet",
    ],
  ]);
});

test("a workbook lists its parts, and what each is", () => {
  const file = written([plan(), plan({ name: "乙" })]);
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = [
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ["rId3", "styles", "styles.xml"],
  ].map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`);
  expect(part(file, "xl/_rels/workbook.xml.rels")).toContain(`>${relations.join("")}</Relationships>`);
  expect(
    [...part(file, "[Content_Types].xml").matchAll(/PartName="([^"]*)" ContentType="[^"]*\.(\w+)\+xml"/g)].map(([, name, type]) => [
      name,
      type,
    ]),
  ).toEqual([
    ["/xl/workbook.xml", "main"],
    ["/xl/styles.xml", "styles"],
    ["/xl/worksheets/sheet1.xml", "worksheet"],
    ["/xl/worksheets/sheet2.xml", "worksheet"],
  ]);
  expect(part(file, "xl/workbook.xml")).toContain('<sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="乙" sheetId="2" r:id="rId2"/>');
});

test("styles: as many as are said, thin edges on all four sides, and what is open to be filled in is not locked", () => {
  const styles = part(written([plan()]), "xl/styles.xml");
  const cells = styles.slice(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"));
  const each = [...cells.matchAll(/<xf .*?(?:\/xf>|\/>(?=<xf|$))/g)].map(([xf]) => xf);
  expect(cells).toContain(`<cellXfs count="${each.length}">`);
  expect(each.map((xf) => [xf.includes('locked="0"'), xf.includes("applyProtection")])).toEqual(
    Array.from({ length: 11 }, (_, index) => [index > 6, index > 6]),
  );
  const edge = (side: string) => `<${side} style="thin"><color rgb="FF9AA5B1"/></${side}>`;
  expect(styles).toContain(`<border>${["left", "right", "top", "bottom"].map(edge).join("")}<diagonal/></border>`);
  expect(styles.match(/<font>.*?<name val="宋体"\/><family val="3"\/><charset val="134"\/><\/font>/g)).toHaveLength(3);
});

describe("a sheet", () => {
  const columns = (bytes: Uint8Array) => /<cols>.*<\/cols>/.exec(sheetOf(bytes))?.[0];
  const column = (place: number, width: number) => `<col min="${place}" max="${place}" width="${width}" customWidth="1"/>`;
  const heights = (bytes: Uint8Array) =>
    [...sheetOf(bytes).matchAll(/<row r="([0-9]+)" ht="([0-9]+)"/g)].map(([, row, height]) => `${row}: ${height}`);

  test("is as wide as its first 500 rows, and as high as what wraps in them", () => {
    // 20 and 2 characters; the second column is 7 wide, in which 5.5 fit.
    const file = written([plan()], ["a".repeat(20), "abcde"], ["a", null], ["a".repeat(60), "b"]);
    expect(columns(file)).toBe(`<cols>${column(1, 30)}${column(2, 7)}</cols>`);
    // 60 characters in 28.5 are three lines.
    expect(heights(file)).toEqual(["1: 16", "2: 16", "3: 16", "4: 48"]);
    const rows = Array.from({ length: 499 }, () => ["a", "b"]);
    const long = written([plan()], ...rows, ["a".repeat(20), "b"]);
    expect([columns(long), heights(long).length, heights(long)[500]]).toEqual([
      `<cols>${column(1, 6)}${column(2, 6)}</cols>`,
      501,
      "501: 80",
    ]);
    expect(ourReading(long).甲?.at(-1)).toEqual([`"${"a".repeat(20)}"`, '"b"']);
  });

  test("keeps its first row in view and is printed as wide as the page: A4, lying from seven columns on, A3 from thirteen on", () => {
    const page = (count: number, title = "题") => {
      const names = Array.from({ length: count }, () => "栏");
      return sheetOf(written([plan({ title, head: names, columns: [] })]));
    };
    expect(page(6)).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>');
    expect(page(7)).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(page(12)).toContain('paperSize="9"');
    expect(page(13)).toContain('<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(page(1, `A&B<${"c".repeat(200)}`)).toContain(
      `<oddHeader>&amp;C&amp;&quot;宋体,Bold&quot;&amp;14 A&amp;&amp;B&lt;${"c".repeat(96)}</oddHeader>`,
    );
    expect(page(1)).toContain(
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    );
  });

  test("that is a form says how its empty cells look, and what they take where they take anything", () => {
    const form = (validations: NonNullable<SheetPlan["form"]>["validations"]) =>
      sheetOf(written([plan({ columns: ["textToFill", "dayToFill"], form: { rows: 9, validations } })]));
    expect(form([])).toContain(
      '<cols><col min="1" max="1" width="14" style="7" customWidth="1"/><col min="2" max="2" width="12" style="10" customWidth="1"/></cols>',
    );
    expect(form([])).not.toContain("dataValidation");
    expect(form([{ rule: null, title: "T", prompt: "P" }])).toContain(
      '<dataValidations count="1"><dataValidation type="none" allowBlank="1" showInputMessage="1" promptTitle="T" prompt="P" sqref="A2:A10"/></dataValidations>',
    );
  });

  test("holds text that is all markup, and refuses what no cell can hold with its place", async () => {
    const file = written([plan()], ["&", "<"], [">", '"']);
    expect(ourReading(file).甲?.slice(1)).toEqual([
      ['"&"', '"<"'],
      ['">"', '"""'],
    ]);
    expect(await otherReading(file)).toEqual(ourReading(file));
    const { code, issues } = errorOf(() => written([plan()], ["a"], ["a", "b\u0007"]));
    expect([code, issues[0]?.path, issues[0]?.expected]).toEqual(["invalidTemplate", ["甲", 3, "B"], "text without control characters"]);
  });
});

test("a part is packed whole, however long it is", () => {
  for (const length of [0, 65_535, 65_536, 200_000]) {
    const text = "户a".repeat(length).slice(0, length);
    const { name, crc, unpacked, packed } = packedPart("x", text);
    const bytes = Buffer.from(text);
    expect([name, crc, unpacked]).toEqual(["x", crc32(bytes), bytes.length]);
    expect(inflateRawSync(Buffer.concat(packed)).equals(bytes)).toBe(true);
  }
});

test("each part's own header says what the directory says of it", () => {
  const bytes = Buffer.from(written([plan()]));
  const places = (signature: number) =>
    Array.from({ length: bytes.length - 3 }, (_, at) => at).filter((at) => bytes.readUInt32LE(at) === signature);
  const own = places(0x04034b50).map((at) => bytes.subarray(at + 4, at + 30).toString("hex"));
  expect(own).toEqual(places(0x02014b50).map((at) => bytes.subarray(at + 6, at + 32).toString("hex")));
  expect(own.length).toBeGreaterThan(5);
});

test("a sheet has so many rows with its head, and not one more", () => {
  const sheet = new SheetWriter(plan(), "sheet", 3);
  for (const name of ["a", "b"]) sheet.row([name]);
  const { code, issues } = errorOf(() => sheet.row(["c"]));
  expect([code, issues[0]?.expected, issues[0]?.received]).toEqual(["tooLarge", "a sheet of at most 3 rows", '"more"']);
});

test("text is packed 65,536 characters at a time, in however many pieces it arrives", () => {
  const rows = Array.from({ length: 4 * 1024 }, (_, row) => String(Math.imul(row + 1, 0x9e3779b1) >>> 0).padStart(64, `${row} `));
  const packedBy = (count: number) => {
    const writer = new PartWriter("rows");
    for (let from = 0; from < rows.length; from += count) writer.write(rows.slice(from, from + count).join(""));
    return writer.end();
  };
  const { packed } = packedBy(1);
  expect(Buffer.concat(packedBy(512).packed).equals(Buffer.concat(packed))).toBe(true);
  expect(packed.length).toBeGreaterThan(3);
  expect(inflateRawSync(Buffer.concat(packed)).toString()).toBe(rows.join(""));
});
