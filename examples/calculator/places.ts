import { places as documented } from "../../docs/places.ts";
import { made } from "./made.ts";

/** The cities of Guangxi (GB/T 2260), for which the page is meant first. */
const cities: Readonly<Record<string, string>> = {
  "450100": "广西南宁",
  "450200": "广西柳州",
  "450300": "广西桂林",
  "450400": "广西梧州",
  "450500": "广西北海",
  "450600": "广西防城港",
  "450700": "广西钦州",
  "450800": "广西贵港",
  "450900": "广西玉林",
  "451000": "广西百色",
  "451100": "广西贺州",
  "451200": "广西河池",
  "451300": "广西来宾",
  "451400": "广西崇左",
};
const places: Readonly<Record<string, string>> = { ...documented, ...cities };

/** The places to choose from; any other code can be typed. */
export function placeOptions(): HTMLElement[] {
  return Object.keys(places)
    .sort()
    .map((code) => made("option", { value: code }, places[code] ?? ""));
}

/** The nearest place with a name that a code lies in, or nothing: 450203 lies in 广西柳州. */
export function placeName(code: string): string {
  if (!/^[0-9]{6}$/.test(code)) return "";
  return places[code] ?? places[`${code.slice(0, 4)}00`] ?? places[`${code.slice(0, 2)}0000`] ?? "";
}
