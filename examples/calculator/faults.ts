import { faultWords } from "@plan/report";
import { documentById, PlanError, type PlanIssue } from "@plan/rules";
import type { Language } from "./form.ts";
import type { Words } from "./words.ts";

/** One fault as the page shows it: beside which field, that field's name, and what is wrong. */
export interface Fault {
  readonly field: string;
  readonly label: string;
  readonly words: string;
}

/** What is wrong with a form, field by field. */
export function faultsOf(error: PlanError, language: Language, say: Words): Fault[] {
  return error.issues.map((issue) => {
    const [field, label] = placeOf(issue.path, say);
    if (error.code === "noStandardInForce") return { field, label, words: noStandard(issue, language, say) };
    const words = faultWords(new PlanError(error.code, issue.message, [{ ...issue, path: [] }]));
    return { field, label, words: language === "en" ? words.en : words.zh };
  });
}

/** That there is no standard, and which document was left out why. */
function noStandard({ expected, received }: PlanIssue, language: Language, say: Words): string {
  const facility = expected.includes("elderlyCare") ? say.elderlyCare : say.infantCare;
  const [, id, because] = /^(.+): (\w+)$/.exec(received) ?? [];
  const none = `${facility}${say.colon}${say.noStandard}`;
  if (id === undefined || because === undefined) return none;
  const { zh, en } = documentById(id).title;
  const why = (say as Readonly<Record<string, string>>)[because] ?? because;
  return language === "en" ? `${none} (${en}: ${why})` : `${none}（《${zh}》：${why}）`;
}

/** A missing standard is a matter of the place and the day. */
function placeOf(path: PlanIssue["path"], say: Words): [field: string, label: string] {
  const [first, index, key, facility] = path;
  if (first === "facilities" && typeof index === "number") {
    const part = key === "areaFor" ? (facility ?? "elderlyCare") : key === "name" ? "name" : "floorArea";
    const label = { name: say.roomName, elderlyCare: say.shareElderly, infantCare: say.shareInfant }[String(part)] ?? say.floorArea;
    return [`room-${index}-${part}`, `${say.room} ${index + 1}${say.comma}${label}`];
  }
  const field = first === "parcel" ? "number" : first === "householdsBasis" ? "basis" : first === "facilities" ? "division" : String(first);
  return [field, (say as Readonly<Record<string, string>>)[field] ?? field];
}
