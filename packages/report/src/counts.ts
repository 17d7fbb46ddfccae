import type { Base, DecimalInput, Text } from "@plan/rules";
import { toDecimal } from "@plan/rules/internal";
import type { NeighbourhoodInput, Requirement } from "@plan/sizing";
import { basesOf } from "@plan/sizing/internal";
import { figure } from "./figures.ts";
import { householdsBasisName } from "./words/neighbourhood.ts";
import { neighbourhoodLabel, squareMetres } from "./words/parcel.ts";
import { counted } from "./words/requirement.ts";

/** What the sizing counted, each with its label; households with their basis (D9). */
export function countsWords(
  neighbourhood: Readonly<NeighbourhoodInput>,
  requirements: readonly Requirement[],
): readonly (readonly [Text, Text])[] {
  const { households, residents, residentialFloorArea } = requirements[0]?.counts ?? {};
  const words: (readonly [Text, Text])[] = [];
  if (households !== undefined) {
    words.push([
      neighbourhoodLabel.households,
      withBasis({ zh: `${households}户`, en: String(households) }, householdsBasisName[basisOf(neighbourhood)]),
    ]);
  }
  if (residents !== undefined)
    words.push([neighbourhoodLabel.residents, ifPending({ zh: `${residents}人`, en: String(residents) }, neighbourhood)]);
  if (residentialFloorArea !== undefined)
    words.push([neighbourhoodLabel.residentialFloorArea, ifPending(squareMetres(figure(toDecimal(residentialFloorArea))), neighbourhood)]);
  return words;
}

/** What one standard counts, in words; households that are not simply planned with their basis. */
export function countedOn(requirement: Requirement, neighbourhood: Readonly<NeighbourhoodInput>): Text {
  const { amount } = requirement.governing.standard;
  if (amount.kind !== "rate" && amount.kind !== "bands") return counted.nothing;
  const { base } = amount;
  const words = counted[base](figure(toDecimal(requirement.counts[base] as DecimalInput)));
  const basis = basisOf(neighbourhood);
  if (base !== "households") return ifPending(words, neighbourhood);
  return basis === "planned" ? words : withBasis(words, householdsBasisName[basis]);
}

/** What areas are fixed again by once the scheme is approved (D9): an estimate of households, or all that the scheme decides. */
export function provisional(neighbourhood: Readonly<NeighbourhoodInput>, requirements: readonly Requirement[]): readonly Base[] {
  const counted = basesOf(requirements);
  const basis = basisOf(neighbourhood);
  if (neighbourhood.householdsBasis === "pendingScheme") return counted;
  return basis === "estimated" && counted.includes("households") ? ["households"] : [];
}

/** Whether the households are an estimate, the caller's or one from floor area. */
export function isEstimated(neighbourhood: Readonly<NeighbourhoodInput>): boolean {
  return basisOf(neighbourhood) === "estimated";
}

function basisOf({ householdsBasis, households }: Readonly<NeighbourhoodInput>): NonNullable<NeighbourhoodInput["householdsBasis"]> {
  return householdsBasis ?? (households === undefined ? "estimated" : "planned");
}

/** A scheme that is not approved decides more than households. */
function ifPending(words: Text, { householdsBasis }: Readonly<NeighbourhoodInput>): Text {
  return householdsBasis === "pendingScheme" ? withBasis(words, householdsBasisName.pendingScheme) : words;
}

function withBasis(words: Text, basis: Text): Text {
  return { zh: `${words.zh}（${basis.zh}）`, en: `${words.en} (${basis.en})` };
}
