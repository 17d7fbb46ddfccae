import type { Text } from "@plan/rules";
import { day, isBlank, toDecimal } from "@plan/rules/internal";
import type { Requirement } from "@plan/sizing";
import { alike } from "./alike.ts";
import { countsWords } from "./counts.ts";
import { figure } from "./figures.ts";
import { type Draft, option } from "./outline.ts";
import type { AnySizing } from "./reportDocument.ts";
import { developmentName, settlementName, yesNo } from "./words/neighbourhood.ts";
import { labelled } from "./words/page.ts";
import { neighbourhoodLabel, rests, squareMetres } from "./words/parcel.ts";

/** What a neighbourhood is called; null where it has no name, or one that shows nothing. */
export function nameOf({ name }: AnySizing["neighbourhood"]): string | null {
  return name === undefined || isBlank(name) ? null : name;
}

/** The project's name, where it has one. */
export function projectName({ neighbourhood }: AnySizing): readonly Draft[] {
  const name = nameOf(neighbourhood);
  return name === null ? [] : [option(labelled(neighbourhoodLabel.name, alike(name)), rests.projectData)];
}

/** What the areas were worked out from, as the caller stated it (D16). */
export function projectClauses({ neighbourhood }: AnySizing, requirements: readonly Requirement[]): readonly Draft[] {
  const { division, development, settlement, inRenovationWorks, on, planningConditionsOn, averageDwellingArea } = neighbourhood;
  const said = (label: Text, value: Text | undefined): readonly (readonly [Text, Text])[] => (value === undefined ? [] : [[label, value]]);
  const stated = [
    ...said(neighbourhoodLabel.division, alike(division)),
    ...said(neighbourhoodLabel.development, developmentName[development]),
    ...said(neighbourhoodLabel.settlement, settlement && settlementName[settlement]),
    ...said(neighbourhoodLabel.inRenovationWorks, inRenovationWorks === undefined ? undefined : yesNo[inRenovationWorks ? "yes" : "no"]),
    ...said(neighbourhoodLabel.planningConditionsOn, planningConditionsOn === undefined ? undefined : day(planningConditionsOn)),
    ...countsWords(neighbourhood, requirements),
    ...said(
      neighbourhoodLabel.averageDwellingArea,
      averageDwellingArea === undefined ? undefined : squareMetres(figure(toDecimal(averageDwellingArea))),
    ),
    ...said(neighbourhoodLabel.on, day(on)),
  ];
  return stated.map(([label, value]) => option(labelled(label, value), rests.projectData));
}
