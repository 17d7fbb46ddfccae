import { Decimal, isWellFormed } from "./decimal.ts";
import { issue, planError } from "./planError.ts";

/**
 * An area as documents state it: rounded up to 0.01 m², once (D3).
 *
 * @param area - m², exact.
 * @returns m², at most two decimals, never below `area`.
 * @throws PlanError `invalidQuery` if it is not a finite Decimal of this package.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { Decimal, stated } from "@plan/rules";
 *
 * assert.equal(stated(new Decimal("100.7204")).toFixed(), "100.73");
 * ```
 */
export function stated(area: Decimal): Decimal {
  return roundedUp(checked(area));
}

/**
 * The same for an area that was worked out here.
 *
 * @internal
 */
export function roundedUp(area: Decimal): Decimal {
  return area.decimalPlaces() > 2 ? area.toDecimalPlaces(2, Decimal.ROUND_CEIL) : area;
}

/**
 * A surplus or a percentage as documents state it: rounded down, so that nothing is claimed that is not there (D3).
 *
 * @param value - Exact.
 * @param places - Decimals kept; 2 by default.
 * @returns The value with at most `places` decimals, never above it.
 * @throws PlanError `invalidQuery` if it is not a finite Decimal of this package, or the places are not a whole number from 0 to 100.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { Decimal, statedDown } from "@plan/rules";
 *
 * assert.equal(statedDown(new Decimal("99.996")).toFixed(), "99.99");
 * ```
 */
export function statedDown(value: Decimal, places = 2): Decimal {
  if (!Number.isInteger(places) || places < 0 || places > 100)
    throw planError("invalidQuery", [issue(["places"], "a whole number from 0 to 100", places)]);
  return checked(value).toDecimalPlaces(places, Decimal.ROUND_FLOOR);
}

function checked(value: Decimal): Decimal {
  if (isWellFormed(value)) return value;
  throw planError("invalidQuery", [issue([], "a finite Decimal", value)]);
}
