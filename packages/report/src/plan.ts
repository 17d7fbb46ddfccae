#!/usr/bin/env node
import { runPlan } from "./plan/run.ts";

/** As the shell says of a program whose reader has gone, and of a fault within a program. No verdict was reached. */
const [readerGone, ownFault] = [141, 70];

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(readerGone);
});
// What is said on the side may go unheard.
process.stderr.on("error", () => {});

runPlan(process.argv.slice(2), process)
  .catch((error) => {
    console.error(error);
    return ownFault;
  })
  .then((code) => {
    process.exitCode = code;
  });
