import { frozen } from "@plan/rules/internal";
import type { Draft } from "./outline.ts";
import type { Section } from "./reportDocument.ts";

/** Clauses that stand word for word in many documents, with the section last made of them. */
const lists: WeakMap<readonly Draft[], Section | null> = /* @__PURE__ */ new WeakMap();
/** Sections made of such clauses and what was made of those, each with what is made of it by name. */
const made: WeakMap<object, Map<string, unknown>> = /* @__PURE__ */ new WeakMap();

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
  made.set(section, new Map());
  return section;
}

/** What a language or a format makes of a section: once, where the section stands in many documents; then that stands in them as well. */
export function said<T>(section: object, name: string, say: () => T): T {
  const known = made.get(section);
  if (known === undefined) return say();
  if (!known.has(name)) known.set(name, standingAsWell(say()));
  return known.get(name) as T;
}

function standingAsWell(value: unknown): unknown {
  if (typeof value === "object" && value !== null) made.set(value, new Map());
  return value;
}
