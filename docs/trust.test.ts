import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { equivalents, page as mutantsPage } from "../.config/mutation/figures.ts";

const root = new URL("../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const page = read("docs/trust.md");
const { scripts } = JSON.parse(read("package.json"));
const listed = (folder: string) => readdirSync(new URL(folder, root)).map((name) => `${folder}${name}`);
const row = (what: string) => page.split("\n").find((line) => line.startsWith(`| ${what}`)) ?? "";
const figure = (what: string) => Number(/[0-9][0-9,]*/.exec(row(what).split("|")[2] ?? "")?.[0].replaceAll(",", ""));

describe("The figures of docs/trust.md", () => {
  test("relations: one test each, at least fifteen", () => {
    const files = listed("packages/sizing/test/").filter((path) => /\/properties\.\w+\.test\.ts$/.test(path));
    const relations = files.flatMap((path) => read(path).match(/^ *test\(/gm) ?? []);
    expect(relations.length).toBe(figure("Relations"));
    expect(relations.length).toBeGreaterThanOrEqual(15);
  });

  test("cases of the suite", () => {
    const topics = listed("packages/rules/conformance/").filter((path) => path.endsWith(".json"));
    const cases = topics.flatMap((path) => JSON.parse(read(path)).cases ?? []);
    expect(cases.length).toBe(figure("Cases any system can run"));
  });

  test("mutants: the page of mutation testing is that of the last runs, and its scores are these", () => {
    const mutation = read("docs/mutation.md");
    expect(mutation).toBe(mutantsPage(JSON.parse(read(".config/mutation/figures.json")), equivalents()));
    const figuresOf = (part: string) => {
      const cells =
        mutation
          .split("\n")
          .find((line) => line.startsWith(`| ${part}`))
          ?.split(" | ") ?? [];
      return { files: cells[1], open: cells[5], score: cells[7]?.replace(" |", "") };
    };
    const [rules, sizing, report, weighty] = [figuresOf("rules"), figuresOf("sizing"), figuresOf("report"), figuresOf("arithmetic")];
    expect(row("Mutants that the tests kill").split(" | ")[1]).toBe(
      `of rules ${rules.score} (${rules.files} files), of sizing ${sizing.score} (${sizing.files} files), of report ${report.score} (${report.files} files), of arithmetic, comparison, rounding and choice of the standard ${weighty.score} (${weighty.open} open); files, survivors and reasons in [mutation testing](mutation.md)`,
    );
  });

  test("lines of the scripts that work reports out again", () => {
    const [lines, more] = ["recompute", "recompute_plan"].map(
      (name) => read(`packages/report/system/${name}.py`).trimEnd().split("\n").length,
    );
    expect(row("Reports worked out again")).toContain(`by ${lines} lines of Python`);
    expect(row("Reports worked out again")).toContain(`by ${more} lines more`);
  });

  test("every command is one of the workspace's, and names tests that are there", () => {
    const tests = [...listed("packages/rules/test/"), ...listed("packages/sizing/test/"), ...listed("packages/report/test/")];
    const others = [
      "packages/sizing/system/",
      "packages/report/system/",
      "packages/report/src/",
      "packages/report/src/xlsx/",
      ".config/",
      "examples/",
      "examples/system/",
    ].flatMap(listed);
    const commands = page
      .split("\n")
      .flatMap((line) => (line.startsWith("|") ? [...(line.split("|")[3] ?? "").matchAll(/`([^`]+)`/g)] : []));
    expect(commands.length).toBeGreaterThan(15);
    for (const [, command = ""] of commands) {
      const [name = "", what = ""] = command.replace(/^run /, "").split(" ");
      expect(Object.keys(scripts)).toContain(name);
      expect(
        [...tests, ...others].filter((path) => path.includes(`/${what}`)),
        command,
      ).not.toEqual([]);
    }
  });
});
