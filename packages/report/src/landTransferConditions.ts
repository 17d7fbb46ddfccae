import { documentsGiven, once, parseWith, within } from "@plan/rules/internal";
import { parseSizing } from "@plan/sizing";
import * as z from "zod";
import { type ConditionOptions, conditionOptionsSchema, wordsOf } from "./conditionOptions.ts";
import { annexClauses } from "./conditions/annex.ts";
import { areaClauses } from "./conditions/areas.ts";
import { extraClauses, type Given, wordedRequirements } from "./conditions/given.ts";
import { lawOf } from "./conditions/law.ts";
import { openClauses } from "./conditions/open.ts";
import { parcelClauses } from "./conditions/parcel.ts";
import { arranged, filledFor, signatureOf, together } from "./conditions/template.ts";
import { type ConditionTemplate, conditionTemplateSchema } from "./conditionTemplate.ts";
import { type Draft, numbered } from "./outline.ts";
import { type Parcel, parseParcel } from "./parcel.ts";
import { readingsOf } from "./readings.ts";
import type { AnySizing, ReportDocument } from "./reportDocument.ts";
import { made } from "./stored.ts";
import { supplementClauses } from "./supplement.ts";
import { annexHeading, areasHeading, openHeading, parcelHeading, supplementHeading, title } from "./words/conditions.ts";

const inputSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    sizing: z.unknown(),
    parcel: z.unknown().optional(),
    options: z.unknown().optional(),
    template: z.unknown().optional(),
  }),
);

/**
 * Writes the elderly-care and infant-care part of a parcel's land-transfer conditions (土地出让条件).
 *
 * What the documents in force fix is a policy clause; what they leave open is an option with its own basis or a blank for the city or
 * county (D17). Each facility stands on its own line; every clause says what it rests on, and every advisory is printed.
 *
 * @param input - A sizing of one facility or both; what is known of the parcel (m², every field optional); what the city or county has
 * settled: clauses with their citations, the document's number, who signs; and the bureau's template, which the options complete.
 * @returns A document for any renderer, of eight sections and an annex.
 * @throws PlanError `invalidParcel` for a malformed parcel; `invalidTemplate` for malformed options, or for a template that is malformed,
 * names a placeholder without a value, or leaves out more than blanks; `invalidNeighbourhood` for a sizing that does not follow from its
 * own standards.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { landTransferConditions, toText } from "@plan/report";
 * import { sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
 * const conditions = landTransferConditions({ sizing, parcel: { number: "P(2022)1", landArea: "50360.2" } });
 * assert.match(toText(conditions), /社区养老服务设施：按1234户、每百户不低于20平方米核定，配建面积不少于246\.8平方米/);
 * ```
 */
export function landTransferConditions(input: {
  sizing: AnySizing;
  parcel?: Parcel | undefined;
  options?: ConditionOptions | undefined;
  template?: ConditionTemplate | undefined;
}): ReportDocument {
  const { sizing, parcel = {}, options, template } = parseWith(inputSchema(), input, "invalidParcel", { early: partsOf });
  return conditionsFor(
    parseSizing(sizing),
    within(["parcel"], () => parseParcel(parcel)),
    options === undefined ? {} : within(["options"], () => parseWith(conditionOptionsSchema(), options, "invalidTemplate")),
    template === undefined
      ? {}
      : within(["template"], () => parseWith(conditionTemplateSchema(), template, "invalidTemplate") as ConditionTemplate),
  );
}

/** The parts as they were given, each to be checked by itself. */
function partsOf({ sizing, parcel, options, template, ...others }: Partial<Record<string, unknown>>) {
  return Object.keys(others).length === 0 ? { sizing, parcel, options, template } : null;
}

function conditionsFor(sizing: AnySizing, parcel: Parcel, own: ConditionOptions, template: ConditionTemplate): ReportDocument {
  const { development, inRenovationWorks } = sizing.neighbourhood;
  const requirements = wordedRequirements(sizing);
  const sheet = filledFor(template, { sizing, requirements, parcel });
  const options = together(sheet, own);
  const kind = development === "existing" && inRenovationWorks === false ? "outsideWorks" : development;
  const signature = signatureOf(options);
  const law = lawOf(requirements, own.documents && documentsGiven(own.documents));
  const given: Given = { sizing, requirements, law, parcel, options };
  const sections = arranged(sheet.sections, {
    parcel: { heading: parcelHeading[development], clauses: parcelClauses(given) },
    areas: { heading: areasHeading, clauses: areaClauses(given) },
    siting: { heading: openHeading.siting, clauses: openClauses("siting", given) },
    phasing: { heading: openHeading.phasing[development], clauses: openClauses("phasing", given) },
    handover: { heading: openHeading.handover, clauses: openClauses("handover", given) },
    ownership: { heading: openHeading.ownership, clauses: openClauses("ownership", given) },
    supervision: { heading: openHeading.supervision, clauses: openClauses("supervision", given) },
    supplement: {
      heading: supplementHeading,
      clauses: supplement(given, signature !== null),
    },
    annex: { heading: annexHeading, clauses: annexClauses(given), annex: true },
  });
  return made({
    title: sheet.title === undefined ? title[kind] : wordsOf({ text: sheet.title }),
    number: options.number ?? null,
    sections: numbered(sections, sheet.numbering),
    advisories: sizing.advisories,
    signature,
    ...(sheet.docx === undefined ? {} : { docx: sheet.docx }),
  });
}

/** 八、附则; without further clauses of the caller's, what the law and the readings alone say. */
function supplement(given: Given, signed: boolean): readonly Draft[] {
  const { law, sizing, requirements } = given;
  const readings = readingsOf(sizing, requirements);
  const further = extraClauses("supplement", given);
  const clauses = () => supplementClauses({ basis: [...law.basis, ...law.clauses("supplement")], readings, further, signed });
  return further.length > 0 ? clauses() : law.kept(`supplement ${signed} ${readings.join(" ")}`, clauses);
}
