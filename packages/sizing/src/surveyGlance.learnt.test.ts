import { parseDocument } from "@plan/rules";
import { expect, test } from "vitest";
import { madeDocument, madeStandard, perHouseholds } from "../test/madeDocument.ts";
import { headings, shared } from "../test/readSurvey.ts";
import { type SurveyEntry, type SurveyOptions, sizeSurvey } from "./survey.ts";
import { plainAreas } from "./surveyed.ts";

/** Of rows below one that is learnt from: whether a glance judged it, and its verdict, or the headings of its faults. */
async function after(first: unknown[], rows: unknown[][], options: SurveyOptions = { defaults: shared }, head: string[] = headings) {
  const entries: SurveyEntry[] = [];
  for await (const entry of sizeSurvey([head, first, ...rows], options)) entries.push(entry);
  const told = entries.map((entry) =>
    entry.error === null ? [plainAreas(entry) !== null, entry.verdict] : entry.error.issues.map(({ path }) => path[0]),
  );
  return { entries: entries.slice(1), told: told.slice(1) };
}
const good = ["a", "800", "120", "120"]; // 15 m² per 100 of an old neighbourhood (三（二）8)

test("a row like one that was learnt from is judged by its own cells", async () => {
  const rows = [
    ["\u200b", ...good.slice(1)],
    [7, ...good.slice(1)],
    ["a", "x", "120", "120"],
    ["a", "0", "1", "1"],
    ["a", "800", "x", "120"],
    ["字".repeat(201), ...good.slice(1)],
  ];
  const { told, entries } = await after(good, rows);
  expect(told).toEqual([["小区名称"], [false, "pass"], ["总户数"], [false, "pass"], ["已有养老面积"], [true, "pass"]]);
  expect(entries[1]?.error === null && entries[1].neighbourhood.name).toBe("7");
});

test("a least area is not asked of nobody (D10), and a duty that is not known does not hide a short one", async () => {
  const words = { zh: "试验条款", en: "made for a test" };
  const constraints = [{ kind: "noBasement", value: true, item: "第八条", modality: "must", summary: words }];
  const standard = madeStandard({ development: "existing", amount: perHouseholds("20"), minimumTotal: "100", constraints });
  const documents = [parseDocument(madeDocument({ areaStandards: [standard] }))];
  const options = { defaults: shared, facilities: ["elderlyCare"], documents } as const;
  const { told, entries } = await after(
    ["a", "800", "160", ""],
    [
      ["a", "0", "1", ""],
      ["a", "800", "1", ""],
      ["a", "100", "100", ""],
    ],
    options,
  );
  expect(entries.map((entry) => (entry.error === null ? entry.results.elderlyCare?.required.toFixed() : null))).toEqual([
    "0",
    "160",
    "100",
  ]);
  expect(told.slice(1)).toEqual([
    [true, "fail"],
    [true, "unknown"],
  ]);
});

test("households that all rows share are no cell of a row", async () => {
  const { told, entries } = await after(["a", "120", "120"], [["a", "119", "120"]], { defaults: { ...shared, households: 800 } }, [
    "名称",
    "养老面积",
    "托育面积",
  ]);
  expect(told).toEqual([[false, "fail"]]);
  expect(entries[0]?.error === null && entries[0].results.elderlyCare?.required.toFixed()).toBe("120");
});

test("the name is where its heading says, and comes first; a facility without a column is unknown", async () => {
  const { told, entries } = await after(["800", "a", "120"], [["800", "b", "120"]], undefined, ["户数", "名称", "养老面积"]);
  expect(told).toEqual([[true, "unknown"]]);
  expect(JSON.parse(JSON.stringify(entries[0]))).toMatchObject({
    record: 2,
    line: null,
    neighbourhood: { name: "b" },
    carried: [],
    error: null,
  });
  expect(Object.keys(JSON.parse(JSON.stringify(entries[0])).neighbourhood)[0]).toBe("name");
  expect(Object.keys(JSON.parse(JSON.stringify(entries[0])))).toEqual([
    "record",
    "line",
    "neighbourhood",
    "verdict",
    "results",
    "carried",
    "error",
  ]);
});
