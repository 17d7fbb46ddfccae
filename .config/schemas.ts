/** Writes schema.json of every package, the form of its inputs and results for editors and other languages. `pnpm run schema`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { baseOptions, root } from "./compiler.ts";
import { type Entry, entries, packages } from "./entries.ts";
import { inputForms, inputsOf, type Json } from "./schemaForms.ts";
import { Results } from "./schemaTypes.ts";
import { type Words, wordsIn } from "./schemaWords.ts";

const dialect = "https://json-schema.org/draft/2020-12/schema";
const digits = "[0-9]{1,40}(\\.[0-9]{1,100})?$";
const decimals = {
  Decimal: { description: "An exact decimal number, as text of digits.", type: "string", pattern: `^${digits}` },
  SignedDecimal: { description: "The same, with a minus where it is below 0.", type: "string", pattern: `^-?${digits}` },
};
/** What is handed out row by row, or carried by another result. */
const further = ["SurveyedNeighbourhood", "SurveyProblem", "SurveySummary", "PlanError"];

/** The JSON Schema of every package, by the package's name; `program` holds the source of its entries. */
export function schemas(program: ts.Program): Readonly<Record<string, Json>> {
  const checker = program.getTypeChecker();
  const own = program.getSourceFiles().filter(({ fileName }) => /\/packages\/[^/]+\/src\//.test(fileName));
  const paths = new Set(own.map(({ fileName }) => fileName));
  const words = wordsIn(own);
  const defs: Record<string, Json> = { ...inputForms(), ...decimals };
  for (const form of Object.values(defs)) describe(form, words);
  const results = new Results(checker, (path) => paths.has(path), defs);
  return Object.fromEntries(
    packages.map((name) => {
      const symbols = entries.filter((entry) => entry.package === name).flatMap((entry) => exportsOf(entry, program));
      for (const symbol of symbols) {
        const form = defs[symbol.name];
        if (form !== undefined) form.description ??= results.wordsOf(symbol);
      }
      const named = [...new Set([...inputsOf(name), ...symbols.flatMap((symbol) => resultOf(symbol, checker, results) ?? [])])].sort();
      return [name, name === "rules" ? documentsOwn(named, defs) : oneOf(`@plan/${name}`, named, defs)];
    }),
  );
}

function exportsOf({ file }: Entry, program: ts.Program): readonly ts.Symbol[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(root + file);
  const module = source && checker.getSymbolAtLocation(source);
  return (module === undefined ? [] : checker.getExportsOfModule(module))
    .map((given) => (given.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(given) : given))
    .filter((symbol) => !symbol.getJsDocTags(checker).some(({ name }) => name === "internal"));
}

/** The name of what a public function gives back. */
function resultOf(symbol: ts.Symbol, checker: ts.TypeChecker, results: Results): string | null {
  const [declaration] = symbol.declarations ?? [];
  if (declaration === undefined) return null;
  if (further.includes(symbol.name)) return results.namedResult(checker.getDeclaredTypeOfSymbol(symbol), declaration);
  if (!ts.isFunctionDeclaration(declaration)) return null;
  const [signature] = checker.getTypeAtLocation(declaration).getCallSignatures();
  return signature === undefined ? null : results.namedResult(signature.getReturnType(), declaration);
}

/** Its own form at the root, since that is what an editor is shown beside a file of seeds/. */
function documentsOwn(named: readonly string[], defs: Readonly<Record<string, Json>>): Json {
  const { StandardDocument = {}, ...others } = defs;
  const description = "One published document of @plan/rules as data: one file of seeds/. Other inputs and results are in $defs.";
  return { $schema: dialect, title: "StandardDocument", description, ...StandardDocument, $defs: reached([...named], others) };
}

function oneOf(title: string, named: readonly string[], defs: Readonly<Record<string, Json>>): Json {
  const description = `What ${title} reads and gives back, each under its name in $defs.`;
  return {
    $schema: dialect,
    title,
    description,
    anyOf: named.map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: reached([...named], defs),
  };
}

/** These, and whatever they refer to. */
function reached(names: string[], defs: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  const found = new Map<string, Json>();
  for (const name of names) {
    const schema = defs[name];
    if (schema === undefined || found.has(name)) continue;
    found.set(name, schema);
    names.push(...[...JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, other]) => other as string));
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Gives every object's keys, and every kind of constraint, the words that stand above them in the source. */
function describe(schema: Json, words: Words): void {
  const keys = Object.keys(schema.properties ?? {});
  for (const [key, property] of Object.entries(schema.properties ?? {})) Object.assign(property, { description: words.ofKey(keys, key) });
  const kind = schema.properties?.value === undefined ? undefined : schema.properties.kind?.const;
  if (typeof kind === "string") Object.assign(schema, { description: words.ofConstraint(kind) });
  for (const value of Object.values(schema)) {
    if (typeof value === "object" && value !== null) describe(value as Json, words);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const program = ts.createProgram(
    entries.map(({ file }) => root + file),
    baseOptions(),
  );
  for (const [name, schema] of Object.entries(schemas(program)))
    writeFileSync(`${root}packages/${name}/schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
