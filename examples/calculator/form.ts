import type { Facility } from "@plan/rules";
import type { HouseholdsBasis, NeighbourhoodInput, Provision, Room } from "@plan/sizing";

/** What the page asks for, as it stands in the fields. */
export interface Form {
  language: "zh-CN" | "en";
  division: string;
  on: string;
  development: "new" | "existing";
  basis: HouseholdsBasis;
  households: string;
  residentialFloorArea: string;
  averageDwellingArea: string;
  acceptReported: boolean;
  rooms: RoomRow[];
}

/** One row of the list of rooms; the shares are asked for where a room serves both. */
export interface RoomRow {
  name: string;
  serves: Facility | "both";
  floorArea: string;
  elderlyCare: string;
  infantCare: string;
}

export const emptyRoom: RoomRow = { name: "", serves: "elderlyCare", floorArea: "", elderlyCare: "", infantCare: "" };

export const firstForm: Form = {
  language: "zh-CN",
  division: "450200",
  on: "2022-03-01",
  development: "new",
  basis: "planned",
  households: "1234",
  residentialFloorArea: "",
  averageDwellingArea: "",
  acceptReported: false,
  rooms: [],
};

/** The form as the part of the address behind #, so that a page can be sent to somebody. */
export function toAddress({ rooms, acceptReported, ...fields }: Form): string {
  const address = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ""));
  if (acceptReported) address.set("acceptReported", "yes");
  for (const { name, serves, floorArea, elderlyCare, infantCare } of rooms) {
    address.append("room", JSON.stringify([name, serves, floorArea, elderlyCare, infantCare]));
  }
  return `#${address}`;
}

/** The form that an address names; what it does not name, or names badly, is as at first. */
export function fromAddress(hash: string): Form {
  const address = new URLSearchParams(hash.replace(/^#/, ""));
  if ([...address.keys()].length === 0) return { ...firstForm, rooms: [] };
  const text = (key: string) => address.get(key) ?? "";
  const oneOf = <T extends string>(key: string, values: readonly T[], other: T): T => values.find((value) => value === text(key)) ?? other;
  return {
    language: oneOf("language", ["zh-CN", "en"], "zh-CN"),
    division: text("division"),
    on: text("on"),
    development: oneOf("development", ["new", "existing"], "new"),
    basis: oneOf("basis", ["planned", "contractMinimum", "estimated", "surveyed", "pendingScheme"], "planned"),
    households: text("households"),
    residentialFloorArea: text("residentialFloorArea"),
    averageDwellingArea: text("averageDwellingArea"),
    acceptReported: text("acceptReported") === "yes",
    rooms: address.getAll("room").flatMap(roomFrom),
  };
}

function roomFrom(json: string): RoomRow[] {
  try {
    const cells: unknown = JSON.parse(json);
    if (!Array.isArray(cells) || cells.length !== 5 || !cells.every((cell) => typeof cell === "string")) return [];
    const [name, serves, floorArea, elderlyCare, infantCare] = cells as [string, string, string, string, string];
    return [{ name, serves: serves === "both" || serves === "infantCare" ? serves : "elderlyCare", floorArea, elderlyCare, infantCare }];
  } catch {
    return [];
  }
}

/** The neighbourhood as the packages take it; what is no number is handed on as it was typed, for them to refuse. */
export function neighbourhoodOf(form: Form): NeighbourhoodInput {
  const households = form.households.trim();
  return {
    division: form.division.trim(),
    on: form.on,
    development: form.development,
    householdsBasis: form.basis,
    ...(households === "" ? {} : { households: /^[0-9]{1,15}$/.test(households) ? Number(households) : (households as unknown as number) }),
    ...(form.residentialFloorArea.trim() === "" ? {} : { residentialFloorArea: form.residentialFloorArea.trim() }),
    ...(form.averageDwellingArea.trim() === "" ? {} : { averageDwellingArea: form.averageDwellingArea.trim() }),
  };
}

/** The rooms, or null where none are listed: then nothing is checked. A blank area is unknown, not 0 (D13). */
export function provisionOf({ rooms }: Form): Provision | null {
  return rooms.length === 0 ? null : { facilities: rooms.map(roomOf) };
}

function roomOf({ name, serves, floorArea, elderlyCare, infantCare }: RoomRow): Room {
  const area = floorArea.trim() === "" ? null : floorArea.trim();
  const named = name.trim() === "" ? {} : { name: name.trim() };
  if (serves !== "both") return { ...named, serves: [serves], floorArea: area };
  const shares = Object.entries({ elderlyCare, infantCare }).flatMap(([key, share]) => (share.trim() === "" ? [] : [[key, share.trim()]]));
  return { ...named, serves: ["elderlyCare", "infantCare"], floorArea: area, areaFor: Object.fromEntries(shares) };
}
