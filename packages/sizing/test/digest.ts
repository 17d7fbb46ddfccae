import { createHash } from "node:crypto";
import { documents, evaluateRatio, ratioStandardsInForce } from "@plan/rules";
import { arithmetic, checkProvision, type Sizing, sizeNeighbourhood } from "@plan/sizing";
import { seeded } from "./seeded.ts";
import { strangers } from "./strangers.ts";

/* Prints one SHA-256 for each kind of output, and what the surroundings make of a date and a number. Run by determinism.test.ts. */

const digest = (values: readonly unknown[]) => createHash("sha256").update(JSON.stringify(values)).digest("hex");
const draw = seeded(450200);
const facilities = ["elderlyCare", "infantCare"] as const;

const sizings: Sizing[] = Array.from({ length: 500 }, () =>
  sizeNeighbourhood({
    name: draw.pick(["柳州某小区", "Ångström Zürich", "ılgaz İ"]),
    division: draw.pick(["450200", "450103", "450000"]),
    on: draw.pick(["2021-07-18", "2022-03-01", "2023-12-31", "2024-01-01"]),
    development: draw.pick(["new", "existing"]),
    households: draw.below(100_000),
    householdsBasis: draw.pick(["planned", "pendingScheme", "estimated"]),
  }),
);
const checks = sizings.map((sizing) =>
  checkProvision(sizing, { elderlyCare: draw.figure(5, 3), infantCare: draw.pick([null, draw.figure(4, 2)]) }),
);
const ratios = ratioStandardsInForce({ division: "450000", on: "2022-03-01" }).map((citation) =>
  evaluateRatio(citation, { part: "9.999", whole: "10000" }),
);
const refusals = strangers.map(({ make }) => {
  try {
    return sizeNeighbourhood({ division: "450200", on: "2022-03-01", development: "new", households: make() as number });
  } catch (error) {
    return error;
  }
});

const outputs = {
  documents,
  sizings,
  arithmetic: sizings.flatMap(({ requirements }) => facilities.map((facility) => arithmetic(requirements[facility]))),
  checks,
  ratios,
  refusals,
};

console.log(
  JSON.stringify({
    digests: Object.fromEntries(Object.entries(outputs).map(([name, values]) => [name, digest(values)])),
    surroundings: { midnight: new Date("2021/07/18").toISOString(), number: (1234.5).toLocaleString() },
  }),
);
