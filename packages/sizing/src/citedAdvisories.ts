import type { AreaStandard, Citation } from "@plan/rules";
import type { Advisory, AdvisoryCode } from "./advisories.ts";
import { advisoryWords as words } from "./advisoryWords.ts";

/** When a citation gives reason to say what follows from it alone. */
const reasons = {
  planHorizonPassed: ({ document }) => document.planHorizonEnd !== null,
  reportedStandardUsed: ({ document }) => document.evidence === "report",
  effectiveDateUncertain: ({ document }) => document.effectiveFrom === null && document.issuedOn === null,
  outsideRenovationWorks: ({ standard }) => standard.constraints.some(({ kind }) => kind === "renovationWorksOnly"),
  poolingAdvised: ({ standard: { constraints, development } }) =>
    constraints.some(({ kind, value }) => kind === "pooling" && value.developments.includes(development)),
  measureUnspecified: ({ standard }) => standard.measure === "unspecified",
  measuresDiffer: () => true,
  delegatedStandard: ({ standard }) => standard.amount.kind === "delegated",
} satisfies Partial<Record<AdvisoryCode, (citation: Citation<AreaStandard>) => boolean>>;

type CitedAdvisories = Readonly<Record<keyof typeof reasons, Advisory | null>>;
const known: WeakMap<Citation<AreaStandard>, CitedAdvisories> = /* @__PURE__ */ new WeakMap();

/** What a citation may give reason to say: put in words once, however many neighbourhoods call for it; null where it gives none. */
export function cited(citation: Citation<AreaStandard>): CitedAdvisories {
  let advisories = known.get(citation);
  if (advisories === undefined) {
    const { facility } = citation.standard;
    const codes = Object.keys(reasons) as (keyof typeof reasons)[];
    const made = codes.map((code) => {
      if (!reasons[code](citation)) return [code, null];
      return [code, Object.freeze({ code, message: Object.freeze(words[code](citation)), facility, citation })];
    });
    advisories = Object.fromEntries(made) as CitedAdvisories;
    known.set(citation, advisories);
  }
  return advisories;
}
