import type { RoomRow } from "./form.ts";
import { made } from "./made.ts";
import type { Words } from "./words.ts";

interface Changes {
  /** A field of the row was typed in. */
  readonly typed: (change: Partial<RoomRow>) => void;
  /** The row serves something else now, and may have other fields. */
  readonly serves: (value: RoomRow["serves"]) => void;
  readonly removed: () => void;
}

/** The fields of one room, each with a place for its fault. */
export function roomFields(room: RoomRow, index: number, say: Words, changes: Changes): HTMLElement {
  const id = (key: string) => `room-${index}-${key}`;
  const field = (key: keyof RoomRow, label: string) => {
    const input = made("input", {
      id: id(key),
      value: room[key],
      placeholder: " ",
      inputmode: key === "name" ? "text" : "decimal",
      "aria-describedby": `${id(key)}-fault`,
    }) as HTMLInputElement;
    input.addEventListener("input", () => changes.typed({ [key]: input.value }));
    const fault = made("p", { id: `${id(key)}-fault`, class: "fault" });
    return made("div", { class: key === "name" ? "field wide" : "field" }, made("label", { for: id(key) }, label), input, fault);
  };
  const options = (["elderlyCare", "infantCare", "both"] as const).map((value) =>
    made("option", { value, ...(room.serves === value ? { selected: "" } : {}) }, say[value]),
  );
  const serves = made("select", { id: id("serves") }, ...options) as HTMLSelectElement;
  serves.addEventListener("change", () => changes.serves(serves.value as RoomRow["serves"]));
  const remove = made("button", { type: "button", class: "quiet", "aria-label": `${say.removeRoom} ${index + 1}` }, say.removeRoom);
  remove.addEventListener("click", changes.removed);
  return made(
    "fieldset",
    { class: "room" },
    made("legend", {}, `${say.room} ${index + 1}`),
    made(
      "div",
      { class: "fields" },
      field("name", say.roomName),
      made("div", { class: "field" }, made("label", { for: id("serves") }, say.serves), serves),
      field("floorArea", say.floorArea),
      ...(room.serves === "both" ? [field("elderlyCare", say.shareElderly), field("infantCare", say.shareInfant)] : []),
    ),
    remove,
  );
}
