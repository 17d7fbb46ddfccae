import type { Position } from "./geojsonShape.ts";

/** Places on a map by latitude, so that those between two latitudes are found without a look at every other. */
export function placesByLatitude<T extends { readonly middle: Position }>(
  places: readonly T[],
): (south: number, north: number) => readonly T[] {
  const sorted = [...places].sort((a, b) => a.middle[1] - b.middle[1]);
  const latitudes = Float64Array.from(sorted, ({ middle }) => middle[1]);
  return (south, north) => sorted.slice(firstFrom(latitudes, south), firstFrom(latitudes, north, true));
}

/** The first place that is at least, or is beyond, a latitude. */
function firstFrom(latitudes: Float64Array, sought: number, beyond = false): number {
  let [low, high] = [0, latitudes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const latitude = latitudes[middle] as number;
    if (latitude < sought || (beyond && latitude === sought)) low = middle + 1;
    else high = middle;
  }
  return low;
}
