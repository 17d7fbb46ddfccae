import { dirname, resolve } from "node:path";
import ts from "typescript";

/** What was looked at, and what is wrong with it, one line each. */
export interface Look {
  readonly looked: number;
  readonly faults: readonly string[];
}

/** A code that a PlanError may have, or a function whose words say it. */
const saysWhy =
  /`(invalid[A-Z][A-Za-z]+|unknownDocument|noStandardInForce|outOfRange|tooLarge|unreadableFile|encoding)`|as `[a-zA-Z]+`( and `[a-zA-Z]+`)? do(es)?\b/;

/**
 * Public names without words: a function says what it takes, gives and throws and shows itself in use, an interface what each key is for.
 */
export function wordless(program: ts.Program, entries: readonly { readonly name: string; readonly path: string }[]): Look {
  const checker = program.getTypeChecker();
  const isSaid = (symbol: ts.Symbol) => symbol.getDocumentationComment(checker).length > 0;

  function lacking(symbol: ts.Symbol): string[] {
    const tags = symbol.getJsDocTags(checker);
    const has = (name: string, of?: string) => tags.some((tag) => tag.name === name && (of === undefined || tag.text?.[0]?.text === of));
    const words = isSaid(symbol) ? [] : ["words"];
    if (has("internal")) return words;
    const declaration = symbol.valueDeclaration;
    if (declaration !== undefined && ts.isFunctionDeclaration(declaration)) {
      const told = tags.filter(({ name }) => name === "param").length;
      // One that is taken apart has no name of its own, and is told in its place.
      const isTold = (name: ts.BindingName, at: number) => (ts.isIdentifier(name) ? has("param", name.text) : at < told);
      const parameters = declaration.parameters.filter(({ name }, at) => !isTold(name, at)).map(({ name }) => name.getText());
      return [
        ...words,
        ...parameters.map((name) => `@param ${name}`),
        ...["returns", "example"].filter((name) => !has(name)).map((name) => `@${name}`),
        ...(tags.some(({ name, text }) => name === "throws" && saysWhy.test(ts.displayPartsToString(text))) ? [] : ["@throws with a code"]),
      ];
    }
    const keys = symbol.flags & ts.SymbolFlags.Interface ? checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)) : [];
    return [...words, ...keys.filter((key) => !key.name.startsWith("__@") && !isSaid(key)).map(({ name }) => `words for ${name}`)];
  }

  const names = entries.flatMap(({ name, path }) => {
    const file = program.getSourceFile(path);
    const module = file && checker.getSymbolAtLocation(file);
    return (module === undefined ? [] : checker.getExportsOfModule(module)).map((given) => ({
      name,
      symbol: given.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(given) : given,
    }));
  });
  const faults = names.flatMap(({ name, symbol }) => lacking(symbol).map((fault) => `${name}: ${symbol.name} lacks ${fault}`));
  return { looked: names.length, faults: [...new Set(faults)] };
}

/** Exports of covered files that no other file imports. */
export function unused(files: readonly ts.SourceFile[], covers: (path: string) => boolean): Look {
  const wanted = new Set(files.flatMap((file) => imported(file)));
  const exported = files
    .filter(({ fileName }) => covers(fileName))
    .flatMap((file) => declared(file).map((name) => ({ file: file.fileName, name })));
  return {
    looked: exported.length,
    faults: exported
      .filter(({ file, name }) => !wanted.has(`${file}: ${name}`) && !wanted.has(`${file}: *`))
      .map(({ file, name }) => `${file}: ${name}`),
  };
}

/** The names a file takes from others by their path, as path: name; a name of `*` is all of them. */
function imported(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const take = (specifier: ts.Node | undefined, names: readonly string[]) => {
    if (specifier === undefined || !ts.isStringLiteral(specifier) || !specifier.text.startsWith(".")) return;
    const path = resolve(dirname(file.fileName), specifier.text);
    for (const name of names) found.push(`${path}: ${name}`);
  };
  const named = (list: ts.NamedImports | ts.NamedExports) => list.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings;
      take(node.moduleSpecifier, bindings !== undefined && ts.isNamedImports(bindings) ? named(bindings) : ["*"]);
    } else if (ts.isExportDeclaration(node)) {
      take(
        node.moduleSpecifier,
        node.exportClause !== undefined && ts.isNamedExports(node.exportClause) ? named(node.exportClause) : ["*"],
      );
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      take(node.arguments[0], ["*"]);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      take(node.argument.literal, ["*"]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The names a file exports of its own. */
function declared(file: ts.SourceFile): string[] {
  return file.statements.flatMap((statement): string[] => {
    if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText(file));
    const { name } = statement as ts.DeclarationStatement;
    return name === undefined ? [] : [name.text];
  });
}
