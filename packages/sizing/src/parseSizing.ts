import {
  type AreaStandard,
  type Citation,
  type Counts,
  type Decimal,
  type Facility,
  type PlanIssue,
  type StandardDocument,
  stated,
} from "@plan/rules";
import {
  areaCitationSchema,
  areaFor,
  citationSchema,
  countsShape,
  exactDecimal,
  facilitySchema,
  frozen,
  issue,
  measureSchema,
  once,
  parseWith,
  perHundredSchema,
  planError,
  prefixOf,
  textSchema,
  whyNotInForce,
  within,
} from "@plan/rules/internal";
import * as z from "zod";
import { type Advisory, advisoryCodes } from "./advisories.ts";
import { countsOf, type NeighbourhoodInput, neighbourhoodSchema, withAreasAsText } from "./neighbourhood.ts";
import { plainSizing } from "./plainSizing.ts";
import { citedBy, type Requirement } from "./requirement.ts";
import type { Sizing } from "./sizeNeighbourhood.ts";

const requirementSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    facility: facilitySchema(),
    floorArea: exactDecimal(),
    statedArea: exactDecimal(),
    measure: measureSchema(),
    governing: areaCitationSchema(),
    alsoApplying: z.array(areaCitationSchema()),
    counts: z.strictObject(countsShape()),
    perHundred: perHundredSchema().default("proRata"),
  }),
);

const advisorySchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    code: z.enum(advisoryCodes),
    message: textSchema(),
    facility: facilitySchema().nullable(),
    citation: citationSchema().nullable(),
  }),
);

export const sizingSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    neighbourhood: neighbourhoodSchema(),
    requirements: z.strictObject({ elderlyCare: requirementSchema().optional(), infantCare: requirementSchema().optional() }),
    advisories: z.array(advisorySchema()),
  }),
);

/** A sizing as its schema gives it back. */
export type ReadSizing = z.infer<ReturnType<typeof sizingSchema>>;

/**
 * Reads a stored sizing back (from JSON) and checks that it still follows from the standards it cites.
 *
 * @param json - What `JSON.parse` made of a stored sizing, or a sizing itself.
 * @returns The sizing, identical to the one that was stored.
 * @throws PlanError `invalidNeighbourhood` if it is not a sizing, or if a figure in it does not follow from its own standard and counts, or a
 * standard does not bind its place on its day.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseSizing, sizeNeighbourhood } from "@plan/sizing";
 *
 * const sizing = sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: 1234 });
 * assert.deepEqual(parseSizing(JSON.parse(JSON.stringify(sizing))), sizing);
 * ```
 */
export function parseSizing(json: unknown): Sizing {
  if (checked.has(json as Sizing)) return json as Sizing;
  const { neighbourhood, requirements, advisories } = parseWith(sizingSchema(), json, "invalidNeighbourhood", { early: plainSizing });
  const given = withAreasAsText(neighbourhood);
  const counts = countsOf(given);
  const entries = Object.entries(requirements) as [Facility, Requirement][];
  const issues = entries.flatMap(([key, requirement]) => [
    ...(requirement.facility === key ? [] : [issue(["requirements", key, "facility"], key, requirement.facility)]),
    ...(isSameCount(requirement.counts, counts)
      ? []
      : [
          issue(
            ["requirements", key, "counts"],
            `what the neighbourhood counts, ${JSON.stringify(counts)}`,
            JSON.stringify(requirement.counts),
          ),
        ]),
    ...(requirement.governing.standard.development === given.development
      ? []
      : [issue(["requirements", key, "governing"], `a standard for ${given.development}`, requirement.governing.standard.development)]),
    ...citedBy(requirement)
      .filter((cited) => !isBinding(cited, given))
      .map(({ document }) =>
        issue(["requirements", key, "governing"], `standards that bind ${given.division} on ${given.on}`, document.id),
      ),
    ...faultsOf(requirement, ["requirements", key]),
  ]);
  if (entries.length === 0) issues.push(issue(["requirements"], "one facility at least", requirements));
  if (issues.length > 0) throw planError("invalidNeighbourhood", issues);
  return known({
    neighbourhood: given,
    requirements: requirements as Sizing["requirements"],
    advisories: advisories as readonly Advisory[],
  });
}

/** Whether a standard may be cited for a neighbourhood, as far as itself can tell: what repeals it stands elsewhere. */
function isBinding(
  { standard, document }: Citation<AreaStandard>,
  { division, on, settlement = "urban" }: Readonly<NeighbourhoodInput>,
): boolean {
  const binds = division.startsWith(prefixOf(document.division)) && (settlement === "urban" || standard.settlement === "any");
  return binds && whyNotInForce(document, { division, on, documents: noOthers, acceptReported: true }) === null;
}
const noOthers: readonly StandardDocument[] = /* @__PURE__ */ Object.freeze([]);

/** Households and residents as numbers; floor area as it is written. */
function isSameCount(one: Readonly<Counts>, other: Readonly<Counts>): boolean {
  return (["households", "residents", "residentialFloorArea"] as const).every(
    (base) => one[base] === other[base] || JSON.stringify(one[base]) === JSON.stringify(other[base]),
  );
}

/** Sizings and requirements that were checked here and cannot be changed any more. */
const checked: WeakSet<Sizing | Requirement> = /* @__PURE__ */ new WeakSet();

function known(sizing: Sizing): Sizing {
  for (const requirement of Object.values(frozen(sizing).requirements)) checked.add(requirement);
  checked.add(sizing);
  return sizing;
}

/** A requirement checked by itself. */
export function parseRequirement(input: unknown): Requirement {
  if (checked.has(input as Requirement)) return input as Requirement;
  const requirement = parseWith(requirementSchema(), input, "invalidNeighbourhood") as Requirement;
  const issues = faultsOf(requirement, []);
  if (issues.length > 0) throw planError("invalidNeighbourhood", issues);
  return requirement;
}

/** Every figure worked out again from the cited standards: what was changed on the way does not pass. */
function faultsOf(
  { facility, floorArea, statedArea, measure, governing, alsoApplying, counts, perHundred }: Requirement,
  path: readonly string[],
): PlanIssue[] {
  const cited = citedBy({ governing, alsoApplying });
  const stranger = cited.find(({ standard }) => standard.facility !== facility || standard.development !== governing.standard.development);
  if (stranger !== undefined) return [issue([...path, "governing"], `standards for ${facility}`, stranger.standard.id)];
  const areas = within([...path, "counts"], () => cited.map(({ standard }) => areaFor(standard, counts, perHundred)));
  const descending = areas.every((area, index) => area.lte(areas[index - 1] ?? area));
  const required = areas[0] as Decimal;
  return [
    ...(required.eq(floorArea)
      ? []
      : [issue([...path, "floorArea"], `${required.toFixed()}, which follows from ${governing.standard.item}`, floorArea.toFixed())]),
    ...(descending
      ? []
      : [issue([...path, "alsoApplying"], "standards that ask for no more than the governing one, largest first", alsoApplying)]),
    ...(stated(floorArea).eq(statedArea)
      ? []
      : [issue([...path, "statedArea"], `${stated(floorArea).toFixed()}, the area rounded up to 0.01`, statedArea.toFixed())]),
    ...(measure === governing.standard.measure ? [] : [issue([...path, "measure"], governing.standard.measure, measure)]),
  ];
}
