import { type Citation, Decimal, type RatioStandard, ratioStandardsInForce, type StandardDocument } from "@plan/rules";
import { clauseName } from "./documentName.ts";
import type { Finding } from "./finding.ts";
import { both } from "./judgement.ts";
import type { NeighbourhoodInput } from "./neighbourhood.ts";
import { type Room, roomName } from "./room.ts";

/** The terms for leases of state-owned premises in force for a place and a day (三（一）2 in Guangxi). */
export function leaseTerms(
  { division, on }: Pick<NeighbourhoodInput, "division" | "on">,
  documents?: readonly StandardDocument[],
): readonly Citation<RatioStandard>[] {
  return ratioStandardsInForce({ division, on, documents }).filter(({ standard }) => standard.id === "stateEnterpriseLeaseTerm");
}

/** Whether a room is held on a lease that a term could bind: another owner's premises are free of it. */
export function mayBeBound({ acquired, leaseYears, lessor }: Room): boolean {
  return (acquired === "lease" || (acquired === undefined && leaseYears !== undefined)) && lessor !== "other";
}

/** Holds a lease against the terms: a lessor or a length that is not stated leaves it open, unless the length is within the term anyway. */
export function leaseFindings(room: Room, index: number, terms: readonly Citation<RatioStandard>[]): Finding[] {
  if (!mayBeBound(room)) return [];
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
