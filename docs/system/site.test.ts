import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../.config/compiler.ts";
import { documented } from "../../.config/entries.ts";
import { buildSite, pages } from "../../.config/site.ts";

const out = mkdtempSync(join(tmpdir(), "plan-site-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));
const page = (path: string) => readFileSync(join(out, path), "utf8");
/** Every link of a page, as the file it leads to and the place in it. */
const links = (path: string) =>
  [...page(path).matchAll(/ (?:href|src)="([^"]*)"/g)]
    .map(([, link = ""]) => link.replaceAll("&amp;", "&"))
    .filter((link) => !/^(https?|data):/.test(link))
    .map((link) => {
      const [file = "", place = ""] = link.split("#");
      return {
        link,
        file: file === "" ? join(out, path) : resolve(out, dirname(path), decodeURIComponent(file)),
        place: decodeURIComponent(place),
      };
    });

describe("The site", () => {
  let faults: readonly string[] = [];
  beforeAll(async () => {
    faults = await buildSite(out);
  }, 300_000);

  test("has words for every public name, and no link that leads nowhere", () => expect(faults).toEqual([]));

  test.each(documented)("has a page for $name, with all it exports", ({ name }) => {
    const module = page(`modules/${name.replace(/[^a-z]/g, "_")}.html`);
    expect(module).toContain(`<h1>Module ${name}</h1>`);
    expect(
      links(`modules/${name.replace(/[^a-z]/g, "_")}.html`).filter(({ link }) =>
        /^\.\.\/(functions|interfaces|types|variables)\//.test(link),
      ),
    ).not.toEqual([]);
  });

  test("has every guide, each under its own heading, in Chinese where it is Chinese", () => {
    const guides = readdirSync(`${root}docs/guides`).filter((name) => name.endsWith(".md"));
    expect(guides.length).toBeGreaterThan(5);
    expect(pages().map((path) => basename(path))).toEqual(expect.arrayContaining(guides));
    for (const path of pages()) {
      const [, heading = ""] = /^# (.+)$/m.exec(readFileSync(root + path, "utf8")) ?? [];
      const text = page(`documents/${basename(path, ".md")}.html`);
      expect(text.replaceAll("&amp;", "&"), path).toContain(`<title>${heading}`);
      if (path.includes("zh-CN")) expect(text.match(/\p{Script=Han}/gu)?.length, path).toBeGreaterThan(200);
    }
  });

  test("has no dead link: every file is there, and every place in it", () => {
    const places = new Map<string, Set<string>>();
    const placesOf = (file: string) => {
      const known =
        places.get(file) ?? new Set([...readFileSync(file, "utf8").matchAll(/ (?:id|name)="([^"]*)"/g)].map(([, id = ""]) => id));
      places.set(file, known);
      return known;
    };
    const dead = ({ file, place }: { file: string; place: string }) =>
      extname(file) === "" || !existsSync(file) || (place !== "" && extname(file) === ".html" && !placesOf(file).has(place));
    writeFileSync(join(out, "canary.html"), `<a href="absent.html">a</a><a href="index.html#absent">b</a><a href="documents">c</a>`);
    expect(links("canary.html").filter(dead)).toHaveLength(3);
    rmSync(join(out, "canary.html"));
    const files = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
    const all = files.flatMap((path) => links(path).map((link) => ({ ...link, path })));
    expect(all.length).toBeGreaterThan(5000);
    expect(all.filter(dead).map(({ path, link }) => `${path}: ${link}`)).toEqual([]);
  });

  test("is red where a public name has no words", async () => {
    const folder = mkdtempSync(join(root, "packages/rules/src/.generated-"));
    try {
      writeFileSync(join(folder, "bare.ts"), "export function bare(area: number): number {\n  return area;\n}\n");
      const file = `packages/rules/src/${basename(folder)}/bare.ts`;
      const red = await buildSite(join(out, "red"), [{ name: "@plan/rules/bare", package: "rules", file }]);
      expect(red).toEqual(expect.arrayContaining([expect.stringMatching(/bare .*does not have any documentation/)]));
    } finally {
      rmSync(folder, { recursive: true });
      rmSync(join(out, "red"), { recursive: true, force: true });
    }
  }, 300_000);

  test("is drawn by a browser from the disk, with its navigation", () => {
    const drawn = execFileSync(
      "chromium",
      [
        ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
        ...["--disable-component-update", "--disable-sync", `--user-data-dir=${join(out, "profile")}`, "--virtual-time-budget=10000"],
        ...["--dump-dom", `file://${join(out, "documents/concepts.zh-CN.html")}`],
      ],
      { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], timeout: 120_000, maxBuffer: 1 << 26 },
    );
    expect(drawn).toContain("应配面积");
    for (const { name } of documented) expect(drawn).toContain(`modules/${name.replace(/[^a-z]/g, "_")}.html`);
  });
});
