import { isDeepStrictEqual } from "node:util";
import { documentById, requiredArea } from "@plan/rules";
import { checkProvision, compileSizer, parseSizing, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { callWith, lawfully } from "./calls.ts";
import { refusalOf, refused } from "./refusal.ts";

/** The same data behind Proxies at every depth, which tell every trap before they answer. */
function watched(value: unknown, onTrap: () => void): unknown {
  if (typeof value !== "object" || value === null) return value;
  const handler = Object.fromEntries(
    (Reflect.ownKeys(Reflect) as (string | symbol)[])
      .filter((trap): trap is keyof typeof Reflect & string => typeof trap === "string")
      .map((trap) => [
        trap,
        (...given: unknown[]) => {
          onTrap();
          const answer = (Reflect[trap] as (...all: unknown[]) => unknown)(...given);
          return trap === "get" && !isFixed(given[0] as object, given[1] as PropertyKey) ? watched(answer, onTrap) : answer;
        },
      ]),
  );
  return new Proxy(value, handler);
}
/** A Proxy may not answer otherwise for what can never change. */
const isFixed = (target: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(target, key)?.configurable === false;

describe("an object that breaks while it is read gives a PlanError or the right answer, wherever it breaks", () => {
  const plainly = (value: unknown) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

  test.each(Object.keys(lawfully).filter((of) => !["documentById", "stated", "statedDown"].includes(of)))("%s", (of) => {
    const faults: string[] = [];
    for (const [index, given] of (lawfully[of]?.() ?? []).entries()) {
      const lawful = callWith(of, [index], plainly(given));
      let lasted = false;
      for (let breaksAt = 1; !lasted && breaksAt < 5000; breaksAt += 1 + Math.floor(breaksAt / 20)) {
        let traps = 0;
        const broken = watched(plainly(given), () => {
          traps += 1;
          if (traps === breaksAt) throw new TypeError("broken by a stranger");
        });
        try {
          const answer = { value: undefined as unknown };
          const error = refusalOf(() => {
            answer.value = callWith(of, [index], broken);
          });
          if (error === null && !isDeepStrictEqual(answer.value, lawful))
            faults.push(`argument ${index}, trap ${breaksAt}: another answer`);
        } catch (error) {
          faults.push(`argument ${index}, trap ${breaksAt}: ${String(error)}`);
        }
        lasted = traps < breaksAt;
      }
    }
    expect(faults.slice(0, 5)).toEqual([]);
  });
});

describe("an object that tells one thing and then another", () => {
  test("a getter is read once: 1,234 households are not sized as 1", () => {
    const answers = [1234, 1, 1, 1];
    const shifting = Object.defineProperty({ division: "450200", on: "2022-03-01", development: "new" }, "households", {
      enumerable: true,
      get: () => answers.shift(),
    });
    const { neighbourhood, requirements } = sizeNeighbourhood(shifting as never);
    expect([neighbourhood.households, requirements.elderlyCare.floorArea.toFixed()]).toEqual([1234, "246.8"]);
  });

  test("a list is read by its length, whatever its iterator says", () => {
    let told = 0;
    const list = Object.defineProperty([{ serves: ["elderlyCare"], floorArea: "1" }], Symbol.iterator, {
      value: function* () {
        for (; told < 1_000_000; told += 1) yield { serves: ["elderlyCare"], floorArea: "1" };
      },
    });
    const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1 });
    const error = refusalOf(() =>
      expect(checkProvision(sizing, { facilities: list as never }).results.elderlyCare.provided?.toFixed()).toBe("1"),
    );
    expect([null, "invalidProvision", "tooLarge"]).toContain(error?.code ?? null);
    expect(told).toBeLessThan(300_000);
  });

  test("what the caller changes afterwards changes no sizing", () => {
    const given = { division: "450200", on: "2022-03-01", development: "new" as const, households: 1234 };
    const sizing = sizeNeighbourhood(given);
    Object.assign(given, { households: 1, division: "000000" });
    expect(sizing.neighbourhood).toMatchObject({ households: 1234, division: "450200" });
  });
});

test("a revoked Proxy of a function is refused as a function is", () => {
  const { proxy, revoke } = Proxy.revocable(() => 1, {});
  revoke();
  for (const stranger of [proxy, () => 1]) {
    expect(refused(() => callWith("phaseSchedule", [1], stranger))).toEqual({ code: "invalidNeighbourhood", path: "" });
    expect(refused(() => callWith("closeShortfall", [1], stranger)).code).toBe("invalidProvision");
    expect(refused(() => callWith("checkProvision", [1, "facilities"], stranger)).path).toBe("facilities");
  }
});

describe("what is hidden or inherited is not read, and makes up for no key that nobody knows", () => {
  const place = { division: "450200", on: "2022-03-01" } as const;
  const size = { development: "new", houshold: 1234 };
  const sizing = sizeNeighbourhood({ ...place, development: "new", households: 10 });
  const { advisories, ...rest } = sizing;
  const hiding = (key: string, value: unknown, object: object) => Object.defineProperty(object, key, { value, enumerable: false });
  /** As a prototype of another realm looks. */
  const inherited = Object.assign(Object.create(null), { hasOwnProperty: Object.prototype.hasOwnProperty, households: 5 });

  test.each<[string, string, () => unknown]>([
    ["sizeNeighbourhood", "invalidNeighbourhood", () => sizeNeighbourhood(hiding("households", 5, { ...place, ...size }) as never)],
    ["compileSizer", "invalidNeighbourhood", () => compileSizer(place).size(hiding("households", 5, size) as never)],
    [
      "compileSizer, another place",
      "invalidNeighbourhood",
      () => compileSizer(place).size(hiding("households", 5, { development: "new", division: "450100" }) as never),
    ],
    ["an inherited count", "invalidNeighbourhood", () => sizeNeighbourhood(Object.assign(Object.create(inherited), place, size))],
    ["checkProvision", "invalidProvision", () => checkProvision(sizing, hiding("elderlyCare", "2", { eldercare: "1" }) as never)],
    ["parseSizing", "invalidNeighbourhood", () => parseSizing(hiding("advisories", advisories, { ...rest, advisry: [] }))],
  ])("%s", (_name, code, call) => {
    expect(refused(call).code).toBe(code);
  });

  test("nor what somebody wrote on every object", () => {
    Object.defineProperty(Object.prototype, "households", { value: 5, configurable: true });
    try {
      expect(refused(() => sizeNeighbourhood({ ...place, ...size } as never)).code).toBe("invalidNeighbourhood");
    } finally {
      Reflect.deleteProperty(Object.prototype, "households");
    }
  });
});

describe("a part of the law is not taken for the whole", () => {
  const { areaStandards, ratioStandards, sources } = documentById("450000-2021-67");
  const place = { division: "450200", on: "2022-03-01", development: "new", households: 1 } as const;

  test.each([
    ["an area standard", areaStandards[0]],
    ["a ratio standard", ratioStandards[0]],
    ["the list of sources", sources],
    ["the title", documentById("450000-2021-67").title],
  ])("%s is no document, and neither is a document an area standard", (_name, part) => {
    expect(refused(() => callWith("parseDocument", [0], part)).code).toBe("invalidDocument");
    expect(["invalidDocument", "invalidQuery"]).toContain(refused(() => sizeNeighbourhood(place, { documents: [part as never] })).code);
    expect(refused(() => requiredArea(documentById("450000-2021-67") as never, { households: 1 })).code).toBe("invalidDocument");
    expect(refused(() => requiredArea(ratioStandards[0] as never, { households: 1 })).code).toBe("invalidDocument");
  });

  test("loaded parts in the wrong places of a citation or a stored sizing are refused too", () => {
    const sizing = sizeNeighbourhood(place);
    const { document } = sizing.requirements.elderlyCare.governing;
    const mixed = { standard: ratioStandards[0], document: sources };
    expect(refused(() => callWith("evaluateRatio", [0], { standard: areaStandards[0], document })).code).toBe("invalidQuery");
    expect(refused(() => callWith("evaluateRatio", [0], mixed)).code).toBe("invalidQuery");
    for (const of of ["parseSizing", "checkProvision", "arithmetic"]) {
      const path = of === "arithmetic" ? [0, "governing"] : [0, "requirements", "elderlyCare", "governing"];
      expect(refused(() => callWith(of, path, { standard: ratioStandards[0], document })).code).toBe("invalidNeighbourhood");
      expect(refused(() => callWith(of, path, { standard: areaStandards[0], document: sources })).code).toBe("invalidNeighbourhood");
    }
  });

  test.each([
    ["bands without area or rate", [{ from: "0", fromInclusive: true }], "slab"],
    ["bands that begin above 0", [{ from: "100", fromInclusive: true, floorArea: "10" }], "slab"],
    [
      "bands in descending order",
      [
        { from: "0", fromInclusive: true, floorArea: "1" },
        { from: "9", fromInclusive: true, floorArea: "1" },
        { from: "5", fromInclusive: true, floorArea: "1" },
      ],
      "slab",
    ],
    ["marginal bands without a rate", [{ from: "0", fromInclusive: true, floorArea: "10" }], "marginal"],
  ])("an area standard written by hand with %s is refused as in a document", (_name, bands, semantics) => {
    const standard = { ...areaStandards[0], amount: { kind: "bands", base: "households", semantics, bands } };
    for (const households of [0, 7, 1000])
      expect(refused(() => requiredArea(standard as never, { households })).code).toBe("invalidDocument");
  });
});
