import type { Text } from "@plan/rules";

export const title: Text = { zh: "养老托育服务设施配建审查意见", en: "Review opinion: elderly-care and infant-care facilities" };
export const projectHeading: Text = { zh: "项目基本情况", en: "The project" };
export const resultsHeading: Text = { zh: "面积核对", en: "Areas" };
export const findingsHeading: Text = { zh: "审查发现", en: "Findings" };
export const conclusionHeading: Text = { zh: "综合结论", en: "Conclusion" };
