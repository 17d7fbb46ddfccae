import { Decimal } from "@plan/rules";
import { type NeighbourhoodInput, sizeMany, sizeNeighbourhood } from "@plan/sizing";
import { type SurveyEntry, sizeSurvey } from "@plan/sizing/survey";
import { parse } from "csv-parse/sync";
import { surveyHeadings, surveyRows } from "../../sizing/test/survey.ts";
import { ranPlan } from "./ranPlan.ts";

/** What stands for the areas of a row that could not be sized. */
export const refused = "refused";

type Areas = Readonly<Record<"elderlyCare" | "infantCare", string>>;
const written = ({ elderlyCare, infantCare }: Areas) => `${elderlyCare} ${infantCare}`;

type Sized = { requirements: Record<"elderlyCare" | "infantCare", { floorArea: Decimal }> };
const areas = ({ requirements: { elderlyCare, infantCare } }: Sized) =>
  written({ elderlyCare: elderlyCare.floorArea.toFixed(), infantCare: infantCare.floorArea.toFixed() });

/** Rows whose areas are to be worked out in several ways, each way giving both areas of every row, exactly, as text. */
export class Agreement {
  readonly #rows: string[][];

  constructor(count: number, seed: number) {
    this.#rows = surveyRows(count, seed).map((cells) => cells.with(6, "").with(7, ""));
  }

  oneByOne(): string[] {
    return this.#rows.map((cells) => {
      try {
        return areas(sizeNeighbourhood(typed(cells)));
      } catch {
        return refused;
      }
    });
  }

  manyAtOnce(): string[] {
    return sizeMany(this.#rows.map(typed)).results.map((sizing) => (sizing === null ? refused : areas(sizing)));
  }

  /** What a survey hands out, or what its checks say where they are asked. */
  async surveyed(from: "results" | "check"): Promise<string[]> {
    const told: string[] = [];
    for await (const entry of sizeSurvey([surveyHeadings, ...this.#rows]))
      told.push(entry.error !== null ? refused : from === "check" ? areas(entry.check.sizing) : resultsIn(entry));
    return told;
  }

  /** What `plan survey` prints as JSON. */
  async planSurvey(): Promise<string[]> {
    const { out } = await ranPlan(["survey", "-", "--all", "--json"], { input: this.#csv() });
    return JSON.parse(out).entries.map((entry: SurveyEntry) => (entry.error === null ? resultsIn(entry) : refused));
  }

  /** What `plan size` prints as CSV. */
  async planSize(): Promise<string[]> {
    const { out } = await ranPlan(["size", "-", "-f", "csv"], { input: this.#csv() });
    const [, ...lines] = parse(out, { bom: true }) as string[][];
    return lines.map((cells) => (cells[13] === "" ? `${cells[8]} ${cells[11]}` : refused));
  }

  #csv(): string {
    return [surveyHeadings, ...this.#rows].map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n");
  }
}

/** Decimals, or the texts that stand for them in JSON. */
function resultsIn({ results: { elderlyCare, infantCare } }: Extract<SurveyEntry, { error: null }>): string {
  return written({ elderlyCare: String(elderlyCare?.required), infantCare: String(infantCare?.required) });
}

/** A row as another program would hand it over: numbers and codes. */
function typed([division, name, development, on, households, works]: readonly string[]): NeighbourhoodInput {
  const given = {
    division,
    on,
    development: ["新建", "new"].includes(development ?? "") ? "new" : "existing",
    households: new Decimal((households ?? "").trim()).toNumber(),
    ...(name?.trim() ? { name: name.trim() } : {}),
    ...(works ? { inRenovationWorks: works === "是" } : {}),
  };
  return given as NeighbourhoodInput;
}
