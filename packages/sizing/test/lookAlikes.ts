import SharedDecimal from "decimal.js";
import { type Stranger, stranger } from "./stranger.ts";

class Imitation {
  readonly s = 1;
  readonly e = 0;
  readonly d = [7];
  readonly toStringTag = "[object Decimal]";
  toFixed(): string {
    return "7";
  }
}

/** Objects that are no decimal.js value, however much they look like one. */
export const decimalLookAlikes: readonly Stranger[] = [
  stranger("a JSON look-alike of a Decimal", () => JSON.parse('{"s":1,"e":0,"d":[7],"toStringTag":"[object Decimal]"}')),
  stranger("a JSON look-alike with a constructor", () => JSON.parse('{"s":1,"e":0,"d":[7],"constructor":{"name":"Decimal"}}')),
  stranger("a class that imitates Decimal", () => new Imitation()),
  stranger("an object on Decimal's prototype", () => Object.assign(Object.create(SharedDecimal.prototype), { s: 1, e: 0, d: [7] })),
  stranger("a Decimal that is NaN", () => new SharedDecimal(Number.NaN)),
  stranger("a Decimal that is Infinity", () => new SharedDecimal("Infinity")),
  stranger("a negative Decimal", () => new SharedDecimal("-1")),
  stranger("a Decimal of 30 decimals", () => new SharedDecimal("1").div(3)),
  stranger("a Decimal of 1e100000", () => new SharedDecimal("1e100000")),
  stranger("a Decimal with a word that is not whole", () => Object.assign(new SharedDecimal(7), { d: [7.5] })),
  stranger("a Decimal with a later word that is not whole", () => Object.assign(new SharedDecimal(7), { d: [7, 1.5] })),
  stranger("a Decimal without words", () => Object.assign(new SharedDecimal(7), { d: [] })),
  stranger("a Decimal that is a hundred words long", () => Object.assign(new SharedDecimal(7), { d: new Array(100).fill(7) })),
];
