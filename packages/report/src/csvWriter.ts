import { Buffer } from "node:buffer";
import { csvCell, lineEnd } from "./csvText.ts";
import { hundredthsIn, millionthsFigure } from "./millionths.ts";

/** UTF-16 code units: some hundred lines of a list. */
const mostUnits = 65_536;
const [comma, point, zero, carriageReturn, newline] = [44, 46, 48, 13, 10];
/** Whole numbers up to here are written digit by digit. */
const mostPlain = 999_999_999;
/** So many digits, a point, and what ends a line. */
const longestNumber = 12;

/** Writes lines of CSV unit by unit into one block of memory, of which text is made for many lines at once; it is quicker than joining cells. */
export class CsvWriter {
  readonly #block = new DataView(new ArrayBuffer(2 * mostUnits));
  #at = 0;
  /** What was written before the block was full. */
  #before = "";

  /** A cell of any text. */
  text(text: string): void {
    this.cell(csvCell(text));
  }

  /** A cell that is CSV as it stands. */
  cell(csv: string): void {
    if (this.#at + csv.length + lineEnd.length <= mostUnits) {
      const [block, at] = [this.#block, this.#at];
      for (let place = 0; place < csv.length; place += 1) block.setUint16(2 * (at + place), csv.charCodeAt(place), true);
      this.#at = at + csv.length;
    } else this.#before = this.#take() + csv;
    this.#add(comma);
  }

  /** A count. */
  count(count: number): void {
    if (count >= 0 && count <= mostPlain && Number.isInteger(count)) {
      this.#makeRoom();
      this.#addDigits(count);
      this.#add(comma);
    } else this.cell(String(count));
  }

  /** An area in whole millionths of a m², as {@link millionthsFigure} prints it. */
  area(millionths: number): void {
    const hundredths = hundredthsIn(millionths);
    if (hundredths !== null && hundredths <= mostPlain) {
      const whole = (hundredths / 100) | 0;
      const rest = hundredths - whole * 100;
      this.#makeRoom();
      this.#addDigits(whole);
      this.#add(point);
      if (rest < 10) this.#add(zero);
      this.#addDigits(rest);
      this.#add(comma);
    } else this.cell(millionthsFigure(millionths));
  }

  /** Ends a line that has a cell. */
  endLine(): void {
    this.#at -= 1;
    this.#add(carriageReturn);
    this.#add(newline);
  }

  /** Everything written since it was last taken. */
  taken(): string {
    const text = this.#take();
    this.#before = "";
    return text;
  }

  #take(): string {
    const text = this.#before + Buffer.from(this.#block.buffer, 0, 2 * this.#at).toString("utf16le");
    this.#at = 0;
    return text;
  }

  #makeRoom(): void {
    if (this.#at + longestNumber > mostUnits) this.#before = this.#take();
  }

  #add(unit: number): void {
    this.#block.setUint16(2 * this.#at, unit, true);
    this.#at += 1;
  }

  #addDigits(whole: number): void {
    const tens = (whole / 10) | 0;
    if (tens > 0) this.#addDigits(tens);
    this.#add(zero + whole - 10 * tens);
  }
}
