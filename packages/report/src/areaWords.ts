import type { AreaStandard, Band, Base, Text } from "@plan/rules";
import { arithmetic, type NeighbourhoodInput, type Requirement } from "@plan/sizing";
import { countedOn } from "./counts.ts";
import { figure } from "./figures.ts";
import { joined } from "./joined.ts";
import { capitals } from "./numerals.ts";
import { facilityName, measureName } from "./words/neighbourhood.ts";
import { type AreaWords, amount as amountWords, rate } from "./words/requirement.ts";

/** A requirement in words, each part once for all places that print it. */
export function areaWords(requirement: Requirement, neighbourhood: Readonly<NeighbourhoodInput>): AreaWords {
  const { facility, governing, statedArea, measure } = requirement;
  return {
    term: governing.standard.term,
    name: facilityName[facility],
    counted: countedOn(requirement, neighbourhood),
    rate: rateOf(governing.standard),
    steps: joined(
      arithmetic(requirement).map(({ text }) => text),
      "；",
      "; ",
    ),
    measure: measureName[measure],
    area: figure(statedArea),
    areaInCapitals: capitals(statedArea),
  };
}

/** What a standard asks for: its rate and its least areas. */
function rateOf({ amount, minimumTotal, minimumSingle }: AreaStandard): Text {
  const parts: Text[] = [];
  if (amount.kind === "rate") parts.push(rate(figure(amount.floorArea), amount.per, amount.base));
  if (amount.kind === "bands") parts.push(amountWords.bands[amount.semantics](joined(amount.bands.map(bandOf(amount.base)), "；", "; ")));
  if (amount.kind === "fixed") parts.push(amountWords.fixed(figure(amount.floorArea)));
  if (minimumTotal !== null) parts.push(amountWords.minimumTotal(figure(minimumTotal)));
  if (minimumSingle !== null) parts.push(amountWords.minimumSingle(figure(minimumSingle)));
  return joined(parts, "、", ", ");
}

function bandOf(base: Base): (band: Band) => Text {
  return ({ from, fromInclusive, floorArea, rate: banded }) => {
    const asked = banded === undefined ? amountWords.fixed(figure(floorArea ?? from)) : rate(figure(banded.floorArea), banded.per, base);
    return amountWords.band(figure(from), fromInclusive, base, asked);
  };
}
