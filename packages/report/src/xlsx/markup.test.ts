import { describe, expect, test } from "vitest";
import { refused } from "../../test/refused.ts";
import { attributesOf } from "./entities.ts";
import { markupParser } from "./markup.ts";

const encoder = new TextEncoder();

/** What is told of a text, handed over in pieces of so many bytes; pieces of text put together. */
function told(text: string, size = 1_000_000): string[] {
  const bytes = encoder.encode(text);
  const said: string[] = [];
  let words = "";
  const flush = () => {
    if (words !== "") said.push(`"${words}"`);
    words = "";
  };
  const take = markupParser("part", {
    open: (name, attributes, depth) => {
      flush();
      said.push(`<${name}${attributes.trim() === "" ? "" : ` ${JSON.stringify(attributesOf(attributes, "part"))}`} ${depth}`);
    },
    text: (piece) => {
      words += piece;
    },
    close: (name, depth) => {
      flush();
      said.push(`>${name} ${depth}`);
    },
  });
  for (let at = 0; at < bytes.length; at += size) take(bytes.subarray(at, at + size));
  take(null);
  return said;
}

const whole = `\ufeff<?xml version="1.0" encoding="UTF-8"?><!-- a > comment --><x:sheet xmlns:x='urn' a="1 > 0 &amp; 2"\n b = '"'>
<c/>甲&lt;b&#x4E59;&#65536;\r\n&quot;\r<![CDATA[<&amp;]]></x:sheet  > `;

describe("XML, read as it arrives", () => {
  test("is told element by element, without prefixes, entities resolved and line ends as XML has them", () => {
    expect(told(whole)).toEqual([
      `<sheet {"xmlns:x":"urn","a":"1 > 0 & 2","b":"\\""} 1`,
      `"\n"`,
      "<c 2",
      ">c 2",
      `"甲<b乙\u{10000}\n"\n<&amp;"`,
      ">sheet 1",
    ]);
  });

  test("wherever the pieces are cut", () => {
    for (let size = 1; size < 40; size++) expect(told(whole, size)).toEqual(told(whole));
  });

  test.each([
    ["a document type", "<!DOCTYPE a><a/>"],
    ["an entity of its own", "<a>&x;</a>"],
    ["a lone ampersand", "<a>a & b</a>"],
    ["a character that there is not", "<a>&#xD800;</a>"],
    ["the character 0", "<a>&#0;</a>"],
    ["a control character by its number", "<a>&#7;</a>"],
    ["a character that is none, by its number", "<a>&#xFFFE;</a>"],
    ["a control character", "<a>\u0007</a>"],
    ["a character that is none", "<a>\uffff</a>"],
    ["another encoding", '<?xml version="1.0" encoding="GB18030"?><a/>'],
    ["another version", '<?xml version="2.0"?><a/>'],
    ["a broken declaration", '<?xml verzion="1.0"?><a/>'],
    ["an element closed by another name", "<a><b></a></b>"],
    ["an element that is not closed", "<a><b/>"],
    ["an element that was not opened", "<a/></b>"],
    ["two roots", "<a/><b/>"],
    ["text outside the root", "<a/>b"],
    ["nothing", ""],
    ["half a tag", "<a><b"],
    ["an attribute without quotes", "<a b=1/>"],
    ["< in an attribute", '<a b="<"/>'],
    ["nesting 65 deep", `${"<a>".repeat(65)}${"</a>".repeat(65)}`],
    ["a tag without end", `<a ${'b="1" '.repeat(20_000)}`],
  ])("%s is refused", (_, text) => {
    for (const size of [3, 1_000_000]) expect(refused(() => told(text, size))).toBe("unreadableFile");
  });

  test("nesting 64 deep is read", () => {
    expect(told(`${"<a>".repeat(64)}${"</a>".repeat(64)}`)).toHaveLength(128);
  });

  test("what is no UTF-8 is refused", () => {
    const take = markupParser("part", {});
    expect(refused(() => take(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff)))).toBe("unreadableFile");
  });

  test("an attribute twice is refused", () => {
    expect(refused(() => told('<a b="1" b="2"/>'))).toBe("unreadableFile");
  });
});
