import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const folder = fileURLToPath(new URL("../../rules/conformance/", import.meta.url));
const python = (...args: string[]) => execFileSync("python3", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

describe("The conformance suite and its second implementation, in Python", () => {
  test("the files are what the tables of the generator say", () => {
    expect(python("generate.py", "--check")).toBe("");
  });

  test("every case agrees with an implementation that shares no code with the packages", () => {
    const [, agreed, of] = /^([0-9]+) of ([0-9]+) cases agree\n$/.exec(python("runner.py")) ?? [];
    expect(agreed).toBe(of);
    expect(Number(of)).toBeGreaterThan(1000);
  });

  test("each of the planted bugs is caught, and every case catches the bug it was made for", () => {
    expect(python("bugs.py")).toMatch(/^\n?[0-9]{3} bugs of [0-9]{3} classes planted, [0-9]{4} cases, 0 faults\n$/);
  });

  test("any command is held against the suite, a case a line: the packages agree, and nothing else passes", () => {
    const compare = (topics: readonly string[], ...command: string[]) =>
      spawnSync("python3", ["compare.py", ...topics, "--", ...command], { cwd: folder, encoding: "utf8" });
    const answers = fileURLToPath(new URL("../test/answers.ts", import.meta.url));
    const ours = compare([], process.execPath, "--conditions=@plan/source", "--import", "tsx", answers);
    expect(ours.stdout).toMatch(/^([0-9]{4}) of \1 cases agree; 0 not answered\n$/);
    expect(ours.status).toBe(0);

    const always = (line: string) => compare(["rounding"], "sed", `s/.*/${line}/`);
    expect(always('{"value":"0"}').stdout).toContain("rounding/up-246.8 (roundsAnyway): expected");
    expect(always('{"value":"0"}').status).toBe(1);
    expect(always("null").stdout).toMatch(/^0 of 0 cases agree; [0-9]+ not answered\n$/);
    expect(always("null").status).toBe(1);
    expect(compare(["rounding"], "true").stderr).toMatch(/^0 lines for [0-9]+ cases, exit status 0/);
    expect(compare(["nothing"], "true").status).toBe(1);
  });

  test("what cannot be started, and answers that are no JSON, are told in one line", () => {
    const told = (...command: string[]) =>
      spawnSync("python3", ["compare.py", "rounding", "--", ...command], { cwd: folder, encoding: "utf8" });
    expect(told("no-such-command").stderr).toBe("no-such-command: [Errno 2] No such file or directory: 'no-such-command'\n");
    expect(told("sed", "s/.*/x/").stderr).toBe("rounding/up-0: no JSON, 'x'\n");
    expect(told("sed", "s/.*/x/").status).toBe(1);
  });

  test("the guide's own system of a few lines does what the guide says", () => {
    const guide = readFileSync(fileURLToPath(new URL("../../../docs/guides/testing-your-own-system.md", import.meta.url)), "utf8");
    const [, system = ""] = /```python\n([\s\S]*?)```/.exec(guide) ?? [];
    const ran = spawnSync("python3", ["compare.py", "rounding", "--", "python3", "-c", system], { cwd: folder, encoding: "utf8" });
    expect(ran.stdout).toMatch(/^[0-9]+ of [0-9]+ cases agree; [0-9]+ not answered\n$/);
    expect(guide).toContain(`\`${ran.stdout.trimEnd()}\``);
    expect(ran.status).toBe(0);
  });

  test("the runner knows the packages by no name, uses the standard library alone, and stays under 300 lines", () => {
    const runner = readFileSync(`${folder}runner.py`, "utf8");
    expect(runner.split("\n").length).toBeLessThanOrEqual(300);
    const imported = ["runner", "rooms", "schemes", "advisories"].flatMap((name) => {
      const source = readFileSync(`${folder}${name}.py`, "utf8");
      const lines = [...source.matchAll(/^ *(?:from (\w+) import|import ([\w, ]+))/gm)];
      return lines.flatMap(([, from, names]) => (from ?? names ?? "").split(",").map((one) => one.trim()));
    });
    expect(imported.length).toBeGreaterThan(10);
    const library = ["copy", "datetime", "decimal", "fractions", "json", "pathlib", "re", "sys"];
    expect(imported.filter((name) => ![...library, "advisories", "rooms", "runner", "schemes"].includes(name))).toEqual([]);
  });
});
