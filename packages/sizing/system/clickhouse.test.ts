import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documents } from "@plan/rules";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, fields } from "../test/engines.ts";
import { expectedOfAll, nationRows } from "../test/nationRows.ts";
import { fillNation, nation, sqlDifferences, told } from "../test/sqlAgreement.ts";

const folder = mkdtempSync(join(tmpdir(), "plan-clickhouse-"));
const shards = [19_101, 19_102] as const;
const servers: ChildProcess[] = [];

const remote = shards.map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`).join("");
const users = `<yandex><profiles><default/></profiles><quotas><default/></quotas><users><default><password/><networks><ip>127.0.0.1</ip></networks>
<profile>default</profile><quota>default</quota></default></users></yandex>`;
const config = (
  home: string,
  port: number,
) => `<yandex><logger><level>error</level><log>${home}/log</log><errorlog>${home}/errors</errorlog></logger>
<listen_host>127.0.0.1</listen_host><tcp_port>${port}</tcp_port><http_port>${port - 1000}</http_port><path>${home}/data/</path><tmp_path>${home}/tmp/</tmp_path>
<users_config>${home}/users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
<mark_cache_size>104857600</mark_cache_size><remote_servers><both>${remote}</both></remote_servers></yandex>`;

const client = (port: number, query: string, input = "") =>
  execFileSync("clickhouse-client", ["--host", "127.0.0.1", "--port", String(port), "--query", query], {
    encoding: "utf8",
    input,
    maxBuffer: 2 ** 28,
  });

/** Rows in turn to one shard and the other; asked through the Distributed table of the first. */
const distributed: Engine = {
  name: "two ClickHouse shards",
  dialect: "clickhouse",
  fill: async (table, columns, csv) => {
    const lines = csv.trimEnd().split("\n");
    for (const [shard, port] of shards.entries()) {
      client(port, `CREATE TABLE ${table}_shard (${columns}) ENGINE = MergeTree ORDER BY tuple()`);
      const own = lines.filter((_, index) => index % shards.length === shard);
      // An empty field is NULL only where it is written so.
      client(
        port,
        `INSERT INTO ${table}_shard FORMAT CSV`,
        own
          .map(
            (line) =>
              `${line
                .split(",")
                .map((field) => field || "\\N")
                .join(",")}\n`,
          )
          .join(""),
      );
    }
    client(shards[0], `CREATE TABLE ${table} (${columns}) ENGINE = Distributed(both, default, ${table}_shard)`);
  },
  rows: async (query) => fields(client(shards[0], `${query} FORMAT CSV`), "\\N"),
  close: async () => undefined,
};

beforeAll(async () => {
  for (const port of shards) {
    const home = join(folder, String(port));
    mkdirSync(home);
    writeFileSync(join(home, "users.xml"), users);
    writeFileSync(join(home, "config.xml"), config(home, port));
    servers.push(
      spawn("clickhouse-server", [`--config-file=${join(home, "config.xml")}`], {
        cwd: home,
        stdio: "ignore",
        env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
      }),
    );
  }
  for (const port of shards) await answering(port);
}, 120_000);
afterAll(() => {
  for (const server of servers) server.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      if (client(port, "SELECT 1") === "1\n") return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  throw new Error(`No ClickHouse answers at port ${port}`);
}

describe("Two ClickHouse servers under a Distributed table", () => {
  const rows = nationRows(10_000, 18);
  // Debian's server is of 2018 and multiplies no DECIMAL by one of another scale: documents that count floor area are left to chdb.
  const counting = documents.filter(
    ({ areaStandards }) => !areaStandards.some(({ amount }) => "base" in amount && amount.base === "residentialFloorArea"),
  );

  test("say of each row what sizeNeighbourhood and checkProvision say, over every shipped document that counts households or residents", async () => {
    await fillNation(distributed, "nation", rows);
    expect(
      sqlDifferences(rows, await told(distributed, nation("clickhouse", counting).select("nation")), expectedOfAll(rows, counting)),
    ).toEqual([]);
  });

  test("and each of them works out its own half", () => {
    const { facilities } = nation("clickhouse", counting);
    const sum = (port: number, table: string) =>
      client(port, `SELECT count(), sum(${facilities.elderlyCare.required}) FROM ${table}`).trim().split("\t");
    const [one, other, both] = [sum(shards[0], "nation_shard"), sum(shards[1], "nation_shard"), sum(shards[0], "nation")];
    expect([one[0], other[0], both[0]]).toEqual(["5000", "5000", "10000"]);
    const hundredths = (text = "") => BigInt(text.replace(".", ""));
    expect(hundredths(one[1]) + hundredths(other[1])).toBe(hundredths(both[1]));
  });
});
