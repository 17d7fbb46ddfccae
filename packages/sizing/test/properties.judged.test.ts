import { Decimal, type Facility } from "@plan/rules";
import { checkProvision, type NeighbourhoodInput, type Room, sizeNeighbourhood } from "@plan/sizing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { area, holds, neighbourhood, room, rooms, unknownRoom } from "./arbitraries.ts";

const facilities = ["elderlyCare", "infantCare"] as const;
const checked = (given: NeighbourhoodInput, list: readonly Room[]) => checkProvision(sizeNeighbourhood(given), { facilities: [...list] });
const judgement = ({ verdict, results }: ReturnType<typeof checked>) => JSON.stringify([verdict, results]);
const rank = { unknown: 0, short: 0, met: 1 };

describe("what is judged", () => {
  test("the rooms in any order give the same judgement", () => {
    holds(
      [neighbourhood, fc.array(fc.oneof({ arbitrary: room, weight: 5 }, unknownRoom), { maxLength: 6 }), fc.nat()],
      (given, list, turn) => {
        const turned = [...list.slice(turn % (list.length + 1)), ...list.slice(0, turn % (list.length + 1))].reverse();
        expect(judgement(checked(given, turned))).toBe(judgement(checked(given, list)));
      },
    );
  });

  test("a room split in two gives the same areas", () => {
    holds([neighbourhood, rooms, area, area], (given, list, first, second) => {
      const whole = new Decimal(first).plus(second).toFixed();
      const one: Room[] = [{ serves: ["elderlyCare"], floorArea: whole }];
      const two: Room[] = [first, second].map((floorArea) => ({ serves: ["elderlyCare"], floorArea }));
      expect(JSON.stringify(checked(given, [...list, ...two]).results)).toBe(JSON.stringify(checked(given, [...list, ...one]).results));
    });
  });

  test("a shared room counts once: its parts as two rooms of their own give the same areas (D14)", () => {
    holds([neighbourhood, rooms, area, area], (given, list, elderlyCare, infantCare) => {
      const floorArea = new Decimal(elderlyCare).plus(infantCare).toFixed();
      const shared: Room = { serves: ["elderlyCare", "infantCare"], floorArea, areaFor: { elderlyCare, infantCare } };
      const apart: Room[] = [
        { serves: ["elderlyCare"], floorArea: elderlyCare },
        { serves: ["infantCare"], floorArea: infantCare },
      ];
      expect(JSON.stringify(checked(given, [...list, shared]).results)).toBe(JSON.stringify(checked(given, [...list, ...apart]).results));
    });
  });

  test("another room never worsens a verdict on area, nor widens a shortfall", () => {
    holds([neighbourhood, rooms, room], (given, list, more) => {
      const [before, after] = [checked(given, list).results, checked(given, [...list, more]).results];
      for (const facility of facilities) {
        expect(rank[after[facility].verdict]).toBeGreaterThanOrEqual(rank[before[facility].verdict]);
        expect(after[facility].shortfall?.lte(before[facility].shortfall ?? 0)).toBe(true);
      }
    });
  });

  test("the shortfall closes the gap exactly, and the surplus is what is beyond; never both", () => {
    holds([neighbourhood, rooms], (given, list) => {
      for (const result of Object.values(checked(given, list).results)) {
        const [provided, shortfall, surplus] = [result.provided, result.shortfall, result.surplus].map(
          (value) => value ?? new Decimal(Number.NaN),
        );
        expect(
          provided
            ?.plus(shortfall ?? 0)
            .minus(surplus ?? 0)
            .toFixed(),
        ).toBe(result.required.toFixed());
        expect(shortfall?.isZero() || surplus?.isZero()).toBe(true);
        expect(result.verdict).toBe(shortfall?.isZero() ? "met" : "short");
      }
    });
  });

  test("exactly what is required is enough, and a millionth of a m² less is not (D19)", () => {
    holds([neighbourhood.filter((given) => (given.households ?? 0) > 0)], (given) => {
      const sizing = sizeNeighbourhood(given);
      const [elderlyCare, infantCare] = facilities.map((facility) => sizing.requirements[facility].floorArea.toFixed());
      expect(checkProvision(sizing, { elderlyCare, infantCare }).verdict).toBe("pass");
      const less = new Decimal(elderlyCare ?? 0).minus("0.000001").toFixed();
      expect(checkProvision(sizing, { elderlyCare: less, infantCare }).results.elderlyCare.verdict).toBe("short");
    });
  });

  test("an unknown room leaves a verdict open or met; whatever it turns out to be, met stays met (D13)", () => {
    holds([neighbourhood, rooms, unknownRoom, area], (given, list, unknown, floorArea) => {
      const [facility] = unknown.serves as [Facility];
      const open = checked(given, [...list, unknown]).results[facility];
      const told = checked(given, [...list, { ...unknown, floorArea }]).results[facility];
      expect(["met", "unknown"]).toContain(open.verdict);
      expect(open.provided).toBeNull();
      if (open.verdict === "met") expect(told.verdict).toBe("met");
    });
  });

  test("the whole passes only if both facilities are met, and is unknown only if one is", () => {
    holds([neighbourhood, fc.array(fc.oneof({ arbitrary: room, weight: 5 }, unknownRoom), { maxLength: 6 })], (given, list) => {
      const { verdict, results } = checked(given, list);
      const verdicts = facilities.map((facility) => results[facility].verdict);
      expect(verdict).toBe(verdicts.includes("short") ? "fail" : verdicts.includes("unknown") ? "unknown" : "pass");
    });
  });
});
