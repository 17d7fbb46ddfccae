import type { StandardDocument } from "@plan/rules";
import { documentsGiven, once, parseWith, within } from "@plan/rules/internal";
import * as z from "zod";

const optionsSchema = /* @__PURE__ */ once(() => z.strictObject({ documents: z.array(z.custom<StandardDocument>()).optional() }));

/** Documents of one's own behind what was read back from JSON. */
export interface OwnDocuments {
  /** Where duties are looked up; the shipped ones if not given. What was sized here knows its own. */
  documents?: readonly StandardDocument[] | undefined;
}

/** The documents named by the options, or undefined where they name none. */
export function ownDocuments(options: OwnDocuments): readonly StandardDocument[] | undefined {
  const { documents } = within(["options"], () => parseWith(optionsSchema(), options, "invalidQuery"));
  return documents && documentsGiven(documents);
}
