import type * as z from "zod";

const named: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  null: "null",
  nonoptional: "a value",
};

/** What a schema without words of its own expects at the place of an issue. */
export function phrase(found: z.core.$ZodRawIssue): string {
  switch (found.code) {
    case "invalid_type":
      return named[found.expected] ?? found.expected;
    case "invalid_value":
      return found.values.length === 1 ? written(found.values[0]) : `one of ${found.values.map(written).join(", ")}`;
    case "too_small":
      return found.origin === "array"
        ? `a list of ${found.minimum} or more`
        : `${found.inclusive === false ? "more than" : "at least"} ${found.minimum}`;
    case "too_big":
      return found.origin === "array"
        ? `a list of ${found.maximum} or fewer`
        : `${found.inclusive === false ? "less than" : "at most"} ${found.maximum}`;
    case "unrecognized_keys":
      return "no such key";
    case "invalid_union":
      return found.note === "No matching discriminator" ? "one of the known kinds" : "another form";
    default:
      return "another value";
  }
}

function written(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}
