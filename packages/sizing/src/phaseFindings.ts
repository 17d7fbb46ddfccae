import { type Decimal, type Facility, stated, type Text } from "@plan/rules";
import { areaFor } from "@plan/rules/internal";
import { compare } from "./areaFindings.ts";
import { both } from "./both.ts";
import { buildingFindings } from "./buildingPhasing.ts";
import { clauseName } from "./documentName.ts";
import { type Finding, facilityName } from "./finding.ts";
import { inStepWithHousing, type Phase, type PhaseSchedule } from "./phaseSchedule.ts";
import { fullAreaDueWith, mayMissFirstPhase, type Phasing, phasingAsked } from "./phasing.ts";
import { type Provided, provided } from "./provision.ts";
import type { Requirement } from "./requirement.ts";

/** The housing of each phase, whatever facilities were sized for it. */
interface HousingByPhase extends Pick<PhaseSchedule, "total" | "base"> {
  readonly phases: readonly Pick<Phase, "number" | "housing">[];
}

/** What is delivered by the end of a phase. A room without a phase comes at an unknown time, at the latest with the last phase (D13). */
export function deliveredBy(phase: number, last: number, all: Provided): Provided {
  if (phase === last) return all;
  const soFar = provided(all.rooms?.filter(({ room }) => (room.phase ?? Infinity) <= phase) ?? []);
  return { ...soFar, complete: soFar.complete && all.rooms?.every(({ room }) => room.phase !== undefined) === true };
}

/** A phase whose housing is there and whose facilities are not. */
export function behindHousing(requirement: Requirement, { phases, total, base }: HousingByPhase, all: Provided): Finding[] {
  const { facility, governing } = requirement;
  const { term, item } = governing.standard;
  const housingBy = phases.map(({ housing }) => housing);
  const unit = base === "households" ? both("户", " households") : both("平方米", " m² of housing");
  return phases.flatMap(({ number, housing }, index): Finding[] => {
    const { floorArea } = inStepWithHousing(requirement, housingBy, index);
    const asked = both(
      `第${number}期建成后住宅累计${housing.toFixed()}${unit.zh}（共${total.toFixed()}${unit.zh}），${term}应同步累计交付`,
      `With phase ${number}, ${housing.toFixed()} of ${total.toFixed()}${unit.en} are there; with them the ${facilityName(facility)} area must come to `,
    );
    const about = { code: "behindHousing", citation: governing, facility, severity: "violation" } as const;
    return areaFinding(about, asked, both(`（${item}）`, ` (${item})`), floorArea, deliveredBy(number, phases.length, all));
  });
}

/** A facility that comes later than a cited standard wants. */
export function phasingFindings(
  requirement: Requirement,
  phasing: Phasing,
  { phases }: Pick<HousingByPhase, "phases">,
  all: Provided,
): Finding[] {
  const { facility, counts, perHundred } = requirement;
  const { citation, terms, item, binds } = phasing;
  const housingBy = phases.map(({ housing }) => housing);
  const floorArea = areaFor(citation.standard, counts, perHundred);
  const number = fullAreaDueWith(terms, housingBy) + 1;
  const clause = clauseName(citation, item);
  if (terms.ownBuilding !== undefined) return buildingFindings(phasing, facility, number, all);
  const asked = both(
    `${clause.zh}要求${phasingAsked(terms).zh}：至第${number}期，${citation.standard.term}应累计交付`,
    `${clause.en} asks for it ${phasingAsked(terms).en}: by phase ${number} the ${facilityName(facility)} area must come to `,
  );
  const about = { code: "phasing", citation, facility, severity: binds ? "violation" : "advice" } as const;
  const late = areaFinding(about, asked, both("", ""), floorArea, deliveredBy(number, phases.length, all));
  return late.length > 0 || !mayMissFirstPhase(terms)
    ? late
    : firstPhaseMissed(phasing, facility, floorArea, deliveredBy(1, phases.length, all), all);
}

/** Short, unknown, or nothing to say. Advice that cannot be checked is not said. */
function areaFinding(
  about: Pick<Finding, "code" | "citation" | "facility" | "severity">,
  asked: Text,
  source: Text,
  floorArea: Decimal,
  delivered: Provided,
): Finding[] {
  const { verdict, shortfall, known } = compare(floorArea, delivered);
  if (verdict === "met" || (shortfall === null && about.severity === "advice")) return [];
  const [demanded, measured] = [stated(floorArea).toFixed(), known.toFixed()];
  if (shortfall === null) {
    return [
      {
        ...about,
        severity: "unknown",
        message: both(
          `${asked.zh}${demanded}平方米${source.zh}；用房的分期或面积未填报（已知${measured}平方米），不作判定。`,
          `${asked.en}${demanded} m²${source.en}; the phase or the area of rooms is not reported (known: ${measured} m²), so there is no verdict.`,
        ),
        measured: null,
        demanded,
      },
    ];
  }
  return [
    {
      ...about,
      message: both(
        `${asked.zh}${demanded}平方米${source.zh}，实为${measured}平方米，缺${stated(shortfall).toFixed()}平方米。`,
        `${asked.en}${demanded} m²${source.en}, and comes to ${measured} m²: ${stated(shortfall).toFixed()} m² behind.`,
      ),
      measured,
      demanded,
    },
  ];
}

/** The first phase may be missed for cause: the reasons of the rooms that come later are repeated, and asked for where they are missing. */
function firstPhaseMissed(
  { citation, item, binds, terms }: Phasing,
  facility: Facility,
  floorArea: Decimal,
  first: Provided,
  all: Provided,
): Finding[] {
  if (first.known.gte(floorArea)) return [];
  const later = all.rooms?.filter(({ room }) => room.phase !== 1) ?? [];
  const reasons = later.flatMap(({ room }) => room.phaseReason ?? []);
  const reasoned = all.rooms !== null && reasons.length === later.length;
  if (!binds && !reasoned) return [];
  const clause = clauseName(citation, item);
  const fact = both(
    `${citation.standard.term}未全部安排在首期；${clause.zh}要求${phasingAsked(terms).zh}。`,
    `Not all of the ${facilityName(facility)} area comes with the first phase; ${clause.en} asks for it ${phasingAsked(terms).en}.`,
  );
  return [
    {
      code: "phasing",
      severity: reasoned ? "advice" : "unknown",
      message: reasoned
        ? both(`${fact.zh}理由：${reasons.join("；")}。`, `${fact.en} Reason given: ${reasons.join("; ")}.`)
        : both(`${fact.zh}未说明理由。`, `${fact.en} No reason is given.`),
      citation,
      facility,
      measured: first.known.toFixed(),
      demanded: stated(floorArea).toFixed(),
    },
  ];
}
