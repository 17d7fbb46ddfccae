import { marked } from "marked";
import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/** What a reader of the page sees, and the skeleton of elements and attributes that carries it, by a parser that is not ours. */
export interface ReadBack {
  readonly text: string;
  readonly skeleton: string;
  /** The cells of every table, row by row. */
  readonly cells: readonly string[];
}

/** An HTML page read by parse5. */
export function readHtml(page: string): ReadBack {
  return readBack(parse(page));
}

/** Markdown read by marked, with GitHub's extensions, and its HTML by parse5. */
export function readMarkdown(markdown: string): ReadBack {
  return readBack(parseFragment(marked.parse(markdown, { async: false, gfm: true })));
}

/** Each part worked out when it is asked for. */
function readBack(root: Node): ReadBack {
  return {
    get text() {
      return folded(textOf(root));
    },
    get skeleton() {
      return skeletonOf(root);
    },
    get cells() {
      return cellsOf(root);
    },
  };
}

function textOf(node: Node): string {
  if (node.nodeName === "style") return "";
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  return (
    childrenOf(node)
      .map(textOf)
      .join(isBlock(node) ? "\n" : "") + (isBlock(node) ? "\n" : "")
  );
}

function skeletonOf(node: Node): string {
  if (node.nodeName === "#text") return "";
  const attributes = "attrs" in node ? node.attrs.map(({ name, value }) => ` ${name}=${value}`).join("") : "";
  return `<${node.nodeName}${attributes}>${childrenOf(node).map(skeletonOf).join("")}</>`;
}

function cellsOf(node: Node): string[] {
  return node.nodeName === "td" ? [folded(textOf(node))] : childrenOf(node).flatMap(cellsOf);
}

function childrenOf(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

function isBlock({ nodeName }: Node): boolean {
  return /^(p|h[1-6]|li|td|th|caption|tr|title|section|table|ul|footer)$/.test(nodeName);
}

/** Runs of white space as one space: how pages are shown. */
function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
