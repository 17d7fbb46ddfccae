import ts from "typescript";

/** The words that stand above the keys of the source, for a description of them in JSON Schema. */
export interface Words {
  /** The doc comment of a key in an object that has these keys, or nothing. */
  ofKey(keys: readonly string[], key: string): string | undefined;
  /** The doc comment of a kind of constraint. */
  ofConstraint(kind: string): string | undefined;
}

/** Reads the doc comments above the keys of object literals and interfaces, and above the kinds of constraints. */
export function wordsIn(files: readonly ts.SourceFile[]): Words {
  const shapes: ReadonlyMap<string, string>[] = [];
  const kinds = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) shapes.push(keysOf(node.properties));
    if (ts.isInterfaceDeclaration(node)) shapes.push(keysOf(node.members));
    const first = ts.isCallExpression(node) && node.expression.getText() === "constraint" ? node.arguments[0] : undefined;
    if (first !== undefined && ts.isStringLiteral(first)) kinds.set(first.text, commentAbove(node));
    ts.forEachChild(node, visit);
  };
  files.forEach(visit);
  shapes.sort((a, b) => b.size - a.size);
  return {
    ofKey: (keys, key) => {
      const saying = shapes.filter((shape) => (shape.get(key) ?? "") !== "");
      const foreign = (shape: ReadonlyMap<string, string>) => [...shape.keys()].filter((one) => !keys.includes(one)).length;
      // What was made of a larger one by leaving a key out has its words too.
      return (saying.find((shape) => foreign(shape) === 0) ?? saying.find((shape) => foreign(shape) * 4 < shape.size))?.get(key);
    },
    ofConstraint: (kind) => kinds.get(kind),
  };
}

function keysOf(members: readonly (ts.ObjectLiteralElementLike | ts.TypeElement)[]): ReadonlyMap<string, string> {
  return new Map(members.flatMap((member) => (member.name === undefined ? [] : [[member.name.getText(), commentAbove(member)] as const])));
}

/** The last doc comment before a node, as running text. */
function commentAbove(node: ts.Node): string {
  const text = node.getSourceFile().text;
  const ranges = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const comment = ranges.map(({ pos, end }) => text.slice(pos, end)).findLast((one) => one.startsWith("/**"));
  return (comment ?? "")
    .replace(/^\/\*\*|\*\/$/g, "")
    .replace(/\s*\n\s*\*\s?/g, " ")
    .trim();
}
