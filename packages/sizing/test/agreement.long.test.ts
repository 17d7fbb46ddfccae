import { beforeAll, describe, expect, test } from "vitest";
import { chdb, duckdb, engines, pglite } from "./engines.ts";
import { laneDifferences } from "./laneAgreement.ts";
import { expectedOfAll, nationRows } from "./nationRows.ts";
import { fillNation, nation, sqlDifferences, told } from "./sqlAgreement.ts";

const parts = 10;
const partRows = 100_000;

beforeAll(engines.install, 600_000);

describe("A million rows over every shipped document, to the last digit", () => {
  test.each(Array.from({ length: parts }, (_, part) => part))(
    "size, sizeMany, columns and every engine say what sizeNeighbourhood says: part %i",
    async (part) => {
      const rows = nationRows(partRows, part);
      const expected = expectedOfAll(rows);
      expect(laneDifferences(rows, expected).differences).toEqual([]);
      for (const open of [duckdb, pglite, chdb]) {
        const engine = await open();
        await fillNation(engine, "nation", rows);
        expect(sqlDifferences(rows, await told(engine, nation(engine.dialect).select("nation")), expected)).toEqual([]);
        await engine.close();
      }
    },
  );
});
