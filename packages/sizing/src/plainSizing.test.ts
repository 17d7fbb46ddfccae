import { PlanError } from "@plan/rules";
import { isAreaCitation, parseWith } from "@plan/rules/internal";
import fc from "fast-check";
import { expect, test } from "vitest";
import { holds, neighbourhood } from "../test/arbitraries.ts";
import { strangers } from "../test/strangers.ts";
import { type NeighbourhoodInput, type SizingOptions, sizeNeighbourhood } from "./index.ts";
import { sizingSchema } from "./parseSizing.ts";
import { plainSizing } from "./plainSizing.ts";

const liuzhou = { division: "450200", on: "2022-03-01", development: "new", households: 1234 } as const satisfies NeighbourhoodInput;

/** What the schema gives back, or null where it refuses. */
function fromSchema(given: object): unknown {
  try {
    return parseWith(sizingSchema(), given, "invalidNeighbourhood");
  } catch (error) {
    if (error instanceof PlanError) return null;
    throw error;
  }
}

/** What throws while it is looked at is left to the schema, as at the edge. */
function takenEarly(given: object): unknown {
  try {
    return plainSizing(given);
  } catch {
    return null;
  }
}

/** What is taken without asking the schema is what the schema gives back, key for key; says whether it was taken. */
function isTakenRightly(given: object): boolean {
  const early = takenEarly(given);
  if (early === null) return false;
  const schema = fromSchema(given);
  expect(early).toStrictEqual(schema);
  expect(JSON.stringify(early)).toBe(JSON.stringify(schema));
  return true;
}

type Place = readonly (string | number)[];
/** Every place in a sizing, down to its citations. */
function placesIn(value: unknown, path: Place = []): Place[] {
  if (typeof value !== "object" || value === null || isAreaCitation(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => placesIn(entry, [...path, key]))];
}

/** The sizing with one place handed to a change, the way there made anew. */
function changed(value: unknown, [key, ...rest]: Place, change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) };
  copy[key] = changed(copy[key], rest, change);
  return copy;
}

test("sizings of households alone are taken, and as the schema gives them back", () => {
  let taken = 0;
  const households = neighbourhood.map(({ residents, residentialFloorArea, planningConditionsOn, ...given }) => given);
  const options: fc.Arbitrary<SizingOptions> = fc.constantFrom({}, { facilities: ["infantCare"] }, { perHundred: "started" });
  holds([fc.oneof(households, neighbourhood), options], (given, asked) => {
    if (isTakenRightly(sizeNeighbourhood(given, asked))) taken += 1;
  });
  expect(taken).toBeGreaterThan(50);
  expect(isTakenRightly(sizeNeighbourhood(liuzhou))).toBe(true);
  expect(isTakenRightly(sizeNeighbourhood({ ...liuzhou, development: "existing", inRenovationWorks: false }))).toBe(true);
  const sizing = sizeNeighbourhood(liuzhou);
  const advisory = { ...sizing.advisories[0], facility: "elderlyCare", citation: null };
  expect(isTakenRightly({ ...sizing, advisories: [advisory, { ...advisory, facility: null }] })).toBe(true);
  // Two standards hold in Nanning, and a report that may apply.
  expect(isTakenRightly(sizeNeighbourhood({ ...liuzhou, division: "450100", on: "2023-01-01" }))).toBe(true);
});

test("whatever else stands in any place of one, it is the schema that says, or would say the same", () => {
  const sizing = sizeNeighbourhood(liuzhou);
  const places = placesIn(sizing);
  let left = 0;
  for (const place of places) {
    const more = [
      { name: "nothing", make: () => undefined },
      { name: "text of an area", make: () => "246.8" },
    ];
    for (const { make } of [...strangers, ...more]) if (!isTakenRightly(Object(changed(sizing, place, make)))) left += 1;
    const surprise = (value: unknown) => (typeof value === "object" && value !== null ? { ...value, surprise: 1 } : value);
    if (!isTakenRightly(Object(changed(sizing, place, surprise)))) left += 1;
  }
  expect(places.length).toBeGreaterThan(40);
  expect(left).toBeGreaterThan(1000);
});

test("lists of 20 are taken, longer ones left to the schema", () => {
  const { advisories, ...rest } = sizeNeighbourhood(liuzhou);
  const listOf = (length: number) => Array.from({ length }, () => advisories[0]);
  expect(isTakenRightly({ ...rest, advisories: listOf(20) })).toBe(true);
  expect(plainSizing({ ...rest, advisories: listOf(21) })).toBeNull();
});

test("a list that says it is shorter than it is has no more entries for that", () => {
  const { advisories, ...rest } = sizeNeighbourhood(liuzhou);
  const [said] = advisories;
  const shortened = new Proxy([null, said, said], {
    get: (list, key) => (key === "length" ? 2 : Reflect.get(list, key)),
  });
  expect(plainSizing({ ...rest, advisories: shortened })).toBeNull();
});
