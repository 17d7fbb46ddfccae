/** Writes schema.json, the form of a seeds file for editors and other languages: the zod schema, in the words of its doc comments. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import * as z from "zod";
import { amountSchema } from "./src/amountSchema.ts";
import { constraintSchema } from "./src/constraintSchema.ts";
import { areaStandardSchema, documentSchema, ratioStandardSchema } from "./src/documentSchema.ts";
import { textSchema } from "./src/textSchema.ts";

type Json = { [key: string]: unknown; properties?: Record<string, Json>; description?: string };

const named = {
  text: textSchema,
  amount: amountSchema,
  constraint: constraintSchema,
  areaStandard: areaStandardSchema,
  ratioStandard: ratioStandardSchema,
};

/** The JSON Schema (draft 2020-12) of a document. */
export function schemaJson(): object {
  for (const [id, schema] of Object.entries(named)) z.globalRegistry.add(schema(), { id });
  // Checks of ours are described by their `meta`; zod alone would write {} for them.
  const { $schema, ...schema } = z.toJSONSchema(documentSchema(), { io: "input", unrepresentable: "any" });
  const words = docComments(["documentSchema", "amountSchema", "constraintSchema", "textSchema"]);
  describe(schema as Json, words);
  return {
    $schema,
    title: "StandardDocument",
    description: "One published document of @plan/rules as data: one file of seeds/.",
    ...schema,
  };
}

/** Gives every object's keys, and every kind of constraint, the words that stand above them in the source. */
function describe(schema: Json, words: Words): void {
  const { properties } = schema;
  for (const [key, property] of Object.entries(properties ?? {})) {
    property.description = words.ofKey(Object.keys(properties ?? {}), key);
  }
  const kind = properties?.value === undefined ? undefined : properties.kind?.const;
  if (typeof kind === "string") schema.description = words.ofConstraint(kind);
  for (const value of Object.values(schema)) {
    if (typeof value === "object" && value !== null) describe(value as Json, words);
  }
}

interface Words {
  /** The doc comment of a key in an object that has these keys. */
  ofKey(keys: readonly string[], key: string): string;
  ofConstraint(kind: string): string;
}

/** Reads the doc comments above the keys of object literals, and above the kinds of constraints. */
function docComments(files: readonly string[]): Words {
  const literals: Map<string, string>[] = [];
  const kinds = new Map<string, string>();
  for (const file of files) {
    const path = fileURLToPath(new URL(`src/${file}.ts`, import.meta.url));
    const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isObjectLiteralExpression(node)) literals.push(keysOf(node));
      const first = ts.isCallExpression(node) && node.expression.getText() === "constraint" ? node.arguments[0] : undefined;
      if (first !== undefined && ts.isStringLiteral(first)) kinds.set(first.text, commentAbove(node));
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  literals.sort((a, b) => b.size - a.size);
  return {
    ofKey: (keys, key) =>
      wanted(key, literals.find((literal) => literal.has(key) && [...literal.keys()].every((one) => keys.includes(one)))?.get(key)),
    ofConstraint: (kind) => wanted(kind, kinds.get(kind)),
  };
}

function keysOf(literal: ts.ObjectLiteralExpression): Map<string, string> {
  return new Map(
    literal.properties.flatMap((property) =>
      property.name === undefined ? [] : [[property.name.getText(), commentAbove(property)] as const],
    ),
  );
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

function wanted(name: string, words: string | undefined): string {
  if (words === undefined || words === "") throw new Error(`Expected a doc comment above ${name}`);
  return words;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("schema.json", import.meta.url), `${JSON.stringify(schemaJson(), null, 2)}\n`);
}
