import { PlanError } from "@plan/rules";
import { type Answer, answer } from "./answer.ts";
import { chart } from "./chart.ts";
import { downloads } from "./downloads.ts";
import { type Fault, faultsOf } from "./faults.ts";
import { emptyRoom, type Form, fromAddress, type Language, type RoomRow, toAddress } from "./form.ts";
import { made } from "./made.ts";
import { placeName, placeOptions } from "./places.ts";
import { cards, conditionsOf, spokenResult } from "./result.ts";
import { roomFields } from "./rooms.ts";
import { type Words, words } from "./words.ts";

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const form = byId("form") as HTMLFormElement;

let state: Form = fromAddress(location.hash);
let say: Words = words[state.language];

function show(): void {
  say = words[state.language];
  document.documentElement.lang = state.language;
  document.title = say.title;
  for (const label of document.querySelectorAll<HTMLElement>("[data-say]")) label.textContent = say[label.dataset.say as keyof Words];
  byId("language").lang = state.language === "en" ? "zh-CN" : "en";
  byId("sheet").setAttribute("aria-label", say.conditionsLanguage);
  byId("downloads").setAttribute("aria-label", say.downloads);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]")) {
    const value = state[field.name as keyof Form];
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value === true;
    else if (typeof value === "string") field.value = value;
  }
  showRooms();
  work();
}

function showRooms(): void {
  byId("rooms").replaceChildren(...state.rooms.map((room, index) => roomFields(room, index, say, changesOf(index))));
  byId("rooms-section").classList.toggle("empty", state.rooms.length === 0);
}

/** Reads nothing but the state: what the fields hold has been taken into it already. */
function work(): void {
  history.replaceState(null, "", toAddress(state));
  byId("works-field").hidden = state.development === "new";
  byId("place-name").textContent = placeName(state.division.trim()) || say.divisionHint;
  // A browser writes the day in an order of its own.
  byId("on-said").textContent = state.on;
  const worked = answer(state);
  const faults = worked instanceof PlanError ? faultsOf(worked, state.language, say) : [];
  showFaults(faults);
  for (const id of ["results-section", "conditions-section"]) byId(id).hidden = faults.length > 0;
  if (!(worked instanceof PlanError)) showAnswer(worked);
}

/** Each fault beside its field, and all of them in one list that leads there. */
function showFaults(faults: readonly Fault[]): void {
  for (const note of form.querySelectorAll<HTMLElement>(".fault")) {
    const field = note.id.replace(/-fault$/, "");
    const own = faults.filter((fault) => fault.field === field).map((fault) => fault.words);
    note.textContent = own.join(say.semicolon);
    if (own.length > 0) byId(field).setAttribute("aria-invalid", "true");
    else byId(field).removeAttribute("aria-invalid");
  }
  byId("errors").hidden = faults.length === 0;
  byId("error-list").replaceChildren(
    ...faults.map(({ field, label, words: wrong }) => {
      const lead = made("button", { type: "button", class: "lead" }, label);
      lead.addEventListener("click", () => document.getElementById(field)?.focus());
      return made("li", {}, lead, say.colon, wrong);
    }),
  );
}

let telling: ReturnType<typeof setTimeout> | undefined;

function showAnswer(worked: Answer): void {
  const { sizing, check } = worked;
  const list = (id: string, entries: readonly { message: { zh: string; en: string } }[]) => {
    byId(id).replaceChildren(...entries.map(({ message }) => made("li", {}, state.language === "en" ? message.en : message.zh)));
    byId(`${id}-section`).hidden = entries.length === 0;
  };
  byId("results").replaceChildren(...cards(worked, state.language, say));
  const bars = Object.values(sizing.requirements).map(({ facility, floorArea }) => ({
    facility,
    required: floorArea,
    provided: check?.results[facility].provided,
  }));
  byId("chart").replaceChildren(chart(bars, say));
  list("advisories", sizing.advisories);
  list("findings", check?.findings ?? []);
  byId("conditions").lang = state.sheet;
  byId("conditions").replaceChildren(...conditionsOf(worked, state.sheet));
  for (const button of byId("sheet").querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.value === state.sheet));
  const print = made("button", { type: "button" }, say.print);
  print.addEventListener("click", () => window.print());
  byId("downloads").replaceChildren(...downloads(worked, state.sheet, say), print);
  // Said once typing has paused, not at every key.
  clearTimeout(telling);
  telling = setTimeout(() => byId("said").replaceChildren(spokenResult(worked, say)), 800);
}

function changesOf(index: number): Parameters<typeof roomFields>[3] {
  const change = (rooms: RoomRow[]) => {
    state = { ...state, rooms };
  };
  const changed = (part: Partial<RoomRow>) => change(state.rooms.map((room, at) => (at === index ? { ...room, ...part } : room)));
  return {
    typed: (part) => {
      changed(part);
      work();
    },
    serves: (serves) => {
      changed({ serves });
      showRooms();
      byId(`room-${index}-serves`).focus();
      work();
    },
    removed: () => {
      change(state.rooms.filter((_, at) => at !== index));
      showRooms();
      byId("add-room").focus();
      work();
    },
  };
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({ target }) => {
  const field = target as HTMLInputElement;
  if (!(field.name in state)) return;
  state = { ...state, [field.name]: field.type === "checkbox" ? field.checked : field.value };
  work();
});
byId("add-room").addEventListener("click", () => {
  state = { ...state, rooms: [...state.rooms, emptyRoom] };
  showRooms();
  byId(`room-${state.rooms.length - 1}-name`).focus();
  work();
});
byId("language").addEventListener("click", () => {
  const language = state.language === "en" ? "zh-CN" : "en";
  state = { ...state, language, sheet: language };
  show();
});
byId("sheet").addEventListener("click", ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  state = { ...state, sheet: target.value as Language };
  work();
});
addEventListener("hashchange", () => {
  state = fromAddress(location.hash);
  show();
});
byId("places").replaceChildren(...placeOptions());
show();
