import * as z from "zod";
import { chosenSchema, conditionOptionsSchema } from "../packages/report/src/conditionOptions.ts";
import { conditionTemplateSchema } from "../packages/report/src/conditionTemplate.ts";
import { docxLookSchema } from "../packages/report/src/docxLook.ts";
import { parcelSchema } from "../packages/report/src/parcel.ts";
import { amountSchema } from "../packages/rules/src/amountSchema.ts";
import { constraintSchema } from "../packages/rules/src/constraintSchema.ts";
import { areaStandardSchema, documentHeaderSchema, documentSchema, ratioStandardSchema } from "../packages/rules/src/documentSchema.ts";
import { querySchema } from "../packages/rules/src/inForce.ts";
import { countsSchema } from "../packages/rules/src/requiredArea.ts";
import { textSchema } from "../packages/rules/src/textSchema.ts";
import { milestonesSchema } from "../packages/sizing/src/fourSynchronisations.ts";
import { neighbourhoodSchema } from "../packages/sizing/src/neighbourhood.ts";
import { phasesSchema } from "../packages/sizing/src/phaseSchedule.ts";
import { provisionSchema } from "../packages/sizing/src/provision.ts";
import { roomSchema } from "../packages/sizing/src/room.ts";
import { sizingOptionsSchema } from "../packages/sizing/src/sizeNeighbourhood.ts";
import { subDistrictSchema } from "../packages/sizing/src/subDistrict.ts";
import { cellSchemas } from "../packages/sizing/src/surveyFields.ts";

/** A JSON Schema, or a part of one. */
export type Json = { [key: string]: unknown; properties?: Record<string, Json>; description?: string };

/** A row of a survey under the names of its fields; what all rows share may be left out of each. */
const surveyRow = () =>
  z.strictObject(Object.fromEntries(Object.entries(cellSchemas()).map(([field, schema]) => [field, schema.nullable().optional()])));

/** The inputs that bear a name, by the package that reads them: the schemas by which its functions judge. */
const inputs = {
  rules: {
    StandardDocument: documentSchema,
    DocumentHeader: documentHeaderSchema,
    AreaStandard: areaStandardSchema,
    RatioStandard: ratioStandardSchema,
    Amount: amountSchema,
    Constraint: constraintSchema,
    Text: textSchema,
    StandardQuery: querySchema,
    Counts: countsSchema,
  },
  sizing: {
    NeighbourhoodInput: neighbourhoodSchema,
    SizingOptions: sizingOptionsSchema,
    Provision: provisionSchema,
    Room: roomSchema,
    PhaseInput: () => phasesSchema().element,
    Milestones: milestonesSchema,
    SubDistrict: subDistrictSchema,
    SurveyRow: surveyRow,
  },
  report: {
    Parcel: parcelSchema,
    ChosenClause: chosenSchema,
    ConditionOptions: conditionOptionsSchema,
    ConditionTemplate: conditionTemplateSchema,
    DocxLook: docxLookSchema,
  },
} as const satisfies Record<string, Record<string, () => z.ZodType>>;

/** The names of a package's inputs. */
export const inputsOf = (name: string): readonly string[] => Object.keys(inputs[name as keyof typeof inputs]);

/** Each input by its name, as JSON Schema whose parts refer to one another in `$defs`. */
export function inputForms(): Readonly<Record<string, Json>> {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.values(inputs).flatMap((each) => Object.entries(each))) names.add(schema(), { id });
  // Checks of ours are described by their `meta`; zod alone would write {} for them.
  const { schemas } = z.toJSONSchema(names, {
    io: "input",
    unrepresentable: "any",
    uri: (id) => `#/$defs/${id}`,
    // A list that nobody changes is no value that nobody may send.
    override: ({ jsonSchema }) => delete jsonSchema.readOnly,
  });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema as Json]));
}
