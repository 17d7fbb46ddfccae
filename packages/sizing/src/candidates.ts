import type { Decimal, Facility, StandardDocument } from "@plan/rules";
import { once, parseWith } from "@plan/rules/internal";
import * as z from "zod";
import { both } from "./both.ts";
import type { Finding } from "./finding.ts";
import { leaseJudge } from "./leaseTerm.ts";
import type { NeighbourhoodInput } from "./neighbourhood.ts";
import { provided } from "./provision.ts";
import type { Requirement } from "./requirement.ts";
import { areaServing, checkShares, type Room, roomName, roomSchema } from "./room.ts";
import { roomFindings } from "./roomFindings.ts";

const candidatesSchema = /* @__PURE__ */ once(() => z.array(roomSchema()));

/** Premises that could serve a neighbourhood, and what there is to say about them. */
export interface Candidate {
  /** Its place in the list, from 0. */
  readonly index: number;
  /** m² for each facility that was sized and that it serves; null where unknown (D13). */
  readonly areas: { readonly [K in Facility]?: Decimal | null };
  /** By each cited standard and by the term for leases; an area that is not known is among them. */
  readonly findings: readonly Finding[];
}

/** Checks a list of premises at the edge, and holds each by itself against the cited standards. */
export function parseCandidates(
  input: unknown,
  requirements: readonly Requirement[],
  neighbourhood: Readonly<NeighbourhoodInput>,
  documents: readonly StandardDocument[] | undefined,
): readonly Candidate[] {
  const rooms = parseWith(candidatesSchema(), input, "invalidProvision");
  const facilities = requirements.map(({ facility }) => facility);
  const leases = leaseJudge(neighbourhood, facilities, documents);
  return rooms.map((room, index) => {
    checkShares(room, [index]);
    const served = requirements.filter(({ facility }) => room.serves.includes(facility));
    const serving = served.map((requirement) => ({ requirement, area: areaServing(room, requirement.facility) }));
    return {
      index,
      areas: Object.fromEntries(serving.map(({ requirement, area }) => [requirement.facility, area])),
      findings: [
        ...serving.flatMap(({ requirement, area }) => [
          ...(area === null ? [areaUnknown(room, index, requirement)] : []),
          ...roomFindings(requirement, provided([{ room, index, area }])),
        ]),
        ...leases(room, index),
      ],
    };
  });
}

function areaUnknown(room: Room, index: number, { facility, governing }: Requirement): Finding {
  const name = roomName(room, index);
  const { term } = governing.standard;
  return {
    code: "areaUnknown",
    severity: "unknown",
    message: both(
      `${name.zh}可用作${term}的面积未填报，未计入。`,
      `${name.en}: the area it could give is not reported, so it is not counted.`,
    ),
    citation: governing,
    facility,
    measured: null,
    demanded: null,
  };
}
