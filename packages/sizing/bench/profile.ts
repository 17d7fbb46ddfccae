/** Where the time of `sizeNeighbourhood` goes, from a profile of the processor: `node --import ./.config/plain.mjs packages/sizing/bench/profile.ts <@plan/sizing, built>`. */
import { Session } from "node:inspector/promises";
import { pathToFileURL } from "node:url";
import { benchColumns, benchRow, liuzhou } from "./rows.ts";

const [, , built = ""] = process.argv;
const { sizeNeighbourhood } = (await import(pathToFileURL(built).href)) as typeof import("@plan/sizing");
const columns = benchColumns(100_000, 67);
const rows: (typeof liuzhou & { development: "new"; households: number })[] = JSON.parse(
  JSON.stringify(
    Array.from({ length: 100_000 }, (_, row) => {
      const { development, households } = benchRow(columns, row);
      return { ...liuzhou, development, households };
    }),
  ),
);
let kept: unknown;
const turn = () => {
  for (const row of rows) kept = sizeNeighbourhood(row);
};
turn();
let least = Number.POSITIVE_INFINITY;
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.start");
for (let turns = 0; turns < 12; turns += 1) {
  const begun = process.cpuUsage();
  turn();
  const { user, system } = process.cpuUsage(begun);
  least = Math.min(least, user + system);
}
const { profile } = await session.post("Profiler.stop");
if (kept === undefined) throw new Error("nothing was worked out");

const nameOf = new Map(
  profile.nodes.map(({ id, callFrame: { functionName, url } }) => {
    if (functionName === "(garbage collector)") return [id, "the garbage collector"] as const;
    if (url.includes("decimal.js")) return [id, "decimal.js"] as const;
    return [id, url.includes("/dist/") && functionName !== "" ? functionName : "all the rest"] as const;
  }),
);
const times = new Map<string, number>();
for (const [index, id] of (profile.samples ?? []).entries()) {
  const name = nameOf.get(id) ?? "all the rest";
  times.set(name, (times.get(name) ?? 0) + (profile.timeDeltas?.[index] ?? 0));
}
const whole = [...times.values()].reduce((sum, time) => sum + time, 0);
const perCall = (least * 1000) / rows.length;
const shares = [...times].sort(([, a], [, b]) => b - a).map(([name, time]) => [name, time / whole] as const);
process.stdout.write(JSON.stringify({ nanoseconds: Math.trunc(perCall), shares: shares.filter(([, share]) => share >= 0.02) }));
