import ts from "typescript";

/** A regular expression of the sources, and where it stands. */
export interface Pattern {
  readonly at: string;
  readonly pattern: RegExp;
}

/** Every regular expression that a file writes out, and every place where it makes one from text. */
export function patternsIn(path: string, text: string): { readonly written: readonly Pattern[]; readonly made: readonly string[] } {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const [written, made]: [Pattern[], string[]] = [[], []];
  const visit = (node: ts.Node): void => {
    const at = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      written.push({ at, pattern: new RegExp(source, flags) });
    }
    if (ts.isIdentifier(node) && node.text === "RegExp" && (ts.isNewExpression(node.parent) || ts.isCallExpression(node.parent)))
      made.push(at);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { written, made };
}

const longest = 100_000;
/** So long are the attacks of which the dearest are chosen. */
const sample = 1500;
/** Microseconds of the processor: a pattern that takes each character a few times needs a twentieth of it. */
const most = 50_000;

/** The attack that makes a pattern work for more than its length, or null where none of them does. */
export function attackOn(pattern: RegExp): string | null {
  const letters = lettersOf(pattern);
  const pumps = [...letters, ...letters.flatMap((one) => letters.filter((other) => other !== one).map((other) => one + other))];
  const shapes = pumps.flatMap((pump) => ["", "\u0001"].map((end) => ({ pump, end })));
  const costs = shapes.map((shape) => ({ ...shape, cost: growing(pattern, shape, sample) }));
  const dearest = costs.sort((a, b) => b.cost - a.cost).slice(0, 4);
  const single = costs.filter(({ pump }) => pump.length === 1);
  const found = [...dearest, ...single].find((shape) => growing(pattern, shape, longest) > most);
  return found === undefined ? null : JSON.stringify([found.pump, found.end]);
}

/** What an attack of a shape and of that length costs, reached in steps that begin small, so that nothing runs away. */
function growing(pattern: RegExp, { pump, end }: { readonly pump: string; readonly end: string }, until: number): number {
  let cost = 0;
  for (let length = 12; ; length = Math.min(until, length < 100 ? length + 4 : length * 2)) {
    const text = pump.repeat(Math.ceil(length / pump.length)) + end;
    cost = costOf(pattern, text);
    if (cost > most) cost = Math.min(cost, costOf(pattern, text));
    if (cost > most || length === until) return cost;
  }
}

function costOf(pattern: RegExp, text: string): number {
  const before = process.cpuUsage();
  if (pattern.global) text.replace(pattern, "");
  else pattern.test(text);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** Characters that the pattern speaks of, and some that it may not. */
function lettersOf({ source }: RegExp): readonly string[] {
  const named = [...source.replace(/\\u[0-9a-f]{4}|\\[a-zA-Z](?:\{[^}]*\})?|[\\^$.*+?()[\]{}|]/gi, "")];
  const spoken = [...source.matchAll(/\\u([0-9a-f]{4})/gi)].map(([, code = ""]) => String.fromCharCode(Number.parseInt(code, 16)));
  return [...new Set([" ", "0", "a", "字", "\n", '"', ...spoken.slice(0, 3), ...named])].slice(0, 10);
}
