import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { close, liuzhou, room, shared } from "../test/premises.ts";
import { checkProvision, closeShortfall, type Provision, type Room } from "./index.ts";

describe("三（二）8: 800 households of an old district must have 120 m² of each", () => {
  const there: Provision = { elderlyCare: "40", infantCare: "120" };

  test("80 m² are missing: 50 bought and 35 converted leave 5 over, less than 100 in one", () => {
    const { method, candidates, results, verdict, findings } = close(
      there,
      room("elderlyCare", "100", { acquired: "exchange" }),
      room("elderlyCare", "50", { acquired: "purchase" }),
      room("elderlyCare", "35", { acquired: "conversion" }),
    );
    expect([method, candidates, verdict, findings]).toEqual(["combined", [1, 2], "pass", []]);
    expect([results.elderlyCare.provided?.toFixed(), results.elderlyCare.surplus?.toFixed()]).toEqual(["125", "5"]);
  });

  test("one room of 80.000001 m² is too much by a millionth, so 30 + 50 are taken (D19)", () => {
    expect(close(there, room("elderlyCare", "80.000001"), room("elderlyCare", "30"), room("elderlyCare", "50")).candidates).toEqual([1, 2]);
    expect(close(there, room("elderlyCare", "79.999999"), room("elderlyCare", "81")).candidates).toEqual([1]);
  });

  test("both facilities at once: two parts of a cultural centre fit better than a house for each (sharing is encouraged)", () => {
    const { candidates, results } = close(
      { elderlyCare: "60", infantCare: "80" },
      room("elderlyCare", "70"),
      room("infantCare", "50"),
      shared("30", "20"),
      shared("30", "20"),
    );
    expect(candidates).toEqual([2, 3]);
    expect([results.elderlyCare.surplus?.toFixed(), results.infantCare.surplus?.toFixed()]).toEqual(["0", "0"]);
  });

  test("what a shared room gives to a facility that has enough is surplus: 80 alone before 80 with 20 for infants", () => {
    expect(close(there, shared("80", "20"), room("elderlyCare", "90")).candidates).toEqual([1]);
  });

  test("what cannot be closed stays open and is said", () => {
    const { candidates, verdict, results, findings } = close(there, room("elderlyCare", "30"), room("elderlyCare", "20"));
    expect([candidates, verdict, results.elderlyCare.shortfall?.toFixed()]).toEqual([[0, 1], "fail", "30"]);
    expect(findings.map(({ message }) => message.zh)).toEqual([
      "社区养老服务设施面积90平方米，少于应配的120平方米（三（二）8），缺30平方米。",
    ]);
    expect(close(there).findings).toHaveLength(1);
  });

  test("nothing is missing: nothing is chosen", () => {
    expect(close({ elderlyCare: "120", infantCare: "121" }, room("elderlyCare", "10"))).toMatchObject({ candidates: [], verdict: "pass" });
  });

  test("where existing areas are not known, nothing is chosen for that facility and its area is surveyed first (D13)", () => {
    const { candidates, results, verdict, findings } = close(
      { elderlyCare: null, infantCare: "100" },
      room("elderlyCare", "120"),
      shared("50", "20"),
    );
    expect([candidates, verdict]).toEqual([[1], "unknown"]);
    expect([results.elderlyCare.verdict, results.elderlyCare.known.toFixed(), results.infantCare.verdict]).toEqual([
      "unknown",
      "50",
      "met",
    ]);
    expect(findings.map(({ code }) => code)).toEqual(["areaUnknown"]);
  });

  test("what is too much of a facility whose area is not known cannot be told: of two that close the other the first is taken", () =>
    expect(close({ elderlyCare: null, infantCare: "100" }, shared("50", "20"), shared("10", "20")).candidates).toEqual([0]));

  test("a candidate of unknown area is not counted, and that is said", () => {
    const { candidates, refused } = close(there, room("elderlyCare", null, { name: "旧锅炉房" }), room("elderlyCare", "90"));
    expect(candidates).toEqual([1]);
    expect(refused).toMatchObject([
      {
        candidate: 0,
        findings: [
          {
            code: "areaUnknown",
            severity: "unknown",
            message: {
              zh: "“旧锅炉房”可用作社区养老服务设施的面积未填报，未计入。",
              en: expect.stringMatching(/旧锅炉房.*: the area it could give is not reported, so it is not counted\.$/),
            },
          },
        ],
      },
    ]);
  });
});

describe("a check handed on", () => {
  const check = () => checkProvision(liuzhou(800), { elderlyCare: "40", infantCare: "120" });

  test("read back from JSON it gives the same", () => {
    const rooms = [room("elderlyCare", "100"), shared("50", "0")];
    expect(closeShortfall(JSON.parse(JSON.stringify(check())), rooms)).toEqual(closeShortfall(check(), rooms));
  });

  test("a changed figure is refused with its place, and so are malformed candidates", () => {
    const tampered = (change: (json: { results: { elderlyCare: Record<string, unknown> } }) => void) => {
      const json = JSON.parse(JSON.stringify(check()));
      change(json);
      return () => closeShortfall(json, []);
    };
    expect(tampered(({ results }) => (results.elderlyCare.required = "100"))).toThrow(
      "results.elderlyCare.required: Expected 120, as sized",
    );
    expect(tampered(({ results }) => (results.elderlyCare.known = "100"))).toThrow("results.elderlyCare.known: Expected 40, as provided");
    expect(tampered(({ results }) => Reflect.deleteProperty(results, "elderlyCare"))).toThrow("results.elderlyCare");
    expect(() => closeShortfall(check(), [{ ...shared("1", "1"), areaFor: undefined }])).toThrow("[0].areaFor");
    expect(() => closeShortfall(check(), [room("elderlyCare", "-1")])).toThrow(expect.objectContaining({ code: "invalidProvision" }));
  });

  test("with any candidates: what is chosen closes what all of them could close, and what is chosen gives the stated areas", () => {
    const area = fc.integer({ min: 1, max: 90 });
    const candidate = fc.oneof(
      area.map((floorArea) => room("elderlyCare", String(floorArea))),
      area.map((floorArea) => room("infantCare", String(floorArea))),
      fc.tuple(area, area).map(([elderly, infant]) => shared(String(elderly), String(infant))),
    );
    fc.assert(
      fc.property(fc.nat(150), fc.nat(150), fc.array(candidate, { maxLength: 7 }), (elderly, infant, rooms) => {
        const before = checkProvision(liuzhou(800), { elderlyCare: elderly, infantCare: infant });
        const { candidates, results } = closeShortfall(before, rooms);
        const list = (chosen: readonly Room[]): Provision => ({
          facilities: [room("elderlyCare", String(elderly)), room("infantCare", String(infant)), ...chosen],
        });
        const all = checkProvision(liuzhou(800), list(rooms)).results;
        const chosen = checkProvision(liuzhou(800), list(rooms.filter((_, at) => candidates.includes(at)))).results;
        expect(results).toEqual(chosen);
        expect([results.elderlyCare.shortfall, results.infantCare.shortfall]).toEqual([
          all.elderlyCare.shortfall,
          all.infantCare.shortfall,
        ]);
      }),
    );
  });
});
