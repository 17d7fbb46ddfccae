import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, fields } from "../test/engines.ts";
import { expectedOfAll, nationRows } from "../test/nationRows.ts";
import { fillNation, nation, sqlDifferences, told } from "../test/sqlAgreement.ts";
import { madeDifferences } from "../test/sqlHard.ts";

const bin = "/usr/lib/postgresql/15/bin";
const folder = mkdtempSync(join(tmpdir(), "plan-postgres-"));

/** PostgreSQL will not be served by root, so that root hands it to the user that Debian made for it. */
function asServer(command: string, ...args: string[]): string {
  const asked = userInfo().uid === 0 ? ["runuser", ["-u", "postgres", "--", command, ...args]] : [command, args];
  return execFileSync(asked[0] as string, asked[1] as string[], {
    encoding: "utf8",
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 28,
  });
}
const psql = (sql: string) => {
  writeFileSync(join(folder, "query.sql"), sql);
  return asServer(
    "psql",
    "--host",
    folder,
    "--dbname",
    "postgres",
    "--username",
    "plan",
    "--no-psqlrc",
    "--quiet",
    "--set",
    "ON_ERROR_STOP=1",
    "--file",
    join(folder, "query.sql"),
  );
};

const postgres: Engine = {
  name: "PostgreSQL 15",
  dialect: "postgres",
  fill: async (table, columns, csv) => {
    writeFileSync(join(folder, "rows.csv"), csv);
    psql(`CREATE TABLE ${table} (${columns}); COPY ${table} FROM '${join(folder, "rows.csv")}' (FORMAT csv);`);
  },
  rows: async (query) => fields(psql(`COPY (${query}) TO STDOUT (FORMAT csv, NULL '\\N');`), "\\N"),
  close: async () => undefined,
};

beforeAll(() => {
  chmodSync(folder, 0o777);
  const data = join(folder, "data");
  asServer(
    `${bin}/initdb`,
    "--pgdata",
    data,
    "--username",
    "plan",
    "--auth",
    "trust",
    "--encoding",
    "UTF8",
    "--locale",
    "C.UTF-8",
    "--no-sync",
  );
  const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off`;
  asServer(`${bin}/pg_ctl`, "--pgdata", data, "--log", join(folder, "log"), "--options", options, "--wait", "start");
}, 120_000);
afterAll(() => {
  asServer(`${bin}/pg_ctl`, "--pgdata", join(folder, "data"), "--mode", "immediate", "stop");
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe("PostgreSQL 15, served from a folder of its own", () => {
  test("says of each row what sizeNeighbourhood and checkProvision say, over every shipped document", async () => {
    const rows = nationRows(20_000, 15);
    await fillNation(postgres, "nation", rows);
    expect(sqlDifferences(rows, await told(postgres, nation("postgres").select("nation")), expectedOfAll(rows))).toEqual([]);
  });

  test("works every amount, least area and reading of a hundred as requiredArea does", async () => {
    for (const seed of [9, 19, 29]) expect(await madeDifferences(postgres, 8, seed)).toEqual([]);
  });
});
