import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** What a DOCX holds, read by a strict XML parser: malformed XML throws. */
export interface ReadDocx {
  /** The text of each paragraph of the body, cells among them. */
  readonly paragraphs: readonly string[];
  /** Every element of the body with its attributes, in order, without text. */
  readonly skeleton: readonly string[];
}

export function readDocx(file: Uint8Array): ReadDocx {
  const parts = unzipSync(file);
  const xml = Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name));
  const read = new Map(xml.map(([name, bytes]) => [name, readXml(strFromU8(bytes))]));
  const body = read.get("word/document.xml");
  if (body === undefined) throw new Error("word/document.xml is missing");
  return body;
}

function readXml(xml: string): ReadDocx {
  const paragraphs: string[] = [];
  const skeleton: string[] = [];
  let open: string[] = [];
  let words = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("a document type in a package part");
  });
  parser.on("opentag", ({ name, attributes }) => {
    open.push(name);
    skeleton.push(`${name} ${Object.entries(attributes).flat().join(" ")}`);
    if (name === "w:p") words = "";
  });
  parser.on("text", (text) => {
    if (open.at(-1) === "w:t") words += text;
  });
  parser.on("closetag", ({ name }) => {
    open = open.slice(0, -1);
    if (name === "w:p") paragraphs.push(words);
  });
  parser.write(xml).close();
  return { paragraphs, skeleton };
}
