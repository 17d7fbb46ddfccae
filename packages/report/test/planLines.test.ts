import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "../../../.config/compiler.ts";
import { ranPlan } from "./ranPlan.ts";

const pages = ["packages/report/README.md", ...readdirSync(`${root}docs/guides`).map((name) => `docs/guides/${name}`)];
/** Lines of a page that call plan, and how each says it ends: `# exit 1: …`, or 0. */
const lines = pages.flatMap((page) =>
  readFileSync(root + page, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("plan "))
    .map((line) => ({ page, line, code: line.includes("# exit 1:") ? 1 : line.includes("# exit 2:") ? 2 : 0 })),
);

const folder = mkdtempSync(join(tmpdir(), "plan-lines-"));
copyFileSync(`${root}examples/county.csv`, join(folder, "county.csv"));
const [head, ...parcels] = readFileSync(`${root}examples/parcels.csv`, "utf8").split("\n");
writeFileSync(join(folder, "parcels.csv"), [head, ...parcels.slice(0, 3)].join("\n"));
const provision = { elderlyCare: "200", infantCare: "199.99" };
writeFileSync(
  join(folder, "scheme.json"),
  JSON.stringify({ division: "450200", on: "2022-03-01", development: "new", households: 1000, provision }),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("Every line of the pages that calls plan", () => {
  test("there are some", () => expect(lines.length).toBeGreaterThan(5));

  test.each(lines)("$page: $line", async ({ line, code }) => {
    const [, ...args] = line.replace(/#.*/, "").trim().split(/ +/);
    const { out, err, code: ended } = await ranPlan(args.map((arg) => (/\.(csv|json|md|xlsx)$|\/$/.test(arg) ? join(folder, arg) : arg)));
    expect({ code: ended, isSilent: out + err === "" }).toEqual({
      code,
      isSilent: args.some((arg) => /^(-o|--output)$/.test(arg)) && code < 2,
    });
  });
});
