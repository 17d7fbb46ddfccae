import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { countySurvey } from "../test/countySurvey.ts";

const folder = mkdtempSync(join(tmpdir(), "plan-pipes-"));
const survey = join(folder, "county.csv");
writeFileSync(survey, [...countySurvey(20_000, 200, 5).parts].join(""));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a shell makes of a line with `plan survey` in it, and the status of that command. */
function shell(line: string): { status: string; output: string; told: string } {
  const plan = fileURLToPath(new URL("../src/plan.ts", import.meta.url));
  const command = `"${process.execPath}" --conditions=@plan/source --import tsx "${plan}" survey "${survey}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", `${line.replace("plan survey", command)}; echo "status \${PIPESTATUS[0]}"`], {
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  const [, output = "", status = "none"] = /^(.*)status ([0-9]+)\n$/s.exec(stdout) ?? [];
  return { status, output, told: stderr };
}

describe("A long list whose reader or whose disk gives up", () => {
  test.each(["csv", "json"])("a pipe closed after the first line ends the command as shells expect, without a trace: %s", (format) => {
    const { status, output, told } = shell(`plan survey --all --format ${format} | head -1`);
    expect(status).toBe("141");
    expect(output.split("\n").length).toBe(2);
    expect(told).not.toMatch(/EPIPE|\n {4}at /);
  });

  test("a full disk under a file: exit 2 and a sentence", () => {
    const { status, told } = shell("plan survey --all --format csv -o /dev/full");
    expect(status).toBe("2");
    expect(told).toMatch(/\/dev\/full/);
    expect(told).not.toMatch(/\n {4}at /);
  });

  test("a full disk under standard output is no success, and no trace either", () => {
    const { status, told } = shell("plan survey --all --format csv > /dev/full");
    expect(status).not.toBe("0");
    expect(told).toMatch(/\S/);
    expect(told).not.toMatch(/\n {4}at /);
  });
});
