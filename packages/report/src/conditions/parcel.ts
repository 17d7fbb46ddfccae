import { Decimal, type Text } from "@plan/rules";
import { toDecimal } from "@plan/rules/schema";
import { day, figure } from "../figures.ts";
import { capitals } from "../numerals.ts";
import { blank, type Draft, option } from "../outline.ts";
import type { Parcel } from "../parcel.ts";
import { developmentName } from "../words/neighbourhood.ts";
import { labelled } from "../words/page.ts";
import { neighbourhoodLabel, parcelLabel, plotRatioRange, rests, squareMetres, squareMetresInCapitals } from "../words/parcel.ts";
import { countsWords } from "./counts.ts";
import { extraClauses, type Given } from "./given.ts";

/** 一、宗地基本情况. */
export function parcelClauses(given: Given): readonly Draft[] {
  return [
    ...projectName(given),
    ...Object.entries(parcelLabel).map(([field, label]) => parcelClause(label, parcelValue(field as keyof Parcel, given.parcel))),
    ...project(given),
    ...extraClauses("parcel", given),
  ];
}

function parcelClause(label: Text, value: Text | null): Draft {
  return value === null ? blank(label, rests.notSupplied) : option(labelled(label, value), rests.parcelData);
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
      : [[neighbourhoodLabel.averageDwellingArea, squareMetres(figure(new Decimal(toDecimal(averageDwellingArea))))] as const]),
    [neighbourhoodLabel.on, day(on)],
  ];
  return stated.map(([label, value]) => option(labelled(label, value), rests.projectData));
}
