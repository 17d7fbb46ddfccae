import { ratioStandardsInForce } from "@plan/rules";
import { expect, test } from "vitest";
import { parseRequirement, parseSizing } from "./parseSizing.ts";
import { sizeNeighbourhood } from "./sizeNeighbourhood.ts";

const liuzhou = { division: "450200", on: "2022-03-01", development: "new", households: 1234 } as const;
const sizing = sizeNeighbourhood(liuzhou);
const stored = () => JSON.parse(JSON.stringify(sizing));
const refusal = (call: () => unknown) => {
  try {
    return call();
  } catch (error) {
    const { code, issues } = error as { code: string; issues: { path: string[]; message: string }[] };
    return [code, ...issues.map(({ path, message }) => `${path.join(".")}: ${message}`)];
  }
};

test("a requirement by itself is read as its sizing reads it; what was read is taken as it is", () => {
  const { elderlyCare } = stored().requirements;
  expect(parseRequirement(elderlyCare)).toEqual(sizing.requirements.elderlyCare);
  const read = parseSizing(stored());
  expect(parseSizing(read)).toBe(read);
  expect(parseRequirement(read.requirements.infantCare)).toBe(read.requirements.infantCare);
});

test("a figure that does not follow from its standard is refused at its place", () => {
  const { elderlyCare } = stored().requirements;
  expect(refusal(() => parseRequirement({ ...elderlyCare, floorArea: "246.79", statedArea: "246.79" }))).toEqual([
    "invalidNeighbourhood",
    'floorArea: Expected 246.8, which follows from 三（二）7, got "246.79"',
  ]);
});

test("one stored before hundreds could be counted otherwise is pro rata (D2)", () => {
  const { perHundred, ...elderlyCare } = stored().requirements.elderlyCare;
  expect(perHundred).toBe("proRata");
  expect(parseRequirement(elderlyCare)).toEqual(sizing.requirements.elderlyCare);
});

test("an advisory may cite a ratio standard; a citation that is none is refused", () => {
  const [ratio] = ratioStandardsInForce({ division: liuzhou.division, on: liuzhou.on });
  const citing = (citation: unknown) => {
    const json = stored();
    json.advisories[0].citation = citation;
    return refusal(() => parseSizing(json));
  };
  expect(citing(JSON.parse(JSON.stringify(ratio)))).toMatchObject({ advisories: [{ citation: ratio }] });
  expect(citing({})).toEqual(["invalidNeighbourhood", "advisories.0.citation: Expected a standard with its document, got an object"]);
});
