import { unreadable } from "./zipDirectory.ts";

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Anything but tab, line ends and what is printed: XML has no place for it. */
export const forbidden = /[^\t\n\r -\ufffd]/;

/** Text of XML with its entities resolved: the five that XML has, and numbers of characters. */
export function resolved(text: string, part: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));|&/g,
    (found: string, hexadecimal?: string, decimal?: string, name = "") => {
      const known = named[name];
      if (known !== undefined) return known;
      const point = hexadecimal === undefined ? pointOf(decimal ?? "", 10) : pointOf(hexadecimal, 16);
      if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) || forbidden.test(String.fromCodePoint(point)))
        throw unreadable("the entities of XML and no others", found, [part]);
      return String.fromCodePoint(point);
    },
  );
}

function pointOf(digits: string, base: 10 | 16): number {
  let point = 0;
  for (const digit of digits.toLowerCase()) point = point * base + "0123456789abcdef".indexOf(digit);
  return point;
}

/** The attributes of an element, as the parser handed them over, with their values resolved. */
export function attributesOf(written: string, part: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = Object.create(null);
  let at = 0;
  for (let equals = written.indexOf("=", at); equals !== -1; equals = written.indexOf("=", at)) {
    const name = written.slice(at, equals).trim();
    const [double, single] = [written.indexOf('"', equals), written.indexOf("'", equals)];
    const quote = single === -1 || (double !== -1 && double < single) ? '"' : "'";
    const start = (quote === '"' ? double : single) + 1;
    at = written.indexOf(quote, start) + 1;
    if (name in attributes) throw unreadable("each attribute once", name, [part]);
    attributes[name] = resolved(written.slice(start, at - 1), part);
  }
  return attributes;
}
