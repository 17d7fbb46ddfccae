import { landTransferConditions, type ReportDocument } from "@plan/report";
import { documentById } from "@plan/rules";
import { type NeighbourhoodInput, sizeNeighbourhood } from "@plan/sizing";
import { cityMeasure } from "./cityMeasure.ts";
import { townMeasure } from "./townMeasure.ts";

export const city = cityMeasure();
export const town = townMeasure(city);

const nanning: NeighbourhoodInput = { division: "450102", on: "2022-03-01", development: "new", households: 1000 };
const clause = (zh: string, en: string, basis: string) => ({ text: { zh, en }, basis });

/** A parcel whose households nobody has settled yet (D9). By hand: 333 ÷ 100 × 20 = 66.6. */
export const unsettled = (householdsBasis: "pendingScheme" | "estimated") =>
  sizeNeighbourhood(
    { division: "450100", on: "2022-03-01", development: "new", households: 333, householdsBasis, planningConditionsOn: "2021-12-31" },
    { facilities: ["infantCare"] },
  );

/**
 * Conditions under made-up measures that say what no measure in seeds/ says. By hand: 1000 × 30 ÷ 100 = 300, in all at least 360;
 * 4000 ÷ 10 × 1 = 400; 10000 ÷ 1000 × 3 + (30000 − 10000) ÷ 10000 × 20 = 70, less than the fixed 200.
 */
export const furtherDocuments: Readonly<Record<string, () => ReportDocument>> = {
  city: () =>
    landTransferConditions({
      sizing: sizeNeighbourhood(
        { division: "450100", on: "2022-03-01", development: "new", households: 1000, settlement: "urban" },
        { documents: [documentById("450000-2021-67"), city], acceptReported: true, perHundred: "started" },
      ),
    }),
  "city-alone": () =>
    landTransferConditions({
      sizing: sizeNeighbourhood({ ...nanning, householdsBasis: "pendingScheme" }, { documents: [city], acceptReported: true }),
      parcel: { plotRatio: { min: "1.2" } },
      options: {
        siting: { storeys: clause("设于临街一侧。", "On the side of the street.", "市政府2022年第3号会议纪要") },
        extraClauses: [
          { section: "parcel", ...clause("地块内有古树两株。", "Two old trees stand on the land.", "现状测绘") },
          { section: "areas", ...clause("面积不含公摊。", "Shared parts are not counted.", "市政府2022年第3号会议纪要") },
          { section: "supplement", ...clause("本条件一式四份。", "This sheet is made out four times.", "编制单位惯例") },
        ],
      },
    }),
  town: () =>
    landTransferConditions({
      sizing: sizeNeighbourhood(
        { ...nanning, householdsBasis: "pendingScheme", residents: 4000, residentialFloorArea: "30000" },
        { documents: [city, town], acceptReported: true },
      ),
      parcel: { plotRatio: { max: "2.5" } },
    }),
};
