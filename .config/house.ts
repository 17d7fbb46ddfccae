import ts from "typescript";

/** One habit of the house: which files it covers, which code it refuses, and code that shows it awake. */
export interface Rule {
  readonly name: string;
  readonly covers: RegExp;
  readonly except?: RegExp;
  readonly refuses: (node: ts.Node, checker: ts.TypeChecker) => boolean;
  /** Each must be refused. The path decides what may be imported. */
  readonly canaries: { readonly path: string; readonly code: readonly string[] };
}

const source = { covers: /^packages\/[^/]+\/src\//, except: /\.test\.ts$/ };
const everything = { covers: /\.ts$/ };

/** A name used as code: `parseFloat` and `Number.parseFloat` alike, never in a comment or a string. */
const names = (node: ts.Node, pattern: RegExp) => ts.isIdentifier(node) && pattern.test(node.text);

/** `Math.round` as code. */
const reads = (node: ts.Node, owner: string, member: string) =>
  ts.isPropertyAccessExpression(node) && node.expression.getText() === owner && node.name.text === member;

const importedFrom = (node: ts.Node) => {
  const declares = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
  if (declares && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) return node.moduleSpecifier.text;
  const calls = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return calls && node.arguments[0] !== undefined && ts.isStringLiteral(node.arguments[0]) ? node.arguments[0].text : "";
};

const comparisons = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.PlusToken,
]);
const isDecimal = (node: ts.Node, checker: ts.TypeChecker) =>
  /^Decimal( \| (null|undefined))*$/.test(checker.typeToString(checker.getTypeAtLocation(node)));
const isNumber = (node: ts.Node, checker: ts.TypeChecker) => (checker.getTypeAtLocation(node).flags & ts.TypeFlags.NumberLike) !== 0;

export const rules: readonly Rule[] = [
  {
    name: "Figures stay exact: text is never read as a float, and only decimals are printed",
    ...source,
    refuses: (node, checker) =>
      names(node, /^(parseFloat|parseInt|EPSILON|coerce)$/) ||
      reads(node, "Math", "round") ||
      (ts.isCallExpression(node) && node.expression.getText() === "Number") ||
      (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.PlusToken) ||
      (ts.isPropertyAccessExpression(node) && node.name.text === "toFixed" && isNumber(node.expression, checker)),
    canaries: {
      path: "packages/rules/src",
      code: [
        `parseFloat("1");`,
        `Number.parseInt("1", 10);`,
        `Number("1");`,
        `["1"].map(Number.parseFloat);`,
        `Math.round(1.5);`,
        `Number.EPSILON;`,
        `+"1";`,
        `(0.1).toFixed(2);`,
        `import * as z from "zod"; z.coerce.number();`,
      ],
    },
  },
  {
    name: "Decimals are compared and added by their methods",
    ...source,
    refuses: (node, checker) =>
      ts.isBinaryExpression(node) &&
      comparisons.has(node.operatorToken.kind) &&
      ![node.left, node.right].some((side) => side.kind === ts.SyntaxKind.NullKeyword || side.getText() === "undefined") &&
      (isDecimal(node.left, checker) || isDecimal(node.right, checker)),
    canaries: {
      path: "packages/rules/src",
      code: [
        `import { Decimal } from "decimal.js"; new Decimal(1) < new Decimal(2);`,
        `import { Decimal } from "decimal.js"; const area: Decimal | null = new Decimal(1); area === new Decimal(1);`,
        `import { Decimal } from "decimal.js"; "m² " + new Decimal(1);`,
      ],
    },
  },
  {
    name: "The same input gives the same bytes: no clock, locale or randomness",
    ...source,
    refuses: (node) => names(node, /^(Intl|Date|localeCompare|toLocale[A-Z]\w*)$/) || reads(node, "Math", "random"),
    canaries: {
      path: "packages/report/src",
      code: [`Date.now();`, `new Date();`, `Math.random();`, `new Intl.Collator();`, `"a".localeCompare("b");`, `(1).toLocaleString();`],
    },
  },
  {
    name: "zod is imported whole, which is what bundlers can shake",
    ...everything,
    refuses: (node) => {
      const bindings = importedFrom(node) === "zod" && ts.isImportDeclaration(node) ? node.importClause : undefined;
      return bindings !== undefined && (bindings.namedBindings === undefined || ts.isNamedImports(bindings.namedBindings));
    },
    canaries: { path: "packages/sizing/src", code: [`import { z } from "zod"; z;`, `import z from "zod"; z;`] },
  },
  {
    name: "No test is skipped, singled out, put off or given a tolerance",
    ...everything,
    refuses: (node) =>
      (ts.isPropertyAccessExpression(node) &&
        (/^(toBeCloseTo|closeTo|approximately)$/.test(node.name.text) ||
          (/^(skip|skipIf|runIf|only|todo|fails)$/.test(node.name.text) && /^(describe|test|it|suite|bench)\b/.test(node.getText())))) ||
      (ts.isCallExpression(node) && names(node.expression, /^(xit|xtest|xdescribe|fit|fdescribe)$/)),
    canaries: {
      path: "packages/sizing/test",
      code: [
        `test.skip("a");`,
        `describe.only("a");`,
        `it.todo("a");`,
        `test.skipIf(true)("a");`,
        `expect(1).toBeCloseTo(1);`,
        `xit("a");`,
      ],
    },
  },
  {
    name: "Imports go rules → sizing → report, and between packages by name",
    covers: /^packages\//,
    refuses: (node) => {
      const path = node.getSourceFile().fileName;
      const target = importedFrom(node);
      if (/\/packages\/rules\//.test(path) && /^@plan\/(sizing|report)(\/|$)/.test(target)) return true;
      if (/\/packages\/sizing\//.test(path) && /^@plan\/report(\/|$)/.test(target)) return true;
      // Tests may lend one another their tools.
      if (/\/test\//.test(path) && /^(\.\.\/)+[a-z]+\/test\//.test(target)) return false;
      return /^(\.\.\/)+(packages\/)?(rules|sizing|report)\//.test(target);
    },
    canaries: {
      path: "packages/sizing/src",
      code: [
        `import "@plan/report";`,
        `export * from "@plan/report/docx";`,
        `await import("@plan/report");`,
        `import "../../rules/src/decimal.ts";`,
      ],
    },
  },
  {
    name: "Within a package files import files, never their own index",
    ...source,
    refuses: (node) => {
      const [, own = ""] = /packages\/([^/]+)\/src\//.exec(node.getSourceFile().fileName) ?? [];
      const target = importedFrom(node);
      return target === `@plan/${own}` || target.startsWith(`@plan/${own}/`) || /^\.{1,2}\/(.*\/)?index\.[a-z]+$/.test(target);
    },
    canaries: { path: "packages/rules/src", code: [`import "./index.ts";`, `import "@plan/rules";`, `export * from "../src/index.ts";`] },
  },
];

/** Every place in a file that a rule refuses, as path:line: code. */
export function refusals(rule: Rule, file: ts.SourceFile, path: string, checker: ts.TypeChecker): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (rule.refuses(node, checker)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push(`${path}:${line}: ${node.getText().split("\n")[0]}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
