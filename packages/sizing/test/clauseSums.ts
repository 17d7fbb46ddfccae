import type { District } from "@plan/sizing";

/** Each clause of a total: its item, m², and the neighbourhoods that it is cited for. */
export const clauseSums = (total: District["totals"][keyof District["totals"]]) =>
  total?.clauses.map(({ citation, floorArea, neighbourhoods }) => [citation.standard.item, floorArea.toFixed(), neighbourhoods]);
