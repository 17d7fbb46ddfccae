export { iterable, type Survey, sizeSurvey } from "./sizeSurvey.ts";
export { type PlainAreas, plainAreas, type SurveyEntry, type SurveyedNeighbourhood, type SurveyProblem } from "./surveyed.ts";
export { type AddedHeadings, fieldUnder, hasKnownHeadings, plainHeading, type SurveyField, surveyHeadings } from "./surveyHeadings.ts";
export type { SurveyOptions, SurveyOutcome, SurveyProgress } from "./surveyOptions.ts";
export type { SurveyDefaults } from "./surveyRow.ts";
export type { LocatedRow, RowsInChunks, SurveyInputRow } from "./surveySource.ts";
export type { FacilitySums, SurveySum, SurveySummary, SurveySums } from "./surveySummary.ts";
