import { deepStrictEqual, equal } from "node:assert/strict";
import { documentById, documents, type Facility, parseDocument } from "@plan/rules";
import { checkProvision, type NeighbourhoodInput, type Provision, parseSizing, type Room, sizeNeighbourhood } from "@plan/sizing";
import { checkDistrict, type GeoJsonCollection } from "@plan/sizing/geojson";
import type { Target } from "./fuzz.ts";
import { jsonDamages, parsed, said } from "./fuzzJson.ts";
import { madeDocument, madeRatio, madeStandard, perHouseholds } from "./madeDocument.ts";
import { dividedBy, exactly, type Fraction, fraction, judged, required, rounded, whole } from "./oracle.ts";

const facilities = ["elderlyCare", "infantCare"] as const;
const guangxi = { documents: [documentById("450000-2021-67")] };
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
const jsonTarget = (name: string, sound: readonly unknown[], look: (value: unknown) => void): Target => ({
  name,
  sound: sound.map(bytes),
  kept: "utf8",
  damages: jsonDamages,
  look: (input) => {
    const read = parsed(input);
    if (read === null) return "no JSON";
    look(read.value);
    return "answered";
  },
});

const rates = { new: fraction("20"), existing: fraction("15") };
/** What item 7 or 8 asks for, worked apart from the packages; a share of a dwelling begun is a dwelling (D9). */
function due({ development, households, residentialFloorArea, averageDwellingArea }: NeighbourhoodInput): Fraction {
  const estimate = () => rounded(dividedBy(fraction(plain(residentialFloorArea)), fraction(plain(averageDwellingArea))), 0, "ceil");
  return required({ area: rates[development], per: 100n }, [], households === undefined ? estimate() : whole(BigInt(households)));
}
const plain = (figure: unknown) => (typeof figure === "number" ? figure.toFixed(7).replace(/0+$/, "").replace(/\.$/, "") : String(figure));

function areasOf(provision: Provision, facility: Facility): (Fraction | null)[] {
  const read = (area: unknown) => (area === null || area === undefined ? null : fraction(plain(area)));
  if (!("facilities" in provision) || provision.facilities === undefined)
    return [read((provision as Partial<Record<Facility, string>>)[facility])];
  const serving = (provision.facilities as readonly Room[]).filter(({ serves }) => serves.includes(facility));
  // What of a room serves a facility is said, or it is the whole room; a shared one of 0 m² has 0 for each.
  return serving.map((room) => (room.areaFor?.[facility] === undefined ? read(room.floorArea) : read(room.areaFor[facility])));
}

const place = { division: "450203", on: "2022-03-01" };
const shared = { name: "一层", serves: [...facilities], floorArea: "40", areaFor: { elderlyCare: "20", infantCare: "20" } };
const rooms = [{ serves: ["elderlyCare"], floorArea: "226.8", storey: 1, lift: true }, shared];

/** A neighbourhood with what it has. */
const neighbourhoods = jsonTarget(
  "neighbourhoods",
  [
    { neighbourhood: { ...place, development: "new", households: 1234, name: "柳州某小区" }, provision: { facilities: rooms } },
    {
      neighbourhood: { ...place, development: "existing", households: 333, householdsBasis: "surveyed", inRenovationWorks: true },
      provision: { elderlyCare: "49.95", infantCare: null },
    },
    {
      neighbourhood: { ...place, development: "new", residentialFloorArea: "50360.2", averageDwellingArea: "95.5", residents: 1500 },
      provision: { elderlyCare: 105.6, infantCare: "0" },
    },
  ],
  (value) => {
    const { neighbourhood, provision } = (value ?? {}) as { neighbourhood: NeighbourhoodInput; provision: Provision };
    const sizing = sizeNeighbourhood(neighbourhood, guangxi);
    equal(said(sizing.neighbourhood), said(neighbourhood), "the neighbourhood is another");
    deepStrictEqual(parseSizing(JSON.parse(JSON.stringify(sizing))), sizing);
    const check = checkProvision(sizing, provision);
    for (const facility of facilities) {
      const asked = due(neighbourhood);
      const told = judged(asked, areasOf(provision, facility));
      const { required: got, shortfall, verdict } = check.results[facility];
      const [missing, gap] = [told.shortfall === null ? null : exactly(told.shortfall), shortfall?.toFixed() ?? null];
      deepStrictEqual([got.toFixed(), gap, verdict], [exactly(asked), missing, told.verdict]);
    }
  },
);

/** A sizing that was stored: what comes back is what was there, and still follows from its own standard. */
const stored = jsonTarget(
  "stored",
  [
    sizeNeighbourhood({ ...place, development: "new", households: 1234 }, guangxi),
    sizeNeighbourhood(
      { ...place, development: "existing", households: 7, householdsBasis: "pendingScheme" },
      { ...guangxi, facilities: ["infantCare"] },
    ),
  ],
  (value) => {
    const sizing = parseSizing(value);
    // What is not said is read as proRata (D2).
    const read = (text: string) => text.replaceAll(',"perHundred":"proRata"', "");
    equal(read(said(JSON.parse(JSON.stringify(sizing)))), read(said(value)), "what comes back is another");
    for (const { governing, counts, floorArea } of Object.values(sizing.requirements)) {
      const { amount, minimumTotal, minimumSingle } = governing.standard;
      if (amount.kind !== "rate" || amount.base !== "households") continue;
      const least = [minimumTotal, minimumSingle].flatMap((minimum) => (minimum === null ? [] : [fraction(minimum.toFixed())]));
      const rate = { area: fraction(amount.floorArea.toFixed()), per: BigInt(amount.per) };
      equal(floorArea.toFixed(), exactly(required(rate, least, whole(BigInt(counts.households ?? -1)))));
    }
  },
);

const bands = [
  { from: "0", fromInclusive: true, floorArea: "100" },
  { from: "1000", fromInclusive: false, rate: { floorArea: "20", per: 100 } },
];
const standards = jsonTarget(
  "standards",
  [
    madeDocument({
      areaStandards: [madeStandard({}), madeStandard({ id: "other", amount: perHouseholds("0.5", 10), minimumTotal: "30" })],
    }),
    madeDocument({ effectiveTo: "2030-12-31", ratioStandards: [madeRatio({})], obligations: [] }),
    madeDocument({ areaStandards: [madeStandard({ amount: { kind: "bands", base: "households", semantics: "slab", bands } })] }),
    documents.find(({ id }) => id === "330600-2021-home-care"),
    documentById("450000-2021-67"),
  ],
  (value) => {
    const { revision: _ours, ...kept } = JSON.parse(JSON.stringify(parseDocument(value)));
    const { revision: _theirs, $schema: _editors, ...given } = value as Record<string, unknown>;
    // What is not said is counted one by one.
    const read = (text: string) => text.replaceAll('"counted":true,', "");
    equal(read(said(kept)), read(said(given)), "the document is another");
  },
);

const ring = [[0, 0], [1, 0], [1, 1], [0, 0]]; // biome-ignore format: a ring
const map = {
  type: "FeatureCollection",
  name: "示例",
  features: [
    {
      ...{ type: "Feature", id: "A", geometry: { type: "Polygon", coordinates: [ring] } },
      properties: { kind: "neighbourhood", name: "红光小区", households: 100, ...place, development: "new" },
    },
    {
      ...{ type: "Feature", geometry: { type: "Point", coordinates: [0.5, 0.25] } },
      properties: { kind: "facility", serves: ["elderlyCare"], floorArea: "20", storey: 1 },
    },
    { type: "Feature", geometry: null, properties: { kind: "facility", serves: ["infantCare"], floorArea: 19.99, neighbourhood: "A" } },
    { type: "Feature", geometry: { type: "LineString", coordinates: [[0, 0], [1, 1]] }, properties: { road: "一路" } }, // biome-ignore format: a line
  ],
};
const geojson = jsonTarget("geojson", [map], (value) => {
  const { collection, checks } = checkDistrict(value as GeoJsonCollection, guangxi);
  const [given, made] = [value as GeoJsonCollection, JSON.parse(JSON.stringify(collection)) as GeoJsonCollection];
  deepStrictEqual(Object.keys(made), Object.keys(given));
  equal(made.features.length, given.features.length);
  for (const [index, feature] of given.features.entries()) {
    const answer = made.features[index];
    const { properties, ...rest } = feature;
    const { properties: told, ...others } = answer as typeof feature;
    equal(said(others), said(rest));
    for (const [key, held] of Object.entries(properties ?? {})) deepStrictEqual((told as Record<string, unknown>)[key], held, key);
    const check = checks[index] ?? null;
    equal(check !== null, (properties as { kind?: unknown } | null)?.kind === "neighbourhood");
    if (check === null) continue;
    for (const facility of facilities)
      equal(check.results[facility].required.toFixed(), exactly(due(properties as unknown as NeighbourhoodInput)));
  }
});

export const targets: readonly Target[] = [neighbourhoods, stored, standards, geojson];
