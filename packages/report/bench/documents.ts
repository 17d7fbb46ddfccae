/**
 * Conditions written as text and as DOCX, in CPU seconds, best of several rounds once all is compiled, each in a process of its own; DOCX with
 * the memory it took. A core that other work shares runs in spells at half its speed, whatever runs on it: a document stored as JSON and read by
 * JSON.parse, which is none of our code, is measured beside, and the middle round shows how long the spells were.
 * Run, on the packages as they are built: node --import tsx packages/report/bench/documents.ts
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { landTransferConditions, toText } from "@plan/report";
import { toDocx } from "@plan/report/docx";
import { type Sizing, sizeNeighbourhood } from "@plan/sizing";
import { liuzhouParcel } from "../test/liuzhouParcel.ts";

const [rounds, compiling, texts, files] = [100, 25, 500, 1000];
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
  "JSON of a document written and read, none of it ours": () => {
    const made = ready().map((sizing) => landTransferConditions({ sizing, parcel }));
    return (index) => JSON.parse(JSON.stringify(at(made, index)));
  },
  "from a ready sizing to text": () => {
    const sizings = ready();
    return (index) => toText(landTransferConditions({ sizing: at(sizings, index), parcel }));
  },
  "from the neighbourhood to text": () => (households) => toText(landTransferConditions({ sizing: sized(households), parcel })),
};

/** How many a CPU second, in the best and in the middle one of the rounds. */
function measured(name: string, write: (index: number) => unknown): void {
  const took: number[] = [];
  for (let round = 0; round < compiling + rounds; round += 1) {
    const begun = process.cpuUsage();
    for (let index = 0; index < texts; index += 1) write(index);
    if (round >= compiling) took.push(cpuSeconds(process.cpuUsage(begun)));
  }
  const ordered = took.sort((one, other) => one - other);
  const [best, middle] = [0, rounds / 2].map((place) => Math.floor(texts / at(ordered, place)));
  console.log(`${name}: ${best} a CPU second, ${middle} in the middle round`);
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
  measured(asked, way());
} else {
  for (const name of [...Object.keys(ways), "docx"])
    execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), name], { stdio: "inherit" });
}
