import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { replaceFile } from "./files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plan-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("A file written beside its target", () => {
  test("takes its place once it is whole: text, bytes, and parts of either", async () => {
    const path = join(folder, "list.csv");
    await replaceFile(path, "户数");
    expect(readFileSync(path, "utf8")).toBe("户数");
    await replaceFile(path, Uint8Array.of(1, 2, 3));
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
    await replaceFile(
      path,
      (async function* () {
        yield "a".repeat(100_000);
        yield Uint8Array.of(98);
      })(),
    );
    expect(readFileSync(path, "utf8")).toBe(`${"a".repeat(100_000)}b`);
    expect(readdirSync(folder)).toEqual(["list.csv"]);
  });

  test("is given a text in one piece", async () => {
    const handle = await open(join(folder, "other"), "w");
    await handle.close();
    const file: { write(...given: unknown[]): unknown } = Object.getPrototypeOf(handle);
    const { write } = file;
    const lengths: number[] = [];
    file.write = function (bytes: Uint8Array, ...rest) {
      lengths.push(bytes.byteLength);
      return write.call(this, bytes, ...rest);
    };
    await replaceFile(join(folder, "list.csv"), "户数").finally(() => {
      file.write = write;
    });
    expect(lengths).toEqual([6]);
  });

  test("is as nothing where its content fails: the old file stays, the error is the content's", async () => {
    const path = join(folder, "list.csv");
    writeFileSync(path, "old");
    const mine = new Error("mine");
    const failing = (function* () {
      yield "new";
      throw mine;
    })();
    await expect(replaceFile(path, failing)).rejects.toBe(mine);
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["list.csv"]);
  });

  test("removes what a run that was killed has left, and nothing else", async () => {
    const path = join(folder, "list.csv");
    const left = [".list.csv.2147480000-1.partial", `.list.csv.${process.pid}-999.partial`];
    const others = [
      `.list.csv.${process.ppid}-1.partial`,
      ".list.csv.partial",
      ".other.csv.2147480000-1.partial",
      ".list.csv.x-1.partial",
      ".list.csv.a2147480000-1.partial",
      ".list.csv.2147480000-1.partial.txt",
    ];
    for (const name of [...left, ...others]) writeFileSync(join(folder, name), "half");
    await replaceFile(path, "new");
    expect(readdirSync(folder).sort()).toEqual(["list.csv", ...others].sort());
  });

  test("leaves alone what a process of somebody else is writing", async () => {
    const path = join(folder, "list.csv");
    const theirs = ".list.csv.2147480000-1.partial";
    writeFileSync(join(folder, theirs), "half");
    const { kill } = process;
    process.kill = () => {
      throw Object.assign(new Error("not permitted"), { code: "EPERM" });
    };
    await replaceFile(path, "new").finally(() => {
      process.kill = kill;
    });
    expect(readdirSync(folder).sort()).toEqual([theirs, "list.csv"]);
  });

  test("two at once in one process both end whole", async () => {
    const path = join(folder, "list.csv");
    const slowly = async function* (word: string) {
      for (let part = 0; part < 20; part += 1) {
        yield word;
        expect(
          readdirSync(folder).filter((name) => !/^\.list\.csv\.[1-9][0-9]*-[1-9][0-9]*\.partial$/.test(name) && name !== "list.csv"),
        ).toEqual([]);
        await new Promise((done) => setTimeout(done, 1));
      }
    };
    await Promise.all([replaceFile(path, slowly("a")), replaceFile(path, slowly("b"))]);
    expect(readFileSync(path, "utf8")).toMatch(/^(a{20}|b{20})$/);
    expect(readdirSync(folder)).toEqual(["list.csv"]);
  });

  test("goes where a link leads", async () => {
    mkdirSync(join(folder, "there"));
    writeFileSync(join(folder, "there", "list.csv"), "old");
    symlinkSync(join(folder, "there", "list.csv"), join(folder, "link.csv"));
    await replaceFile(join(folder, "link.csv"), "new");
    expect(readFileSync(join(folder, "there", "list.csv"), "utf8")).toBe("new");
  });

  test("what is no file is written as it is", async () => {
    await replaceFile("/dev/null", "new");
  });

  test("a folder that is not there, or that is the target itself, is an error that names it", async () => {
    const missing = join(folder, "no", "list.csv");
    await expect(replaceFile(missing, "x")).rejects.toMatchObject({
      code: "unreadableFile",
      issues: [{ path: [missing], received: '"ENOENT"' }],
    });
    await expect(replaceFile(folder, "x")).rejects.toMatchObject({
      code: "unreadableFile",
      issues: [{ path: [folder], received: '"EISDIR"' }],
    });
  });
});
