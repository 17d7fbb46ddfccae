import { Decimal, documentById, requiredArea, stated } from "@plan/rules";
import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
import SharedDecimal from "decimal.js";
import { afterEach, describe, expect, test } from "vitest";
import { refusalOf } from "./refusal.ts";

const place = { division: "450200", on: "2022-03-01", development: "new" } as const;
const asked = () => {
  const sizing = sizeNeighbourhood({ ...place, households: 5461.5 * 2 });
  return JSON.stringify([sizing, checkProvision(sizing, { elderlyCare: "1092.3", infantCare: "2184.599999" })]);
};
const before = asked();
afterEach(() => {
  SharedDecimal.set({ defaults: true });
});

describe("Decimals of another copy of decimal.js are read through their digits", () => {
  test.each([
    ["precision 3", { precision: 3 }],
    ["rounding down", { rounding: 1 as const }],
    ["exponents from 1e0 on", { toExpPos: 0, toExpNeg: 0 }],
    ["modulo Euclid", { modulo: 9 as const, precision: 1 }],
  ])("of %s: 1092.3, 0.000001 and 999999999999.999999 are what they say", (_name, config) => {
    const exact = SharedDecimal.clone({ defaults: true });
    for (const text of ["1092.3", "0.000001", "999999999999.999999", "0", "7", "10000000", "100000000.07", "0.1"]) {
      const value = new exact(text);
      exact.set({ defaults: true, ...config });
      const { provided } = checkProvision(sizeNeighbourhood({ ...place, households: 1 }), { elderlyCare: value as never }).results
        .elderlyCare;
      exact.set({ defaults: true });
      expect(provided?.toFixed()).toBe(text);
      expect(provided).toBeInstanceOf(Decimal);
    }
  });

  test("one with methods of its own is refused, or read through its digits all the same", () => {
    for (const own of [Decimal, SharedDecimal]) {
      for (const method of ["toFixed", "toString", "valueOf", "toJSON", "plus", "cmp", "gte"]) {
        const liar = Object.defineProperty(new own("1092.3"), method, { value: () => "9", enumerable: method === "plus" });
        const provided = { area: undefined as string | undefined };
        const error = refusalOf(() => {
          const check = checkProvision(sizeNeighbourhood({ ...place, households: 1 }), { elderlyCare: liar });
          provided.area = check.results.elderlyCare.provided?.toFixed();
        });
        expect([error?.code ?? "read", provided.area]).toEqual(error === null ? ["read", "1092.3"] : ["invalidProvision", undefined]);
      }
    }
  });

  test("one that changes between two readings is read once, or refused", () => {
    for (const own of [Decimal, SharedDecimal]) {
      let readings = 0;
      const another = () => {
        readings += 1;
        return [readings, 8_000_000];
      };
      const shifting = new Proxy(new own("246.8"), {
        get: (target, key) => (key === "d" ? another() : Reflect.get(target, key)),
        getOwnPropertyDescriptor: (target, key) => {
          const found = Reflect.getOwnPropertyDescriptor(target, key);
          return found && key === "d" ? { ...found, value: another() } : found;
        },
      });
      refusalOf(() => {
        const { results } = checkProvision(sizeNeighbourhood({ ...place, households: 1 }), { elderlyCare: shifting as never });
        const { provided, surplus, required } = results.elderlyCare;
        expect(provided?.toFixed()).toBe(provided?.toFixed());
        expect(surplus?.plus(required).toFixed()).toBe(provided?.toFixed());
      });
    }
  });
});

describe("nothing a stranger sets on decimal.js changes an answer", () => {
  test("Decimal.set({ precision: 3 }) on the shared copy", () => {
    SharedDecimal.set({ precision: 3, rounding: 1, toExpPos: 0, toExpNeg: 0 });
    expect(asked()).toBe(before);
  });

  test("value.constructor.set on a result, and on the packages' own Decimal", () => {
    const { floorArea, statedArea } = sizeNeighbourhood({ ...place, households: 1234 }).requirements.elderlyCare;
    for (const maker of [floorArea.constructor, statedArea.constructor, Decimal] as (typeof SharedDecimal)[]) {
      for (const spoil of [
        () => maker.set({ precision: 3, rounding: 1 }),
        () => maker.config({ precision: 1 }),
        () => Object.assign(maker, { precision: 2 }),
      ]) {
        try {
          spoil();
        } catch {
          // A frozen constructor says no.
        }
      }
    }
    expect(asked()).toBe(before);
    expect([Decimal.precision, Decimal.rounding, Object.isFrozen(Decimal)]).toEqual([100, 4, true]);
  });

  test("a Decimal that the caller gave is the caller's: it is neither frozen nor changed", () => {
    const own = new Decimal("123.456789");
    checkProvision(sizeNeighbourhood({ ...place, households: 1, residentialFloorArea: own }), { elderlyCare: own });
    expect([own.toFixed(), Object.isFrozen(own)]).toEqual(["123.456789", false]);
  });

  test("the documents are frozen through and through", () => {
    const loose: string[] = [];
    const look = (value: unknown, path: string) => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) loose.push(path);
      for (const key of value instanceof Decimal ? ["d"] : Object.keys(value))
        look((value as Record<string, unknown>)[key], `${path}.${key}`);
    };
    look(documentById("450000-2021-67"), "document");
    expect(loose).toEqual([]);
  });

  test("digits of a result written over, whichever result it is", () => {
    const standard = documentById("450000-2021-67").areaStandards[0];
    const spoiled = (value: unknown) => {
      const { d } = value as { d: number[] };
      try {
        d[0] = 7;
      } catch {
        // Frozen digits say no.
      }
    };
    if (standard === undefined) throw new Error("no standard to spoil");
    for (const households of [0, 1, 1234]) {
      const { requirements } = sizeNeighbourhood({ ...place, households });
      const check = checkProvision(sizeNeighbourhood({ ...place, households }), { elderlyCare: "0", infantCare: "99999" });
      [
        requiredArea(standard, { households }),
        stated(new Decimal("0.2")),
        requirements.elderlyCare.floorArea,
        requirements.elderlyCare.statedArea,
      ].forEach(spoiled);
      Object.values(check.results)
        .flatMap(({ required, provided, shortfall, surplus, known }) => [required, provided, shortfall, surplus, known])
        .forEach(spoiled);
      if (standard.amount.kind === "rate") spoiled(standard.amount.floorArea);
    }
    expect(asked()).toBe(before);
    expect(requiredArea(standard, { households: 0 }).toFixed()).toBe("0");
    expect(sizeNeighbourhood({ ...place, households: 0 }).requirements.infantCare.floorArea.toFixed()).toBe("0");
  });
});
