import { type Constraint, parseDocument } from "@plan/rules";
import { expect, test } from "vitest";
import { madeDocument, madeStandard } from "../test/madeDocument.ts";
import { checkPhases, type Provision, type Room, type Sizing, sizeNeighbourhood } from "./index.ts";

const place = { division: "450103", on: "2021-09-01", development: "new" } as const;
const words = { zh: "试验条款", en: "made for a test" };
const uneven = [{ households: 499 }, { households: 1 }, { households: 500 }];
const room = (floorArea: string, phase?: number, phaseReason?: string): Room => ({
  serves: ["elderlyCare"],
  floorArea,
  ...(phase === undefined ? {} : { phase }),
  ...(phaseReason === undefined ? {} : { phaseReason }),
});

/** 1,000 households at 20 m² per 100: 200 m², which a clause wants at a time. */
function under(value: Extract<Constraint, { kind: "phasing" }>["value"] | object, modality = "must"): Sizing {
  const constraints = [{ kind: "phasing", value, item: "第八条", modality, summary: words }];
  const documents = [parseDocument(madeDocument({ areaStandards: [madeStandard({ constraints })] }))];
  return sizeNeighbourhood({ ...place, households: 1000 }, { documents, facilities: ["elderlyCare"] }) as Sizing;
}
const said = (sizing: Sizing, provision: Provision, phases = uneven) =>
  checkPhases(sizing, phases, provision)
    .findings.filter(({ code }) => code === "phasing")
    .map(({ severity, message }) => [severity, message.zh, message.en]);

const either = under({ firstPhase: true, beforeShareOfHousing: "50" });
const missed = [
  "社区养老服务设施未全部安排在首期；《试验文本》第八条要求安排在首期，确有困难的在住宅完成50%之前建成。",
  "Not all of the elderly-care area comes with the first phase; 第八条 of made for a test asks for it with the first phase or, where it cannot be, before 50 % of the housing is complete.",
];

test("too late, and by how much", () => {
  expect(said(under({ firstPhase: true }), { facilities: [room("100", 1), room("99.995", 2)] })).toEqual([
    [
      "violation",
      "《试验文本》第八条要求安排在首期：至第1期，社区养老服务设施应累计交付200平方米，实为100平方米，缺100平方米。",
      "第八条 of made for a test asks for it with the first phase: by phase 1 the elderly-care area must come to 200 m², and comes to 100 m²: 100 m² behind.",
    ],
  ]);
});

test("a phase or an area that is not reported leaves a duty open, and advice unsaid, a reason or none (D13)", () => {
  const rooms = { facilities: [room("100", 1), room("100", undefined, "拆迁")] };
  expect(said(under({ firstPhase: true }), rooms)).toEqual([
    [
      "unknown",
      "《试验文本》第八条要求安排在首期：至第1期，社区养老服务设施应累计交付200平方米；用房的分期或面积未填报（已知100平方米），不作判定。",
      "第八条 of made for a test asks for it with the first phase: by phase 1 the elderly-care area must come to 200 m²; the phase or the area of rooms is not reported (known: 100 m²), so there is no verdict.",
    ],
  ]);
  expect(said(under({ firstPhase: true }, "should"), rooms)).toEqual([]);
});

test("reasons for missing the first phase are repeated, all of them, and asked for where one is missing", () => {
  const reasoned = { facilities: [room("99.8", 1), room("50.2", 2, "保留建筑"), room("50", 2, "管线迁改")] };
  expect(said(either, reasoned)).toEqual([
    ["advice", `${missed[0]}理由：保留建筑；管线迁改。`, `${missed[1]} Reason given: 保留建筑; 管线迁改.`],
  ]);
  const silent = { facilities: [room("99.8", 1), room("50.2", 2, "保留建筑"), room("50", 2)] };
  expect(said(either, silent)).toEqual([["unknown", `${missed[0]}未说明理由。`, `${missed[1]} No reason is given.`]]);
});

test("an area without rooms comes with the last phase, for no reason that is known", () => {
  const twice = [{ households: 400 }, { households: 600 }];
  expect(said(either, { elderlyCare: "200" }, twice)).toEqual([
    ["unknown", `${missed[0]}未说明理由。`, `${missed[1]} No reason is given.`],
  ]);
  expect(said(either, { elderlyCare: "200" }, [{ households: 1000 }])).toEqual([]);
});

test("housing counted in m² is named so: 绍兴 第九条, 2 ‰ of 50,000 m², 20,000 of them first: 40 m² of 100", () => {
  const sizing = sizeNeighbourhood(
    { division: "330600", on: "2022-03-01", development: "new", residentialFloorArea: "50000" },
    { facilities: ["elderlyCare"] },
  ) as Sizing;
  const phases = [{ residentialFloorArea: "20000" }, { residentialFloorArea: "30000" }];
  expect(checkPhases(sizing, phases, { facilities: [room("39.99", 1), room("60.01", 2)] }).findings[0]?.message.en).toBe(
    "With phase 1, 20000 of 50000 m² of housing are there; with them the elderly-care area must come to 40 m² (第九条), and comes to 39.99 m²: 0.01 m² behind.",
  );
});
