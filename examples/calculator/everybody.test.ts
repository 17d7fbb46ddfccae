import { execFileSync } from "node:child_process";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { inChromium, liuzhou, objections } from "./opened.ts";

const open = inChromium();

const longName = "示例大型社区综合服务小区".repeat(20);
const rooms = Array.from({ length: 20 }, (_, index) => [`${longName}${index}`, "both", "123456789.123456", "1", "2"]);
const states: readonly (readonly [string, string])[] = [
  ["an answer", liuzhou({ language: "en", on: "2024-03-01", basis: "pendingScheme" }, [["Hall", "both", "200", "120", "80"]])],
  ["twenty rooms with long names", liuzhou({ name: longName, number: longName }, rooms)],
  ["faults", liuzhou({ households: "12.5" }, [["甲", "both", "x", "y", "z"]])],
  ["no standard", liuzhou({ division: "990000" })],
];
const sides = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("the keyboard reaches every control in order, and what is worked out is said once typing pauses", async () => {
  const { page } = await open(liuzhou({ development: "existing" }, [["甲", "both", "400", "200", "200"]]));
  const reached: string[] = [];
  for (let presses = 0; presses < 40 && reached.at(-1) !== "打印"; presses++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const { id, name, textContent } = document.activeElement as HTMLInputElement;
      return id || name || textContent || "";
    });
    if (at !== reached.at(-1)) reached.push(at);
  }
  const controls = [
    ...["language", "division", "on", "development", "works", "name", "number"],
    ...["households", "basis", "residentialFloorArea", "averageDwellingArea", "residents", "acceptReported"],
    ...["room-0-name", "room-0-serves", "room-0-floorArea", "room-0-elderlyCare", "room-0-infantCare", "删除", "add-room"],
    ...["来源", "中文", "English", "Word 文档", "Excel 工作簿", "Markdown", "JSON 数据", "打印"],
  ];
  expect(reached).toEqual(controls);
  await page.getByRole("status").filter({ hasText: "养老" }).waitFor({ state: "attached" });
  expect(await page.getByRole("status").textContent()).toBe(
    "养老：应配 185.1 平方米，达标 富余 14.9 平方米；托育：应配 185.1 平方米，达标 富余 14.9 平方米",
  );
});

test("a page that asked a network, complained or shut somebody out would be noticed", async () => {
  const { page, heard } = await open("", { bypassCSP: true });
  await page.evaluate(() => fetch("https://plan.example/").catch(() => console.error("no network")));
  expect(heard).toEqual(expect.arrayContaining(["https://plan.example/", "error: no network"]));
  await page.locator("label[for=households]").evaluate((label) => label.remove());
  expect((await objections(page)).join()).toMatch(/(^|,)label: <input id="households"/);
});

describe.each([360, 768, 1280])("%i pixels wide", (width) => {
  test.each(["light", "dark"] as const)("%s: axe finds nothing to object to, and nothing is wider than the screen", async (colorScheme) => {
    for (const [name, hash] of states) {
      const { page, heard } = await open(hash, { viewport: { width, height: 900 }, colorScheme });
      expect([name, await objections(page)]).toEqual([name, []]);
      expect([name, await sides(page)]).toEqual([name, 0]);
      expect(heard).toEqual([]);
      await page.close();
    }
  });
});

test("it prints on A4: what was filled in and the result on the first page, then the conditions, without controls", async () => {
  const { page } = await open();
  const file = await page.pdf({ preferCSSPageSize: true });
  const pages = execFileSync("pdftotext", ["-layout", "-", "-"], { input: file, encoding: "utf8" })
    .split("\f")
    .map((text) => text.replace(/\s+/g, ""));
  expect(pages[0]).toContain("1234÷100×20=246.8");
  expect(pages[0]).toContain("450200");
  expect(pages[1]).toMatch(/^土地出让条件/);
  expect(pages.join("")).toContain("桂政办发〔2021〕67号三（二）7");
  for (const control of ["增加一处用房", "Word文档", "English"]) expect(pages.join("")).not.toContain(control);
});
