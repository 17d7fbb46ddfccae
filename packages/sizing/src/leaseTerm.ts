import { type Citation, Decimal, type Facility, type RatioStandard, ratioStandardsInForce, type StandardDocument } from "@plan/rules";
import { once } from "@plan/rules/internal";
import { both } from "./both.ts";
import { clauseName } from "./documentName.ts";
import type { Finding } from "./finding.ts";
import type { NeighbourhoodInput } from "./neighbourhood.ts";
import { type Room, roomName } from "./room.ts";

/**
 * Holds leases against the terms in force for a place and a day (三（一）2 in Guangxi), room by room; the terms are looked up once, and
 * only where a lease could be bound by them.
 */
export function leaseJudge(
  { division, on }: Pick<NeighbourhoodInput, "division" | "on">,
  facilities: readonly Facility[],
  documents?: readonly StandardDocument[],
): (room: Room, index: number) => Finding[] {
  const terms = once(() =>
    ratioStandardsInForce({ division, on, documents }).filter(({ standard }) => standard.id === "stateEnterpriseLeaseTerm"),
  );
  const serves = (room: Room) => room.serves.some((facility) => facilities.includes(facility));
  return (room, index) => (mayBeBound(room) && serves(room) ? leaseFindings(room, index, terms()) : []);
}

/** Whether a room is held on a lease that a term could bind: another owner's premises are free of it. */
function mayBeBound({ acquired, leaseYears, lessor }: Room): boolean {
  return (acquired === "lease" || (acquired === undefined && leaseYears !== undefined)) && lessor !== "other";
}

/** Holds a lease against the terms: a lessor or a length that is not stated leaves it open, unless the length is within the term anyway. */
function leaseFindings(room: Room, index: number, terms: readonly Citation<RatioStandard>[]): Finding[] {
  const { leaseYears, lessor, serves } = room;
  const name = roomName(room, index);
  return terms.flatMap((citation): Finding[] => {
    const { part, whole } = citation.standard.target;
    const within = leaseYears !== undefined && new Decimal(leaseYears).times(whole).lte(part);
    if (within) return [];
    const clause = clauseName(citation);
    const most = part.div(whole).toFixed();
    const about = { code: "leaseTerm", citation, facility: serves.length === 1 ? (serves[0] ?? null) : null, demanded: most } as const;
    if (leaseYears === undefined || lessor === undefined) {
      const missing =
        leaseYears === undefined
          ? both("租期", "the term of its lease")
          : both("出租方是否为国有企业", "whether its lessor is a state enterprise");
      return [
        {
          ...about,
          severity: "unknown",
          measured: leaseYears === undefined ? null : String(leaseYears),
          message: both(
            `${name.zh}未说明${missing.zh}，无法核对${clause.zh}“租用国有房屋不超过${most}年”的要求。`,
            `${name.en}: ${missing.en} is not stated, so ${clause.en} (state-owned premises for at most ${most} years) cannot be checked.`,
          ),
        },
      ];
    }
    return [
      {
        ...about,
        severity: "violation",
        measured: String(leaseYears),
        message: both(
          `${name.zh}租用国有房屋${leaseYears}年，超过${clause.zh}规定的${most}年。`,
          `${name.en} leases state-owned premises for ${leaseYears} years, longer than the ${most} years of ${clause.en}.`,
        ),
      },
    ];
  });
}
