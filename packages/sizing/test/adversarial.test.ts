import { readFileSync } from "node:fs";
import { sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { type AdversarialCase, oracleSays } from "./adversarialOracle.ts";
import { askingFor, packagesSay, place, providedIn, verdictOn } from "./adversarialPackages.ts";
import { exactly, fraction, sum } from "./oracle.ts";
import { refused } from "./refusal.ts";
import { seeded } from "./seeded.ts";

// Read as text: the fixture holds lone surrogates, which no bundler's JSON reader takes.
const fixture = JSON.parse(readFileSync(new URL("fixtures/adversarial-cases.json", import.meta.url), "utf8"));
const cases: readonly AdversarialCase[] = fixture.cases;
const named = (some: readonly AdversarialCase[]) => some.map((one) => [`${one.id}, ${one.op}: ${one.why}`, one] as const);
const caseOf = (id: string) => cases.find((one) => one.id === id) as AdversarialCase;

/** Outside the limits, and refused with this code. */
const refusals: Readonly<Record<string, string>> = {
  "ADV-023": "invalidDocument", // per 300: a rate is an area per 1, 10, 100, 1,000 or 10,000
  "ADV-157": "invalidDocument", // per 3
  "ADV-063": "invalidProvision", // a negative area
  "ADV-067": "invalidProvision", // 16 integer digits
  "ADV-069": "invalidProvision",
  "ADV-087": "tooLarge", // a million rooms in one neighbourhood
  "ADV-089": "invalidProvision", // 16 integer digits
  "ADV-091": "invalidProvision", // a negative area
  ...Object.fromEntries(
    "111 113 115 117 119 121 125 127 129 131 133 135 143 145 147 149 151 153 155 159 161"
      .split(" ")
      .map((id) => [`ADV-${id}`, "invalidProvision"]),
  ),
  "ADV-123": "invalidProvision", // white space around the figure: survey readers trim it, the functions take text strictly
  "ADV-165": "invalidQuery",
  "ADV-167": "invalidQuery",
};

/** Operations the packages do not have, checked against the oracle alone: by name, so that none is dropped in silence. */
const oracleAlone: readonly string[] = ["doubleRound", "splitShare", "allocate", "mu", "gfa"];

/** A date in a number cell shows only in the style of its sheet: no function of rules or sizing ever sees it. */
const leftToReaders: readonly string[] = ["ADV-163"];

const isAnswered = ({ id, op }: AdversarialCase) => op in packagesSay && refusals[id] === undefined && !leftToReaders.includes(id);

test("every one of the 85 cases is in exactly one of the four groups", () => {
  const groups = (one: AdversarialCase) =>
    [isAnswered(one), one.id in refusals, oracleAlone.includes(one.op), leftToReaders.includes(one.id)].filter(Boolean).length;
  expect(cases.filter((one) => groups(one) !== 1).map(({ id }) => id)).toEqual([]);
  expect(Object.keys(refusals).filter((id) => caseOf(id) === undefined)).toEqual([]);
  expect([cases.length, fixture.count, cases.filter(isAnswered).length]).toEqual([85, 85, 44]);
});

describe("the oracle agrees with each case", () => {
  const arithmetic = cases.filter(({ op, id }) => op in oracleSays && !leftToReaders.includes(id));
  test.each(named(arithmetic))("%s", (_name, { op, in: given, expected }) => {
    const { note, code, suggest, ...figures } = expected;
    expect(oracleSays[op]?.(given)).toEqual(figures);
  });
});

describe("the packages agree with each case whose operation they have", () => {
  test.each(named(cases.filter(isAnswered)))("%s", (_name, one) => {
    const said = packagesSay[one.op]?.(one) ?? {};
    const shared = Object.keys(said).filter((key) => key in one.expected);
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.map((key) => [key, said[key]])).toEqual(shared.map((key) => [key, one.expected[key]]));
  });
});

describe("the packages refuse each case outside the limits", () => {
  test.each(Object.entries(refusals))("%s: %s", (id, code) => {
    const one = caseOf(id);
    const { text, rawV, value, date } = one.in;
    const area = text ?? rawV ?? value;
    const ask =
      one.op === "date"
        ? () => sizeNeighbourhood({ ...place, on: date ?? "", households: 1 })
        : area !== undefined && one.op !== "sum"
          ? () => providedIn([area])
          : () => packagesSay[one.op]?.(one);
    expect(refused(ask).code).toBe(code);
    if (id === "ADV-155") expect(refused(() => providedIn([JSON.parse(text ?? "")])).code).toBe(code);
    if (one.op === "cell") expect(refused(() => providedIn([Number(rawV) as never])).code).toBe(code);
  });
});

describe("a verdict is the same for any order and any grouping of the rooms (D19)", () => {
  test.each(named(cases.filter(({ op }) => op === "verdict")))("%s", (_name, one) => {
    const { pass, shortfall } = one.expected;
    const draw = seeded(85);
    for (let turn = 0; turn < 50; turn += 1) {
      const shuffled = [...one.in.provided].map((area) => ({ area, key: draw.below(2 ** 32) })).sort((a, b) => a.key - b.key);
      const groups = shuffled.reduce<string[][]>((grouped, { area }) => {
        if (grouped.length === 0 || draw.below(2) === 0) grouped.push([area]);
        else grouped.at(-1)?.push(area);
        return grouped;
      }, []);
      const areas = groups.map((group) => exactly(sum(group.map(fraction))));
      expect({ areas, ...verdictOn(askingFor(one), one.in.households ?? "", areas) }).toMatchObject({ areas, pass, shortfall });
    }
  });
});

describe("text that arrives as a name is kept as it is, or refused where it would deceive or break a file", () => {
  /** Control characters, non-characters, lone surrogates, 32,768 characters, zero width, a byte-order mark. */
  const banned = ["T40", "T42", "T44", "T48", "T51", "T57"];
  const texts: readonly { id: string; text: string }[] = fixture.hostileText;

  test.each(texts.map(({ id, text }) => [id, id === "T48" ? "字".repeat(32_768) : text] as const))("%s", (id, name) => {
    const ask = () => sizeNeighbourhood({ ...place, households: 1, name });
    if (banned.includes(id)) expect(refused(ask)).toEqual({ code: "invalidNeighbourhood", path: "name" });
    else expect(ask().neighbourhood.name).toBe(name);
  });
});
