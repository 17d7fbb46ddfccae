import { parseSizing } from "@plan/sizing";
import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../packages/report/test/readBack.ts";
import { readDocx } from "../../packages/report/test/readDocx.ts";
import { otherReading } from "../../packages/report/test/readWorkbook.ts";
import { cardsOf, inChromium, liuzhou, saved } from "./opened.ts";

const open = inChromium();
const clause = "桂政办发〔2021〕67号 三（二）7";

describe("Liuzhou, new, 1,234 households (1234 × 20 ÷ 100 = 246.8)", () => {
  test("246.80 m² each, with the arithmetic and the clause, in Chinese and English", async () => {
    const { page, heard } = await open();
    const said = { area: "246.80 平方米", verdict: "未列用房，不作核对", arithmetic: "1234 ÷ 100 × 20 = 246.8", clause };
    expect(await cardsOf(page)).toEqual([
      { name: "养老 社区养老服务设施", ...said },
      { name: "托育 婴幼儿照护服务场地", ...said },
    ]);
    expect(await page.locator("#conditions").textContent()).toContain("配建面积不少于246.8平方米");
    expect(await page.locator("#on-said").textContent()).toBe("2022-03-01");
    await page.locator("#language").click();
    expect((await cardsOf(page)).map(({ name, area }) => [name, area])).toEqual([
      ["Elderly care 社区养老服务设施", "246.80 m²"],
      ["Infant care 婴幼儿照护服务场地", "246.80 m²"],
    ]);
    expect(await page.locator("#conditions").textContent()).toContain("not less than 246.8 m²");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(heard).toEqual([]);
  });

  test("the conditions have a language of their own, and name project and parcel", async () => {
    const { page } = await open(liuzhou({ name: "示例小区", number: "示例-01" }));
    await page.locator("#sheet").getByRole("button", { name: "English" }).click();
    const conditions = (await page.locator("#conditions").textContent()) ?? "";
    for (const words of ["not less than 246.8 m²", "Parcel number: 示例-01.", "Project: 示例小区."]) expect(conditions).toContain(words);
    expect(await page.locator("#conditions").getAttribute("lang")).toBe("en");
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
  });

  test("rooms give a verdict; one left empty is unknown, not zero (D13); a shared one is divided (D14)", async () => {
    const { page } = await open();
    const add = page.getByRole("button", { name: "增加一处用房" });
    const area = page.getByLabel("面积（平方米）", { exact: true }).last();
    await add.click();
    await area.fill("246.79");
    expect((await cardsOf(page))[0]).toMatchObject({ provided: "246.79 平方米", verdict: "不足 缺口 0.01 平方米" });
    await area.fill("246.8");
    expect((await cardsOf(page))[0]).toMatchObject({ provided: "246.8 平方米", verdict: "达标" });
    await area.fill("246.79");
    await add.click();
    expect((await cardsOf(page))[0]).toMatchObject({ provided: "?", verdict: "未填报，不作判定" });
    await page.getByLabel("用途").last().selectOption("both");
    await area.fill("300");
    expect(await page.locator("#room-1-elderlyCare-fault").textContent()).not.toBe("");
    await page.getByLabel("其中养老（平方米）").fill("0.01");
    await page.getByLabel("其中托育（平方米）").fill("246.8");
    expect((await cardsOf(page)).map(({ verdict }) => verdict)).toEqual(["达标", "达标"]);
    await page.getByRole("button", { name: "删除 2" }).click();
    expect((await cardsOf(page)).map(({ verdict }) => verdict)).toEqual(["不足 缺口 0.01 平方米", "不足 缺口 246.8 平方米"]);
  });

  test("the chart shows both areas to one scale, and says what it shows", async () => {
    const { page } = await open(liuzhou({}, [["甲", "elderlyCare", "123.4", "", ""]]));
    const bars = page.locator("#chart [role=img]");
    expect(await bars.getAttribute("aria-label")).toBe(
      "应配与已有面积：养老 应配 246.8 平方米，已有 123.4 平方米；托育 应配 246.8 平方米，已有 0 平方米",
    );
    const widths = await bars.locator("rect").evaluateAll((bar) => bar.map((one) => one.getAttribute("width")));
    expect(widths).toEqual(["100%", "50%", "100%", "0%"]);
  });

  test("what is downloaded opens again and holds the figures, in the language of the conditions", async () => {
    const { page, heard } = await open(liuzhou({ sheet: "en" }));
    const said = "not less than 246.8 m²";
    const sizing = parseSizing(JSON.parse((await saved(page, "JSON 数据")).toString()));
    expect(sizing.requirements.elderlyCare.floorArea.toFixed()).toBe("246.8");
    expect(readMarkdown((await saved(page, "Markdown")).toString()).text).toContain(said);
    expect(readDocx(new Uint8Array(await saved(page, "Word 文档"))).paragraphs.join("\n")).toContain(said);
    const sheets = await otherReading(new Uint8Array(await saved(page, "Excel 工作簿")));
    expect(JSON.stringify(sheets)).toContain(said);
    expect(Object.values(sheets).flat(2)).toContain("246.8");
    expect(heard).toEqual([]);
  });

  test("households estimated from areas: 112000 ÷ 90 is 1244.4…, rounded up 1245, and 249 m² (D9)", async () => {
    const { page } = await open(liuzhou({ households: "", basis: "estimated", residentialFloorArea: "112000", averageDwellingArea: "90" }));
    expect((await cardsOf(page))[0]?.area).toBe("249.00 平方米");
    expect(await page.locator("#conditions").textContent()).toContain("且不低于本条件载明的面积");
  });

  test("pending households and a passed horizon are said (D6, D9)", async () => {
    const { page } = await open(liuzhou({ basis: "pendingScheme", on: "2024-03-01" }));
    const notes = await page.locator("#advisories li").allTextContents();
    expect(notes.some((note) => note.includes("2023年12月31日"))).toBe(true);
    expect(await page.locator("#conditions").textContent()).toContain("按批准方案的户数重新核定");
  });
});

describe("Old areas (1234 × 15 ÷ 100 = 185.1)", () => {
  test("in renovation works the figure binds; outside it is a yardstick (D22)", async () => {
    const { page } = await open(liuzhou({ development: "existing" }));
    expect((await cardsOf(page))[0]).toMatchObject({ area: "185.10 平方米", clause: "桂政办发〔2021〕67号 三（二）8" });
    expect(await page.locator("#conditions").textContent()).toContain("配置面积不少于185.1平方米");
    await page.getByLabel("是否纳入改造工程").selectOption("no");
    expect(await page.locator("#conditions").textContent()).toContain("参考面积为185.1平方米");
    await page.getByLabel("建设类型").selectOption("new");
    expect(await page.getByLabel("是否纳入改造工程").isVisible()).toBe(false);
  });
});

test("the state stands in the address and comes back from it (800 × 15 ÷ 100 = 120)", async () => {
  const { page } = await open(
    liuzhou({ language: "en", development: "existing", basis: "surveyed", households: "800" }, [["Hall", "both", "200", "120", "80"]]),
  );
  const expected = [
    { area: "120.00 m²", arithmetic: "800 ÷ 100 × 15 = 120", clause: "桂政办发〔2021〕67号 三（二）8", provided: "120 m²", verdict: "Met" },
    { area: "120.00 m²", arithmetic: "800 ÷ 100 × 15 = 120", provided: "80 m²", verdict: "Short Missing 40 m²" },
  ];
  expect(await cardsOf(page)).toMatchObject(expected);
  const again = await open(new URL(page.url()).hash);
  expect(await cardsOf(again.page)).toMatchObject(expected);
  expect(await again.page.getByLabel("Households are").inputValue()).toBe("surveyed");
});

describe("Bad input", () => {
  test.each([
    ["households", "-1", "应为0至1000000000的整数户数", "Expected a whole number of households from 0 to 1000000000"],
    ["households", "12.5", "应为0至1000000000的整数户数", "Expected a whole number of households"],
    ["households", "", "户数", "Expected households, which"],
    ["division", "4502", "应为六位行政区划代码", "Expected a division of six digits"],
    ["on", "", "应为日历上有的日期", "Expected a calendar date"],
    ["residentialFloorArea", "1,234", "应为面积（平方米）", "Expected a number of m²"],
    ["averageDwellingArea", "0", "应为大于0的面积", "Expected a number of m² above 0"],
    ["residents", "3e3", "应为0至1000000000的整数人数", "Expected a whole number of residents"],
  ])("%s %j is refused in words beside the field, and nothing is printed of an answer", async (name, value, chinese, english) => {
    const { page, heard } = await open();
    await page.locator(`[name=${name}]`).fill(value);
    expect(await page.locator(`#${name}-fault`).textContent()).toContain(chinese);
    expect(await page.getByRole("alert").textContent()).toContain(chinese);
    expect(await page.locator(`[name=${name}]`).getAttribute("aria-invalid")).toBe("true");
    for (const id of ["#results-section", "#conditions-section"]) expect(await page.locator(id).isVisible()).toBe(false);
    await page.locator("#error-list button").first().click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(name);
    await page.locator("#language").click();
    expect(await page.locator(`#${name}-fault`).textContent()).toContain(english);
    expect(heard).toEqual([]);
  });

  test("a room's fault stands beside its own field", async () => {
    const { page } = await open(
      liuzhou({}, [
        ["甲", "elderlyCare", "1", "", ""],
        ["乙", "infantCare", "1.2.3", "", ""],
      ]),
    );
    expect(await page.locator("#room-1-floorArea-fault").textContent()).toContain('实为"1.2.3"');
    expect(await page.locator("#room-0-floorArea-fault").textContent()).toBe("");
    expect(await page.getByRole("alert").textContent()).toContain("用房 2，面积（平方米）");
  });

  test("a place without a standard is an error, never 0 m²; where one facility has one, the other is said to have none (D15)", async () => {
    const { page } = await open(liuzhou({ division: "990000" }));
    expect(await page.locator("#division-fault").textContent()).toBe(
      "养老：当地该日没有可采用的现行标准；托育：当地该日没有可采用的现行标准",
    );
    expect(await page.locator("#results-section").isVisible()).toBe(false);
    const qingdao = await open(liuzhou({ division: "370200" }));
    const [, infants] = await cardsOf(qingdao.page);
    expect(infants).toEqual({ name: "托育", area: "", verdict: "不作计算" });
  });

  test("a standard known from a report only is named, and used when it is ticked (D7)", async () => {
    const { page } = await open(liuzhou({ division: "440100", on: "2025-06-01" }));
    expect(await page.locator("#division-fault").textContent()).toMatch(/养老：.*（《.+》：仅见于报道，可勾选采用）/);
    await page.getByLabel("也采用仅见于报道、未见原文的标准").check();
    expect((await cardsOf(page))[0]?.name).toMatch(/^养老/);
  });

  test("a hostile address does nothing but show", async () => {
    const hostile = "<img src=x onerror=alert(1)>";
    const { page, heard } = await open(
      `${liuzhou({ name: hostile, number: hostile }, [[hostile, "elderlyCare", "<b>", "", ""]])}&__proto__=x&room=[]&room={`,
    );
    expect(await page.locator("img, main b").count()).toBe(0);
    await page.locator("#room-0-floorArea").fill("1");
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.locator("#conditions").textContent()).toContain(hostile);
    expect(heard).toEqual([]);
  });
});
