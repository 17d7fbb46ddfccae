import beijing2015 from "../../../seeds/110000-2015-home-care.json" with { type: "json" };
import hebei2016 from "../../../seeds/130000-2016-home-care.json" with { type: "json" };
import yuncheng2020 from "../../../seeds/140800-2020-childcare.json" with { type: "json" };
import harbin2023 from "../../../seeds/230100-2023-home-care-facilities.json" with { type: "json" };
import shanghai2016 from "../../../seeds/310000-2016-elderly-rights.json" with { type: "json" };
import jiangsu2022Draft from "../../../seeds/320000-2022-elderly-care-draft.json" with { type: "json" };
import nanjing2014 from "../../../seeds/320100-2014-elderly-care.json" with { type: "json" };
import zhejiang2015 from "../../../seeds/330000-2015-elderly-care.json" with { type: "json" };
import shaoxing2021 from "../../../seeds/330600-2021-home-care.json" with { type: "json" };
import anhui2022 from "../../../seeds/340000-2022-care-facilities.json" with { type: "json" };
import anhui2025Draft from "../../../seeds/340000-2025-childcare-draft.json" with { type: "json" };
import xiamen2022 from "../../../seeds/350200-2022-childcare-facilities.json" with { type: "json" };
import jiangxi2016 from "../../../seeds/360000-2016-care-facilities.json" with { type: "json" };
import shandong2020 from "../../../seeds/370000-2020-elderly-care.json" with { type: "json" };
import shandong2021Draft from "../../../seeds/370000-2021-community-facilities-draft.json" with { type: "json" };
import shandong2022 from "../../../seeds/370000-2022-community-facilities.json" with { type: "json" };
import qingdao2014 from "../../../seeds/370200-2014-elderly-care.json" with { type: "json" };
import weihai2016 from "../../../seeds/371000-2016-elderly-care.json" with { type: "json" };
import dezhou2019 from "../../../seeds/371400-2019-elderly-care.json" with { type: "json" };
import henan2018 from "../../../seeds/410000-2018-elderly-rights.json" with { type: "json" };
import henan2022 from "../../../seeds/410000-2022-elderly-care.json" with { type: "json" };
import hubei2022 from "../../../seeds/420000-2022-four-synchronisations.json" with { type: "json" };
import guangdong2021 from "../../../seeds/440000-2021-care-facilities-land.json" with { type: "json" };
import guangdong2021Population from "../../../seeds/440000-2021-population.json" with { type: "json" };
import guangzhou2025 from "../../../seeds/440100-2025-childcare-facilities.json" with { type: "json" };
import guangxi2021 from "../../../seeds/450000-2021-67.json" with { type: "json" };
import guangxi2022 from "../../../seeds/450000-2022-ageing-plan.json" with { type: "json" };
import nanning2019Trial from "../../../seeds/450100-2019-care-rooms-trial.json" with { type: "json" };
import nanning2022 from "../../../seeds/450100-2022-care-layout.json" with { type: "json" };
import nanning2022Care from "../../../seeds/450100-2022-care-rooms.json" with { type: "json" };
import liuzhou2021 from "../../../seeds/450200-2021-care-targets.json" with { type: "json" };
import wuzhou2021 from "../../../seeds/450400-2021-childcare-target.json" with { type: "json" };
import guizhou2022 from "../../../seeds/520000-2022-care-facilities.json" with { type: "json" };
import yunnan2021 from "../../../seeds/530000-2021-old-estates.json" with { type: "json" };
import yinchuan2020 from "../../../seeds/640100-2020-care-facilities.json" with { type: "json" };
import yinchuan2023 from "../../../seeds/640100-2023-care-facilities.json" with { type: "json" };
import { loadDocument } from "./load.ts";
import { once } from "./once.ts";
import { issue, planError } from "./planError.ts";
import type { StandardDocument } from "./standardDocument.ts";

interface Seed {
  readonly revision: string;
}
const seeds: readonly Seed[] = [
  beijing2015,
  hebei2016,
  yuncheng2020,
  harbin2023,
  shanghai2016,
  jiangsu2022Draft,
  nanjing2014,
  zhejiang2015,
  shaoxing2021,
  anhui2022,
  anhui2025Draft,
  xiamen2022,
  jiangxi2016,
  shandong2020,
  shandong2021Draft,
  shandong2022,
  qingdao2014,
  weihai2016,
  dezhou2019,
  henan2018,
  henan2022,
  hubei2022,
  guangdong2021,
  guangdong2021Population,
  guangzhou2025,
  guangxi2021,
  guangxi2022,
  nanning2019Trial,
  nanning2022,
  nanning2022Care,
  liuzhou2021,
  wuzhou2021,
  guizhou2022,
  yunnan2021,
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
export const documents: readonly StandardDocument[] = /* @__PURE__ */ madeWhenRead(seeds);

/** The built package holds each file as text, which costs an import next to nothing. */
const dataOf = (seed: Seed | string): Seed => (typeof seed === "string" ? JSON.parse(seed) : seed);

/** Each document is loaded when it is first read: importing the package stays cheap, however many there are. */
function madeWhenRead(all: typeof seeds): readonly StandardDocument[] {
  const list: StandardDocument[] = [];
  all.forEach((seed, index) => {
    const read = () => {
      const data = dataOf(seed);
      return loadDocument(data, data.revision);
    };
    Object.defineProperty(list, index, { get: once(read), enumerable: true });
  });
  return Object.freeze(list);
}

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
