import type { GeoJsonCollection, GeoJsonFeature } from "@plan/sizing/geojson";

/** Columns and rows of neighbourhoods; places are counted in ten-millionths of a degree, so that every figure is a whole number. */
const [columns, rows] = [40, 25];
const [west, south] = [1_094_000_000, 243_000_000];
const [side, pitch, sway] = [20_000, 30_000, 2000];

/**
 * A made district of 1,000 old neighbourhoods and 3,000 facilities. One neighbourhood has 4 households, one has 8, and so on to 4,000; the
 * seed decides where each lies. Each needs 15 m² per 100 households (三（二）8) of elderly and of infant care, that is 0.6 m² × its rank.
 *
 * Each has two rooms for the elderly, half the area each, and a nursery. Of ranks 701 to 900 the second room is 0.01 m² too small, beyond 900
 * nobody has measured it; every tenth nursery lacks 1 m²; in every fourth neighbourhood the first room lies in a corner, else in the middle.
 */
export function districtMap(seed: number): GeoJsonCollection {
  const draw = drawn(seed);
  const ranks = shuffled(
    Array.from({ length: columns * rows }, (_, index) => index + 1),
    draw,
  );
  const neighbourhoods: GeoJsonFeature[] = [];
  const facilities: GeoJsonFeature[] = [];
  ranks.forEach((rank, index) => {
    const left = west + (index % columns) * pitch + draw(sway);
    const low = south + Math.floor(index / columns) * pitch + draw(sway);
    const at = (east: number, north: number) => [(left + east) / 1e7, (low + north) / 1e7];
    const ring = [at(0, 0), at(side, 0), at(side, side), at(0, side), at(0, 0)];
    const room = (serves: string, hundredths: number | null, place: number[], belongs: object = {}) =>
      facilities.push({
        type: "Feature",
        geometry: { type: "Point", coordinates: place },
        properties: { kind: "facility", serves, floorArea: hundredths === null ? null : area(hundredths), ...belongs },
      });
    neighbourhoods.push({
      type: "Feature",
      id: rank,
      geometry: { type: "Polygon", coordinates: [ring] },
      properties: { kind: "neighbourhood", name: `示例小区${rank}`, households: 4 * rank },
    });
    room("elderlyCare", 30 * rank, rank % 4 === 0 ? at(1000, 1000) : at(side / 2, side / 2));
    // Across the street, and said to belong here.
    room("elderlyCare", rank > 900 ? null : 30 * rank - (rank > 700 ? 1 : 0), at(-3000, side / 2), { neighbourhood: rank });
    room("infantCare", 60 * rank - (rank % 10 === 0 ? 100 : 0), at(side - 3000, side / 2));
  });
  return { type: "FeatureCollection", features: shuffled([...neighbourhoods, ...facilities], draw) };
}

function area(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
}

/** Whole numbers below a limit, the same for the same seed (Lehmer, modulus 2^31 - 1). */
function drawn(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

function shuffled<T>(list: readonly T[], draw: (limit: number) => number): T[] {
  const made = [...list];
  for (let last = made.length - 1; last > 0; last -= 1) {
    const other = draw(last + 1);
    [made[last], made[other]] = [made[other] as T, made[last] as T];
  }
  return made;
}
