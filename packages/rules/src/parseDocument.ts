import type * as z from "zod";
import { documentSchema } from "./documentSchema.ts";
import { parseWith } from "./edge.ts";
import { isPart, loadDocument } from "./load.ts";
import { issue, type PlanIssue, planError } from "./planError.ts";
import type { StandardDocument } from "./standardDocument.ts";

type CheckedDocument = Omit<z.infer<ReturnType<typeof documentSchema>>, "$schema">;

/**
 * Reads a document of one's own (a city's measure, a draft under study) into the form of the shipped ones.
 *
 * @param json - What a file of seeds/ holds, parsed. Numbers may be text or JSON numbers. `revision` is worked out anew; `$schema` is left out.
 * @returns The document, frozen. Give it to a query in `documents`.
 * @throws PlanError `invalidDocument`: every fault (20 at most) with its path and what was expected there.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { documentById, parseDocument } from "@plan/rules";
 *
 * const guangxi = JSON.parse(JSON.stringify(documentById("450000-2021-67")));
 * assert.deepEqual(parseDocument(guangxi), documentById("450000-2021-67"));
 * guangxi.areaStandards[0].amount.per = 300;
 * assert.throws(() => parseDocument(guangxi), { code: "invalidDocument" });
 * ```
 */
export function parseDocument(json: unknown): StandardDocument {
  if (isPart(json, "document")) return json as StandardDocument;
  const { $schema: _editors, ...checked } = parseWith(documentSchema(), json, "invalidDocument");
  const issues = [...faultsOfDates(checked), ...faultsOfIds(checked)];
  if (issues.length > 0) throw planError("invalidDocument", issues);
  return loadDocument(checked);
}

function faultsOfDates({ issuedOn, effectiveFrom, effectiveTo }: CheckedDocument): PlanIssue[] {
  const from = effectiveFrom ?? issuedOn ?? "";
  return (effectiveTo ?? from) < from ? [issue(["effectiveTo"], `a day not before ${from}`, effectiveTo)] : [];
}

function faultsOfIds({ id, repeals, areaStandards, ratioStandards }: CheckedDocument): PlanIssue[] {
  const standards = [
    ...areaStandards.map(({ id: name }, at) => ["areaStandards", at, name] as const),
    ...ratioStandards.map(({ id: name }, at) => ["ratioStandards", at, name] as const),
  ];
  const repeated = standards.filter(([, , name], at) => standards.findIndex((other) => other[2] === name) < at);
  return [
    ...(repeals.includes(id) ? [issue(["repeals"], "other documents only", id)] : []),
    ...repeated.map(([list, at, name]) => issue([list, at, "id"], "an id used once in the document", name)),
  ];
}
