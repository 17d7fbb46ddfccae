import { Decimal, evaluateRatio, parseDocument, ratioStandardsInForce, type StandardDocument, stated, statedDown } from "@plan/rules";
import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
import type { AdversarialCase } from "./adversarialOracle.ts";
import { documentAsking, madeDocument, madeRatio, madeStandard, perHouseholds } from "./madeDocument.ts";

export const place = { division: "450200", on: "2022-03-01", development: "new" } as const;
const sized = (document: StandardDocument, households: string, more: object = {}) =>
  sizeNeighbourhood({ ...place, households: Number(households) }, { documents: [document], facilities: ["elderlyCare"], ...more });
const rooms = (areas: readonly string[]) => ({ facilities: areas.map((floorArea) => ({ serves: ["elderlyCare" as const], floorArea })) });
/** What the packages make of the areas of rooms, added up. */
export const providedIn = (areas: readonly string[]) =>
  checkProvision(sized(documentAsking(perHouseholds("20")), "0"), rooms(areas)).results.elderlyCare.provided;
export const askingFor = ({ in: { area = "", per } }: AdversarialCase) => documentAsking(perHouseholds(area, Number(per)));

export function verdictOn(document: StandardDocument, households: string, areas: readonly string[]) {
  const { provided, verdict, shortfall, required } = checkProvision(sized(document, households), rooms(areas)).results.elderlyCare;
  return { provided: provided?.toFixed(), pass: verdict === "met", shortfall: shortfall?.toFixed(), required: required.toFixed() };
}

function isMet(part: string, whole: string, percent: string) {
  const document = parseDocument(madeDocument({ ratioStandards: [madeRatio({ part: percent })] }));
  const citations = ratioStandardsInForce({ division: place.division, on: place.on, documents: [document] });
  return citations.map((citation) => evaluateRatio(citation, { part, whole }).met).every(Boolean);
}

/** What the packages answer to each operation they have, in the words of the cases. Roundings to even and half up are not among them. */
export const packagesSay: Readonly<Record<string, (one: AdversarialCase) => Record<string, unknown>>> = {
  required: (one) => {
    const { floorArea, statedArea } = sized(askingFor(one), one.in.households ?? "").requirements.elderlyCare;
    return { exact: floorArea.toFixed(), "ceil@2": statedArea.toFixed(2), "floor@2": statedDown(floorArea).toFixed(2) };
  },
  verdict: (one) => verdictOn(askingFor(one), one.in.households ?? "", one.in.provided),
  verdictAgainst: (one) => verdictOn(documentAsking({ kind: "fixed", floorArea: one.in.required }), "1", one.in.provided),
  sum: ({ in: { value = "", repeat, values } }) => ({ exact: providedIn(values ?? new Array(Number(repeat)).fill(value))?.toFixed() }),
  round: ({ in: { value = "" } }) => ({ ceil: stated(new Decimal(value)).toFixed(2), floor: statedDown(new Decimal(value)).toFixed(2) }),
  ratioMeets: ({ in: { part = "", whole = "", thresholdPercent = "" } }) => ({ meets: isMet(part, whole, thresholdPercent) }),
  ratioDisplay: ({ in: { part = "", whole = "", dp } }) => {
    const percent = new Decimal(part).times(100).div(whole);
    return { meets100: isMet(part, whole, "100"), display: `${statedDown(percent, Number(dp)).toFixed()}%` };
  },
  households: ({ in: { population = "", personsPerHousehold = "" } }) => {
    const sizing = sizeNeighbourhood({ ...place, residentialFloorArea: population, averageDwellingArea: personsPerHousehold });
    return { households: String(sizing.requirements.elderlyCare.counts.households) };
  },
  steps: (one) => {
    const asked = (perHundred: string) =>
      sized(askingFor(one), one.in.households ?? "", { perHundred }).requirements.elderlyCare.floorArea.toFixed();
    return { prorata: asked("proRata"), perStartedUnit: asked("started"), perFullUnit: asked("completed") };
  },
  parse: ({ in: { text = "" } }) => ({ accept: true, value: providedIn([text])?.toFixed() }),
  date: ({ in: { date = "", effectiveTo } }) => {
    const document = parseDocument(madeDocument({ areaStandards: [madeStandard({})], effectiveTo }));
    sizeNeighbourhood({ ...place, on: date, households: 1 }, { documents: [document], facilities: ["elderlyCare"] });
    return { applies: true }; // Otherwise it would have thrown.
  },
};
