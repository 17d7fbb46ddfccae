import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runPlan } from "./run.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plan-template-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sheet = {
  title: { zh: "示例市规划条件" },
  extraClauses: [{ section: "areas", text: { zh: "宗地{parcel.number}另见总平面图。" } }],
};

async function plan(args: string, template: unknown): Promise<{ code: number; said: string }> {
  writeFileSync(join(folder, "sheet.json"), typeof template === "string" ? template : JSON.stringify(template));
  const said: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      said.push(String(chunk));
      done();
    },
  });
  const stdin = Object.assign((async function* () {})(), { isTTY: true });
  const words = args.split(" ").map((word) => word.replace("@", `${folder}/`));
  const code = await runPlan(words, {
    stdin,
    stdout: Object.assign(stream, { isTTY: false }),
    stderr: Object.assign(stream, { isTTY: false }),
  });
  return { code, said: said.join("") };
}
const conditions = "conditions @parcels.csv --on 2022-03-01 --development new --division 450200 --template @sheet.json";

test("a bureau's sheet is used for every parcel; a row that lacks what it names is a fault of its own", async () => {
  writeFileSync(join(folder, "parcels.csv"), "宗地编号,总户数\n示例-01,1234\n,800\n示例-03,1000\n");
  const { code, said } = await plan(`${conditions} --output @out/ --format txt`, sheet);
  expect(code).toBe(2);
  expect(said).toContain("第2条（第3行）：template.extraClauses[0].text.zh：应为{parcel.number}的内容，实为空");
  const written = (name: string) => readFileSync(join(folder, "out", name), "utf8");
  expect(written("001-示例-01.txt")).toMatch(/^示例市规划条件\n[\s\S]*宗地示例-01另见总平面图。/);
  expect(written("003-示例-03.txt")).toContain("宗地示例-03另见总平面图。");
});

test.each<[string, unknown, string]>([
  ["an unknown placeholder", { title: { zh: "{年}" } }, "应为占位符{name}, "],
  ["a misspelt key", { titel: {} }, "titel：应为没有这一项"],
  ["no JSON", "{", "应为JSON"],
])("%s is told before any parcel is read", async (_, template, words) => {
  const { code, said } = await plan(conditions, template);
  expect(code).toBe(2);
  expect(said).toContain(words);
});

test("another command has no use for it", async () => {
  const { code, said } = await plan(
    "size --division 450200 --on 2022-03-01 --development new --households 1 --template @sheet.json",
    sheet,
  );
  expect([code, said.startsWith("有误：template：")]).toEqual([2, true]);
});
