#!/usr/bin/env node
import { runPlan } from "./plan/run.ts";

// Whoever reads our output may stop reading.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

runPlan(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
