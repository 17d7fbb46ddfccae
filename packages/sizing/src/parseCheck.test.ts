import type { PlanError } from "@plan/rules";
import { expect, test } from "vitest";
import { checkProvision } from "./checkProvision.ts";
import { parseCheck } from "./parseCheck.ts";
import { sizeNeighbourhood } from "./sizeNeighbourhood.ts";

const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
const stored = () => JSON.parse(JSON.stringify(checkProvision(sizing, { elderlyCare: "246.79", infantCare: null })));

/** What is told of a stored check that was changed: code, place, and what was expected. */
function told(change: (json: ReturnType<typeof stored>) => void): string {
  const json = stored();
  change(json);
  try {
    parseCheck(json);
  } catch (error) {
    const { code, issues } = error as PlanError;
    return `${code} ${issues[0]?.path.join(".")}: ${issues[0]?.expected}`;
  }
  return "read";
}

test("areas come back as they were", () => {
  const { there } = parseCheck<"elderlyCare" | "infantCare">(stored());
  expect(there.elderlyCare.shortfall?.toFixed()).toBe("0.01");
  expect([there.infantCare.provided, there.infantCare.known.toFixed(), there.infantCare.verdict]).toEqual([null, "0", "unknown"]);
});

test("what is known may be left out: it is what was provided, or nothing", () => {
  const json = stored();
  delete json.results.elderlyCare.known;
  delete json.results.infantCare.known;
  const { there } = parseCheck<"elderlyCare" | "infantCare">(json);
  expect([there.elderlyCare.known.toFixed(), there.infantCare.known.toFixed()]).toEqual(["246.79", "0"]);
});

test("what does not follow from its sizing is refused, with its place", () => {
  expect(told((json) => delete json.results.infantCare)).toBe("invalidProvision results.infantCare: a result for each facility sized");
  expect(told((json) => (json.results.elderlyCare.required = "246.7"))).toBe(
    "invalidProvision results.elderlyCare.required: 246.8, as sized",
  );
  expect(told((json) => (json.results.elderlyCare.known = "1"))).toBe("invalidProvision results.elderlyCare.known: 246.79, as provided");
  expect(told((json) => (json.results.elderlyCare.shortfall = "9999"))).toBe("invalidProvision results.elderlyCare.shortfall: 0.01");
  expect(told((json) => (json.results.infantCare.surplus = "0"))).toBe("invalidProvision results.infantCare.surplus: null");
  expect(told((json) => (json.results.infantCare.verdict = "short"))).toBe("invalidProvision results.infantCare.verdict: unknown");
  expect(told((json) => (json.results = null))).toMatch(/^invalidProvision results: /);
  expect(told((json) => (json.sizing.neighbourhood.households = 1))).toMatch(
    /^invalidNeighbourhood sizing\.requirements\.elderlyCare\.counts: what the neighbourhood counts, /,
  );
});
