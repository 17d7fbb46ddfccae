type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

/** A change of a seeds file: where, to what, and the file as it then is. */
export interface SeedChange {
  readonly what: string;
  readonly seed: Json;
}

/** Where a text was found, and the hash of the rest. */
const leftOut = new Set(["sources", "revision"]);
/** One of a few words instead of another. */
const swapped: Readonly<Record<string, string>> = {
  elderlyCare: "infantCare",
  infantCare: "elderlyCare",
  new: "existing",
  existing: "new",
  gross: "net",
  net: "gross",
  unspecified: "gross",
  atLeast: "atMost",
  atMost: "atLeast",
  must: "should",
  should: "must",
  officialText: "report",
  report: "officialText",
  inForce: "draft",
  draft: "inForce",
  households: "residents",
  residents: "households",
  residentialFloorArea: "residents",
  urban: "rural",
};

/** Every figure, number, item, date and word of a seeds file changed, every entry dropped or swapped with its neighbour, one at a time. */
export function* seedChanges(seed: Json): Generator<SeedChange> {
  for (const [path, value] of places(seed, [])) {
    const at = path.join(".");
    if (Array.isArray(value)) {
      for (const index of value.keys()) {
        yield { what: `${at}.${index} dropped`, seed: put(seed, path, value.toSpliced(index, 1)) };
        const [one, other] = [value[index], value[index + 1]];
        if (other === undefined || JSON.stringify(one) === JSON.stringify(other)) continue;
        yield { what: `${at}.${index} swapped with the next`, seed: put(seed, path, value.toSpliced(index, 2, other, one)) };
      }
    } else if (typeof value !== "object" || value === null) {
      for (const other of others(value, path)) yield { what: `${at}: ${value} as ${other}`, seed: put(seed, path, other) };
    }
  }
}

function* places(value: Json, path: Path): Generator<readonly [Path, Json]> {
  yield [path, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    if (!leftOut.has(key)) yield* places(entry as Json, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function put(value: Json, [key, ...rest]: Path, entry: Json): Json {
  if (key === undefined) return entry;
  const held = (value as Readonly<Record<string | number, Json>>)[key] as Json;
  const changed = put(held, rest, entry);
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...(value as object), [key]: changed };
}

/** Other values of the same kind: another figure, another day, other words. */
function others(value: string | number | boolean | null, path: Path): readonly Json[] {
  if (value === null) return absent(path);
  if (typeof value === "boolean") return [!value];
  if (typeof value === "number") return [value === 10 ? 100 : 10];
  if (swapped[value] !== undefined) return [swapped[value] as string];
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return [value.slice(0, 8) + (value.endsWith("15") ? "16" : "15")];
  return [/^[0-9.]+$/.test(value) ? nextDigit(value, value.length - 1) : `另${value}`];
}

/** A date or a figure where there is none. */
function absent(path: Path): readonly Json[] {
  const key = String(path.at(-1));
  if (/(?:On|From|To|End|by)$/.test(key)) return ["2020-01-15"];
  return /^minimum/.test(key) ? ["10"] : key === "number" ? ["另"] : [];
}

function nextDigit(text: string, index: number): string {
  return text.slice(0, index) + "1234567890".charAt(Number(text.charAt(index))) + text.slice(index + 1);
}
