import ts from "typescript";

/** A change of the bundled sources: what was put where, and in which file. */
export interface Mutant {
  readonly what: string;
  readonly code: string;
}

/** Words of these belong to forms, workbooks and templates, which other tests read. */
const otherWords = /words\/(?:expected|form|survey|template|workbook)\.ts$/;
const wordFiles = /report\/src\/words\/\w+\.ts$/;
const clauseFiles =
  /report\/src\/(?:conditions\/(?:annex|areas|law|open|parcel)|landTransferConditions|reviewOpinion|rectificationPlan|shortfallList|targetReport|supplement|measures|results|findings|basis|project|listRow|counts)\.ts$/;
const seedFiles = /seeds\/(?:450000-2021-67|330600-2021-home-care)\.json$/;
/** Rates and citations of a seed; its targets and summaries are held figure by figure by the tests of the seeds. */
const seedKeys = /^(?:number|issuedOn|effectiveFrom|term|item|floorArea|per|minimumSingle)$/;
const otherParts = /^(?:ratioStandards|obligations|constraints|sources)$/;

/** Every clause, word, rate and citation of the bundle dropped, and swapped with its neighbour, one at a time. */
export function* mutants(code: string): Generator<Mutant> {
  const source = ts.createSourceFile("bundle.cjs", code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const fileAt = filesOf(code);
  const spans: { readonly start: number; readonly end: number; readonly file: string; readonly kind: "words" | "seed" | "entry" }[] = [];
  const visit = (node: ts.Node): void => {
    if (seedFiles.test(fileAt(node.getStart())) && ts.isPropertyAssignment(node) && otherParts.test(node.name.getText())) return;
    const file = fileAt(node.getStart());
    if (wordFiles.test(file) && !otherWords.test(file))
      spans.push(...wordsIn(node).map((span) => ({ ...span, file, kind: "words" as const })));
    if (seedFiles.test(file)) spans.push(...figuresIn(node).map((span) => ({ ...span, file, kind: "seed" as const })));
    if (clauseFiles.test(file) && ts.isArrayLiteralExpression(node))
      for (const element of node.elements) spans.push({ start: element.getStart(), end: element.getEnd(), file, kind: "entry" });
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const [index, span] of spans.entries()) {
    const text = code.slice(span.start, span.end);
    const put = (words: string) => code.slice(0, span.start) + words + code.slice(span.end);
    const dropped = span.kind === "entry" ? "...[]" : span.kind === "seed" ? changed(text) : "";
    yield { what: `${span.file}: ${text.slice(0, 80)} dropped`, code: put(dropped) };
    const next = spans[index + 1];
    if (next === undefined || next.file !== span.file || next.kind !== span.kind || next.start < span.end) continue;
    const other = code.slice(next.start, next.end);
    if (other === text || span.kind === "seed") continue;
    yield {
      what: `${span.file}: ${text.slice(0, 60)} swapped with ${other.slice(0, 60)}`,
      code: code.slice(0, span.start) + other + code.slice(span.end, next.start) + text + code.slice(next.end),
    };
  }
}

/** Where the bundler says a file begins. */
function filesOf(code: string): (at: number) => string {
  const marks = [...code.matchAll(/^\/\/ (\S+\.(?:ts|json|js|mjs))$/gm)].map((found) => ({ at: found.index, file: found[1] ?? "" }));
  return (at) => marks.findLast((mark) => mark.at <= at)?.file ?? "";
}

/** The words of a literal: a text, or the parts of a template between what is filled in. */
function wordsIn(node: ts.Node): { start: number; end: number }[] {
  if (
    !(
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    )
  )
    return [];
  const key = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
  if (key || /^[\s,.;:（）()、。；：，“”《》]*$/u.test(node.text) || !/[\u4e00-\u9fff]|[a-z]{2} |^[A-Z]/u.test(node.text)) return [];
  const closing = ts.isTemplateHead(node) || ts.isTemplateMiddle(node) ? 2 : 1;
  return [{ start: node.getStart() + 1, end: node.getEnd() - closing }];
}

/** The figures, numbers, items and titles of a seed. */
function figuresIn(node: ts.Node): { start: number; end: number }[] {
  if (!ts.isPropertyAssignment(node) || !(ts.isStringLiteral(node.initializer) || ts.isNumericLiteral(node.initializer))) return [];
  const name = ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : "";
  return seedKeys.test(name) ? [{ start: node.initializer.getStart(), end: node.initializer.getEnd() }] : [];
}

/** Another figure of the same kind: 20 as 30, 2021-07-18 as 2021-07-19, a word as another. */
function changed(literal: string): string {
  if (/^[0-9]+$/.test(literal)) return literal === "10" ? "100" : "10";
  if (/^"[0-9.]+"$/.test(literal)) return literal.replace(/[0-9](?=")/, (digit) => String((Number.parseInt(digit, 10) + 1) % 10 || 7));
  if (/^"[0-9]{4}-/.test(literal)) return literal.replace(/-([0-9]{2})"$/, (_, day) => (day === "15" ? '-16"' : '-15"'));
  return literal === '"atLeast"' ? '"atMost"' : literal === '"atMost"' ? '"atLeast"' : '"另"';
}
