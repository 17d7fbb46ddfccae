import type { Facility } from "@plan/rules";
import {
  areaFor,
  isAllOf,
  isAreaCitation,
  isCount,
  isFacility,
  isPlain,
  isPlainText,
  isValue,
  plainList,
  roundedUp,
} from "@plan/rules/internal";
import { type AdvisoryCode, advisoryCodes } from "./advisories.ts";
import { plainNeighbourhood } from "./neighbourhood.ts";
import type { ReadSizing } from "./parseSizing.ts";

type ReadRequirement = NonNullable<ReadSizing["requirements"][Facility]>;
type ReadAdvisory = ReadSizing["advisories"][number];
/** What was handed over, key by key, before it is known what it is. */
type Unread = Readonly<Record<string, unknown>>;
const nothing: Unread = {};
const keysOfSizing = ["neighbourhood", "requirements", "advisories"] as const;
const keysOfRequirement = ["facility", "floorArea", "statedArea", "measure", "governing", "alsoApplying", "counts", "perHundred"] as const;
const keysOfAdvisory = ["code", "message", "facility", "citation"] as const;

/** The commonest sizings, made here and handed on, as the schema gives them back; null where it is the schema that must say. */
export function plainSizing(given: object): ReadSizing | null {
  const { neighbourhood, requirements, advisories } = read(given, keysOfSizing);
  const where = isObject(neighbourhood) ? plainNeighbourhood(neighbourhood) : null;
  const required = isObject(requirements) ? plainRequirements(requirements) : null;
  const said = plainList(advisories, plainAdvisory);
  return where === null || required === null || said === null ? null : { neighbourhood: where, requirements: required, advisories: said };
}

/** A plain object of these keys, or nothing. */
function read(value: unknown, keys: readonly string[]): Unread {
  return isObject(value) && isOf(value, keys) ? (value as Unread) : nothing;
}

function isOf(value: object, keys: readonly string[]): boolean {
  const own = Object.keys(value);
  return own.length === keys.length && own.every((key) => keys.includes(key));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && isPlain(value);
}

function plainRequirements(given: object): ReadSizing["requirements"] | null {
  const { elderlyCare, infantCare } = given as Unread;
  const elderly = plainRequirement(elderlyCare);
  const infant = plainRequirement(infantCare);
  const required = { ...(elderly !== null && { elderlyCare: elderly }), ...(infant !== null && { infantCare: infant }) };
  return isAllOf(given, required) ? required : null;
}

/** Of households alone, pro rata, by standards that a lookup gave out, with the areas that follow from them. */
function plainRequirement(given: unknown): ReadRequirement | null {
  const { facility, floorArea, statedArea, measure, governing, alsoApplying, counts, perHundred } = read(given, keysOfRequirement);
  const others = plainList(alsoApplying, (citation) => (isAreaCitation(citation) ? citation : null));
  const { households } = read(counts, ["households"]);
  if (!isFacility(facility) || others === null || !isCount(households) || perHundred !== "proRata") return null;
  if (!isAreaCitation(governing) || measure !== governing.standard.measure) return null;
  const exact = areaFor(governing.standard, { households }, perHundred);
  const rounded = roundedUp(exact);
  if (!isValue(floorArea, exact) || !isValue(statedArea, rounded)) return null;
  return {
    facility,
    floorArea: exact,
    statedArea: rounded,
    measure: governing.standard.measure,
    governing,
    alsoApplying: others,
    counts: { households },
    perHundred,
  };
}

function plainAdvisory(given: unknown): ReadAdvisory | null {
  const { code, message, facility, citation } = read(given, keysOfAdvisory);
  const { zh, en } = read(message, ["zh", "en"]);
  if (!advisoryCodes.includes(code as AdvisoryCode) || !isPlainText(zh) || !isPlainText(en)) return null;
  if (!(facility === null || isFacility(facility)) || !(citation === null || isAreaCitation(citation))) return null;
  return { code: code as AdvisoryCode, message: { zh, en }, facility, citation };
}
