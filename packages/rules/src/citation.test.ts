import { expect, test } from "vitest";
import { documentById } from "./catalogue.ts";
import { areaCitationSchema, isAreaCitation, ratioCitationSchema } from "./citation.ts";
import { parseWith } from "./edge.ts";
import { areaStandardsInForce, ratioStandardsInForce } from "./inForce.ts";

const place = { division: "450200", on: "2022-03-01" } as const;
const [area] = areaStandardsInForce({ ...place, facility: "elderlyCare", development: "new" }).inForce;
const [ratio] = ratioStandardsInForce(place);
const stored = (value: unknown) => JSON.parse(JSON.stringify(value));
const readArea = (value: unknown) => parseWith(areaCitationSchema(), value, "invalidNeighbourhood");

test("a citation that a lookup gave out passes as it is, and is known", () => {
  expect(readArea(area)).toBe(area);
  const read = parseWith(ratioCitationSchema(), ratio, "invalidNeighbourhood");
  expect(read).toEqual(ratio);
  expect([read.standard, read.document]).toEqual([ratio?.standard, ratio?.document]);
  expect(read.standard).toBe(ratio?.standard);
  expect([area, ratio, stored(area), area?.document, null].map(isAreaCitation)).toEqual([true, false, false, false, false]);
});

test("one that was stored is read to the same law, and is known from then on", () => {
  const read = readArea(stored(area));
  expect(read).toEqual(area);
  expect(isAreaCitation(read)).toBe(true);
  expect(readArea(read)).toBe(read);
  const again = parseWith(ratioCitationSchema(), stored(ratio), "invalidNeighbourhood");
  expect(again).toEqual(ratio);
  expect(parseWith(ratioCitationSchema(), again, "invalidNeighbourhood")).toBe(again);
});

test("its parts are taken as they are where they were loaded here, each in its own place", () => {
  const document = documentById("450000-2021-67");
  const standard = document.areaStandards[0];
  const read = readArea({ standard, document: area?.document });
  expect(read.standard).toBe(standard);
  expect(read.document).toBe(area?.document);
  expect(() => readArea({ standard: ratio?.standard, document: area?.document })).toThrow(/^standard\./);
  expect(() => readArea({ standard, document: standard })).toThrow(/^document\./);
  expect(() => readArea(ratio)).toThrow(/^standard\./);
});

test("a part that is none is refused at its place, in the house's words", () => {
  const json = stored(area);
  json.standard.summary.en = 5;
  expect(() => readArea(json)).toThrow("standard.summary.en: Expected text of at most 10000 characters, got 5");
  expect(() => readArea({ ...stored(area), more: 1 })).toThrow("more: Expected no such key");
});
