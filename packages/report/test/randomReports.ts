import { landTransferConditions, type ReportDocument, rectificationPlan, reviewOpinion, shortfallList, targetReport } from "@plan/report";
import { Decimal, documents, evaluateRatio, type Facility, parseDocument, ratioStandardsInForce, type StandardDocument } from "@plan/rules";
import { checkProvision, type Room, type Sizing, type SizingOptions, sizeNeighbourhood } from "@plan/sizing";
import { madeDocument } from "../../sizing/test/madeDocument.ts";
import { madeRatios } from "../../sizing/test/ratioCases.ts";
import { type Draw, seeded } from "../../sizing/test/seeded.ts";
import { twinStandard } from "../../sizing/test/twinStandard.ts";

const facilities: readonly Facility[] = ["elderlyCare", "infantCare"];

/** Where and when something is sized, and by which law. */
interface Law extends SizingOptions {
  readonly where: { readonly division: string; readonly on: string; readonly development: "new" | "existing" };
  readonly facilities: readonly Facility[];
  /** Counts at which something changes. */
  readonly edges: readonly string[];
}

const dayOf = ({ effectiveFrom, issuedOn, firstSeenOn }: StandardDocument) => effectiveFrom ?? issuedOn ?? firstSeenOn;

/** Each shipped document with figures, on its first day, for what it asks for. */
export const shipped: readonly Law[] = documents.flatMap((document) => {
  const on = dayOf(document);
  if (document.status === "draft" || on === null) return [];
  return (["new", "existing"] as const).flatMap((development) => {
    const asked = document.areaStandards.filter((standard) => standard.development === development && standard.amount.kind !== "delegated");
    const sized = facilities.filter((facility) => asked.some((standard) => standard.facility === facility));
    const where = { division: document.division, on, development };
    return sized.length === 0 ? [] : [{ where, facilities: sized, acceptReported: true, edges: [] }];
  });
});

/** The shipped documents that a report may be written by: those of a date with figures. */
export const reported: readonly string[] = documents
  .filter((document) => document.status !== "draft" && dayOf(document) !== null)
  .filter(
    ({ areaStandards, ratioStandards }) => areaStandards.some(({ amount }) => amount.kind !== "delegated") || ratioStandards.length > 0,
  )
  .map(({ id }) => id);

/** Law made up: amounts of every kind, by a region and sometimes by a city too. */
function madeLaw(draw: Draw): Law {
  const edges: string[] = [];
  const made = (division: string, id: string) => {
    const areaStandards = facilities.map((facility) => {
      const twin = twinStandard(draw, facility);
      edges.push(...twin.edges);
      return { ...twin.json, facility, term: `试验设施（${facility === "elderlyCare" ? "养老" : "托育"}）` };
    });
    return parseDocument(madeDocument({ id, division, areaStandards }));
  };
  const region = made("450000", "450000-2021-made");
  const law = draw.below(3) === 0 ? [region, made("450200", "450200-2021-made")] : [region];
  return { where: { division: "450203", on: "2022-03-01", development: "new" }, facilities, documents: law, edges };
}

export function sizingOf(draw: Draw): Sizing {
  const { where, edges, ...law } = draw.below(3) === 0 ? madeLaw(draw) : draw.pick(shipped);
  const count = () => (edges.length > 0 && draw.below(2) === 0 ? Number(draw.pick(edges)) : draw.below(10 ** (1 + draw.below(6))));
  const perHundred = draw.pick(["proRata", "proRata", "proRata", "started", "completed"] as const);
  // Now and then nobody has counted: the households are estimated from the floor area (D9).
  const households =
    draw.below(5) === 0
      ? { averageDwellingArea: `1${draw.figure(2, 3)}`, householdsBasis: draw.pick(["estimated", "pendingScheme"] as const) }
      : { households: count(), householdsBasis: "surveyed" as const };
  const counts = { ...households, residents: count(), residentialFloorArea: draw.figure(8, 6) };
  return sizeNeighbourhood({ ...where, ...counts }, { ...law, perHundred }) as Sizing;
}

export function checkOf(draw: Draw) {
  const sizing = sizingOf(draw);
  const near = (facility: Facility) => {
    const { floorArea } = sizing.requirements[facility];
    const beside = floorArea.toDecimalPlaces(draw.below(7), draw.pick([Decimal.ROUND_UP, Decimal.ROUND_DOWN]));
    return draw.pick([beside.toFixed(), beside.toFixed(), draw.figure(5, 6), draw.figure(3, 2), "0", null]);
  };
  return checkProvision(sizing, Object.fromEntries(sizedOf(sizing).map((facility) => [facility, near(facility)])));
}

const sizedOf = ({ requirements }: Sizing) => facilities.filter((facility) => requirements[facility] !== undefined);

/** Every target of every document in force on its first day. */
const targets = documents.flatMap((document) => {
  const on = dayOf(document);
  if (document.status === "draft" || on === null) return [];
  return ratioStandardsInForce({ division: document.division, on, acceptReported: true }).filter(
    (cited) => cited.document.id === document.id,
  );
});

/** Reports of every kind in turn, always the same for a seed. */
export function* randomReports(count: number, seed: number): Generator<ReportDocument> {
  const draw = seeded(seed);
  const aims = madeRatios(draw);
  const premises = (sizing: Sizing): Room[] =>
    sizedOf(sizing).map((one, index) => ({ name: `用房${index}`, serves: [one], floorArea: draw.figure(4, 3), acquired: "lease" }));
  const kinds: readonly (() => ReportDocument)[] = [
    () => landTransferConditions({ sizing: sizingOf(draw), parcel: { landArea: `1${draw.figure(6, 2)}` } }),
    () => reviewOpinion(checkOf(draw)),
    () => {
      const check = checkOf(draw);
      return rectificationPlan(check, premises(check.sizing as Sizing));
    },
    () => shortfallList(Array.from({ length: 1 + draw.below(5) }, () => checkOf(draw))),
    () =>
      targetReport(
        Array.from({ length: 10 }, () => draw.pick(draw.below(3) === 0 ? aims : targets)).map((citation) => {
          const { kind } = citation.standard;
          const whole = kind === "count" || kind === "term" ? 1 : 1 + draw.below(100_000);
          const part = kind === "share" ? draw.below(whole + 1) : draw.below(10 ** (1 + draw.below(5)));
          return evaluateRatio(citation, draw.below(5) === 0 ? null : { part, whole });
        }),
      ),
  ];
  for (let made = 0; made < count; made += 1) yield (kinds[made % kinds.length] as () => ReportDocument)();
}
