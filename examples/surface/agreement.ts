import ts from "typescript";
import { baseOptions, root } from "../../.config/compiler.ts";

/** The public surface that other systems' programs and tests are written against. The packages may add to it, and take nothing from it. */
export const surface = `${root}examples/surface/api.ts`;
const packages = ["rules", "sizing", "report"] as const;

/** What callers hand in: the packages take at least this. Whatever is not listed they hand out, and it is at least what was promised. */
const inputs = new Set(
  "DecimalInput StandardQuery Counts NeighbourhoodInput SizingOptions Room Provision Milestones ColumnsInput Parcel RenderOptions".split(
    " ",
  ),
);
/** Inputs with `documents`: those come from the packages, which may have added to them. */
const queries = new Set(["StandardQuery", "SizingOptions"]);
/** Vocabularies of what callers hand in, which the packages hand out again. */
const both = new Set("Decimal Facility Development Measure HouseholdsBasis Text".split(" "));

interface PromisedName {
  readonly name: string;
  readonly from: (typeof packages)[number] | null;
  readonly isValue: boolean;
  readonly isType: boolean;
}

/** Each name of the surface, with the package that exports it, if any does. The programs at its end are not part of it. */
export function promisedNames(): PromisedName[] {
  const options = baseOptions();
  const entries = packages.map((name) => ({
    name,
    file: ts.resolveModuleName(`@plan/${name}`, surface, options, ts.sys).resolvedModule?.resolvedFileName ?? "",
  }));
  const program = ts.createProgram([surface, ...entries.map(({ file }) => file)], options);
  const exportsOf = (path: string) => {
    const file = program.getSourceFile(path);
    const module = file && program.getTypeChecker().getSymbolAtLocation(file);
    return module === undefined ? [] : program.getTypeChecker().getExportsOfModule(module);
  };
  const homes = new Map(entries.flatMap(({ name, file }) => exportsOf(file).map((exported) => [exported.name, name] as const)));
  const isProgram = (node: ts.Node | undefined) => node !== undefined && ts.isFunctionDeclaration(node) && node.body !== undefined;
  return exportsOf(surface)
    .filter(({ valueDeclaration }) => !isProgram(valueDeclaration))
    .map(({ name, flags }) => ({
      name,
      from: homes.get(name) ?? null,
      isValue: (flags & ts.SymbolFlags.Value) !== 0,
      isType: (flags & ts.SymbolFlags.Type) !== 0,
    }));
}

/**
 * TypeScript that compiles only if the packages keep the surface: one line for each promise.
 *
 * To be compiled under `bivariant`: a function that takes what the packages handed out may count on what they added to it.
 */
export function agreement(names: readonly PromisedName[], surfacePath: string): string {
  const imports = [
    `import type * as surface from "${surfacePath}";`,
    ...packages.map((name) => `import * as ${name} from "@plan/${name}";`),
  ];
  const taken = (name: string) => (queries.has(name) ? `Omit<surface.${name}, "documents">` : `surface.${name}`);
  const lines = names.flatMap(({ name, from, isValue, isType }) => {
    if (from === null) return [];
    return [
      isValue && `export const value_${name}: typeof surface.${name} = ${from}.${name};`,
      isType && !inputs.has(name) && `export const out_${name} = (given: ${from}.${name}): surface.${name} => given;`,
      isType && (inputs.has(name) || both.has(name)) && `export const in_${name} = (given: ${taken(name)}): ${from}.${name} => given;`,
    ].filter((line) => line !== false);
  });
  return [...imports, ...lines, ""].join("\n");
}

export const bivariant = { strictFunctionTypes: false };

/** The programs at the end of the surface, with their names imported from the packages. */
export function programs(names: readonly PromisedName[]): string {
  const [, text = ""] = (ts.sys.readFile(surface) ?? "").split(/^\/\/ ── How it reads.*$/m);
  const imports = packages.map((home) => {
    const used = names.filter(({ name, from }) => from === home && new RegExp(`\\b${name}\\b`).test(text));
    return `import { ${used.map(({ name, isValue }) => (isValue ? name : `type ${name}`)).join(", ")} } from "@plan/${home}";`;
  });
  return [...imports, text].join("\n");
}
