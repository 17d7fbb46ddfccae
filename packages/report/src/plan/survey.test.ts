import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { madeWorkbook, row } from "../../test/madeWorkbook.ts";
import { old, planFolder, survey } from "../../test/planFolder.ts";

const { at, plan, written } = planFolder();

describe("plan survey", () => {
  test("the list by default holds what is to be mended; each row leads back to its line; no text is a formula", async () => {
    const { code, err } = await plan(`survey - ${old} -o @list.csv`, survey);
    expect(code).toBe(2);
    expect(err).toBe('第3条（第4行）：总户数：应为0至1000000000的整数户数，实为"四百"\n');
    const [, ...rows] = written("list.csv").trimEnd().split("\r\n");
    expect(rows.map((row) => row.split(",").slice(0, 2).join())).toEqual(["2,3", "3,4"]);
    expect(rows[0]).toContain("河东小区,既有,800,120.00,119.99,0.01,120.00,未填报,未填报,未达标");
  });

  test("with --all every row, and text in the end with its sums", async () => {
    const { out } = await plan(`survey - ${old} --all --lang en`, survey);
    expect(out).toContain("Rows read: 3; sized: 2; faulty: 1.");
    expect(out).toContain("红光小区");
  });

  test("codes: all met 0, short or unknown 1, broken off 2", async () => {
    const rows = (...lines: string[]) => ["小区名称,总户数,已有养老面积,已有托育面积", ...lines, ""].join("\n");
    expect((await plan(`survey - ${old}`, rows("a,100,15,15"))).code).toBe(0);
    expect((await plan(`survey - ${old}`, rows("a,100,14.99,15"))).code).toBe(1);
    expect((await plan(`survey - ${old}`, rows("a,100,,15"))).code).toBe(1);
    expect((await plan(`survey - ${old}`, rows())).code).toBe(1);
    const broken = await plan(`survey - ${old} --json`, rows("a,100,15,15", '"b,100,15,15'));
    expect(broken.code).toBe(2);
    expect(JSON.parse(broken.out).summary).toMatchObject({ read: 1, complete: false, verdict: "incomplete" });
    expect(broken.err).toContain("第3行");
  });

  test("GB18030 where the headings are then known, or declared; headings of one's own", async () => {
    const gb18030 = Buffer.from([0xd7, 0xdc, 0xbb, 0xa7, 0xca, 0xfd, 0x0a, 0x31, 0x0a]); // 总户数 / 1
    expect((await plan(`survey - ${old}`, gb18030)).code).toBe(1);
    expect((await plan(`survey - ${old} --encoding utf-8`, gb18030)).code).toBe(2);
    expect((await plan(`survey - ${old} --heading 住户=households --heading 层数=`, "住户,层数\n1,6\n")).code).toBe(1);
    expect((await plan(`survey - ${old}`, "住户,层数\n1,6\n")).err).toContain("第1列标题");
  });

  test("the same rows as records of JSON, and as a workbook", async () => {
    const csv = await plan(`survey - ${old} -f csv`, "总户数,已有养老面积\n100,1\n");
    const json = await plan(`survey - ${old} -f csv`, '[{"总户数": 100, "已有养老面积": "1"}]');
    expect(json.out.replace("1,,", "1,2,")).toBe(csv.out);
    expect((await plan(`survey - ${old} -o @list.xlsx`, "总户数,已有养老面积\n100,1\n")).code).toBe(1);
    expect(readFileSync(at("list.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("problems of a workbook are told with sheet, row and column, those of its headings too", async () => {
    const faulty = madeWorkbook({ rows: row(1, "小区名称", "总户数") + row(2, "a", "四百") + row(5, "b", 12.5) });
    expect((await plan(`survey - ${old} -o @list.xlsx`, faulty)).err).toBe(
      '第1条（第2行）：“调查表”第2行B列：应为数字单元格中的数，实为"四百"\n第2条（第5行）：“调查表”第5行B列：应为0至1000000000的整数户数，实为"12.5"\n',
    );
    const twice = madeWorkbook({ rows: row(1, "户数", "总户数") + row(2, 1, 2) });
    expect((await plan(`survey - ${old} --lang en`, twice)).err).toContain("“调查表” row 1, column B: Expected one column for households");
  });

  test("twenty problems are told, the others counted", async () => {
    const { err } = await plan(`survey - ${old} --lang en`, `总户数\n${"x\n".repeat(23)}`);
    expect(err.trimEnd().split("\n").length).toBe(21);
    expect(err).toContain("3 more are faulty.");
  });

  test("a bar on a terminal only, taken away at the end", async () => {
    const many = `总户数,已有养老面积,已有托育面积\n${"100,15,15\n".repeat(2500)}`;
    expect((await plan(`survey - ${old}`, many)).err).toBe("");
    writeFileSync(at("many.csv"), many);
    const { err } = await plan(`survey @many.csv ${old}`, null, { isTTY: true });
    expect(err).toContain("100% 2000行");
    expect(err.endsWith("\r\u001b[K")).toBe(true);
  });
});
