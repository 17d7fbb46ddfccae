import type { Decimal } from "@plan/rules";

const capitalDigits = "零壹贰叁肆伍陆柒捌玖";
const plainDigits = "零一二三四五六七八九";
const capitalUnits = ["仟", "佰", "拾", ""];
const plainUnits = ["千", "百", "十", ""];
const groupUnits = ["万", ""];

/**
 * A number in Chinese capitals (大写), as contracts write areas beside the figures.
 *
 * @param value - 0 or more.
 * @returns 246.8 as 贰佰肆拾陆点捌; beyond 亿 so many times 亿, as in 万亿.
 */
export function capitals(value: Decimal): string {
  const [whole = "0", decimals] = value.toFixed().split(".");
  const spoken = integer(whole, capitalDigits, capitalUnits);
  return decimals === undefined ? spoken : `${spoken}点${decimals.replace(/[0-9]/g, (digit) => capitalDigits.charAt(digitAt(digit, 0)))}`;
}

const ordinals: string[] = [];

/** A counting number in plain Chinese numerals: 11 as 十一. Each is worked out once. */
export function ordinal(count: number): string {
  ordinals[count] ??= integer(String(count), plainDigits, plainUnits).replace(/^一十/, "十");
  return ordinals[count];
}

function integer(whole: string, digits: string, units: readonly string[]): string {
  const spoken = inWords(whole, digits, units);
  return spoken === "" ? "零" : spoken;
}

/** What there is of a number, nothing of 0. */
function inWords(whole: string, digits: string, units: readonly string[]): string {
  if (whole.length > 8) return `${inWords(whole.slice(0, -8), digits, units)}亿${inWords(whole.slice(-8), digits, units)}`;
  let spoken = "";
  let skipped = false;
  let inGroup = false;
  for (let place = 0; place < whole.length; place++) {
    const left = whole.length - 1 - place;
    const digit = digitAt(whole, place);
    if (digit === 0) skipped = true;
    else {
      if (skipped) spoken += "零";
      spoken += digits.charAt(digit) + units[3 - (left % 4)];
      [inGroup, skipped] = [true, false];
    }
    if (left % 4 !== 0 || !inGroup) continue;
    spoken += groupUnits[1 - left / 4];
    [inGroup, skipped] = [false, false];
  }
  return spoken;
}

function digitAt(text: string, place: number): number {
  return text.charCodeAt(place) - 48;
}
