/** Writes one file over and over, a new version each time, until it is killed. The path is its argument. */
import { replaceFile } from "../src/files.ts";

const [, , path = ""] = process.argv;

function* version(number: number): Generator<string> {
  yield `version ${number}\n`;
  for (let part = 0; part < 200; part += 1) yield `${part},${"x".repeat(500)}\n`;
  yield `end of ${number}\n`;
}

for (let number = 1; ; number += 1) {
  await replaceFile(path, version(number));
  if (number === 1) process.stdout.write("ready");
}
