import * as rules from "@plan/rules";
import * as sizing from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { callWith, lawfully, type Path, put } from "./calls.ts";
import { refusalOf, refused } from "./refusal.ts";
import { type Slot, slots } from "./slots.ts";
import type { Stranger } from "./stranger.ts";
import { endless, heavy, strangers } from "./strangers.ts";

/** A value that breaks when it is looked at; that its own place is named is asked once, at the end of this file. */
const isUnreadable = ({ name }: Stranger) => /getter|Proxy/.test(name);
const isWithin = (path: Slot["path"], place: Slot["path"]) => path.every((key, index) => index >= place.length || place[index] === key);

/** What is wrong with the way a stranger is received; null where it is refused in good form, or lawful. */
function fault({ of, path, code, takes }: Slot, stranger: Stranger): string | null {
  const { name, make } = stranger;
  const value = make();
  const lawful = takes(value);
  try {
    const error = refusalOf(() => callWith(of, path, value));
    if (error === null) return lawful === false ? `${name}: answered` : null;
    if (lawful === true) return `${name}: refused, though lawful: ${error.message}`;
    if (isUnreadable(stranger) && path.length > 1) return null;
    if (error.code !== "tooLarge" && ![code].flat().includes(error.code)) return `${name}: ${error.code}`;
    const place = path.slice(1);
    const isPlaceless = place.length === 0 || ["tooLarge", "noStandardInForce"].includes(error.code);
    const isNamed = isPlaceless || error.issues.some((issue) => issue.path.length > 0 && isWithin(issue.path, place));
    return isNamed ? null : `${name}: named ${JSON.stringify(error.issues.map((issue) => issue.path))}`;
  } catch (error) {
    return `${name}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

describe("whatever stands in a place where it should not is refused with a PlanError that names the place", () => {
  for (const slot of slots) {
    test(`${slot.of}, ${slot.path.join(".")}`, () => {
      const { length } = slot.path;
      const tried = [...strangers, ...(length <= 2 ? heavy : []), ...(length === 1 ? [endless] : [])];
      const faults = tried.map((stranger) => fault(slot, stranger));
      expect(faults.filter((found) => found !== null).slice(0, 10)).toEqual([]);
    });
  }

  const isCallable = ([name, value]: [string, unknown]) => typeof value === "function" && !["Decimal", "PlanError"].includes(name);
  const exported = [...Object.entries(rules), ...Object.entries(sizing)].filter(isCallable) as [string, (...given: unknown[]) => unknown][];

  test("functions without a row of their own answer any stranger, in any argument, or refuse it: never another error", () => {
    const others = exported.filter(([name]) => !slots.some(({ of }) => of === name));
    const calls = others.flatMap(([name, ask]) =>
      strangers.flatMap(({ make }) => [0, 1, 2].map((at) => ({ name, ask, given: new Array(at).concat([make()]) }))),
    );
    const foreign = calls.flatMap(({ name, ask, given }) => {
      try {
        refusalOf(() => ask(...given));
        return [];
      } catch (error) {
        return [`${name}: ${String(error)}`];
      }
    });
    expect([...new Set(foreign)].slice(0, 10)).toEqual([]);
    expect(exported.length).toBeGreaterThan(15);
    expect(Object.keys(lawfully).filter((name) => !exported.some(([known]) => known === name))).toEqual([]);
  });

  test("sizeMany: each stranger among the rows has a PlanError of its own, and no row is lost", () => {
    const lawful = { division: "450200", on: "2022-03-01", development: "new", households: 1234 };
    const rows = strangers.flatMap(({ make }) => [make(), lawful, { ...lawful, households: make() }]);
    const { results, errors } = sizing.sizeMany(rows);
    expect(results.length).toBe(rows.length);
    const isTold = (index: number) => (results[index] === null) === errors.has(index);
    expect(rows.flatMap((_, index) => (isTold(index) ? [] : [index]))).toEqual([]);
    expect(results.filter((result) => result?.requirements.elderlyCare.floorArea.toFixed() === "246.8").length).toBe(strangers.length);
    for (const error of errors.values()) {
      const thrown = () => {
        throw error;
      };
      expect(refusalOf(thrown)?.code).toMatch(/^(invalidNeighbourhood|tooLarge)$/);
    }
  });

  test("and the lawful arguments beside them are lawful", () => {
    for (const [of, given] of Object.entries(lawfully)) expect(refusalOf(() => callWith(of, [0], given()[0]))).toBeNull();
  });
});

describe("a document from outside", () => {
  /** The first entry of each list is enough to hold every place. */
  const shortened = (value: unknown): unknown => (Array.isArray(value) ? value.slice(0, 1) : value);
  const { revision: _, ...published } = JSON.parse(JSON.stringify(rules.documentById("450000-2021-67")));
  const document = JSON.parse(JSON.stringify(published, (_key, value) => shortened(value)));

  function placesIn(value: unknown, path: Path = []): Path[] {
    if (typeof value !== "object" || value === null) return [path];
    const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    return [path, ...entries.flatMap(([key, entry]) => placesIn(entry, [...path, key]))];
  }
  const at = (data: unknown, path: Path) =>
    path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], data);

  test("as it is, is read", () => expect(rules.parseDocument(document).id).toBe("450000-2021-67"));

  test.each([...placesIn(document), ["revision"]].map((path) => ({ path, title: `parseDocument, ${path.join(".") || "the whole"}` })))(
    "$title: refused, or kept as it is",
    ({ path }) => {
      const faults = strangers.flatMap(({ name, make }) => {
        const value = make();
        const answer = { document: undefined as unknown };
        try {
          const error = refusalOf(() => {
            answer.document = rules.parseDocument(put(document, path, value));
          });
          if (error !== null) return ["invalidDocument", "tooLarge"].includes(error.code) ? [] : [`${name}: ${error.code}`];
        } catch (error) {
          return [`${name}: ${String(error)}`];
        }
        const kept = JSON.parse(JSON.stringify(answer.document));
        const isKept =
          path.at(-1) === "revision" || String(at(kept, path) ?? null) === String(value ?? null) || Number(at(kept, path)) === value;
        return isKept ? [] : [`${name}: became ${String(at(kept, path)).slice(0, 40)}`];
      });
      expect(faults).toEqual([]);
    },
  );
});

test("a value that cannot be read is named by its own place, and by the code of that place", () => {
  const unreadable = strangers.filter(isUnreadable);
  const named = (of: string, path: Slot["path"]) => unreadable.map(({ make }) => refused(() => callWith(of, path, make())));
  const all = (code: string, path: string) => unreadable.map(() => ({ code, path }));
  expect(named("sizeNeighbourhood", [0, "division"])).toEqual(all("invalidQuery", "division"));
  expect(named("sizeNeighbourhood", [0, "name"])).toEqual(all("invalidNeighbourhood", "name"));
  expect(named("checkProvision", [1, "facilities", 0, "floorArea"])).toEqual(all("invalidProvision", "facilities.0.floorArea"));
});
