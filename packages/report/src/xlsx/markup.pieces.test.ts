import { describe, expect, test } from "vitest";
import { errorOf } from "../../test/refused.ts";
import { attributesOf, resolved } from "./entities.ts";
import { markupParser } from "./markup.ts";

/** What is told of pieces of text, by its beginning. */
function told(...pieces: string[]): string[] {
  const said: string[] = [];
  const take = markupParser("part", {
    open: (name, attributes, depth) => said.push(`<${name}${attributes} ${depth}`),
    text: (text) => said.push(text),
    close: (name, depth) => said.push(`>${name} ${depth}`),
  });
  for (const piece of pieces) take(new TextEncoder().encode(piece));
  take(null);
  return said;
}
const refusedFor = (...pieces: string[]) => {
  const { code, issues } = errorOf(() => told(...pieces));
  return [code, issues[0]?.path, issues[0]?.expected, issues[0]?.received];
};

describe("the declaration of XML", () => {
  test.each([
    '<?xml version="1.0"?>',
    "<?xml  version = '1.1'  encoding = 'UTF8'  standalone = 'yes' ?>",
    '<?XML\nversion="1.0"\tencoding="utf-8"\n standalone="no"?>',
    '<?other <?xml version="2.0"?>',
    '<?xmlother version="2.0"?>',
  ])("%j is passed over", (text) => expect(told(`${text}<a/>`)).toEqual(["<a 1", ">a 1"]));

  test.each([
    "<?xml ?>",
    '<?xmlversion version="1.0"?><?xml encoding="UTF-8"?>',
    "<?xml version=\"1.0'?>",
    '<?xml version="1.0" encoding="UTF-16"?>',
    '<?xml version="1.0"encoding="UTF-8"?>',
    '<?xml version="1.0" standalone="maybe"?>',
    '<?xml version="1.0" a="b"?>',
    '<?xml version="1.0"x ?>',
    '<?xml a <?xml version="1.0"?>',
  ])("%j is refused", (text) => expect(refusedFor(`${text}<a/>`)?.slice(0, 3)).toEqual(["unreadableFile", ["part"], "XML 1.0 in UTF-8"]));
});

describe("pieces", () => {
  test("are told as soon as they can be: text before a tag that goes on, and what may go on not yet", () => {
    const said: string[] = [];
    const take = markupParser("part", { text: (text) => said.push(text) });
    for (const piece of ["<a>b", "c&am", "p;d\r", "\ne&", "f&#65;g<", "/a>"].slice(0, 4)) take(new TextEncoder().encode(piece));
    expect(said).toEqual(["b", "c", "&d", "\ne"]);
  });

  test.each([
    [
      ["<a b='>' c=\"'>\"", ' d="1">x</a>'],
      ['<a b=\'>\' c="\'>" d="1" 1', "x", ">a 1"],
    ],
    [
      ["<a b='", ">", "'/>"],
      ["<a b='>' 1", ">a 1"],
    ],
    [
      ["<a>&#6", "5;</a>"],
      ["<a 1", "A", ">a 1"],
    ],
    [
      ["<a>x&amp;", "y</a>"],
      ["<a 1", "x&", "y", ">a 1"],
    ],
    [
      ["<a><![CDATA[", "<b>&amp;]", "]></a>"],
      ["<a 1", "<b>&amp;", ">a 1"],
    ],
    [
      ["<a><", "![CDATA[x]]></a>"],
      ["<a 1", "x", ">a 1"],
    ],
    [
      ["<a><!", "-- > <b> --></a>"],
      ["<a 1", ">a 1"],
    ],
    [
      ["<a><!-", "-x-->y</a ", ">"],
      ["<a 1", "y", ">a 1"],
    ],
    [['<a b="]]>"><![CDATA[x]]></a>\r'], ['<a b="]]>" 1', "x", ">a 1"]],
    [
      ["<!---->", "<!--->--><a/>"],
      ["<a 1", ">a 1"],
    ],
    [
      ["<x:a", "/>"],
      ["<a 1", ">a 1"],
    ],
    [
      ["<a/>", "<![CDATA[x]]>", " \n"],
      ["<a 1", ">a 1"],
    ],
  ])("%j are %j", (pieces, said) => expect(told(...pieces)).toEqual(said));

  test("a reader that is told nothing takes every kind of them", () => {
    const take = markupParser("part", {});
    take(new TextEncoder().encode("<a>x<![CDATA[y]]><b/></a>"));
    expect(() => take(null)).not.toThrow();
  });

  test.each<[string[], string, string]>([
    [['<a b="1" c=2>'], "well-formed XML", `"<a b=\\"1\\" c=2>"`],
    [[`<r><a b="1" c=2>`], "well-formed XML", `"<a b=\\"1\\" c=2>"`],
    [[`<r><a b='"' c=2>`], "well-formed XML", `"<a b='\\"' c=2>"`],
    [["<a></b>"], "</a>", '"</b>"'],
    [["</b>"], "elements that were opened", '"</b>"'],
    [[" b <a/>"], "nothing outside the root element", '"b"'],
    [["<a/><b/>"], "one root element", '"b"'],
    [["<a/></a>"], "elements that were opened", '"</a>"'],
    [["<!DOCTYPE a>"], "XML without document types", '"<!DOCTYPE"'],
    [["<a><![CDAT[x]]></a>"], "XML without document types", '"<![CDAT[x"'],
    [["<a/><"], "XML to its end: the part is cut off", "nothing"],
    [["<a><", "!E"], "XML without document types", '"<!E"'],
    [["<a><", "!E", "\u0001"], "XML without control characters", '"\\u0001"'],
    [["<a/> &"], "nothing outside the root element", '"&"'],
    [["<a/><!-- "], "XML to its end: the part is cut off", "nothing"],
    [["<a>"], "XML to its end: the part is cut off", "nothing"],
    [["<a>\u0001</a>"], "XML without control characters", '"\\u0001"'],
    [[`<a ${" ".repeat(65_535)}`], "markup of at most 65536 characters in one piece", "nothing"],
  ])("%j are refused: %s", (pieces, expected, received) => {
    expect(refusedFor(...pieces)).toEqual(["unreadableFile", ["part"], expected, received]);
  });

  test("what is no UTF-8 is told so", () => {
    const take = markupParser("part", {});
    const { code, issues } = errorOf(() => take(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff)));
    expect([code, issues[0]?.path, issues[0]?.expected]).toEqual(["unreadableFile", ["part"], "text in UTF-8"]);
  });

  test("an ampersand waits for no more than the longest entity", () => {
    const take = markupParser("part", { text: () => {} });
    take(new TextEncoder().encode("<a>&0123456789"));
    expect(errorOf(() => take(new TextEncoder().encode("0"))).issues[0]?.expected).toBe("the entities of XML and no others");
  });

  test("a tag of 65,536 characters is read, with more to come", () => {
    expect(told(`<a${" ".repeat(65_534)}`, ">x</a>")).toEqual([`<a 1`, "x", ">a 1"]);
  });
});

describe("entities and attributes", () => {
  test.each([
    ["&#x10FFFF;", "\u{10ffff}"],
    ["&#xE000;&#xD7FF;", "\ue000\ud7ff"],
    ["&amp;&lt;&gt;&quot;&apos;", "&<>\"'"],
  ])("%s", (text, said) => expect(resolved(text, "part")).toBe(said));

  test.each(["&#x110000;", "&#xD800;", "&#xDFFF;", "&#1114112;", "&", "&nbsp;", "&AMP;", "&#xFFFF;", "&#;"])(
    "%s is none of XML's",
    (text) => {
      const { code, issues } = errorOf(() => resolved(text, "part"));
      expect([code, issues[0]?.path, issues[0]?.expected]).toEqual(["unreadableFile", ["part"], "the entities of XML and no others"]);
    },
  );

  test("quoted either way, each once", () => {
    expect({ ...attributesOf(` a='1'`, "part") }).toEqual({ a: "1" });
    expect({ ...attributesOf(` a='"' b="'" c = '=' d=""`, "part") }).toEqual({ a: '"', b: "'", c: "=", d: "" });
    const { code, issues } = errorOf(() => attributesOf(` a="1" a='1'`, "part"));
    expect([code, issues[0]?.path, issues[0]?.received]).toEqual(["unreadableFile", ["part"], '"a"']);
  });
});
