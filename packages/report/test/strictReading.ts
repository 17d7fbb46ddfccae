import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/**
 * The cells of the sheet 调查表 of a workbook as a strict XML parser that is not ours finds them: kind and value; an
 * error where the XML of a part that is read is broken. It checks nothing else: whatever ours reads otherwise, ours must refuse.
 */
export function strictReading(bytes: Uint8Array): string[][] {
  const parts = unzipSync(bytes);
  const all = (part: string, name: string) => {
    const content = parts[part];
    return content === undefined ? [] : below(parsed(content)).filter((node) => node.name === name);
  };
  const strings = all("xl/sharedStrings.xml", "si").map(textOf);
  const formats = Object.fromEntries(
    all("xl/styles.xml", "numFmt").map(({ attributes: { numFmtId = "", formatCode = "" } }) => [numFmtId, formatCode]),
  );
  const styles = below(all("xl/styles.xml", "cellXfs")[0]).filter(({ name }) => name === "xf");
  const lookOf = (style: string) => {
    const { numFmtId = "0" } = styles[Number(style)]?.attributes ?? {};
    if (/^(9|10)$/.test(numFmtId)) return "share";
    return /^(14|22|57)$/.test(numFmtId) || /y/.test(formats[numFmtId] ?? "") ? "date" : "number";
  };
  const rows: string[][] = [];
  const sheet = all("xl/workbook.xml", "sheet").find(({ attributes }) => attributes.name === "调查表");
  const id = Object.entries(sheet?.attributes ?? {}).find(([name]) => name.endsWith(":id"))?.[1];
  const target = all("xl/_rels/workbook.xml.rels", "Relationship").find(({ attributes }) => attributes.Id === id)?.attributes.Target;
  for (const row of all(`xl/${target}`, "row")) {
    const number = Number(row.attributes.r ?? rows.length + 1);
    while (rows.length < number) rows.push([]);
    const cells = rows[number - 1] as string[];
    for (const cell of row.children.filter(({ name }) => name === "c")) {
      const { r = "", t = "n", s = "" } = cell.attributes;
      const value = valueOf(cell, t, strings, lookOf(s));
      const column = r === "" ? cells.length : columnOf(r);
      while (value !== "" && cells.length < column) cells.push("");
      if (value !== "") cells[column] = value;
    }
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function valueOf(cell: Node, type: string, strings: readonly string[], look: string): string {
  const child = (name: string) => cell.children.find((node) => node.name === name);
  const value = child("v")?.text ?? "";
  if (child("f") !== undefined) return `formula:${child("f")?.text}`;
  const quoted = (text: string) => (text === "" ? "" : `text:${text}`);
  if (type === "inlineStr") return quoted(textOf(child("is") as Node));
  if (type === "s") return quoted(strings[Number(value)] ?? "?");
  if (type === "str") return quoted(value);
  if (type === "b") return `boolean:${value === "1" ? "TRUE" : "FALSE"}`;
  if (type === "e") return `error:${value}`;
  return value === "" ? "" : `${look}:${Number(value)}`;
}

/** The text of a string: plain, or in runs; how it is pronounced is not part of it. */
function textOf(node: Node): string {
  return node.children.map((child) => (child.name === "t" ? child.text : child.name === "r" ? textOf(child) : "")).join("");
}

function columnOf(place: string): number {
  return [...place.replace(/[0-9]+$/, "")].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function below(node: Node | undefined): Node[] {
  return node === undefined ? [] : node.children.flatMap((child) => [child, ...below(child)]);
}

function parsed(content: Uint8Array): Node {
  const root: Node = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const node: Node = { name: name.replace(/^.*:/, ""), attributes, children: [], text: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => open.pop());
  const text = (piece: string) => {
    (open.at(-1) as Node).text += piece;
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(new TextDecoder("utf-8", { fatal: true }).decode(content)).close();
  return root;
}
