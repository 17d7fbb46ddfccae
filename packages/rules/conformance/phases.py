"""Schemes built in phases: facilities are never behind the housing, and come as early as a standard wants them (D4, D12, D13)."""
from fractions import Fraction

from made import REGION
from worked import Topic, exact, stated, verdict_of

topic = Topic("phases", "Schemes in phases: what is due with each, and whether what is delivered keeps step with the housing (D12, D13).")

def scheme(names, counts, households=None, **options):
    total = sum(counts) if households is None else households
    neighbourhood = {"division": REGION, "on": "2023-01-01", "development": "new", "households": total}
    return {"neighbourhood": neighbourhood, "options": {"documents": [f"made-{name}" for name in names], "facilities": ["elderlyCare"],
        **options}, "phases": [{"households": count} for count in counts]}

def due(id, cites, catches, names, counts, areas, rules=None, edge=False, reason=None, input=None):
    expected = {"total": str(sum(counts)), "due": [{"elderlyCare": {"statedArea": stated(area),
        "rule": (rules or ["proRata"] * len(areas))[at]}} for at, area in enumerate(areas)]}
    (topic.edge if edge else topic.figure)(f"due-{id}", "phases", cites, catches, input or scheme(names, counts), expected, reason=reason)

# ── What is due: the required area times the share of the housing so far
due("two", "D12", "endOnly", ["region"], [400, 600], [80, 200], reason="1,000 households ask for 200 m²; 400 of them for 80")
due("three", "D12", "phaseAlone", ["region"], [1, 2, 997], ["0.2", "0.6", 200])
due("one", "D12", "endOnly", ["region"], [1234], ["246.8"], edge=True, reason="one phase owes everything")
due("empty-phase", "D12 D18", "shareRounded", ["region"], [0, 500, 0], [0, 100, 100], edge=True, reason="before any housing nothing is due")
due("least", "D10 D12", "shareRounded", ["least-total"], [1, 6], [Fraction(300, 7), 300], reason="300 × 1 ÷ 7 = 42.857142…, stated 42.86")
due("least-thirds", "D3 D10", "shareRounded", ["least-total"], [100, 100, 100], [100, 200, 300],
    reason="a third of 300 is 100, not 99.99 or 100.01")
due("least-sevenths", "D3 D10", "shareRounded", ["least-total"], [1] * 7, [Fraction(300 * at, 7) for at in range(1, 8)])
due("least-uneven", "D3 D10", "shareRounded", ["least-total"], [333, 334, 333], ["99.9", "200.1", 300])
due("slab", "D11 D12", "sizedByPhase", ["slabs"], [400, 800], [Fraction(350, 3), 350],
    reason="1,200 households ask for 350 m²; a third of that is due with 400, not the 100 m² of a small estate")
due("several", "D5 D12", "wrongStandardGoverns", ["region", "old"], [500, 500], [150, 300])
floors = scheme(["permille"], [0])
floors = {**floors, "neighbourhood": {"division": REGION, "on": "2023-01-01", "development": "new", "residentialFloorArea": "50000.5"},
    "phases": [{"residentialFloorArea": "20000.2"}, {"residentialFloorArea": "30000.3"}]}
topic.figure("due-by-area", "phases", "D11 D12", "householdsAssumed", floors, {"total": "50000.5",
    "due": [{"elderlyCare": {"statedArea": "40.01", "rule": "proRata"}}, {"elderlyCare": {"statedArea": "100.01", "rule": "proRata"}}]},
    reason="20000.2 ÷ 1000 × 2 = 40.0004")
for name, counts, areas, rules, catches in [
        ("phasing-first", [100, 900], [200, 200], ["phasing", "proRata"], "phasingMisread"),
            ("phasing-half", [400, 100, 500], [80, 200, 200], ["proRata", "phasing", "proRata"], "phasingMisread"),
        ("phasing-half", [499, 501], ["99.8", 200], ["proRata", "proRata"], "phasingMisread"),
            ("phasing-half", [500, 500], [200, 200], ["phasing", "proRata"], "phasingMisread"),
            ("phasing-half", [501, 499], [200, 200], ["phasing", "proRata"], "phasingMisread"),
        ("phasing-first-or-half", [400, 200, 400], [80, 200, 200], ["proRata", "phasing", "proRata"], "phasingMisread"),
            ("phasing-half", [1000], [200], ["proRata"], "phasingMisread"),
        ("phasing-third", [333333, 666667], [66666.6, 200000], ["proRata", "proRata"], "phasingMisread"),
            ("phasing-third", [333334, 666666], [200000, 200000], ["phasing", "proRata"], "phasingMisread")]:
    due(f"{name}-{'-'.join(map(str, counts))}", "D4 D12", catches, [f"must-{name}"], counts, [exact(Fraction(str(area))) for area in areas],
        rules, edge=True, reason="of the housing, before which all is due: the phase that reaches it must bring it")
for name in ("phasing-first", "phasing-half"):
    due(f"should-{name}", "D12", "adviceFails", [f"should-{name}"], [600, 400], [120, 200],
        reason="what is only advised changes nothing that is due")
due("phasing-of-lower", "D5 D12", "phasingMisread", ["old", "must-phasing-first"], [100, 900], [200, 300], ["phasing", "proRata"],
    reason="the standard that wants it first asks for 200 of the 300 m²")
due("phasing-of-lower-late", "D5 D12", "phasingMisread", ["old", "must-phasing-first"], [900, 100], [270, 300], ["proRata", "proRata"],
    reason="900 households are ahead of it already: 270 m²")
due("hundreds", "D2 D12", "sizedByPhase", [], [50, 51], [Fraction(40 * 50, 101), 40],
    input=scheme(["region"], [50, 51], perHundred="started"), reason="two hundreds begun, 40 m², shared out by households")

# ── Phases that do not add up
for name, counts, households in (("too-few", [400, 599], 1000), ("too-many", [400, 601], 1000), ("double", [1000, 1000], 1000)):
    topic.refusal(f"sum-{name}", "phases", "D12", "phasesUnchecked", scheme(["region"], counts, households), "invalidNeighbourhood", [],
        "together as many as were sized")
def malformed(name, phases, path, catches, reason=None): topic.refusal(f"malformed-{name}", "phases", "D12", catches,
    {**scheme(["region"], [1000]), "phases": phases}, "invalidNeighbourhood", path, reason)
malformed("none", [], [], "absenceIsZero")
malformed("not-a-list", {"households": 1000}, [], "typeUnchecked")
malformed("negative", [{"households": -1}, {"households": 1001}], [0, "households"], "rangeUnchecked")
malformed("fraction", [{"households": 500.5}, {"households": 499.5}], [0, "households"], "fractionalCount")
malformed("mixed", [{"households": 500}, {"residentialFloorArea": "500"}], [0, "residentialFloorArea"], "phasesUnchecked",
    "households in one phase and floor area in another do not add up")
malformed("blank", [{"households": 1000}, {}], [0, "residentialFloorArea"], "unknownIsZero")
malformed("stray", [{"households": 1000, "units": 1000}], [0, "units"], "unknownKeyDropped")
malformed("text", [{"households": "1000"}], [0, "households"], "typeUnchecked")

# ── What is delivered
def room(area, phase=None, **more): return {"serves": ["elderlyCare"], "floorArea": area, **({} if phase is None else {"phase": phase}),
    **more}
BEHIND, OPEN, LATE = "behindHousing violation elderlyCare", "behindHousing unknown elderlyCare", "phasing violation elderlyCare"

def delivered(id, cites, catches, names, counts, rooms, verdicts, findings=(), edge=False, reason=None):
    provision = rooms if isinstance(rooms, dict) else {"facilities": rooms}
    expected = {"verdict": verdict_of(findings), "results": [{"elderlyCare": verdict} for verdict in verdicts],
        "findings": sorted(findings)}
    (topic.edge if edge else topic.figure)(f"delivered-{id}", "checkPhases", cites, catches,
        {**scheme(names, counts), "provision": provision}, expected, reason=reason)

delivered("in-step", "D12", "phaseAlone", ["region"], [400, 600], [room("80", 1), room("120", 2)], ["met", "met"], edge=True)
delivered("all-last", "三（二）7 D12", "endOnly", ["region"], [400, 600], [room("200", 2)], ["short", "met"], [BEHIND],
    reason="the housing of the first phase would stand alone")
delivered("all-first", "D12", "phaseAlone", ["region"], [400, 600], [room("200", 1)], ["met", "met"], reason="earlier is no fault")
for area, verdict in (("79.999999", "short"), ("80", "met"), ("79.995", "short")):
    delivered(f"first-{area}", "D19", "tolerance" if verdict == "short" else "equalFails", ["region"], [400, 600],
        [room(area, 1), room("200", 2)], [verdict, "met"], [BEHIND] if verdict == "short" else [], edge=True)
for area, verdict in (("42.857142", "short"), ("42.857143", "met"), ("42.85", "short")):
    delivered(f"sevenths-{area}", "D3 D10 D19", "tolerance" if verdict == "short" else "comparedRounded", ["least-total"], [1, 6],
        [room(area, 1), room("300", 2)], [verdict, "met"], [BEHIND] if verdict == "short" else [], edge=True,
        reason="300 ÷ 7 = 42.857142857…")
delivered("short-at-end", "D12", "endOnly", ["region"], [400, 600], [room("80", 1), room("119.999999", 2)], ["met", "short"], [BEHIND],
    edge=True)
delivered("behind-all-along", "D12", "endOnly", ["region"], [300, 300, 400], [room("50", 1), room("50", 2), room("50", 3)],
    ["short", "short", "short"], [BEHIND] * 3)
delivered("behind-in-the-middle", "D12", "endOnly", ["region"], [300, 300, 400], [room("60", 1), room("140", 3)], ["met", "short", "met"],
    [BEHIND])
delivered("no-phase-said", "D13", "phaseGuessed", ["region"], [400, 600], [room("200")], ["unknown", "met"], [OPEN],
    reason="a room of no phase comes at an unknown time, with the last at the latest")
delivered("no-phase-said-needless", "D13", "unknownSpoils", ["region"], [400, 600], [room("80", 1), room("120")], ["met", "met"],
    reason="the known rooms suffice in the first phase")
delivered("unknown-area-first", "D13", "unknownIsZero", ["region"], [400, 600], [room(None, 1), room("200", 2)], ["unknown", "met"], [OPEN])
delivered("unknown-area-last", "D13", "unknownIsZero", ["region"], [400, 600], [room("80", 1), room(None, 2)], ["met", "unknown"], [OPEN])
delivered("unlisted", "D13", "phaseGuessed", ["region"], [400, 600], {"elderlyCare": "200"}, ["unknown", "met"], [OPEN],
    reason="an area by itself says nothing of when")
delivered("unlisted-unknown", "D13", "unknownIsZero", ["region"], [400, 600], {}, ["unknown", "unknown"], [OPEN, OPEN])
delivered("before-housing", "D18", "unknownSpoils", ["region"], [0, 1000], [room("200")], ["met", "met"], edge=True,
    reason="nothing is due before the first household")
delivered("no-rooms", "D13", "resultMisstated", ["region"], [400, 600], [], ["short", "short"], [BEHIND, BEHIND])
delivered("order-of-list", "D12", "orderOfInput", ["region"], [400, 600], [room("120", 2), room("80", 1)], ["met", "met"])
# Phasing as a duty and as advice
for name, rooms, verdicts, findings, catches in [
        ("phasing-first", [room("200", 1)], ["met", "met"], [], "ruleTooStrict"),
            ("phasing-first", [room("199.999999", 1), room("1", 2)], ["short", "met"], [LATE], "phasingMisread"),
            ("phasing-first", [room("200")], ["unknown", "met"], [OPEN, "phasing unknown elderlyCare"], "missingFactPasses"),
        ("phasing-half", [room("100", 1), room("100", 2)], ["short", "met"], [LATE], "phasingMisread"),
            ("phasing-half", [room("200", 1)], ["met", "met"], [], "ruleTooStrict")]:
    delivered(f"must-{name}-{'-'.join(str(each['floorArea']) for each in rooms)}" + (
        "" if all("phase" in each for each in rooms) else "-unsaid"), "D4 D12", catches, [f"must-{name}"], [500, 500], rooms, verdicts,
        findings, edge=True)
delivered("should-first", "D12", "adviceFails", ["should-phasing-first"], [500, 500], [room("100", 1), room("100", 2)], ["met", "met"],
    ["phasing advice elderlyCare"], reason="advised, and not done")
delivered("should-first-unsaid", "D12 D13", "adviceDemandsFacts", ["should-phasing-first"], [500, 500], [room("100", 1), room("100")],
    ["met", "met"])
EARLY = [room("40", 1), room("160", 2)]
delivered("missed-with-reason", "D12", "reasonMisread", ["must-phasing-first-or-half"], [200, 400, 400],
    [room("40", 1), room("160", 2, phaseReason="拆迁未完成")], ["met", "met", "met"], ["phasing advice elderlyCare"],
    reason="the first phase may be missed for cause; the cause is repeated")
delivered("missed-without-reason", "D12 D13", "reasonMisread", ["must-phasing-first-or-half"], [200, 400, 400], EARLY,
    ["met", "met", "met"], ["phasing unknown elderlyCare"], reason="the cause is asked for")
delivered("missed-one-reason-of-two", "D12 D13", "reasonMisread", ["must-phasing-first-or-half"], [200, 400, 400],
    [room("40", 1), room("80", 2, phaseReason="拆迁未完成"), room("80", 2)], ["met", "met", "met"], ["phasing unknown elderlyCare"])
delivered("missed-and-late", "D12", "reasonMisread", ["must-phasing-first-or-half"], [200, 400, 400],
    [room("120", 1), room("80", 3, phaseReason="拆迁未完成")], ["met", "short", "met"], [LATE],
    reason="a reason excuses the first phase, not the half of the housing")
delivered("first-kept", "D12", "ruleTooStrict", ["must-phasing-first-or-half"], [200, 400, 400], [room("200", 1)], ["met", "met", "met"])
delivered("should-missed-with-reason", "D12", "reasonMisread", ["should-phasing-first-or-half"], [200, 400, 400],
    [room("40", 1), room("160", 2, phaseReason="拆迁未完成")], ["met", "met", "met"], ["phasing advice elderlyCare"])
delivered("should-missed-without-reason", "D12", "adviceDemandsFacts", ["should-phasing-first-or-half"], [200, 400, 400], EARLY,
    ["met", "met", "met"])
both = {**scheme(["region"], [400, 600]), "options": {"documents": ["made-region"]}}
topic.figure("delivered-both", "checkPhases", "D1 D12", "surplusMoved", {**both,
    "provision": {"facilities": [{"serves": ["elderlyCare"], "floorArea": "300", "phase": 1},
    {"serves": ["infantCare"], "floorArea": "200", "phase": 2}]}},
             {"verdict": "fail", "results": [{"elderlyCare": "met", "infantCare": "short"}, {"elderlyCare": "met", "infantCare": "met"}],
                 "findings": ["behindHousing violation infantCare"]}, reason="each facility keeps step by itself")
for phase in (3, 1000):
    topic.refusal(f"no-such-phase-{phase}", "checkPhases", "D12", "phasesUnchecked",
        {**scheme(["region"], [400, 600]), "provision": {"facilities": [room("200", phase)]}}, "invalidProvision",
        ["facilities", 0, "phase"])
