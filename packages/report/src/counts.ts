import type { Base, Text } from "@plan/rules";
import { toDecimal } from "@plan/rules/schema";
import type { NeighbourhoodInput, Requirement } from "@plan/sizing";
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
  if (residents !== undefined) words.push([neighbourhoodLabel.residents, { zh: `${residents}人`, en: String(residents) }]);
  if (residentialFloorArea !== undefined)
    words.push([neighbourhoodLabel.residentialFloorArea, squareMetres(figure(toDecimal(residentialFloorArea)))]);
  return words;
}

/** What one standard counts, in words; households that are not simply planned with their basis. */
export function countedOn(requirement: Requirement, neighbourhood: Readonly<NeighbourhoodInput>): Text {
  const { amount } = requirement.governing.standard;
  const base: Base | null = amount.kind === "rate" || amount.kind === "bands" ? amount.base : null;
  const count = base === null ? undefined : requirement.counts[base];
  if (base === null || count === undefined) return counted.nothing;
  const words = counted[base](figure(toDecimal(count)));
  const basis = basisOf(neighbourhood);
  return base === "households" && basis !== "planned" ? withBasis(words, householdsBasisName[basis]) : words;
}

/** Whether areas that count households are fixed again by those of the approved scheme (D9). */
export function isProvisional(neighbourhood: Readonly<NeighbourhoodInput>, requirements: readonly Requirement[]): boolean {
  const basis = basisOf(neighbourhood);
  const counted = requirements.some(({ governing: { standard } }) => "base" in standard.amount && standard.amount.base === "households");
  return counted && (basis === "pendingScheme" || basis === "estimated");
}

/** Whether the households are an estimate, the caller's or one from floor area. */
export function isEstimated(neighbourhood: Readonly<NeighbourhoodInput>): boolean {
  return basisOf(neighbourhood) === "estimated";
}

function basisOf({ householdsBasis, households }: Readonly<NeighbourhoodInput>): NonNullable<NeighbourhoodInput["householdsBasis"]> {
  return householdsBasis ?? (households === undefined ? "estimated" : "planned");
}

function withBasis(words: Text, basis: Text): Text {
  return { zh: `${words.zh}（${basis.zh}）`, en: `${words.en} (${basis.en})` };
}
