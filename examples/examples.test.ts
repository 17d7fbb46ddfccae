import assert from "node:assert";
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { describe, test } from "vitest";
import { root } from "../.config/compiler.ts";

const programs = readdirSync(`${root}examples`).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
const places = [
  { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8" },
  { TZ: "America/New_York", LANG: "de_DE.UTF-8" },
];

describe("Each example", () => {
  test("is found", () => assert.notEqual(programs.length, 0));

  for (const program of programs) {
    test(`${program} runs to its end, with the same words in every time zone and language`, () => {
      const said = places.map((place) =>
        execFileSync(process.execPath, ["--conditions=@plan/source", "--import", "tsx", `examples/${program}`], {
          cwd: root,
          encoding: "utf8",
          env: { ...process.env, ...place, LC_ALL: place.LANG },
        }),
      );
      assert.equal(new Set(said).size, 1);
    });
  }
});
