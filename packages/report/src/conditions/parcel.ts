import type { Decimal, Text } from "@plan/rules";
import { toDecimal } from "@plan/rules/internal";
import { alike } from "../alike.ts";
import { figure } from "../figures.ts";
import { capitals } from "../numerals.ts";
import { blank, type Draft, option } from "../outline.ts";
import type { Parcel } from "../parcel.ts";
import { projectClauses, projectName } from "../project.ts";
import { labelled } from "../words/page.ts";
import { parcelLabel, plotRatioRange, rests, squareMetres, squareMetresInCapitals } from "../words/parcel.ts";
import { extraClauses, type Given } from "./given.ts";

/** 一、宗地基本情况; of a built area 一、项目基本情况. */
export function parcelClauses(given: Given): readonly Draft[] {
  const { sizing, requirements } = given;
  return [...projectName(sizing), ...parcel(given), ...projectClauses(sizing, requirements), ...extraClauses("parcel", given)];
}

/** What is not known of a new parcel is a blank; renovation works may transfer no land at all, and print what is known. */
function parcel({ parcel, sizing }: Given): readonly Draft[] {
  const isNew = sizing.neighbourhood.development === "new";
  return Object.entries(parcelLabel).flatMap(([field, label]) => {
    const value = parcelValue(field as keyof Parcel, parcel);
    if (value !== null) return [option(labelled(label, value), isNew ? rests.parcelData : rests.projectData)];
    return isNew ? [blank(label, rests.notSupplied)] : [];
  });
}

const inBoth = (area: Decimal) => squareMetresInCapitals(figure(area), capitals(area));

function parcelValue(field: keyof Parcel, parcel: Parcel): Text | null {
  switch (field) {
    case "landArea":
      return parcel.landArea === undefined ? null : inBoth(toDecimal(parcel.landArea));
    case "floorAreaInPlotRatio":
      return parcel.floorAreaInPlotRatio === undefined ? null : squareMetres(figure(toDecimal(parcel.floorAreaInPlotRatio)));
    case "plotRatio": {
      const { min, max } = parcel.plotRatio ?? {};
      if (min === undefined && max === undefined) return null;
      return plotRatioRange(min === undefined ? null : figure(toDecimal(min)), max === undefined ? null : figure(toDecimal(max)));
    }
    default: {
      const text = parcel[field];
      return text === undefined ? null : alike(text);
    }
  }
}
