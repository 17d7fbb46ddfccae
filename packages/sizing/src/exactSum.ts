import { Decimal } from "@plan/rules";

/** m² are added as whole millionths, the most decimals that an input may have. */
const millionths = 1_000_000;
/** Two terms up to here are a whole number of double precision still. */
export const largestTerm = 4_500_000_000_000_000;

/** An exact sum of areas over any number of rows, in memory that does not grow with them. */
export class ExactSum {
  #open = 0;
  #closed = 0n;
  #decimals: Decimal | null = null;

  /** @param millionthsOfArea - Whole millionths of a m², 0 to {@link largestTerm}. */
  addMillionths(millionthsOfArea: number): void {
    this.#open += millionthsOfArea;
    if (this.#open > largestTerm) {
      this.#closed += BigInt(this.#open);
      this.#open = 0;
    }
  }

  add(area: Decimal): void {
    this.#decimals = this.#decimals?.plus(area) ?? area;
  }

  /** m². */
  total(): Decimal {
    const whole = new Decimal((this.#closed + BigInt(this.#open)).toString()).div(millionths);
    return this.#decimals === null ? whole : whole.plus(this.#decimals);
  }
}
