import type { Development, Facility } from "@plan/rules";
import { calendarDate, developmentSchema, divisionCode, once } from "@plan/rules/internal";
import * as z from "zod";
import { type SizingOptions, sizingOptionsSchema } from "./sizeNeighbourhood.ts";
import { type SqlDialect, sqlDialects } from "./sqlDialect.ts";

/** A column by its name; a list of names is one that lies in another, such as a table's: `["plots", "households"]`. */
export interface SqlColumn {
  /** Its name, or the names of schema, table and column. */
  column: string | readonly string[];
}

/** What stands in the table and what holds for every row, as a neighbourhood has it. */
export interface SqlQuery<F extends Facility = Facility> extends SizingOptions<F> {
  /** A division for all rows, or the column of texts that bears it. */
  division: string | SqlColumn;
  /** A day for all rows, or a column of type DATE. */
  on: string | SqlColumn;
  /** One kind for all rows, or the column that says `new` or `existing` (D16). */
  development: Development | SqlColumn;
  /** Planned dwelling units (户、套); null where the table has none. */
  households?: SqlColumn | null | undefined;
  /** Residents (人); null where the table has none. */
  residents?: SqlColumn | null | undefined;
  /** Residential floor area (住宅建筑面积), m²; null where the table has none. */
  residentialFloorArea?: SqlColumn | null | undefined;
  /** What is there, m²; NULL is unknown (D13), as is a column that is not named. */
  provided?: { readonly [K in Facility]?: SqlColumn | null | undefined } | undefined;
  /** All rows; default `urban`. */
  settlement?: "urban" | "rural" | undefined;
  /** Default `duckdb`. */
  dialect?: SqlDialect | undefined;
}

/** No engine has a name with U+0000, and half a surrogate pair is no text. */
const name = () => z.custom<string>((value) => typeof value === "string" && value !== "" && !/[\0\p{Surrogate}]/u.test(value));
export const nameSchema = /* @__PURE__ */ once(() =>
  z.union([name(), z.array(name()).min(1).max(4)], { error: "a name, or a list of up to four names" }),
);
const column = () => z.strictObject({ column: nameSchema() }, { error: 'a column, such as { column: "households" }' });
const optional = () => column().nullable().optional();

export const sqlQuerySchema = /* @__PURE__ */ once(() =>
  sizingOptionsSchema().extend({
    division: z.union([divisionCode(), column()], { error: "a division of six digits (GB/T 2260), or a column of such" }),
    on: z.union([calendarDate(), column()], { error: "a calendar date written YYYY-MM-DD, or a column of type DATE" }),
    development: z.union([developmentSchema(), column()], { error: '"new", "existing", or a column that says so' }),
    households: optional(),
    residents: optional(),
    residentialFloorArea: optional(),
    provided: z.strictObject({ elderlyCare: optional(), infantCare: optional() }).optional(),
    settlement: z.enum(["urban", "rural"]).optional(),
    dialect: z.enum(sqlDialects).optional(),
  }),
);
