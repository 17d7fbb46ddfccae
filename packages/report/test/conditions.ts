import { type NeighbourhoodInput, type SizingOptions, sizeNeighbourhood } from "@plan/sizing";
import { landTransferConditions } from "../src/landTransferConditions.ts";
import type { Clause, ReportDocument } from "../src/reportDocument.ts";

export const liuzhou: NeighbourhoodInput = { division: "450200", on: "2022-03-01", development: "new", households: 1234 };

export const conditions = (neighbourhood: NeighbourhoodInput = liuzhou, options: SizingOptions = {}): ReportDocument =>
  landTransferConditions({ sizing: sizeNeighbourhood(neighbourhood, options) });

export const clausesOf = (document: ReportDocument, section: number): readonly Clause[] => document.sections[section]?.clauses ?? [];

export const textOf = (clauses: readonly Clause[]): string => clauses.map(({ text }) => text.zh).join("\n");
