import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseSizing } from "@plan/sizing";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = new URL("../..", import.meta.url);
const file = new URL("dist/calculator.html", import.meta.url).href;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser: Browser;
beforeAll(async () => {
  execFileSync(process.execPath, ["--conditions=@plan/source", "--import", "tsx", "examples/calculator/build.ts"], { cwd: root });
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
}, 120_000);
afterAll(() => browser?.close());

/** A page opened from disk; whatever it asks of a network or says on the console is kept. */
async function open(hash = "", options: Parameters<Browser["newPage"]>[0] = {}): Promise<{ page: Page; heard: string[] }> {
  const page = await browser.newPage(options);
  const heard: string[] = [];
  page.on("console", (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) heard.push(request.url());
  });
  await page.goto(file + hash);
  return { page, heard };
}
const cells = (page: Page) =>
  page.locator("#results tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
const saved = async (page: Page, name: string) => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return readFileSync(await download.path());
};

describe("Liuzhou, new, 1,234 households", () => {
  test("246.80 m² each, with the arithmetic and the clause, in Chinese and English", async () => {
    const { page, heard } = await open();
    const said = ["246.80", "1234 ÷ 100 × 20 = 246.8", "桂政办发〔2021〕67号 三（二）7", "—", "—"];
    expect(await cells(page)).toEqual([
      ["养老", ...said],
      ["托育", ...said],
    ]);
    expect(await page.locator("#conditions").textContent()).toContain("配建面积不少于246.8平方米");
    await page.getByRole("button", { name: "English" }).click();
    expect((await cells(page)).map(([name]) => name)).toEqual(["Elderly care", "Infant care"]);
    expect(await page.locator("#conditions").textContent()).toContain("not less than 246.8 m²");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(heard).toEqual([]);
  });

  test("rooms give a verdict; one left empty is unknown, not zero (D13); a shared one is divided (D14)", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: "增加一处用房" }).click();
    await page.getByLabel("面积（平方米）").last().fill("246.79");
    expect((await cells(page))[0]?.slice(-2)).toEqual(["246.79", "不足 (缺口 0.01 平方米)"]);
    await page.getByRole("button", { name: "增加一处用房" }).click();
    expect((await cells(page))[0]?.slice(-2)).toEqual(["?", "未填报，不作判定"]);
    await page.getByLabel("用途").last().selectOption("both");
    await page.getByLabel("面积（平方米）").last().fill("300");
    expect(await page.locator("#errors").isVisible()).toBe(true);
    await page.getByLabel("其中养老").fill("0.01");
    await page.getByLabel("其中托育").fill("246.8");
    expect((await cells(page)).map((row) => row.at(-1))).toEqual(["满足", "满足"]);
  });

  test("what is downloaded opens again and holds the figures", async () => {
    const { page } = await open();
    const sizing = parseSizing(JSON.parse((await saved(page, "sizing.json")).toString()));
    expect(sizing.requirements.elderlyCare.floorArea.toFixed()).toBe("246.8");
    expect((await saved(page, "conditions.md")).toString()).toContain("246.8");
    expect((await saved(page, "conditions.docx")).subarray(0, 2).toString()).toBe("PK");
  });
});

test("the state stands in the address and comes back from it", async () => {
  const { page } = await open(
    "#language=en&division=450200&on=2022-03-01&development=existing&basis=surveyed&households=800&room=%5B%22Hall%22%2C%22both%22%2C%22200%22%2C%22120%22%2C%2280%22%5D",
  );
  expect((await cells(page)).map((row) => row.slice(1))).toEqual([
    ["120.00", "800 ÷ 100 × 15 = 120", "桂政办发〔2021〕67号 三（二）8", "120", "met"],
    ["120.00", "800 ÷ 100 × 15 = 120", "桂政办发〔2021〕67号 三（二）8", "80", "short (Missing 40 m²)"],
  ]);
  const again = await open(new URL(page.url()).hash);
  expect(await cells(again.page)).toEqual(await cells(page));
});

test.each([
  ["households", "-1", "households: Expected a whole number of households from 0 to 1000000000"],
  ["households", "12.5", "households: Expected a whole number"],
  ["division", "4502", "division: Expected a division of six digits"],
  ["division", "990000", "facilities: Expected a standard for elderlyCare"],
  ["residentialFloorArea", "1,234", "residentialFloorArea: Expected a number of m²"],
])("%s %s is refused in words, and the field is marked", async (name, value, message) => {
  const { page, heard } = await open();
  await page.locator(`[name=${name}]`).fill(value);
  expect(await page.getByRole("alert").textContent()).toContain(message);
  expect(await page.locator("#answer").isVisible()).toBe(false);
  expect(await page.locator(`[name=${name}]`).getAttribute("aria-invalid")).toBe("true");
  expect(heard).toEqual([]);
});

test("a hostile address does nothing but show", async () => {
  const { page, heard } = await open(
    `#division=450200&on=2022-03-01&development=new&households=1234&room=${encodeURIComponent('["<img src=x onerror=alert(1)>","elderlyCare","<b>","",""]')}&__proto__=x&room=[]`,
  );
  expect(await page.locator("img, b").count()).toBe(0);
  expect(heard).toEqual([]);
});

test("the keyboard reaches every control in order", async () => {
  const { page } = await open();
  const reached: (string | null)[] = [];
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.getAttribute("name") ?? document.activeElement?.id ?? null));
  }
  expect([...new Set(reached)]).toEqual(expect.arrayContaining(["language", "division", "on", "development", "households", "basis"]));
});

describe.each([
  ["desktop, light", { viewport: { width: 1200, height: 900 }, colorScheme: "light" }],
  ["phone, dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }],
] as const)("On a %s screen", (_, options) => {
  test("axe finds nothing to object to, and nothing is wider than the screen", async () => {
    const { page } = await open(
      '#language=en&division=450200&on=2024-03-01&development=new&basis=pendingScheme&households=1234&room=["Hall","both","200","120","80"]',
      options,
    );
    await page.evaluate(axe);
    const violations = await page.evaluate(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
    );
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
