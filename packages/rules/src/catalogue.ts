import guangxi2021 from "../../../seeds/450000-2021-67.json" with { type: "json" };
import { loadDocument } from "./load.ts";
import { issue, planError } from "./planError.ts";
import type { StandardDocument } from "./standardDocument.ts";

/**
 * The documents shipped with the package, one for each file of seeds/, in order of division and date.
 *
 * They are checked when the package is tested and built, not when it is imported.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { documents } from "@plan/rules";
 *
 * assert.ok(documents.some(({ number }) => number === "桂政办发〔2021〕67号"));
 * ```
 */
export const documents: readonly StandardDocument[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ [guangxi2021].map((seed) => loadDocument(seed, seed.revision)),
);

/**
 * The shipped document with this id.
 *
 * @param id - Such as "450000-2021-67": the name of its file in seeds/.
 * @returns The document.
 * @throws PlanError `unknownDocument` if none has the id.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { documentById } from "@plan/rules";
 *
 * assert.equal(documentById("450000-2021-67").issuedOn, "2021-07-18");
 * assert.throws(() => documentById("450000-1999-1"), { code: "unknownDocument" });
 * ```
 */
export function documentById(id: string): StandardDocument {
  const found = documents.find((document) => document.id === id);
  if (found === undefined) throw planError("unknownDocument", [issue([], "the id of a shipped document", id)]);
  return found;
}
