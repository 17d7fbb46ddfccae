import { toHtml } from "@plan/report";
import type { Citation, Decimal, Facility, PlanError } from "@plan/rules";
import { arithmetic, type FacilityResult, type Requirement } from "@plan/sizing";
import type { Answer } from "./answer.ts";
import { faultsOf } from "./faults.ts";
import type { Language } from "./form.ts";
import { made } from "./made.ts";
import type { Words } from "./words.ts";

/** A card for each facility: what it must have, how that is worked out, by which clause, and what is missing. */
export function cards({ sizing, check, unsized }: Answer, language: Language, say: Words): HTMLElement[] {
  const sized = Object.values(sizing.requirements).map((requirement) =>
    card(requirement, check?.results[requirement.facility], language, say),
  );
  return [...sized, ...[...unsized].map(([facility, error]) => unsizedCard(facility, error, language, say))];
}

function card(requirement: Requirement, result: FacilityResult | undefined, language: Language, say: Words): HTMLElement {
  const { facility, statedArea, governing, alsoApplying } = requirement;
  const text = language === "en" ? "en" : "zh";
  const steps = arithmetic(requirement).map((step) => step.text[text]);
  return made(
    "section",
    { class: "card", "data-facility": facility, "data-verdict": result?.verdict ?? "" },
    made("h3", {}, say[facility], " ", made("span", { class: "term", lang: "zh-CN" }, governing.standard.term)),
    made("p", { class: "area" }, made("strong", {}, statedArea.toFixed(2)), ` ${say.squareMetres}`),
    made("p", { class: "verdict" }, ...verdictOf(result, say)),
    made(
      "dl",
      {},
      ...pair(say.arithmetic, steps.join(say.semicolon), "arithmetic"),
      ...pair(say.basisOf, clauseOf(governing, text, say), "clause"),
      ...(alsoApplying.length === 0
        ? []
        : pair(
            say.alsoApplying,
            made("ul", {}, ...alsoApplying.map((other) => made("li", {}, ...clauseOf(other, text, say).childNodes))),
            "also",
          )),
      ...(result === undefined ? [] : pair(say.providedArea, areaOf(result.provided, say), "provided")),
    ),
  );
}

function unsizedCard(facility: Facility, error: PlanError, language: Language, say: Words): HTMLElement {
  return made(
    "section",
    { class: "card none", "data-facility": facility, "data-verdict": "" },
    made("h3", {}, say[facility]),
    made("p", { class: "verdict" }, made("b", {}, say.notSized)),
    ...faultsOf(error, language, say).map(({ words }) => made("p", {}, words)),
  );
}

function pair(label: string, value: string | Node, name: string): HTMLElement[] {
  return [made("dt", {}, label), made("dd", { "data-part": name }, value)];
}

/** 达标, 不足 with what is missing, or no verdict: unknown is not zero (D13). */
function verdictOf(result: FacilityResult | undefined, say: Words): (Node | string)[] {
  if (result === undefined) return [say.notChecked];
  const { verdict, shortfall, surplus } = result;
  const more = verdict === "short" ? [say.shortfall, shortfall] : verdict === "met" ? [say.surplus, surplus] : null;
  const [label, area] = (more ?? ["", null]) as [string, Decimal | null];
  return [made("b", {}, say[verdict]), ...(area === null || area.isZero() ? [] : [` ${label} ${area.toFixed()} ${say.squareMetres}`])];
}

const areaOf = (area: Decimal | null, say: Words) => (area === null ? "?" : `${area.toFixed()} ${say.squareMetres}`);

/** Number and item, the title, and where the text can be read; a link is followed only by hand. */
function clauseOf({ document: { number, title, sources }, standard }: Citation, language: "zh" | "en", say: Words): HTMLElement {
  const url = sources.find((source) => /^https?:/.test(source.url ?? ""))?.url;
  const name = made("span", { class: "title" }, language === "en" ? title.en : `《${title.zh}》`);
  const link =
    url === null || url === undefined ? [] : [" ", made("a", { href: url, target: "_blank", rel: "noreferrer noopener" }, say.source)];
  return made(
    "span",
    {},
    made("span", { class: "number" }, number === null ? "" : `${number} `, made("span", { class: "item" }, standard.item)),
    " ",
    name,
    ...link,
  );
}

/** The same in a sentence, for those who listen. */
export function spokenResult({ sizing, check }: Answer, say: Words): string {
  return Object.values(sizing.requirements)
    .map(({ facility, statedArea }) => {
      const verdict = verdictOf(check?.results[facility], say).map((part) => (typeof part === "string" ? part : (part.textContent ?? "")));
      return `${say[facility]}${say.colon}${say.required} ${statedArea.toFixed()} ${say.squareMetres}${say.comma}${verdict.join("")}`;
    })
    .join(say.semicolon);
}

/** The conditions as the packages print them, one level of headings lower; wide tables scroll by themselves. */
export function conditionsOf({ conditions }: Answer, locale: Language): Element[] {
  const printed = new DOMParser().parseFromString(toHtml(conditions, { locale }), "text/html").querySelector("main");
  for (const heading of printed?.querySelectorAll("h1, h2") ?? []) {
    heading.replaceWith(made(heading.tagName === "H1" ? "h3" : "h4", {}, heading.textContent ?? ""));
  }
  for (const table of printed?.querySelectorAll("table") ?? []) {
    const caption = table.caption?.textContent ?? "";
    const box = made("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption });
    table.replaceWith(box);
    box.append(table);
  }
  return [...(printed?.children ?? [])];
}
