import type { Text } from "@plan/rules";
import { toDecimal } from "@plan/rules/schema";
import { countsWords } from "../counts.ts";
import { day, figure } from "../figures.ts";
import { capitals } from "../numerals.ts";
import { blank, type Draft, option } from "../outline.ts";
import type { Parcel } from "../parcel.ts";
import { developmentName } from "../words/neighbourhood.ts";
import { labelled } from "../words/page.ts";
import { neighbourhoodLabel, parcelLabel, plotRatioRange, rests, squareMetres, squareMetresInCapitals } from "../words/parcel.ts";
import { extraClauses, type Given } from "./given.ts";

/** 一、宗地基本情况. */
export function parcelClauses(given: Given): readonly Draft[] {
  return [...projectName(given), ...parcel(given), ...project(given), ...extraClauses("parcel", given)];
}

/** What is not known of a new parcel is a blank; renovation works may transfer no land at all, and print what is known. */
function parcel({ parcel, sizing }: Given): readonly Draft[] {
  return Object.entries(parcelLabel).flatMap(([field, label]) => {
    const value = parcelValue(field as keyof Parcel, parcel);
    if (value !== null) return [option(labelled(label, value), rests.parcelData)];
    return sizing.neighbourhood.development === "new" ? [blank(label, rests.notSupplied)] : [];
  });
}

function parcelValue(field: keyof Parcel, parcel: Parcel): Text | null {
  switch (field) {
    case "landArea":
      return parcel.landArea === undefined
        ? null
        : squareMetresInCapitals(figure(toDecimal(parcel.landArea)), capitals(toDecimal(parcel.landArea)));
    case "floorAreaInPlotRatio":
      return parcel.floorAreaInPlotRatio === undefined ? null : squareMetres(figure(toDecimal(parcel.floorAreaInPlotRatio)));
    case "plotRatio": {
      const { min, max } = parcel.plotRatio ?? {};
      if (min === undefined && max === undefined) return null;
      return plotRatioRange(min === undefined ? null : figure(toDecimal(min)), max === undefined ? null : figure(toDecimal(max)));
    }
    default: {
      const text = parcel[field];
      return text === undefined ? null : { zh: text, en: text };
    }
  }
}

function projectName({ sizing }: Given): readonly Draft[] {
  const { name } = sizing.neighbourhood;
  return name === undefined ? [] : [option(labelled(neighbourhoodLabel.name, { zh: name, en: name }), rests.projectData)];
}

/** What the areas were worked out from, as the caller stated it (D16). */
function project({ sizing: { neighbourhood }, requirements }: Given): readonly Draft[] {
  const { division, development, on, planningConditionsOn, averageDwellingArea } = neighbourhood;
  const stated: readonly (readonly [Text, Text])[] = [
    [neighbourhoodLabel.division, { zh: division, en: division }],
    [neighbourhoodLabel.development, developmentName[development]],
    ...(planningConditionsOn === undefined ? [] : [[neighbourhoodLabel.planningConditionsOn, day(planningConditionsOn)] as const]),
    ...countsWords(neighbourhood, requirements),
    ...(averageDwellingArea === undefined
      ? []
      : [[neighbourhoodLabel.averageDwellingArea, squareMetres(figure(toDecimal(averageDwellingArea)))] as const]),
    [neighbourhoodLabel.on, day(on)],
  ];
  return stated.map(([label, value]) => option(labelled(label, value), rests.projectData));
}
