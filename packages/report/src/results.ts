import { type Decimal, stated, statedDown, type Text } from "@plan/rules";
import type { FacilityResult } from "@plan/sizing";
import type { Checked } from "./check.ts";
import { figure } from "./figures.ts";
import { type Draft, policy } from "./outline.ts";
import type { ReportTable } from "./reportDocument.ts";
import { facilityName, measureName } from "./words/neighbourhood.ts";
import { type ResultWords, resultClause, resultsCaption, resultsHead, resultVerdict } from "./words/results.ts";
import { workedFrom } from "./worked.ts";

/** One clause for each facility: what is required, what is there, and the verdict (D13, D19). */
export function resultClauses({ facilities }: Checked): readonly Draft[] {
  return facilities.map(({ requirement, result }) => {
    const words: ResultWords = {
      term: requirement.governing.standard.term,
      name: facilityName[requirement.facility],
      measure: measureName[requirement.measure],
      required: figure(requirement.statedArea),
      known: figure(result.known),
      shortfall: result.shortfall === null ? null : figure(stated(result.shortfall)),
      surplus: result.surplus === null ? null : figure(statedDown(result.surplus)),
    };
    return policy(resultClause[kindOf(result)](words), requirement.governing);
  });
}

function kindOf({ verdict, provided, known }: FacilityResult): keyof typeof resultClause {
  if (verdict === "met" && provided === null) return "metByKnown";
  return verdict === "unknown" && known.isZero() ? "notReported" : verdict;
}

/** The same in a table: stated as D3 says, provided areas in full, what nobody reported empty. */
export function resultsTable({ facilities }: Checked): ReportTable {
  return {
    caption: resultsCaption,
    head: resultsHead,
    rows: facilities.map(({ requirement, result }) => {
      const { facility, governing, statedArea } = requirement;
      const name: Text = { zh: governing.standard.term, en: facilityName[facility] };
      return [name, statedArea, result.provided, upwards(result.shortfall), downwards(result.surplus), resultVerdict[result.verdict]];
    }),
    worked: workedFrom(facilities.map(({ requirement }) => [requirement])),
  };
}

export function upwards(area: Decimal | null): Decimal | null {
  return area === null ? null : stated(area);
}

function downwards(area: Decimal | null): Decimal | null {
  return area === null ? null : statedDown(area);
}
