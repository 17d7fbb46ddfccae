import ts from "typescript";
import type { Json } from "./schemaForms.ts";

/** What has no place in JSON: a function, a map, bytes. */
class NotJson extends Error {}

const decimal = { $ref: "#/$defs/Decimal" };
const signed = { $ref: "#/$defs/SignedDecimal" };
/** What a type may have a key for each of. */
const facilities = ["elderlyCare", "infantCare"];

/** As they stand in the source; the compiler's own order depends on what else it has read. */
function byDeclaration(a: ts.Symbol, b: ts.Symbol): number {
  const [first, second] = [a.declarations?.[0], b.declarations?.[0]];
  const [file, other] = [first?.getSourceFile().fileName ?? "", second?.getSourceFile().fileName ?? ""];
  return file === other ? (first?.pos ?? 0) - (second?.pos ?? 0) : file < other ? -1 : 1;
}
const inOrder = <T>(values: readonly T[]) => values.toSorted((a, b) => (String(JSON.stringify(a)) < String(JSON.stringify(b)) ? -1 : 1));

/** Result types as JSON Schema, each as `JSON.stringify` writes it. What bears a name is described once, in `defs`. */
export class Results {
  readonly #checker: ts.TypeChecker;
  /** Whether a file's names are our own. */
  readonly #isOwn: (path: string) => boolean;
  readonly defs: Record<string, Json>;

  constructor(checker: ts.TypeChecker, isOwn: (path: string) => boolean, defs: Record<string, Json>) {
    this.#checker = checker;
    this.#isOwn = isOwn;
    this.defs = defs;
  }

  /** The name of what a function gives back, of lists and promises what they hold; null where it has no place in JSON or no name. */
  namedResult(type: ts.Type, at: ts.Node): string | null {
    const [held = this.#checker.getNonNullableType(type)] = this.#checker.getTypeArguments(type as ts.TypeReference).slice(0, 1);
    const inner = /^(readonly .*\[\]|(Readonly)?Array<.*>|Promise<.*>)$/.test(this.#checker.typeToString(type)) ? held : type;
    const name = this.#nameOf(this.#checker.getNonNullableType(inner));
    if (name === null) return null;
    const before = { ...this.defs };
    try {
      this.of(inner, at);
      return name;
    } catch (error) {
      if (!(error instanceof NotJson)) throw error;
      for (const key of Object.keys(this.defs)) if (!(key in before)) delete this.defs[key];
      return null;
    }
  }

  /** A type as JSON Schema. */
  of(type: ts.Type, at: ts.Node): Json {
    if (type.flags & ts.TypeFlags.TypeParameter) return this.#bound(type, at);
    if (type.aliasSymbol?.name === "Readonly") return this.of(type.aliasTypeArguments?.[0] as ts.Type, at);
    const name = this.#nameOf(type);
    if (name === "Decimal") return decimal;
    if (name === null) return this.#shape(type, at);
    if (this.defs[name] === undefined) {
      this.defs[name] = {};
      Object.assign(this.defs[name] as Json, this.#described(this.#shape(type, at), type.aliasSymbol ?? type.getSymbol()));
    }
    return { $ref: `#/$defs/${name}` };
  }

  /** What an interface or an object type of ours is called; a citation also says of what. */
  #nameOf(type: ts.Type): string | null {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    const declaration = symbol?.declarations?.[0];
    if (symbol === undefined || declaration === undefined || !this.#isOwn(declaration.getSourceFile().fileName)) {
      return this.#checker.typeToString(type) === "Decimal" ? "Decimal" : null;
    }
    const named = ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration) || ts.isClassDeclaration(declaration);
    if (!named || (type.flags & ts.TypeFlags.Object) === 0) return null;
    if (symbol.name !== "Citation") return symbol.name;
    const [standard] = type.aliasTypeArguments ?? this.#checker.getTypeArguments(type as ts.TypeReference);
    const of = standard === undefined ? null : this.#nameOf(standard);
    return of === null ? "Citation" : of.replace("Standard", "Citation");
  }

  /** What the caller decides: one of a few words, or an object of its own. */
  #bound(parameter: ts.Type, at: ts.Node): Json {
    const bound = this.#checker.getBaseConstraintOfType(parameter) as ts.Type;
    return bound.isUnion() ? this.of(bound, at) : { type: "object" };
  }

  #shape(type: ts.Type, at: ts.Node): Json {
    if (type.isUnion()) return this.#union(type, at);
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: this.#checker.typeToString(type) === "true" };
    if (type.flags & ts.TypeFlags.String) return { type: "string" };
    if (type.flags & ts.TypeFlags.Number) return { type: "integer" };
    if (type.flags & ts.TypeFlags.Null) return { type: "null" };
    if (type.flags & ts.TypeFlags.Unknown) return {};
    if (type.flags & ts.TypeFlags.NonPrimitive) return { type: "object" };
    return this.#object(type, at);
  }

  /** Constants as one list, and anything else as it is. */
  #union(type: ts.UnionType, at: ts.Node): Json {
    const parts = type.types.filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0).map((part) => this.of(part, at));
    const constants = inOrder(parts.flatMap((part) => ("const" in part ? [part.const] : part.type === "null" ? [null] : [])));
    const others = inOrder(parts.filter((part) => !("const" in part) && part.type !== "null"));
    if (others.length === 0)
      return constants.length === 2 && constants.includes(true) && constants.includes(false) ? { type: "boolean" } : { enum: constants };
    const all =
      constants.length === 0
        ? others
        : [...others, constants.length === 1 && constants[0] === null ? { type: "null" } : { enum: constants }];
    return all.length === 1 ? (all[0] as Json) : { anyOf: all };
  }

  #object(type: ts.Type, at: ts.Node): Json {
    const toJson = type.getProperty("toJSON");
    if (toJson !== undefined) {
      const [signature] = this.#checker.getTypeOfSymbolAtLocation(toJson, at).getCallSignatures();
      return this.#shape(signature?.getReturnType() as ts.Type, at);
    }
    if (this.#checker.isTupleType(type)) {
      const parts = this.#checker.getTypeArguments(type as ts.TypeReference).map((part) => this.of(part, at));
      return { type: "array", prefixItems: parts, items: false, minItems: parts.length };
    }
    if (this.#checker.isArrayType(type)) {
      const [item] = this.#checker.getTypeArguments(type as ts.TypeReference);
      return { type: "array", items: this.of(item as ts.Type, at) };
    }
    const declaration = type.getSymbol()?.declarations?.[0];
    if (declaration !== undefined && ts.isMappedTypeNode(declaration) && this.#isOfFacilities(declaration)) {
      const each = this.of(this.#checker.getTypeFromTypeNode(declaration.type as ts.TypeNode), at);
      const properties = Object.fromEntries(facilities.map((name) => [name, each]));
      return { type: "object", properties, minProperties: 1, additionalProperties: false };
    }
    const symbols = this.#checker
      .getPropertiesOfType(type)
      .filter((symbol) => !this.wordsOf(symbol).includes("left out of JSON"))
      .toSorted(byDeclaration);
    const foreign = symbols.some(({ name }) => name.startsWith("__@")) || type.getCallSignatures().length > 0;
    if (foreign) throw new NotJson(this.#checker.typeToString(type));
    const properties = Object.fromEntries(symbols.map((symbol) => [symbol.name, this.#property(symbol, at)]));
    const index = type.getStringIndexType();
    const required = symbols.filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0).map(({ name }) => name);
    return {
      type: "object",
      properties,
      required,
      additionalProperties: index === undefined ? false : this.of(index, at),
    };
  }

  /** A key for each facility asked about: both, or one. */
  #isOfFacilities({ typeParameter }: ts.MappedTypeNode): boolean {
    const keys = this.#checker.getTypeFromTypeNode(typeParameter.constraint as ts.TypeNode);
    const all = keys.flags & ts.TypeFlags.TypeParameter ? this.#checker.getBaseConstraintOfType(keys) : keys;
    return all?.isUnion() === true && all.types.every((key) => key.isStringLiteral() && facilities.includes(key.value));
  }

  /** Types do not tell a gap from an area: a key whose words say “below 0” may have a minus. */
  #property(symbol: ts.Symbol, at: ts.Node): Json {
    const type = this.#checker.getTypeOfSymbolAtLocation(symbol, at);
    if (type.getCallSignatures().length > 0) throw new NotJson(symbol.name);
    const schema = this.#described(this.of(type, at), symbol);
    if (!this.wordsOf(symbol).includes("below 0")) return schema;
    return JSON.parse(JSON.stringify(schema).replaceAll(JSON.stringify(decimal.$ref), JSON.stringify(signed.$ref)));
  }

  #described(schema: Json, symbol: ts.Symbol | undefined): Json {
    const words = symbol === undefined ? "" : this.wordsOf(symbol);
    return words === "" ? schema : { description: words, ...schema };
  }

  /** What a name's doc comment says of it, in one line. */
  wordsOf(symbol: ts.Symbol): string {
    return ts.displayPartsToString(symbol.getDocumentationComment(this.#checker)).replace(/\s+/g, " ").trim();
  }
}
