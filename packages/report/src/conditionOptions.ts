import type { StandardDocument, Text } from "@plan/rules";
import { calendarDate, isBlank, once, plainText } from "@plan/rules/internal";
import * as z from "zod";
import { type OpenSection, topics } from "./words/topics.ts";

/** Text that says something: what nobody settled is left out, so that its blank stays. */
export const words = (longest = 10_000) =>
  plainText(longest)
    .refine((text) => !isBlank(text), { error: "words" })
    .meta({ type: "string", minLength: 1, maxLength: longest });

const wording = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** Chinese. */
    zh: words(),
    /** English; the Chinese stands in where there is none. */
    en: words().optional(),
  }),
);

export const chosenSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** What the clause says. */
    text: wording(),
    /** What it rests on: a document, number and article. Printed as "not stated" where it is missing. */
    basis: words().optional(),
  }),
);

/** One clause of the caller's, with its own citation. */
export interface ChosenClause extends z.infer<ReturnType<typeof chosenSchema>> {}

const chosenFor = (section: OpenSection) =>
  z.strictObject(Object.fromEntries(Object.keys(topics[section]).map((topic) => [topic, chosenSchema().optional()]))).optional();

export const sectionNames = ["parcel", "areas", "siting", "phasing", "handover", "ownership", "supervision", "supplement"] as const;
/** The eight sections of land-transfer conditions, by name. */
export type ConditionSection = (typeof sectionNames)[number];

export const conditionOptionsSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** 三、 `location`, `storeys`, `entrance`, `access`, `storeyHeight`, `grouping`. */
    siting: chosenFor("siting"),
    /** 四、 `phase`. */
    phasing: chosenFor("phasing"),
    /** 五、 `verification`, `receiver`, `deadline`, `papers`. */
    handover: chosenFor("handover"),
    /** 六、 `owner`, `use`. */
    ownership: chosenFor("ownership"),
    /** 七、 `inspection`, `breach`. */
    supervision: chosenFor("supervision"),
    /** Any further clauses, each at the end of its section. */
    extraClauses: z
      .array(z.strictObject({ /** Where it goes. */ section: z.enum(sectionNames), ...chosenSchema().shape }))
      .max(200)
      .optional(),
    /** Document number (文号). */
    number: words(200).optional(),
    /** Who signs, and when (落款): both, or what a template leaves open. */
    signature: z.strictObject({ office: words(200).optional(), date: calendarDate().optional() }).optional(),
    /** Documents of one's own behind a sizing read back from JSON, where its duties are looked up; a sizing made here knows its own. */
    documents: z.array(z.custom<StandardDocument>()).optional(),
  }),
);

/** What a city or county has settled for the conditions; each clause of its own prints as an option with the basis given (D17). */
export interface ConditionOptions {
  /** 三、 Where the facilities lie and what their rooms are like (选址). */
  siting?: { [K in keyof (typeof topics)["siting"]]?: ChosenClause | undefined } | undefined;
  /** 四、 When they are built (建设时序). */
  phasing?: { [K in keyof (typeof topics)["phasing"]]?: ChosenClause | undefined } | undefined;
  /** 五、 How they are handed over (移交). */
  handover?: { [K in keyof (typeof topics)["handover"]]?: ChosenClause | undefined } | undefined;
  /** 六、 Whose they are and what for (产权). */
  ownership?: { [K in keyof (typeof topics)["ownership"]]?: ChosenClause | undefined } | undefined;
  /** 七、 Who looks after it, and what follows a breach (监管). */
  supervision?: { [K in keyof (typeof topics)["supervision"]]?: ChosenClause | undefined } | undefined;
  /** Any further clauses, each at the end of its section. */
  extraClauses?: readonly (ChosenClause & { section: ConditionSection })[] | undefined;
  /** Document number (文号). */
  number?: string | undefined;
  /** Who signs, and when (落款). */
  signature?: { office?: string | undefined; date?: string | undefined } | undefined;
  /** The documents to look for duties in; those shipped if not given. */
  documents?: readonly StandardDocument[] | undefined;
}

export const wordsOf = ({ text }: ChosenClause): Text => ({ zh: text.zh, en: text.en ?? text.zh });
