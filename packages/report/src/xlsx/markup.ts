import { forbidden, resolved } from "./entities.ts";
import { unreadable } from "./zipDirectory.ts";

/** What is told of the markup of a part, in order. Names come without their prefix. */
interface MarkupReader {
  /** An element begins. `depth` is 1 for the root. Attributes are as written; `attributesOf` reads them. */
  readonly open?: (name: string, attributes: string, depth: number) => void;
  /** Text, in pieces of any length, with its entities resolved. */
  readonly text?: (text: string) => void;
  readonly close?: (name: string, depth: number) => void;
}

const tag = /<([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const declaration =
  /^<\?xml\s+version\s*=\s*(["'])1\.[0-9]\1(?:\s+encoding\s*=\s*(["'])utf-?8\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>$/i;
const longest = 65_536;
const deepest = 64;

/**
 * Reads XML as it arrives, strictly: UTF-8, each element closed by its own name, no document type. Whatever else it meets makes the
 * part unreadable; it never guesses.
 *
 * @param part - The name of the part, for errors.
 * @returns A function that takes the next bytes, or null at the end.
 */
export function markupParser(part: string, reader: MarkupReader): (bytes: Uint8Array | null) => void {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const open: string[] = [];
  let rest = "";
  let ended = false;

  const fault = (expected: string, received?: string) => unreadable(expected, received, [part]);

  function decoded(bytes: Uint8Array | null): string {
    let text: string;
    try {
      text = bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw fault("text in UTF-8");
    }
    const control = forbidden.exec(text)?.[0];
    if (control !== undefined) throw fault("XML without control characters", control);
    return text;
  }
  function told(text: string): void {
    if (open.length > 0) reader.text?.(resolved(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text, part));
    else if (text.trim() !== "") throw fault("nothing outside the root element", text.trim());
  }
  function begun(name: string, attributes: string, empty: boolean): void {
    if (ended) throw fault("one root element", name);
    if (open.length === deepest) throw fault(`nesting no deeper than ${deepest}`, name);
    open.push(name);
    reader.open?.(name.slice(name.indexOf(":") + 1), attributes, open.length);
    if (empty) finished(name);
  }
  function finished(name: string): void {
    const own = open.pop();
    if (own !== name) throw fault(own === undefined ? "elements that were opened" : `</${own}>`, `</${name}>`);
    reader.close?.(name.slice(name.indexOf(":") + 1), open.length + 1);
    ended = open.length === 0;
  }

  /** Takes what stands at a "<" and returns where it ends; -1 where more of it is to come. */
  function markup(text: string, at: number): number {
    const next = text[at + 1];
    if (next === "/") {
      const end = text.indexOf(">", at);
      if (end !== -1) finished(text.slice(at + 2, end).trimEnd());
      return end === -1 ? -1 : end + 1;
    }
    if (next === "?") return instruction(text, at);
    if (next === "!") return aside(text, at);
    tag.lastIndex = at;
    const found = tag.exec(text);
    if (found === null) {
      if (closes(text, at)) throw fault("well-formed XML", text.slice(at, at + 40));
      return -1;
    }
    const end = tag.lastIndex;
    begun(found[1] as string, found[2] as string, found[3] === "/");
    return end;
  }
  /** An instruction for programs, which says nothing to this one; but for the first, which names the encoding. */
  function instruction(text: string, at: number): number {
    const end = past(text, "?>", at);
    const written = end === -1 ? "" : text.slice(at, end);
    if (/^<\?xml\s/i.test(written) && !declaration.test(written)) throw fault("XML 1.0 in UTF-8", written);
    return end;
  }
  /** A comment, or text that is marked as such. */
  function aside(text: string, at: number): number {
    const start = text.slice(at, at + 9);
    if (start.startsWith("<!--")) return past(text, "-->", at + 4);
    if (start === "<![CDATA[") {
      const end = past(text, "]]>", at + 9);
      if (end !== -1 && open.length > 0) reader.text?.(text.slice(at + 9, end - 3));
      return end;
    }
    if ("<!--".startsWith(start) || "<![CDATA[".startsWith(start)) return -1;
    throw fault("XML without document types", start);
  }

  return (bytes) => {
    const more = decoded(bytes);
    const text = rest + more;
    // A tag that has begun goes on at least to the next ">".
    let [at, until] = rest.startsWith("<") && bytes !== null && !more.includes(">") ? [-1, 0] : [0, 0];
    while (at !== -1) {
      const next = text.indexOf("<", at);
      until = next !== -1 ? next : bytes === null ? text.length : settled(text, at);
      if (until > at) told(text.slice(at, until));
      at = next === -1 ? -1 : markup(text, next);
    }
    rest = text.slice(until);
    if (rest.length > longest) throw fault(`markup of at most ${longest} characters in one piece`);
    if (bytes === null && (rest !== "" || !ended)) throw fault("XML to its end: the part is cut off");
  };
}

/** Reads a whole part. */
export function readMarkup(part: string, content: Iterable<Uint8Array>, reader: MarkupReader): void {
  const take = markupParser(part, reader);
  for (const piece of content) take(piece);
  take(null);
}

function past(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end === -1 ? -1 : end + mark.length;
}

/** Whether a tag that begins at `at` ends, quotes apart. */
function closes(text: string, at: number): boolean {
  let quote = "";
  for (let index = at; index < text.length; index++) {
    const character = text[index] as string;
    if (quote === "" && character === ">") return true;
    if (quote === character) quote = "";
    else if (quote === "" && (character === '"' || character === "'")) quote = character;
  }
  return false;
}

/** How far text can be told before more of it is there: an entity or a line end at its very end may go on. */
function settled(text: string, at: number): number {
  const ampersand = text.lastIndexOf("&");
  if (ampersand >= at && text.length - ampersand < 12 && !text.includes(";", ampersand)) return ampersand;
  return text.endsWith("\r") ? Math.max(at, text.length - 1) : text.length;
}
