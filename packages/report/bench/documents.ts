/**
 * Conditions written as text and as DOCX, in CPU seconds, best of several rounds; DOCX in a process of its own, with the memory it took.
 * Run: node --conditions=@plan/source --import tsx packages/report/bench/documents.ts
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { landTransferConditions, type Parcel, toText } from "@plan/report";
import { toDocx } from "@plan/report/docx";
import { sizeNeighbourhood } from "@plan/sizing";

const [rounds, texts, files] = [20, 500, 1000];
const parcel: Parcel = {
  number: "P(2022)1",
  location: "城中区东环大道",
  bounds: "东至规划路，南至东环大道",
  landUse: "城镇住宅用地",
  landArea: "50360.2",
  plotRatio: { min: "1", max: "2.2" },
  floorAreaInPlotRatio: "110792.44",
};
const sized = (households: number) => sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households });

function cpuSeconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6;
}

/** How many a CPU second, in the best of the rounds. */
function best(write: (households: number) => unknown): string {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const begun = process.cpuUsage();
    for (let households = 0; households < texts; households += 1) write(households);
    least = Math.min(least, cpuSeconds(process.cpuUsage(begun)));
  }
  return `${Math.floor(texts / least)} a CPU second`;
}

if (process.argv[2] === "docx") {
  const [begun, start] = [process.cpuUsage(), process.hrtime.bigint()];
  let bytes = 0;
  for (let households = 0; households < files; households += 1)
    bytes += (await toDocx(landTransferConditions({ sizing: sized(households), parcel }))).length;
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  console.log(
    `${files} DOCX: ${seconds.toFixed(1)} s, ${cpuSeconds(process.cpuUsage(begun)).toFixed(1)} CPU s, ` +
      `${Math.ceil(process.resourceUsage().maxRSS / 1024)} MB at most, ${bytes} bytes`,
  );
} else {
  const ready = Array.from({ length: texts }, (_, households) => sized(households));
  const read = ready.map((sizing) => landTransferConditions({ sizing, parcel }));
  console.log("sizing alone:", best(sized));
  console.log(
    "text of a document made before:",
    best((index) => toText(read[index] as (typeof read)[number])),
  );
  console.log(
    "from a ready sizing to text:",
    best((index) => toText(landTransferConditions({ sizing: ready[index] as (typeof ready)[number], parcel }))),
  );
  console.log(
    "from the neighbourhood to text:",
    best((households) => toText(landTransferConditions({ sizing: sized(households), parcel }))),
  );
  const own = ["--conditions=@plan/source", "--import", "tsx", fileURLToPath(import.meta.url), "docx"];
  execFileSync(process.execPath, own, { stdio: "inherit" });
}
