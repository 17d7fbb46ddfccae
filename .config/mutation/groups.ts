/** Files that are mutated together, and the tests that are quick enough to be run against each mutant of theirs. */
export interface Group {
  readonly name: string;
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

const inFolder = (folder: string, ...names: string[]) => names.map((name) => `packages/${folder}/${name}`);
const rules = (...names: string[]) => inFolder("rules/src", ...names.map((name) => `${name}.ts`));
const rulesTests = (...names: string[]) => inFolder("rules/src", ...names.map((name) => `${name}.test.ts`));
const sizing = (...names: string[]) => inFolder("sizing/src", ...names.map((name) => `${name}.ts`));
const sizingTests = (...names: string[]) => inFolder("sizing/src", ...names.map((name) => `${name}.test.ts`));

/** Figures and the choice of the governing standard first: of these nothing may survive. */
export const groups: Readonly<Record<string, readonly Group[]>> = {
  rules: [
    { name: "stated", mutate: rules("stated", "hundredths"), tests: rulesTests("stated", "hundredths") },
    { name: "required", mutate: rules("requiredArea"), tests: rulesTests("requiredArea") },
    { name: "inForce", mutate: rules("documentsInForce", "inForce"), tests: rulesTests("inForce") },
    { name: "ratio", mutate: rules("evaluateRatio"), tests: rulesTests("evaluateRatio") },
    { name: "decimal", mutate: rules("decimal"), tests: rulesTests("decimal") },
    {
      name: "edge",
      mutate: rules("edge", "plainCopy", "load", "leaves", "planError", "within", "citation", "parseDocument", "text", "phrase"),
      tests: rulesTests("edge", "load", "leaves", "planError", "parseDocument", "decimal", "evaluateRatio", "inForce"),
    },
    {
      name: "rest",
      mutate: rules(
        "amountSchema",
        "constraintSchema",
        "documentSchema",
        "obligationsInForce",
        "once",
        "sha256",
        "textSchema",
        "catalogue",
      ),
      tests: [
        ...rulesTests("edge", "load", "leaves", "parseDocument", "sha256", "obligationsInForce"),
        "packages/rules/test/catalogue.test.ts",
      ],
    },
  ],
  sizing: [
    { name: "governs", mutate: sizing("requirement", "sizeNeighbourhood"), tests: sizingTests("sizeNeighbourhood") },
    { name: "areas", mutate: sizing("areaFindings", "exactSum"), tests: sizingTests("checkProvision", "exactSum") },
    { name: "most", mutate: sizing("maxHouseholds"), tests: sizingTests("maxHouseholds") },
    { name: "stored", mutate: sizing("parseSizing", "plainSizing"), tests: sizingTests("parseSizing", "plainSizing") },
    { name: "arithmetic", mutate: sizing("arithmetic"), tests: sizingTests("arithmetic") },
    {
      name: "checks",
      mutate: sizing("checkProvision", "provision", "room", "roomFindings", "rateFindings", "siting", "handover", "leaseTerm", "finding"),
      tests: sizingTests("checkProvision", "provision"),
    },
    {
      name: "phases",
      mutate: sizing("checkPhases", "phaseFindings", "phaseSchedule", "phasing", "buildingPhasing", "proportions"),
      tests: sizingTests("checkPhases"),
    },
    {
      name: "districts",
      mutate: sizing("district", "pool", "checkPool", "sizeParts", "sizeMany", "lawAt", "compileSizer", "advisories", "citedAdvisories"),
      tests: sizingTests("district", "sizeParts", "sizeMany", "compileSizer", "sizeNeighbourhood"),
    },
  ],
};
