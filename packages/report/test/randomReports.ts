import { landTransferConditions, type ReportDocument, rectificationPlan, reviewOpinion, shortfallList, targetReport } from "@plan/report";
import { evaluateRatio, ratioStandardsInForce } from "@plan/rules";
import { checkProvision, type Room, sizeNeighbourhood } from "@plan/sizing";
import { type Draw, seeded } from "../../sizing/test/seeded.ts";

const citations = ratioStandardsInForce({ division: "450000", on: "2022-03-01" }).filter(
  ({ standard, document }) => standard.kind === "share" && document.id === "450000-2021-67",
);

function checkOf(draw: Draw) {
  const households = draw.below(10 ** (1 + draw.below(6)));
  const development = draw.pick(["new", "existing"] as const);
  const sizing = sizeNeighbourhood({ division: "450203", on: "2022-03-01", development, households, householdsBasis: "surveyed" });
  const near = () => {
    const hundredths = households * (development === "new" ? 20 : 15);
    const exact = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
    return draw.pick([exact, `${exact}0001`, draw.figure(5, 6), draw.figure(3, 2), "0", null]);
  };
  return checkProvision(sizing, { elderlyCare: near(), infantCare: near() });
}

/** Reports of every kind in turn, always the same for a seed. */
export function* randomReports(count: number, seed: number): Generator<ReportDocument> {
  const draw = seeded(seed);
  const premises = (): Room[] =>
    (["elderlyCare", "infantCare"] as const).map((one, index) => ({
      name: `用房${index}`,
      serves: [one],
      floorArea: draw.figure(4, 3),
      acquired: "lease",
    }));
  const kinds: readonly (() => ReportDocument)[] = [
    () => landTransferConditions({ sizing: checkOf(draw).sizing, parcel: { landArea: `1${draw.figure(6, 2)}` } }),
    () => reviewOpinion(checkOf(draw)),
    () => rectificationPlan(checkOf(draw), premises()),
    () => shortfallList(Array.from({ length: 1 + draw.below(5) }, () => checkOf(draw))),
    () =>
      targetReport(
        citations.map((citation) => {
          const whole = 1 + draw.below(100_000);
          return evaluateRatio(citation, draw.below(5) === 0 ? null : { part: draw.below(whole + 1), whole });
        }),
      ),
  ];
  for (let made = 0; made < count; made += 1) yield (kinds[made % kinds.length] as () => ReportDocument)();
}
