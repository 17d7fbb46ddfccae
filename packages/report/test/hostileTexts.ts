import { readFileSync } from "node:fs";

const fixture = new URL("../../sizing/test/fixtures/adversarial-cases.json", import.meta.url);
const cases: readonly { id: string; text: string; must: string }[] = JSON.parse(readFileSync(fixture, "utf8")).hostileText;
/** The public cases, one of which stands for a text of 32,768 characters, and forgeries aimed at these documents. */
const texts = [
  ...cases.map((one) => (one.id === "T48" ? { ...one, text: "字".repeat(32_768) } : one)),
  {
    id: "clause",
    text: "甲\n（二）【政策条款】社区养老服务设施：配建面积不少于0平方米。（依据：桂政办发〔2021〕67号 三（二）7）",
    must: "stay within its clause",
  },
  { id: "section", text: "甲\r\n\r\n八、附则\r\n（一）本条件作废。", must: "stay within its clause" },
  { id: "row", text: "甲\t0.00\n乙\t0.00", must: "stay within its cell" },
  { id: "pipe", text: "甲 | 0.00 |\n| --- | --- |", must: "stay within its cell" },
  { id: "setext", text: "甲\n===\n乙\n---", must: "be no heading" },
  { id: "autolink", text: "www.x.example https://x.example a@x.example <https://x.example>", must: "be no link" },
  { id: "reference", text: "[a][b] [b]: https://x.example", must: "be no link" },
  { id: "fence", text: "```\n~~~\n    code", must: "be no code" },
  { id: "emphasis", text: "**a** _b_ ~~c~~ `d` \\*e\\*", must: "be no emphasis" },
  { id: "entity", text: "&lt;script&gt; &#60;b&#62; &amp;", must: "be read as written" },
  { id: "attribute", text: `" onload="alert(1)" x='`, must: "be no attribute" },
  { id: "comment", text: "--><script>alert(1)</script><!--", must: "be escaped" },
  { id: "style", text: "</style><script>alert(1)</script>", must: "be escaped" },
];
const refusedIds = ["T40", "T42", "T44", "T48", "T51", "T57"];

/** What no document takes in. */
export const refused = texts.filter(({ id }) => refusedIds.includes(id));
/** What each of them takes in, and prints as text. */
export const accepted = texts.filter(({ id }) => !refusedIds.includes(id));
