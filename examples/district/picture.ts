import type { DistrictCheck, GeoJsonFeature } from "@plan/sizing/geojson";

/** Of the picture's upper left corner, in degrees; a degree is so many units of the picture. */
const [west, north] = [109.399, 24.376];
const scale = 80_000;
const [width, height] = [9800, 6650];

const looks = [
  ["pass", "#b7dcb4", "达标 met"],
  ["fail", "#ee9a8e", "未达标 short"],
  ["unknown", "#d3d6da", "未填报 not reported"],
] as const;
const dots = [
  ["elderlyCare", "#1f3f77", "养老 elderly care"],
  ["infantCare", "#b35900", "托育 infant care"],
] as const;
const beyond = 'fill="none" stroke="#5a3d7a" stroke-width="12" stroke-dasharray="30 20"';

type Said = Readonly<Record<string, unknown>>;

/** Draws a checked district: neighbourhoods by their verdict, facilities as dots, a dashed edge where the service radius does not reach. */
export function districtPicture({ collection: { features } }: DistrictCheck): string {
  const having = (wanted: (said: Said) => boolean) => features.filter(({ properties }) => wanted(properties as Said));
  const isBeyond = ({ findings = [] }: Said) => (findings as readonly { code: string }[]).some(({ code }) => code === "serviceRadius");
  const drawn = [
    ...looks.map(([verdict, colour]) => `<path fill="${colour}" d="${rings(having((said) => said.verdict === verdict))}"/>`),
    `<path ${beyond} d="${rings(having(isBeyond))}"/>`,
    ...dots.map(
      ([serves, colour]) => `<path stroke="${colour}" stroke-width="30" d="${points(having((said) => said.serves === serves))}"/>`,
    ),
  ];
  const square = 'width="140" height="140" y="-120"';
  const key = [
    ...looks.map(([, colour, text]) => [`<rect ${square} fill="${colour}"/>`, text]),
    [`<rect ${square} ${beyond}/>`, "养老超出200米 elderly care beyond 200 m"],
    ...dots.map(([, colour, text]) => [`<path stroke="${colour}" stroke-width="60" d="M70 -50h0"/>`, text]),
  ];
  const columns = [200, 1350, 2700, 4300, 7150, 8500];
  const explained = key.map(
    ([mark, text], index) => `<g transform="translate(${columns[index]} 6500)">${mark}<text x="200">${text}</text></g>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="112" stroke-linecap="round">`,
    "<title>一千个小区、三千处设施 · 1,000 neighbourhoods, 3,000 facilities</title>",
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...drawn,
    `<g fill="#222">${explained.join("\n")}</g>`,
    "</svg>\n",
  ].join("\n");
}

function rings(features: readonly GeoJsonFeature[]): string {
  const outlines = features.map(({ geometry }) => (geometry as { coordinates: number[][][] }).coordinates[0] ?? []);
  return outlines.map((ring) => `${ring.slice(0, -1).map(placed).map(drawnTo).join("")}z`).join("");
}

/** From each corner to the next. */
function drawnTo([x, y]: readonly [number, number], index: number, corners: readonly (readonly [number, number])[]): string {
  const [beforeX, beforeY] = corners[index - 1] ?? [0, 0];
  return index === 0 ? `M${x} ${y}` : `l${x - beforeX} ${y - beforeY}`;
}

function points(features: readonly GeoJsonFeature[]): string {
  return features.map(({ geometry }) => `M${placed((geometry as { coordinates: number[] }).coordinates).join(" ")}h0`).join("");
}

/** Where a position stands in the picture. */
function placed([east = 0, level = 0]: readonly number[]): readonly [number, number] {
  return [Math.floor((east - west) * scale), Math.floor((north - level) * scale)];
}
