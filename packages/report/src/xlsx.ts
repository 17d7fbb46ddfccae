export { readXlsx, type XlsxOptions, type XlsxRows } from "./readXlsx.ts";
export { type FormOptions, surveyForm } from "./surveyForm.ts";
export { type SurveyWorkbookOptions, surveyWorkbook } from "./surveyWorkbook.ts";
export { toXlsx } from "./toXlsx.ts";
