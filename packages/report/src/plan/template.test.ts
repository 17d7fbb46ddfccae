import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { planFolder } from "../../test/planFolder.ts";

const { at, plan, written } = planFolder();
const sheet = {
  title: { zh: "示例市规划条件" },
  extraClauses: [{ section: "areas", text: { zh: "宗地{parcel.number}另见总平面图。" } }],
};

const under = (args: string, template: unknown) => {
  writeFileSync(at("sheet.json"), typeof template === "string" ? template : JSON.stringify(template));
  return plan(args);
};
const conditions = "conditions @parcels.csv --on 2022-03-01 --development new --division 450200 --template @sheet.json";

test("a bureau's sheet is used for every parcel; a row that lacks what it names is a fault of its own", async () => {
  writeFileSync(at("parcels.csv"), "宗地编号,总户数\n示例-01,1234\n,800\n示例-03,1000\n");
  const { code, err } = await under(`${conditions} --output @out/ --format txt`, sheet);
  expect(code).toBe(2);
  expect(err).toContain("第2条（第3行）：template.extraClauses[0].text.zh：应为{parcel.number}的内容，实为空");
  expect(written("out/001-示例-01.txt")).toMatch(/^示例市规划条件\n[\s\S]*宗地示例-01另见总平面图。/);
  expect(written("out/003-示例-03.txt")).toContain("宗地示例-03另见总平面图。");
});

test.each<[string, unknown, string]>([
  ["an unknown placeholder", { title: { zh: "{年}" } }, "应为占位符{name}, "],
  ["a misspelt key", { titel: {} }, "titel：应为没有这一项"],
  ["no JSON", "{", "应为JSON"],
])("%s is told before any parcel is read", async (_, template, words) => {
  const { code, err } = await under(conditions, template);
  expect(code).toBe(2);
  expect(err).toContain(words);
});

test("another command has no use for it", async () => {
  const { code, err } = await under(
    "size --division 450200 --on 2022-03-01 --development new --households 1 --template @sheet.json",
    sheet,
  );
  expect([code, err.startsWith("有误：template：")]).toEqual([2, true]);
});
