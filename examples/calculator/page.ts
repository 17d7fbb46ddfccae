import { toHtml } from "@plan/report";
import { type Facility, PlanError } from "@plan/rules";
import { type Answer, answer, arithmeticOf, barsOf } from "./answer.ts";
import { chart } from "./chart.ts";
import { downloads } from "./downloads.ts";
import { emptyRoom, type Form, fromAddress, type RoomRow, toAddress } from "./form.ts";
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
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]")) {
    const value = state[field.name as keyof Form];
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value === true;
    else if (typeof value === "string") field.value = value;
  }
  byId("rooms").replaceChildren(...state.rooms.map(roomFields));
  work();
}

/** Reads nothing but the state: what the fields hold has been taken into it already. */
function work(): void {
  history.replaceState(null, "", toAddress(state));
  const worked = answer(state);
  const faults = worked instanceof PlanError ? worked.issues : [];
  for (const field of form.querySelectorAll("[name]")) {
    const at = field.getAttribute("name");
    const faulty = faults.some(({ path }) => path[0] === at || (path[0] === "facilities" && at === "division"));
    if (faulty) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
  byId("errors").hidden = !(worked instanceof PlanError);
  byId("answer").hidden = worked instanceof PlanError;
  byId("error-list").replaceChildren(
    ...faults.map(({ path, message }) => made("li", {}, path.length === 0 ? message : `${path.join(".")}: ${message}`)),
  );
  if (!(worked instanceof PlanError)) showAnswer(worked);
}

function showAnswer(worked: Answer): void {
  const english = state.language === "en";
  byId("results").replaceChildren(...Object.values(worked.sizing.requirements).map(({ facility }) => resultRow(worked, facility)));
  byId("chart").replaceChildren(chart(barsOf(worked), say));
  byId("advisories").replaceChildren(...worked.sizing.advisories.map(({ message }) => made("li", {}, english ? message.en : message.zh)));
  byId("findings").replaceChildren(
    ...(worked.check?.findings ?? []).map(({ message }) => made("li", {}, english ? message.en : message.zh)),
  );
  byId("findings-section").hidden = (worked.check?.findings.length ?? 0) === 0;
  const printed = new DOMParser().parseFromString(toHtml(worked.conditions, { locale: state.language }), "text/html");
  byId("conditions").replaceChildren(...(printed.querySelector("main")?.children ?? []));
  for (const heading of byId("conditions").querySelectorAll("h1, h2")) {
    heading.replaceWith(made(heading.tagName === "H1" ? "h3" : "h4", {}, heading.textContent ?? ""));
  }
  byId("downloads").replaceChildren(...downloads(worked, state.language));
}

function resultRow(worked: Answer, facility: Facility): HTMLElement {
  const requirement = worked.sizing.requirements[facility];
  const result = worked.check?.results[facility];
  const { document, standard } = requirement.governing;
  const cells = [
    `${requirement.statedArea.toFixed(2)}`,
    arithmeticOf(worked, facility, state.language),
    `${document.number ?? document.title[state.language === "en" ? "en" : "zh"]} ${standard.item}`,
    result === undefined ? "—" : result.provided === null ? "?" : result.provided.toFixed(),
    result === undefined
      ? "—"
      : `${say[result.verdict]}${result.verdict === "short" && result.shortfall !== null ? ` (${say.shortfall} ${result.shortfall.toFixed()} ${say.squareMetres})` : ""}`,
  ];
  const row = made("tr", { "data-facility": facility, "data-verdict": result?.verdict ?? "" }, made("th", { scope: "row" }, say[facility]));
  row.append(...cells.map((cell) => made("td", {}, cell)));
  return row;
}

function roomFields(room: RoomRow, index: number): HTMLElement {
  const field = (key: keyof RoomRow, label: string) => {
    const input = made("input", {
      value: room[key],
      inputmode: key === "name" ? "text" : "decimal",
      autocomplete: "off",
    }) as HTMLInputElement;
    input.addEventListener("input", () => changeRoom(index, { [key]: input.value }));
    return made("label", {}, label, input);
  };
  const serves = made(
    "select",
    {},
    ...(["elderlyCare", "infantCare", "both"] as const).map((value) =>
      made("option", { value, ...(room.serves === value ? { selected: "" } : {}) }, say[value]),
    ),
  );
  serves.addEventListener("change", () => {
    changeRoom(index, { serves: (serves as HTMLSelectElement).value as RoomRow["serves"] });
    show();
  });
  const remove = made("button", { type: "button", "aria-label": `${say.removeRoom} ${index + 1}` }, say.removeRoom);
  remove.addEventListener("click", () => {
    state = { ...state, rooms: state.rooms.filter((_, at) => at !== index) };
    show();
    byId("add-room").focus();
  });
  const shares = room.serves === "both" ? [field("elderlyCare", say.shareElderly), field("infantCare", say.shareInfant)] : [];
  return made(
    "fieldset",
    {},
    made("legend", {}, `${index + 1}`),
    field("name", say.name),
    made("label", {}, say.serves, serves),
    field("floorArea", say.floorArea),
    ...shares,
    remove,
  );
}

function changeRoom(index: number, change: Partial<RoomRow>): void {
  state = { ...state, rooms: state.rooms.map((room, at) => (at === index ? { ...room, ...change } : room)) };
  work();
}

function made(name: string, attributes: Record<string, string>, ...children: (string | HTMLElement)[]): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
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
  show();
  byId("rooms").querySelector<HTMLInputElement>("fieldset:last-child input")?.focus();
});
byId("language").addEventListener("click", () => {
  state = { ...state, language: state.language === "en" ? "zh-CN" : "en" };
  show();
});
addEventListener("hashchange", () => {
  state = fromAddress(location.hash);
  show();
});
show();
