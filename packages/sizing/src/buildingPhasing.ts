import type { Facility } from "@plan/rules";
import { both } from "./both.ts";
import { clauseName } from "./documentName.ts";
import type { Finding } from "./finding.ts";
import { answer } from "./judgement.ts";
import { type Phasing, phasingAsked } from "./phasing.ts";
import type { Provided } from "./provision.ts";
import { findingsTold, placesOf, type Told } from "./told.ts";

/** Where facilities in a building of their own are due at another time than others, each room is looked at for itself. */
export function buildingFindings({ citation, terms, item, binds }: Phasing, facility: Facility, number: number, all: Provided): Finding[] {
  // What comes in time comes in time in either kind of building.
  const places = placesOf(all.rooms).filter(({ room }) => room.ownBuilding !== !terms.ownBuilding && (room.phase ?? Infinity) > number);
  const told = places.flatMap(({ room, name }) =>
    answer({
      fact: room.ownBuilding === undefined ? undefined : room.phase,
      isKept: (phase) => phase <= number,
      asked: both(`${phasingAsked(terms).zh}（至第${number}期）`, `${phasingAsked(terms).en} (by phase ${number})`),
      found: (phase) => both(`安排在第${phase}期`, `comes with phase ${phase}`),
      missing: room.ownBuilding === undefined ? both("是否独立设置", "whether it is a building of its own") : both("所在分期", "its phase"),
      demanded: `<= ${number}`,
    }).map((judgement): Told => ({ code: "phasing", clause: clauseName(citation, item), binds, about: name, judgement })),
  );
  return findingsTold(told, citation, facility);
}
