import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";

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

type Open = (hash?: string, options?: Parameters<Browser["newPage"]>[0]) => Promise<{ page: Page; heard: string[] }>;

/** Builds the page as `pnpm run calculator` does and has one Chromium for the tests of a file; gives what opens the page in it. */
export function inChromium(): Open {
  let browser: Browser;
  beforeAll(async () => {
    execFileSync(process.execPath, ["--conditions=@plan/source", "--import", "tsx", "examples/calculator/build.ts"], { cwd: root });
    browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
  }, 120_000);
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  }, 60_000);
  afterAll(() => browser?.close(), 60_000);
  return (hash, options) => opened(browser, hash, options);
}

/** The page opened from disk without a network; whatever it asks of one or says on the console is kept. */
async function opened(browser: Browser, hash = "", options: Parameters<Open>[1] = {}): ReturnType<Open> {
  const page = await browser.newPage({ offline: true, ...options });
  const heard: string[] = [];
  page.on("console", (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) heard.push(request.url());
  });
  await page.goto(file + hash);
  return { page, heard };
}

/** The parts of the address that describe Liuzhou's 1,234 new households, with what is different. */
export function liuzhou(other: Readonly<Record<string, string>> = {}, rooms: readonly (readonly string[])[] = []): string {
  const address = new URLSearchParams({ division: "450200", on: "2022-03-01", development: "new", households: "1234", ...other });
  for (const room of rooms) address.append("room", JSON.stringify(room));
  return `#${address}`;
}

/** What the cards say, facility by facility: the area, the verdict, and each part by name. */
export function cardsOf(page: Page): Promise<Record<string, string>[]> {
  return page.locator("#results .card").evaluateAll((cards) =>
    cards.map((card) => {
      const said = (selector: string) => card.querySelector(selector)?.textContent?.replace(/\s+/g, " ").trim() ?? "";
      const parts = [...card.querySelectorAll("[data-part]")].map((part) => [
        part.getAttribute("data-part") ?? "",
        (part.querySelector(".number") ?? part).textContent ?? "",
      ]);
      return { name: said("h3"), area: said(".area"), verdict: said(".verdict"), ...Object.fromEntries(parts) };
    }),
  );
}

/** What a button downloads. */
export async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button, exact: true }).click()]);
  return readFileSync(await download.path());
}

/** What axe objects to, rule and element. */
export async function objections(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))");
}
