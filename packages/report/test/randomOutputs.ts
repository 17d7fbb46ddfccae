import { toText } from "@plan/report";
import type { Sizing } from "@plan/sizing";
import { type Draw, seeded } from "../../sizing/test/seeded.ts";
import { sizingSheet } from "../src/plan/sizingSheet.ts";
import { checkOf, shipped, sizingOf } from "./randomReports.ts";
import { ranPlan } from "./ranPlan.ts";

/** What `plan size`, `plan check` and `plan survey` write as JSON, with what the first and the last print, one a line, always the same for a seed. */
export async function* randomOutputs(count: number, seed: number): AsyncGenerator<string> {
  const draw = seeded(seed);
  const kinds = [() => sized(sizingOf(draw)), () => JSON.stringify(checkOf(draw)), () => surveyed(draw)];
  for (let made = 0; made < count; made += 1) yield `${await (kinds[made % kinds.length] as (typeof kinds)[number])()}\n`;
}

function sized(sizing: Sizing): string {
  return JSON.stringify({ ...sizing, printed: toText(sizingSheet(sizing)) });
}

const headings = ["行政区划代码", "总户数", "居住人口", "住宅建筑面积", "户均住宅建筑面积", "已有养老面积", "已有托育面积"];

/** A list of some thirty rows, a few of them faulty or estimated; all of it, or what is to be mended. */
async function surveyed(draw: Draw): Promise<string> {
  const { where, facilities } = draw.pick(shipped);
  const area = () => draw.pick(["", "0", draw.figure(2, 2), draw.figure(5, 6)]);
  const rows = Array.from({ length: 30 }, () => {
    const counted = [String(draw.below(10 ** (1 + draw.below(5)))), String(draw.below(9000)), draw.figure(6, 2), ""];
    const estimated = ["", String(draw.below(9000)), draw.figure(6, 2), `1${draw.figure(2, 3)}`];
    // Now and then another city of the province.
    const division = draw.pick(["", "", where.division.replace(/0000$/, "0100")]);
    return [division, ...draw.pick([counted, counted, counted, estimated, ["x", "", "", ""]]), area(), area()].join();
  });
  const place = ["--division", where.division, "--on", where.on, "--development", where.development];
  const asked = ["--accept-reported", ...facilities.flatMap((one) => ["--facility", one]), ...draw.pick([[], ["--all"]])];
  const input = [headings.join(), ...rows].join("\n");
  const ran = (...format: string[]) => ranPlan(["survey", "-", ...format, ...place, ...asked], { input });
  return JSON.stringify({ ...JSON.parse((await ran("--json")).out), printed: (await ran()).out });
}
