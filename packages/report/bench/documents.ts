/**
 * Conditions written as text and as DOCX, in CPU seconds, best of several rounds, each in a process of its own; DOCX with the memory it took.
 * Run, on the packages as they are built: node --import tsx packages/report/bench/documents.ts
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { landTransferConditions, toText } from "@plan/report";
import { toDocx } from "@plan/report/docx";
import { type Sizing, sizeNeighbourhood } from "@plan/sizing";
import { liuzhouParcel } from "../test/liuzhouParcel.ts";

const [rounds, texts, files] = [40, 500, 1000];
const parcel = liuzhouParcel;
const sized = (households: number) => sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households });

function cpuSeconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6;
}

const ready = (): readonly Sizing[] => Array.from({ length: texts }, (_, households) => sized(households));
const at = <T>(list: readonly T[], index: number) => list[index] as T;

/** What is measured, each in a process of its own: what was compiled for one way is not what suits another. */
const ways: Readonly<Record<string, () => (index: number) => unknown>> = {
  "sizing alone": () => sized,
  "text of a document made before": () => {
    const made = ready().map((sizing) => landTransferConditions({ sizing, parcel }));
    return (index) => toText(at(made, index));
  },
  "from a ready sizing to text": () => {
    const sizings = ready();
    return (index) => toText(landTransferConditions({ sizing: at(sizings, index), parcel }));
  },
  "from the neighbourhood to text": () => (households) => toText(landTransferConditions({ sizing: sized(households), parcel })),
};

/** How many a CPU second, in the best of the rounds. */
function best(name: string, write: (index: number) => unknown): void {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const begun = process.cpuUsage();
    for (let index = 0; index < texts; index += 1) write(index);
    least = Math.min(least, cpuSeconds(process.cpuUsage(begun)));
  }
  console.log(`${name}: ${Math.floor(texts / least)} a CPU second`);
}

const [, , asked] = process.argv;
const way = ways[asked ?? ""];
if (asked === "docx") {
  const [begun, start] = [process.cpuUsage(), process.hrtime.bigint()];
  let bytes = 0;
  for (let households = 0; households < files; households += 1)
    bytes += (await toDocx(landTransferConditions({ sizing: sized(households), parcel }))).length;
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  console.log(
    `${files} DOCX: ${seconds.toFixed(1)} s, ${cpuSeconds(process.cpuUsage(begun)).toFixed(1)} CPU s, ` +
      `${Math.ceil(process.resourceUsage().maxRSS / 1024)} MB at most, ${bytes} bytes`,
  );
} else if (asked !== undefined && way !== undefined) {
  best(asked, way());
} else {
  for (const name of [...Object.keys(ways), "docx"])
    execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), name], { stdio: "inherit" });
}
