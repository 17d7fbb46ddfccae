/** Collections amid chunks, then a full one: by how many megabytes do old objects grow while 361,200 more rows are read and let go? */
import { Buffer } from "node:buffer";
import { getHeapSpaceStatistics } from "node:v8";
import { readCsv } from "@plan/report/csv";
import { tell } from "./apart.ts";
import { head } from "./countySurvey.ts";

const collect = (globalThis as { gc?: (options?: { readonly type: "minor" }) => void }).gc;
if (collect === undefined) throw new Error("Run with --expose-gc");
const old = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === "old_space")?.space_used_size ?? Number.NaN;
const block = Buffer.from("450203,红光小区,既有,2022-03-01,800,120.00,35.5\n".repeat(1200));

function* source() {
  yield Buffer.from(`${head.join(",")}\n`);
  for (let count = 0; count < 400; count += 1) yield Buffer.from(block);
}

let [chunks, rows, begun] = [0, 0, 0];
for await (const chunk of readCsv(source()).chunks()) {
  chunks += 1;
  rows += chunk.length;
  if (chunks < 20 || (chunks < 60 && chunks % 4 === 0)) collect({ type: "minor" });
  if (chunks !== 100) continue;
  collect();
  begun = old();
}
tell({ rows, grown: (old() - begun) / 1e6 });
