import shaoxing2021 from "../../../seeds/330600-2021-home-care.json" with { type: "json" };
import shandong2020 from "../../../seeds/370000-2020-elderly-care.json" with { type: "json" };
import qingdao2014 from "../../../seeds/370200-2014-elderly-care.json" with { type: "json" };
import weihai2016 from "../../../seeds/371000-2016-elderly-care.json" with { type: "json" };
import dezhou2019 from "../../../seeds/371400-2019-elderly-care.json" with { type: "json" };
import henan2018 from "../../../seeds/410000-2018-elderly-rights.json" with { type: "json" };
import guangxi2021 from "../../../seeds/450000-2021-67.json" with { type: "json" };
import nanning2019Trial from "../../../seeds/450100-2019-care-rooms-trial.json" with { type: "json" };
import nanning2022 from "../../../seeds/450100-2022-care-rooms.json" with { type: "json" };
import yinchuan2020 from "../../../seeds/640100-2020-care-facilities.json" with { type: "json" };
import yinchuan2023 from "../../../seeds/640100-2023-care-facilities.json" with { type: "json" };
import { loadDocument } from "./load.ts";
import { issue, planError } from "./planError.ts";
import type { StandardDocument } from "./standardDocument.ts";

const seeds: readonly { readonly revision: string }[] = [
  shaoxing2021,
  shandong2020,
  qingdao2014,
  weihai2016,
  dezhou2019,
  henan2018,
  guangxi2021,
  nanning2019Trial,
  nanning2022,
  yinchuan2020,
  yinchuan2023,
];

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
  /* @__PURE__ */ seeds.map((seed) => loadDocument(seed, seed.revision)),
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
