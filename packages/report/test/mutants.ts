import ts from "typescript";

/** A change of the bundled sources: what was put where, and in which file. */
export interface Mutant {
  readonly what: string;
  readonly changed: (code: string) => string;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: "words" | "entry";
}

/** Words of these belong to forms, workbooks and templates, which other tests read. */
const otherWords = /words\/(?:expected|expectedInData|form|survey|template|workbook)\.ts$/;
const wordFiles = /report\/src\/words\/\w+\.ts$/;
const clauseFiles =
  /report\/src\/(?:conditions\/(?:annex|areas|law|open|parcel)|landTransferConditions|reviewOpinion|rectificationPlan|shortfallList|targetReport|supplement|measures|results|findings|basis|project|listRow|counts)\.ts$/;

/** Every word and every part of a clause, a section or a row dropped, and swapped with its neighbour, one at a time. */
export function* mutants(code: string): Generator<Mutant> {
  for (const { file, start, end } of filesOf(code)) {
    const spans = spansIn(code.slice(start, end), file);
    for (const [index, span] of spans.entries()) {
      const [from, to] = [start + span.start, start + span.end];
      const text = code.slice(from, to);
      const dropped = span.kind === "entry" ? "...[]" : "";
      yield {
        what: `${file}: ${text.slice(0, 80)} dropped`,
        changed: (whole) => whole.slice(0, from) + dropped + whole.slice(to),
      };
      const next = spans[index + 1];
      if (next === undefined || next.kind !== span.kind || next.start < span.end) continue;
      const [nextFrom, nextTo] = [start + next.start, start + next.end];
      const other = code.slice(nextFrom, nextTo);
      if (other === text) continue;
      yield {
        what: `${file}: ${text.slice(0, 60)} swapped with ${other.slice(0, 60)}`,
        changed: (whole) => whole.slice(0, from) + other + whole.slice(to, nextFrom) + text + whole.slice(nextTo),
      };
    }
  }
}

/** The files that are changed, where the bundler says that they begin. */
function filesOf(code: string): { file: string; start: number; end: number }[] {
  const marks = [...code.matchAll(/^\/\/ (\S+\.(?:ts|json|js|mjs))$/gm)];
  return marks.flatMap(({ index, 1: file = "" }, place) => {
    const looked = clauseFiles.test(file) || (wordFiles.test(file) && !otherWords.test(file));
    return looked ? [{ file, start: index, end: marks[place + 1]?.index ?? code.length }] : [];
  });
}

function spansIn(code: string, file: string): readonly Span[] {
  const spans: Span[] = [];
  const visit = (node: ts.Node): void => {
    if (wordFiles.test(file)) spans.push(...wordsIn(node));
    else if (ts.isArrayLiteralExpression(node) && !isUnsaid(node))
      for (const element of node.elements) spans.push({ start: element.getStart(), end: element.getEnd(), kind: "entry" });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("part.js", code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS));
  return spans;
}

/** The words of a literal: a text, or the parts of a template between what is filled in. */
function wordsIn(node: ts.Node): Span[] {
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
  return [{ start: node.getStart() + 1, end: node.getEnd() - closing, kind: "words" }];
}

/**
 * Places and faults of errors, lists that are only looked into, and what a table was worked from, which the audit reads: no document prints
 * them, or their order.
 */
function isUnsaid({ parent }: ts.Node): boolean {
  if (ts.isArrayLiteralExpression(parent) || ts.isSpreadElement(parent) || ts.isArrowFunction(parent)) return isUnsaid(parent);
  const called = ts.isCallExpression(parent) || ts.isNewExpression(parent) ? parent.expression.getText() : "";
  if (called.endsWith(".map")) return isUnsaid(parent);
  return /(?:^|\.)(?:within|issue|planError|parseCheck|workedFrom|Set)[0-9]*$/.test(called);
}
