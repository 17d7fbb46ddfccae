/** Writes coverage.md: which places the shipped documents cover, and what was looked for and not found. `pnpm run coverage`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Amount, type AreaStandard, documents, type Facility, type StandardDocument } from "@plan/rules";
import { absent } from "./absent.ts";
import { places } from "./places.ts";

const facilities = { elderlyCare: "elderly", infantCare: "infant" } as const satisfies Record<Facility, string>;

/** The page, from the data alone. */
export function coveragePage(): string {
  const provinces = new Set(documents.map(({ division }) => division.slice(0, 2)));
  const rows = documents.flatMap((document) => (["elderlyCare", "infantCare"] as const).flatMap((facility) => areaRow(document, facility)));
  const targets = documents.flatMap((document) => document.ratioStandards.map((standard) => ({ document, standard })));
  return `# Coverage (覆盖范围)

Written by \`pnpm run coverage\` from \`seeds/\`: ${documents.length} documents over ${provinces.size} provinces, regions and municipalities. A
place that is not here has no standard in the package, which is an error and never 0 m² (D15).

## Floor area (面积指标)

m² for each 100 households (每百户), unless another base is named. *Each* is the least area of a single facility, which lifts the total (D10).
*Elsewhere*: the duty is there, the figure stands in another text. *Report*: known from a report, sizes only where accepted (D7).

${table(["place", "document", "for", "new 新建", "existing 已建成", "each", "evidence", "from", "to"], rows)}

## Shares, rates, counts and terms (比例、数量指标)

${table(
  ["place", "document", "target", "by", "evidence"],
  targets.map(({ document, standard }) => [
    placeOf(document),
    documentOf(document),
    standard.summary.zh,
    standard.by ?? "–",
    evidenceOf(document),
  ]),
)}

## Looked for and not found (查而未见)

Not found is no proof of absence. Whoever has the text: [adding it](guides/adding-a-standard.md) takes ten minutes.

${table(
  ["what", "where it was looked for", "day"],
  absent.map(({ what, where, day }) => [what, where, day]),
)}
`;
}

function areaRow(document: StandardDocument, facility: Facility): string[][] {
  const of = (development: string) => document.areaStandards.find((one) => one.facility === facility && one.development === development);
  const standards = [of("new"), of("existing")];
  if (standards.every((standard) => standard === undefined)) return [];
  const each = standards.map((standard) => standard?.minimumSingle?.toFixed() ?? "–");
  const leasts = each[0] === each[1] || each[1] === "–" ? (each[0] ?? "–") : each.join(" / ");
  const dates = document.effectiveFrom ?? document.issuedOn ?? document.firstSeenOn ?? "not known";
  const from = document.effectiveFrom === null && document.issuedOn === null && document.firstSeenOn !== null ? `${dates} (seen)` : dates;
  const to = document.effectiveTo ?? (document.planHorizonEnd === null ? "–" : `– (plan to ${document.planHorizonEnd})`);
  return [
    [placeOf(document), documentOf(document), facilities[facility], ...standards.map(figure), leasts, evidenceOf(document), from, to],
  ];
}

function figure(standard: AreaStandard | undefined): string {
  if (standard === undefined) return "–";
  const measure = standard.measure === "unspecified" ? "" : ` ${standard.measure}`;
  return `${amount(standard.amount)}${standard.amount.kind === "delegated" ? "" : measure}`;
}

function amount(of: Amount): string {
  switch (of.kind) {
    case "rate":
      if (of.base === "households" && of.per === 100) return of.floorArea.toFixed();
      return of.base === "residentialFloorArea"
        ? `${of.floorArea.times(1000).div(of.per).toFixed()} ‰ of floor area`
        : `${of.floorArea.toFixed()} per ${of.per} ${of.base}`;
    case "fixed":
      return `${of.floorArea.toFixed()} in all`;
    case "bands":
      return `${of.bands.length} bands of ${of.base}`;
    case "delegated":
      return "elsewhere";
  }
}

function placeOf({ division }: StandardDocument): string {
  const name = places[division];
  if (name === undefined) throw new Error(`Expected a name for ${division} in places.ts`);
  return `${name} ${division}`;
}

function documentOf({ id, title, number }: StandardDocument): string {
  return `[${number ?? title.zh}](../seeds/${id}.json)`;
}

function evidenceOf({ status, evidence }: StandardDocument): string {
  const standing = { inForce: "", trial: ", trial", draft: ", draft" }[status];
  return `${evidence === "report" ? "report" : "text"}${standing}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL("coverage.md", import.meta.url), coveragePage());
