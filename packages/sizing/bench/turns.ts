/** CPU seconds of a call. */
async function seconds(call: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  await call();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}

/** Rows a CPU second of each, in turns, the best of them. */
export async function inTurns(
  turns: number,
  calls: Readonly<Record<string, readonly [number, () => unknown]>>,
): Promise<Record<string, number>> {
  const best: Record<string, number> = {};
  for (let turn = 0; turn < turns; turn += 1)
    for (const [name, [rows, call]] of Object.entries(calls)) best[name] = Math.max(best[name] ?? 0, rows / (await seconds(call)));
  return best;
}
