import { frozen } from "@plan/rules/schema";
import type { Draft } from "./outline.ts";
import type { Section } from "./reportDocument.ts";

/** Clauses that stand word for word in many documents, with the section last made of them. */
const lists: WeakMap<readonly Draft[], Section | null> = /* @__PURE__ */ new WeakMap();
/** Sections made of such clauses, with what each language made of them. */
const sections: WeakMap<Section, Map<string, unknown>> = /* @__PURE__ */ new WeakMap();

/** Marks clauses that stand word for word in many documents: their section is numbered once, and said once in each language. */
export function standing(clauses: readonly Draft[]): readonly Draft[] {
  lists.set(frozen(clauses), null);
  return clauses;
}

/** The section of these clauses under this heading; of standing clauses the one made last, where it was headed alike. */
export function sectionOf(clauses: readonly Draft[], heading: Section["heading"], make: () => Section): Section {
  const last = lists.get(clauses);
  if (last === undefined) return make();
  if (last !== null && last.heading.zh === heading.zh && last.heading.en === heading.en) return last;
  const section = frozen(make());
  lists.set(clauses, section);
  sections.set(section, new Map());
  return section;
}

/** What a language makes of a section: once, where the section stands in many documents. */
export function said<T>(section: Section, locale: string, say: () => T): T {
  const known = sections.get(section);
  if (known === undefined) return say();
  if (!known.has(locale)) known.set(locale, say());
  return known.get(locale) as T;
}
