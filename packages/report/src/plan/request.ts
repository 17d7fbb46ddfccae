import { parseArgs } from "node:util";
import type { Facility } from "@plan/rules";
import { facilitySchema, issue, once, parseWith, planError, toDecimal } from "@plan/rules/internal";
import type { NeighbourhoodInput, Provision, SizingOptions } from "@plan/sizing";
import type { AddedHeadings } from "@plan/sizing/survey";
import * as z from "zod";
import type { CsvEncoding } from "../csvBytes.ts";

const commands = ["size", "conditions", "check", "survey", "standards"] as const;
type Command = (typeof commands)[number];

const text = { type: "string" } as const;
const several = { type: "string", multiple: true } as const;
const yes = { type: "boolean" } as const;

/** Every option, as it is written on the command line. */
const options = {
  ...{ help: { ...yes, short: "h" }, version: yes, lang: text },
  ...{ output: { ...text, short: "o" }, format: { ...text, short: "f" }, json: yes, all: yes },
  ...{ encoding: text, heading: several, documents: several, template: text, facility: several, "accept-reported": yes },
  ...{
    name: text,
    division: text,
    on: text,
    development: text,
    settlement: text,
    "in-renovation-works": text,
    "planning-conditions-on": text,
  },
  ...{ households: text, "households-basis": text, residents: text, "residential-floor-area": text, "average-dwelling-area": text },
  ...{ "elderly-care": text, "infant-care": text },
} as const;

/** What the command line asks for. */
export interface PlanRequest {
  /** Null where only help or the version is asked for. */
  readonly command: Command | null;
  readonly wants: "help" | "version" | "work";
  readonly locale: "zh-CN" | "en";
  /** A file, - for standard input, or null where there is none. */
  readonly input: string | null;
  /** A file or a folder, or null for standard output. */
  readonly output: string | null;
  /** The name of a writer; null where the output decides. */
  readonly format: string | null;
  /** Whether the list of a survey holds the neighbourhoods that are met, too. */
  readonly all: boolean;
  readonly encoding: CsvEncoding | undefined;
  readonly headings: AddedHeadings;
  /** What was said of the neighbourhood on the command line, for every row that does not say it itself. */
  readonly said: Partial<NeighbourhoodInput>;
  readonly provision: Provision;
  readonly facilities: readonly Facility[] | undefined;
  readonly acceptReported: boolean;
  /** Files of documents to look in beside the shipped ones. */
  readonly documents: readonly string[];
  /** A file of a bureau's own sheet for conditions, or null. */
  readonly template: string | null;
}

const schema = /* @__PURE__ */ once(() =>
  z.looseObject({
    lang: z.enum(["zh", "en"]).optional(),
    encoding: z.enum(["utf-8", "gb18030"]).optional(),
    facility: z.array(facilitySchema()).optional(),
    heading: z.array(z.string().regex(/^[^=]+=[A-Za-z]*$/, { error: "a heading and what it says, such as 住户=households" })).optional(),
  }),
);

/** Reads the command line. */
export function parseRequest(args: readonly string[]): PlanRequest {
  const { values, positionals } = parsed(args);
  const { lang = "zh", encoding, facility, heading = [] } = parseWith(schema(), { ...values }, "invalidQuery");
  const [command, input = null, ...rest] = positionals;
  const isCommand = (commands as readonly (string | undefined)[]).includes(command);
  const wants = values.version === true ? "version" : values.help === true || args.length === 0 ? "help" : "work";
  if (wants === "work" && !isCommand) throw planError("invalidQuery", [issue([], `a command: ${commands.join(", ")}`, command)]);
  if (values.template !== undefined && wants === "work" && command !== "conditions")
    throw planError("invalidQuery", [issue(["template"], "the command conditions, which prints on it", command)]);
  if (rest.length > 0) throw planError("invalidQuery", [issue([], "one file", rest[0])]);
  return {
    command: isCommand ? (command as Command) : null,
    wants,
    locale: lang === "en" ? "en" : "zh-CN",
    input,
    output: values.output ?? null,
    format: values.format ?? (values.json === true ? "json" : null),
    all: values.all === true,
    encoding,
    headings: Object.fromEntries(heading.map(headingOf)),
    said: saidOf(values),
    provision: { elderlyCare: values["elderly-care"] ?? null, infantCare: values["infant-care"] ?? null },
    facilities: facility,
    acceptReported: values["accept-reported"] === true,
    documents: values.documents ?? [],
    template: values.template ?? null,
  };
}

function parsed(args: readonly string[]) {
  const { tokens, ...said } = taken(args);
  const given = tokens.flatMap((token) => (token.kind === "option" && !("multiple" in options[token.name]) ? [token] : []));
  const again = given.find(({ name }, index) => given.findIndex((other) => other.name === name) < index);
  if (again !== undefined) throw planError("invalidQuery", [issue([`--${again.name}`], "an option given once", again.value)]);
  return said;
}

function taken(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
  } catch (error) {
    const [, option = ""] = /'(-[^' ]*)/.exec((error as Error).message) ?? [];
    const isUnknown = (error as { code?: string }).code === "ERR_PARSE_ARGS_UNKNOWN_OPTION";
    throw planError("invalidQuery", [
      issue([option], isUnknown ? "an option that plan --help names" : "an option with its value", undefined),
    ]);
  }
}

/** 住户=households; 备注2= for a column that is only carried along. */
function headingOf(given: string): readonly [string, AddedHeadings[string]] {
  const place = given.indexOf("=");
  return [given.slice(0, place), (given.slice(place + 1) || null) as AddedHeadings[string]];
}

type Values = ReturnType<typeof parsed>["values"];

/** Text as it was typed; the sizing judges it. */
function saidOf(values: Values): Partial<NeighbourhoodInput> {
  const works = values["in-renovation-works"];
  const said = {
    name: values.name,
    division: values.division,
    on: values.on,
    development: values.development,
    settlement: values.settlement,
    inRenovationWorks: works === "yes" ? true : works === "no" ? false : works,
    planningConditionsOn: values["planning-conditions-on"],
    households: count(values.households),
    householdsBasis: values["households-basis"],
    residents: count(values.residents),
    residentialFloorArea: values["residential-floor-area"],
    averageDwellingArea: values["average-dwelling-area"],
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Partial<NeighbourhoodInput>;
}

/** A whole number; other text is left for the sizing to refuse. */
function count(given: string | undefined): number | string | undefined {
  return given !== undefined && /^[0-9]{1,12}$/.test(given) ? toDecimal(given).toNumber() : given;
}

/** Areas on the command line are those of one neighbourhood; rows of a file have columns for theirs. */
export function refuseAreas({ provision }: PlanRequest): void {
  const given = Object.entries(provision).flatMap(([facility, area]) =>
    area === null ? [] : issue([facility], "a column of the file", area),
  );
  if (given.length > 0) throw planError("invalidQuery", given);
}

/** The options of a sizing. */
export function sizingOptions(request: PlanRequest, documents: SizingOptions["documents"]): SizingOptions {
  const { facilities, acceptReported } = request;
  return { acceptReported, ...(facilities === undefined ? {} : { facilities }), ...(documents === undefined ? {} : { documents }) };
}
