import { readFileSync, writeFileSync } from "node:fs";
import { documentById, ratioStandardsInForce } from "@plan/rules";
import { describe, expect, test } from "vitest";
import { madeWorkbook, row } from "../../test/madeWorkbook.ts";
import { old, planFolder, survey } from "../../test/planFolder.ts";
import { ourReading } from "../../test/readWorkbook.ts";
import { Progress } from "./progress.ts";
import { Session } from "./session.ts";

const { at, plan } = planFolder();

describe("plan survey", () => {
  test("as a document: what was read, what it comes to, and the list, in either language", async () => {
    const zh = (await plan(`survey - ${old}`, survey)).out;
    expect(zh).toContain(
      "养老托育服务设施调查汇总\n\n一、汇总\n（一）【选用条款】读入3行：可核算2行，有误1行。（依据：本次调查）\n  调查汇总表\n  行政区划代码\t设施",
    );
    expect(zh).toContain(
      "\n（二）【选用条款】结论：数据有误或者未读完，不作结论。（依据：本次调查）\n\n二、清单\n（一）【选用条款】列入清单的小区如下表。（依据：本次调查）\n  小区清单\n  序号\t行号",
    );
    const en = (await plan(`survey - ${old} --lang en`, "Households,Elderly care m²\n100,15\n".replace("Elderly care m²", "已有养老面积")))
      .out;
    expect(en).toContain(
      "1(1) [Option] Rows read: 1; sized: 1; faulty: 0. (basis: this survey)\n  What the survey comes to\n  Division\tFacility",
    );
    expect(en).toContain("\n1(2) [Option] Conclusion: no known shortfall, but not known to be all met. (basis: this survey)\n");
    expect(en).toContain("2(1) [Option] The neighbourhoods listed are in the table. (basis: this survey)\n  Neighbourhoods\n  No.\tLine");
  });

  test("of rows that are all met, or all faulty, has no table that says nothing", async () => {
    const met = (await plan(`survey - ${old} --facility elderlyCare`, "总户数,已有养老面积\n100,15\n")).out;
    expect(met).toContain("结论：全部达标。");
    expect(met).not.toContain("小区清单");
    const faulty = (await plan(`survey - ${old}`, "总户数\nx\n")).out;
    expect(faulty).not.toContain("调查汇总表");
    expect(faulty).toContain("小区清单");
  });

  test("as JSON: each row with what its areas follow from, standards once, faults as they are", async () => {
    const { entries, standards, summary } = JSON.parse((await plan(`survey - ${old} --all --json`, survey)).out);
    const counted = { counts: { households: 800 }, perHundred: "proRata" };
    const worked = [
      { facility: "elderlyCare", ...counted, standards: [0] },
      { facility: "infantCare", ...counted, standards: [1] },
    ];
    expect(entries[0]).toMatchObject({
      record: 1,
      line: 2,
      neighbourhood: { name: "红光小区", households: 800 },
      verdict: "pass",
      carried: [],
      error: null,
      worked,
    });
    expect(entries[1]).toMatchObject({
      verdict: "fail",
      results: { elderlyCare: { required: "120", shortfall: "0.01" }, infantCare: { provided: null } },
      worked,
    });
    expect(Object.keys(entries[2])).toEqual(["record", "line", "check", "error"]);
    expect(standards.map(({ standard }: { standard: { facility: string } }) => standard.facility)).toEqual(["elderlyCare", "infantCare"]);
    expect(summary).toMatchObject({ read: 3, good: 2, bad: 1, verdict: "incomplete" });
  });

  test("as a workbook in English, of a workbook: problems with their sheet; as CSV in English", async () => {
    writeFileSync(at("in.xlsx"), madeWorkbook({ rows: row(1, "小区名称", "总户数") + row(2, "a", "四百") }));
    await plan(`survey @in.xlsx ${old} --lang en -o @out.xlsx`);
    expect(ourReading(readFileSync(at("out.xlsx"))).Problems?.[1]?.slice(0, 4)).toEqual(["1", '"调查表"', "2", '"B"']);
    expect((await plan(`survey - ${old} --lang en -f csv`, survey)).out).toMatch(/^\ufeffNo\.,Line,/);
  });

  test("takes a list and nothing else, and no areas of one neighbourhood", async () => {
    expect((await plan(`survey - ${old}`, "{}")).err).toBe("有误：应为一个列表，实为一个对象\n");
    expect((await plan(`survey ${old}`)).err).toBe("有误：应为文件、表示标准输入的-，或者--households，实为空\n");
    expect((await plan(`survey ${old} --households 100`)).err).toBe("有误：应为文件，或者表示标准输入的-，实为空\n");
    expect((await plan(`survey - ${old} --elderly-care 1`, survey)).err).toBe('有误：elderlyCare：应为文件中的一列，实为"1"\n');
  });
});

describe("plan standards", () => {
  const place = "--division 450200 --on 2022-03-01";
  const ratios = ratioStandardsInForce({ division: "450200", on: "2022-03-01" });

  test("as CSV: areas by facility and development, then what is counted otherwise", async () => {
    const zh = (await plan(`standards ${place} -f csv`)).out.slice(1).trimEnd().split("\r\n");
    expect(zh.slice(0, 2)).toEqual([
      "设施,建设类型,文件,条目,内容,状态",
      "养老服务设施,新建,桂政办发〔2021〕67号,三（二）7,新建城镇住宅小区每百户配建社区养老服务设施20平方米以上。,适用",
    ]);
    expect(zh.slice(1, 5).map((line) => line.split(",").slice(0, 2).join())).toEqual([
      ...["养老服务设施,新建", "养老服务设施,既有", "托育服务设施,新建", "托育服务设施,既有"],
    ]);
    expect(zh.slice(5)).toEqual(ratios.map(({ standard: { item, summary } }) => `—,—,桂政办发〔2021〕67号,${item},${summary.zh},适用`));
    const en = (await plan(`standards ${place} -f csv --lang en --facility infantCare --development new`)).out.slice(1).split("\r\n");
    expect([en[0], en[1]?.slice(0, 12), en.length]).toEqual([
      "Facility,Development,Document,Item,Summary,State",
      "Infant care,",
      ratios.length + 3,
    ]);
  });

  test("as a document: in force, left out and why, and what is counted otherwise", async () => {
    const { out } = await plan(`standards ${place} --development new --lang en`);
    expect(out).toContain(
      "1(1) [Option] Division 450200, on 2022-03-01. (basis: this look-up)\n  Standards\n  Facility\tDevelopment\tDocument\tItem\tSummary\tState\n  Elderly care\tnew\t",
    );
    expect(out).toContain("2(1) [Option] No area standard was left out. (basis: this look-up)\n\n");
    expect(out).toContain("3(1) [Option] Division 450200, on 2022-03-01. (basis: this look-up)\n  Standards\n");
    // 南宁 2019 to 2021: a trial rule known from a report, left out unless reports are accepted (D7).
    const nanning = (await plan("standards --division 450100 --on 2022-03-01 --development new")).out;
    expect(nanning).toContain("二、未适用的面积标准\n（一）【选用条款】行政区划代码450100，2022年3月1日。（依据：本次查询）\n  标准\n");
  });

  test("where none is in force, that is the answer; where there are no ratios, none are listed", async () => {
    const { code, err } = await plan("standards --division 990000 --on 2022-03-01 --facility elderlyCare --development new");
    expect([code, err]).toEqual([2, "有误：facilities：应为2022-03-01在990000有效的新建小区养老设施标准，实为空\n"]);
    const own = JSON.parse(JSON.stringify(documentById("450000-2021-67")));
    writeFileSync(
      at("own.json"),
      JSON.stringify({ ...own, id: "110000-2021-made", division: "110000", ratioStandards: [], obligations: [] }),
    );
    const { out } = await plan("standards --division 110000 --on 2022-03-01 --development new --documents @own.json");
    expect(out).toContain("养老服务设施\t新建\t桂政办发〔2021〕67号\t三（二）7");
    expect(out).not.toContain("三、");
  });
});

test("a bar shows how much of a file was read, and nothing where its size is not known", async () => {
  const shown = async (size: number | null, read: number, isTTY = true) => {
    let said = "";
    const stream = Object.assign(Object.create(process.stderr), { isTTY, write: (text: string) => (said += text) });
    const progress = new Progress(stream, new Session("zh-CN", { stdin: process.stdin, stdout: stream, stderr: stream }), size);
    for await (const _ of progress.watch(
      (async function* () {
        yield new Uint8Array(read);
      })(),
    ))
      progress.show(3);
    progress.show(3);
    progress.end();
    progress.end();
    return said;
  };
  const bar = (text: string) => `\r\u001b[K${text}3行\r\u001b[K`;
  expect(await shown(1000, 500)).toBe(bar(`[${"#".repeat(15)}${" ".repeat(15)}] 50% `));
  expect(await shown(1000, 10)).toBe(bar(`[${" ".repeat(30)}] 1% `));
  expect(await shown(1000, 1000)).toBe(bar(`[${"#".repeat(30)}] 100% `));
  expect(await shown(1000, 3000)).toBe(bar(`[${"#".repeat(30)}] 100% `));
  for (const size of [null, 0]) expect(await shown(size, 500)).toBe(bar(""));
  expect(await shown(1000, 500, false)).toBe("");
});
