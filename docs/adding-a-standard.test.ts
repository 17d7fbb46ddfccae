import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { documentById, PlanError, parseDocument } from "@plan/rules";
import { sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";

/* Follows docs/guides/adding-a-standard.md as a planner would, step by step and word for word. */

const guide = readFileSync(new URL("guides/adding-a-standard.md", import.meta.url), "utf8");
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, code = ""]) => code);
const [file = "", ...parts] = blocks("json");
const [program = ""] = blocks("mjs");
const [message = ""] = blocks("text");

describe("Adding a standard, followed literally", () => {
  test("the file of step 2 is the one that ships, but for its revision and the line for editors", () => {
    const { $schema, ...data } = JSON.parse(file);
    expect($schema).toMatch(/@plan\/rules\/schema\.json$/);
    expect(parseDocument(JSON.parse(file))).toEqual(documentById(data.id));
  });

  test("every key of the table in step 1 is a key of the file", () => {
    const keys = [...guide.slice(0, guide.indexOf("## 2.")).matchAll(/^\|.*\| [^|]*?`([a-zA-Z]+)`[^|]*\|$/gm)].map(([, key]) => key);
    expect(keys.length).toBeGreaterThanOrEqual(8);
    for (const key of keys) expect(file).toContain(`"${key}"`);
  });

  test("the program of step 3, run beside the file, prints what the guide says it prints", () => {
    const folder = new URL("../node_modules/.cache/adding-a-standard/", import.meta.url);
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL("yinchuan.json", folder), file);
    writeFileSync(new URL("size.mjs", folder), program);
    const printed = execFileSync(process.execPath, ["--conditions=@plan/source", "--import", "tsx", "size.mjs"], {
      cwd: fileURLToPath(folder),
      encoding: "utf8",
    });
    expect(printed.trim()).toBe(/It prints `([0-9.]+)`/.exec(guide)?.[1]);
  });

  test("the fault of step 3 reads as the guide prints it", () => {
    const faulty = JSON.parse(file);
    faulty.areaStandards[0].amount.per = 300;
    try {
      parseDocument(faulty);
      expect.unreachable();
    } catch (error) {
      expect((error as PlanError).message).toBe(message.trim());
      expect(error).toBeInstanceOf(PlanError);
    }
  });

  test("each shape of step 4 takes its place in the file, and all but the delegated one size", () => {
    const counts = { households: 1234, residents: 3702, residentialFloorArea: "123400" };
    const sized = parts.map((part) => {
      const json = JSON.parse(file);
      const shape = JSON.parse(part);
      if ("modality" in shape) json.areaStandards[0].constraints.push(shape);
      else json.areaStandards[0].amount = shape;
      const where = { division: "640104", on: "2024-01-01", development: "new", ...counts } as const;
      try {
        return sizeNeighbourhood(where, {
          documents: [parseDocument(json)],
          facilities: ["elderlyCare"],
        }).requirements.elderlyCare.floorArea.toFixed();
      } catch (error) {
        if (!(error instanceof PlanError)) throw error;
        return error.code;
      }
    });
    // 123,400 × 2 ‰; 3,702 × 900 ÷ 10,000; 350; elsewhere; 1,234 ÷ 100 × 20; the file's own 30 per 100
    expect(sized).toEqual(["246.8", "333.18", "350", "noStandardInForce", "246.8", "370.2"]);
  });

  test("every kind of constraint that it names exists in the schema", () => {
    const schema = readFileSync(new URL("../packages/rules/schema.json", import.meta.url), "utf8");
    const table = guide.slice(guide.indexOf("| the text says"), guide.indexOf("A constraint carries"));
    const kinds = [...table.matchAll(/`([a-z][A-Za-z]+)`/g)].map(([, name = ""]) => name);
    expect(kinds.length).toBeGreaterThan(15);
    for (const kind of kinds.filter((name) => !["false", "true"].includes(name))) expect(schema, kind).toContain(`"${kind}"`);
  });
});
