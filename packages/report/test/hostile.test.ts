import {
  type ConditionTemplate,
  landTransferConditions,
  parseReport,
  type ReportDocument,
  rectificationPlan,
  reviewOpinion,
  shortfallList,
  targetReport,
  toHtml,
  toMarkdown,
  toParagraph,
  toText,
} from "@plan/report";
import { toDocx } from "@plan/report/docx";
import { documentById, evaluateRatio, PlanError, parseDocument, ratioStandardsInForce } from "@plan/rules";
import { checkProvision, sizeNeighbourhood } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { accepted, refused } from "./hostileTexts.ts";
import { readHtml, readMarkdown } from "./readBack.ts";
import { readDocx } from "./readDocx.ts";

/** The same document with the text in one place. */
const places: Readonly<Record<string, (text: string) => ReportDocument>> = {
  "parcel number": (number) => conditions({ parcel: { number } }),
  "parcel location": (location) => conditions({ parcel: { location } }),
  "parcel bounds": (bounds) => conditions({ parcel: { bounds } }),
  "parcel land use": (landUse) => conditions({ parcel: { landUse } }),
  "project name": (name) => landTransferConditions({ sizing: sizing(name) }),
  "document number": (number) => conditions({ options: { number } }),
  "signing office": (office) => conditions({ options: { signature: { office, date: "2022-03-05" } } }),
  "a clause of the caller's": (text) => conditions({ options: { siting: { storeys: { text: { zh: text, en: text } } } } }),
  "its citation": (basis) => conditions({ options: { siting: { storeys: { text: { zh: "设于一层。", en: "On storey 1." }, basis } } } }),
  "a name in a review opinion": (name) => reviewOpinion(checkProvision(sizing(name), short)),
  "a name in the list": (name) => shortfallList([checkProvision(sizing("甲"), short), checkProvision(sizing(name), short)]),
  "the name of premises proposed": (name) =>
    rectificationPlan(checkProvision(sizing(), short), [
      { name, serves: ["elderlyCare"], floorArea: "10", lessor: "stateOwned", acquired: "lease", leaseYears: 30 },
    ]),
  "the name of a room in a review opinion": (name) =>
    reviewOpinion(
      checkProvision(sizing(), {
        facilities: [{ name, serves: ["elderlyCare"], floorArea: "10", lessor: "stateOwned", acquired: "lease", leaseYears: 30 }],
      }),
    ),
  "every text of a document of one's own": (text) => landTransferConditions({ sizing: sizing(text, [ownDocument(text)]) }),
  "every text of a target": (text) =>
    targetReport(
      ratioStandardsInForce({ division: "450200", on: "2022-03-01", documents: [ownDocument(text)] })
        .slice(0, 3)
        .map((citation, index) => evaluateRatio(citation, index === 0 ? null : { part: "1", whole: "10" })),
    ),
  "what a template's title, heading and clause name": (number) => conditions({ parcel: { number }, template: sheet }),
  "an extra clause": (text) => conditions({ options: { extraClauses: [{ section: "supplement", text: { zh: text } }] } }),
};
const named = { zh: "宗地{parcel.number}。", en: "Parcel {parcel.number}." };
const sections = ["parcel", "areas", "siting", "phasing", "handover", "ownership", "supervision", "supplement", "annex"] as const;
const sheet: ConditionTemplate = {
  title: named,
  number: "{parcel.number}",
  sections: sections.map((section) => ({ section, heading: named })),
  extraClauses: [{ section: "areas", text: named, basis: "{parcel.number}" }],
};
const sizing = (
  name?: string,
  documents?: Parameters<typeof sizeNeighbourhood>[1] extends { documents?: infer D } | undefined ? D : never,
) =>
  sizeNeighbourhood(
    { division: "450200", on: "2022-03-01", development: "new", households: 1234, ...(name === undefined ? {} : { name }) },
    documents === undefined ? {} : { documents },
  );
const conditions = (given: Omit<Parameters<typeof landTransferConditions>[0], "sizing">) =>
  landTransferConditions({ sizing: sizing(), ...given });

/** Guangxi's figures in a document whose every text is the one given. */
function ownDocument(text: string) {
  const json = JSON.parse(JSON.stringify(documentById("450000-2021-67")));
  const both = { zh: text, en: text };
  const reworded = (part: object) => ({ ...part, item: text, summary: both });
  return parseDocument({
    ...json,
    id: "450200-2022-own",
    division: "450200",
    number: text,
    title: both,
    issuer: both,
    areaStandards: json.areaStandards.map((standard: { constraints: object[] }) => ({
      ...reworded(standard),
      term: text,
      leadDepartments: [text],
      constraints: standard.constraints.map(reworded),
    })),
    ratioStandards: json.ratioStandards.map((standard: object) => ({ ...reworded(standard), unit: both, leadDepartments: [text] })),
    obligations: json.obligations.map(reworded),
  });
}

const short = { elderlyCare: "1", infantCare: null };
const innocent = "innocent";
const unspaced = (text: string) => text.replace(/\s+/g, "");
/** A document's revision follows from its texts. */
const unrevised = (text: string) => text.replace(/(版本：|revision ?)[0-9a-f]{12}/g, "$1");
const onOneLine = (text: string) => text.replace(/[\t\n\r]+/g, " ");

describe.each(Object.entries(places))("Hostile text as %s", (_, place) => {
  const plain = place(innocent);

  test.each(refused)("$id is refused at the edge: $must", ({ text }) => {
    expect(() => place(text)).toThrow(PlanError);
  });

  test.each(accepted)("$id stays where it is in text: $must", ({ text }) => {
    const document = place(text);
    for (const locale of ["zh-CN", "en"] as const) {
      const line = onOneLine(text);
      expect(unrevised(toText(document, { locale })).replaceAll(line, innocent)).toBe(unrevised(toText(plain, { locale })));
      const paragraph = unrevised(toParagraph(document, { locale })).replaceAll(line.replace("【政策条款】", "“政策条款”"), innocent);
      expect(paragraph).toBe(unrevised(toParagraph(plain, { locale })));
      expect(toParagraph(document, { locale })).not.toMatch(/[\r\n]/);
      expect(toText(parseReport(JSON.parse(JSON.stringify(document))), { locale })).toBe(toText(document, { locale }));
    }
  });

  test.each(accepted)("$id is inert in HTML and Markdown: $must", ({ text }) => {
    const document = place(text);
    for (const [render, read] of [
      [toHtml, readHtml],
      [toMarkdown, readMarkdown],
    ] as const) {
      const [given, expected] = [read(render(document)), read(render(plain))];
      expect(given.skeleton).toBe(expected.skeleton);
      expect(unrevised(unspaced(given.text)).replaceAll(unspaced(text), innocent)).toBe(unrevised(unspaced(expected.text)));
      expect(given.cells.map((cell) => unspaced(cell).replaceAll(unspaced(text), innocent))).toEqual(expected.cells.map(unspaced));
    }
  });
});

describe("Hostile text in every field at once, as DOCX", () => {
  const signed = (text: string) => {
    const clause = { text: { zh: text, en: text }, basis: text };
    return landTransferConditions({
      sizing: sizing(text, [ownDocument(text)]),
      parcel: { number: text, location: text, bounds: text, landUse: text },
      options: {
        number: text,
        signature: { office: text, date: "2022-03-05" },
        siting: { location: clause },
        phasing: { phase: clause },
        handover: { papers: clause },
        ownership: { use: clause },
        supervision: { breach: clause },
        extraClauses: [{ section: "areas", ...clause }],
      },
    });
  };
  /** Of the other kinds one for each text in turn; text, HTML and Markdown try every text in each. */
  const others = ["a name in the list", "a name in a review opinion", "the name of premises proposed", "every text of a target"];
  const kindsOf = (text: string) =>
    [
      [signed, { locale: "zh-CN", profile: "gongwen" }],
      [
        places[others[accepted.findIndex((one) => one.text === text) % others.length] ?? ""] ?? signed,
        { locale: "en", profile: "planningSheet" },
      ],
    ] as const;
  type Kind = ReturnType<typeof kindsOf>[number];
  const docxOf = async ([write, options]: Kind, text: string) => readDocx(await toDocx(write(text), options));
  const innocents = new Map<Kind[0], ReturnType<typeof docxOf>>();
  /** The same document of an innocent text, made once. */
  const innocentOf = (kind: Kind) => {
    const [write] = kind;
    const made = innocents.get(write) ?? docxOf(kind, innocent);
    innocents.set(write, made);
    return made;
  };
  /** Elements with their attributes; columns and their font follow what the cells hold. */
  const frame = (skeleton: readonly string[]) => skeleton.map((element) => element.replace(/^(w:(?:gridCol|tcW|sz|szCs)) .*/, "$1"));

  test.each(accepted)("$id adds nothing but its own words, in well-formed XML: $must", async ({ text }) => {
    for (const kind of kindsOf(text)) {
      const [given, plain] = [await docxOf(kind, text), await innocentOf(kind)];
      expect(frame(given.skeleton)).toEqual(frame(plain.skeleton));
      const words = (paragraphs: readonly string[]) => unrevised(unspaced(paragraphs.join("\n")));
      expect(words(given.paragraphs).replaceAll(unspaced(onOneLine(text)), innocent)).toBe(words(plain.paragraphs));
    }
  });
});

test("the page asks for nothing and runs nothing", () => {
  const { skeleton } = readHtml(toHtml(places["project name"]?.("<img src=x onerror=alert(1)>") as ReportDocument));
  expect(skeleton).not.toMatch(/<(script|img|link|iframe|object|a|svg|form|base)|src=|href=| on/);
});
