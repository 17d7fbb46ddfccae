import assert from "node:assert";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { describe, test } from "vitest";
import { baseOptions, root, typeFaults } from "../.config/compiler.ts";

/** A code fence of a page or of a doc comment. `line` is that of its first line of code. */
interface Fence {
  readonly path: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

function fencesOf(path: string, text: string): Fence[] {
  const fences: Fence[] = [];
  let open: { line: number; indent: number; language: string; code: string[] } | null = null;
  for (const [index, line] of text.split("\n").entries()) {
    const mark = /^( *)```(.*)$/.exec(line);
    if (mark === null) open?.code.push(line.slice(open.indent));
    else if (open === null) open = { line: index + 2, indent: mark[1]?.length ?? 0, language: mark[2]?.trim() ?? "", code: [] };
    else {
      fences.push({ path, line: open.line, language: open.language, code: open.code.join("\n") });
      open = null;
    }
  }
  assert.equal(open, null, `Expected every fence of ${path} to be closed`);
  return fences;
}

/** The words of a source file's doc comments; every other line is left blank, so that line numbers stay. */
function docComments(source: string): string {
  const words = source.split("\n").map(() => "");
  for (const comment of source.matchAll(/^ *\/\*\*[\s\S]*?\*\//gm)) {
    const first = source.slice(0, comment.index).split("\n").length - 1;
    for (const [index, line] of comment[0].split("\n").entries()) words[first + index] = line.replace(/^ *\/?\*+(?: |\/|$)/, "");
  }
  return words.join("\n");
}

const read = (path: string) => readFileSync(path, "utf8");
const find = (extension: string, ...include: string[]) =>
  ts.sys.readDirectory(root, [extension], ["**/node_modules", "**/dist", "docs/api"], include).map((path) => path.replace(root, ""));

const pages = find(".md", "*.md", "docs/**/*.md", "packages/*/*.md").flatMap((path) => fencesOf(path, read(root + path)));
const sources = find(".ts", "packages/*/src/**/*.ts");
const comments = sources.flatMap((path) => fencesOf(path, docComments(read(root + path))));
const fences = [...pages, ...comments].filter(({ language }) => /^(ts|tsx|typescript|js|javascript|mts|cts)\b/.test(language));

const folder = `${root}docs/.generated/`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const programs = fences.map((fence) => {
  const file = `${folder}${fence.path.replaceAll("/", "-")}-${fence.line}.ts`;
  // Blank lines first, so that a fault carries the line number of the page.
  writeFileSync(file, `${"\n".repeat(fence.line - 1)}${fence.code}\nexport {};\n`);
  return { ...fence, file };
});

describe("Code in README, docs and doc comments", () => {
  test("there is some", () => assert.notEqual(fences.length, 0));

  test("is always marked ts, so that all of it runs", () => {
    assert.deepEqual(
      fences.filter(({ language }) => language !== "ts").map(({ path, line, language }) => `${path}:${line} is marked ${language}`),
      [],
    );
  });

  test("follows every @example", () => {
    const bare = sources.filter((path) => /@example[^\n]*\n(?!```ts\n)/.test(docComments(read(root + path))));
    assert.deepEqual(bare, []);
  });

  test("type-checks as a reader would compile it", () => {
    assert.deepEqual(
      typeFaults(
        programs.map(({ file }) => file),
        baseOptions(),
      ),
      [],
    );
  });

  for (const { path, line, file } of programs) test(`${path}:${line} runs`, () => import(pathToFileURL(file).href));
});
