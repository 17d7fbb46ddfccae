import { readFileSync } from "node:fs";
import { documentById } from "@plan/rules";
import { city, town } from "./furtherDocuments.ts";

const revisions = [...["450000-2021-67", "330600-2021-home-care", "370200-2014-elderly-care"].map((id) => documentById(id)), city, town];

/** A text as it was written out by hand, with the revisions of the data filled in. */
export function written(name: string): string {
  const text = readFileSync(new URL(`documents/${name}.txt`, import.meta.url), "utf8");
  return revisions.reduce((filled, { id, revision }) => filled.replaceAll(`{${id}}`, revision), text);
}
