import type { Parcel } from "@plan/report";
import type { Facility } from "@plan/rules";
import type { HouseholdsBasis, NeighbourhoodInput, Provision, Room } from "@plan/sizing";

export type Language = "zh-CN" | "en";

/** What the page asks for, as it stands in the fields. */
export interface Form {
  language: Language;
  /** The language of the conditions and of what is downloaded. */
  sheet: Language;
  name: string;
  number: string;
  division: string;
  on: string;
  development: "new" | "existing";
  works: "yes" | "no";
  basis: HouseholdsBasis;
  households: string;
  residents: string;
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
  sheet: "zh-CN",
  name: "",
  number: "",
  division: "450200",
  on: "2022-03-01",
  development: "new",
  works: "yes",
  basis: "planned",
  households: "1234",
  residents: "",
  residentialFloorArea: "",
  averageDwellingArea: "",
  acceptReported: false,
  rooms: [],
};

/** The form as the part of the address behind #, so that a page can be sent to somebody. */
export function toAddress({ rooms, acceptReported, works, ...fields }: Form): string {
  const address = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ""));
  if (acceptReported) address.set("acceptReported", "yes");
  if (works === "no") address.set("works", "no");
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
  const language = oneOf("language", ["zh-CN", "en"], "zh-CN");
  return {
    language,
    sheet: oneOf("sheet", ["zh-CN", "en"], language),
    name: text("name"),
    number: text("number"),
    division: text("division"),
    on: text("on"),
    development: oneOf("development", ["new", "existing"], "new"),
    works: oneOf("works", ["yes", "no"], "yes"),
    basis: oneOf("basis", ["planned", "contractMinimum", "estimated", "surveyed", "pendingScheme"], "planned"),
    households: text("households"),
    residents: text("residents"),
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
  return {
    ...said("name", form.name),
    division: form.division.trim(),
    on: form.on,
    development: form.development,
    ...(form.development === "existing" && form.works === "no" ? { inRenovationWorks: false } : {}),
    householdsBasis: form.basis,
    ...counted("households", form.households),
    ...counted("residents", form.residents),
    ...said("residentialFloorArea", form.residentialFloorArea),
    ...said("averageDwellingArea", form.averageDwellingArea),
  };
}

/** What is known of the parcel here: its number. */
export function parcelOf({ number }: Form): Parcel {
  return said("number", number);
}

function said<K extends string>(key: K, typed: string): { [P in K]?: string } {
  return typed.trim() === "" ? {} : ({ [key]: typed.trim() } as { [P in K]?: string });
}

function counted<K extends string>(key: K, typed: string): { [P in K]?: number } {
  const text = typed.trim();
  return text === "" ? {} : ({ [key]: /^[0-9]{1,15}$/.test(text) ? Number(text) : text } as { [P in K]?: number });
}

/** The rooms, or null where none are listed: then nothing is checked. A blank area is unknown, not 0 (D13). */
export function provisionOf({ rooms }: Form): Provision | null {
  return rooms.length === 0 ? null : { facilities: rooms.map(roomOf) };
}

function roomOf({ name, serves, floorArea, elderlyCare, infantCare }: RoomRow): Room {
  const area = floorArea.trim() === "" ? null : floorArea.trim();
  const named = said("name", name);
  if (serves !== "both") return { ...named, serves: [serves], floorArea: area };
  const areaFor = { ...said("elderlyCare", elderlyCare), ...said("infantCare", infantCare) };
  return { ...named, serves: ["elderlyCare", "infantCare"], floorArea: area, areaFor };
}
