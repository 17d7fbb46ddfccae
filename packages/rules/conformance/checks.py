"""What is there, held against what is required: areas, unknown areas, shared rooms, siting, leases (D10, D12 … D14, D19, D22, D23)."""
from fractions import Fraction

from made import CITY, REGION
from worked import Topic, exact, verdict_of

topic = Topic("checks",
    "What is there against what is required: verdicts by full values, unknown is not zero, a shared room counts once, rules are duties or advice.")
GUANGXI = "450000-2021-67"
BOTH = ("elderlyCare", "infantCare")

def result(required, known, complete=True):
    required, known = Fraction(required), Fraction(known)
    enough = known >= required
    return {"required": exact(required), "provided": exact(known) if complete else None, "known": exact(known),
            "shortfall": "0" if enough else exact(required - known) if complete else None,
            "surplus": exact(max(known - required, 0)) if complete else None,
            "verdict": "met" if enough else "short" if complete else "unknown"}

def room(area, serves="elderlyCare", **more): return {"serves": [serves] if isinstance(serves, str) else serves, "floorArea": area, **more}

def checked(id, cites, catches, sizing, provision, results, findings=(), edge=False, reason=None):
    expected = {"verdict": verdict_of(findings), "results": results, "findings": sorted(findings)}
    (topic.edge if edge else topic.figure)(id, "check", cites, catches, {**sizing, "provision": provision}, expected, reason=reason)

def guangxi(households=1234, development="new", facilities=("elderlyCare",), **more):
    return {"neighbourhood": {"division": "450200", "on": "2022-03-01", "development": development, "households": households, **more},
        "options": {"documents": [GUANGXI], "facilities": list(facilities)}}

def made(*names, households=1000, division=REGION, facilities=("elderlyCare",), **more):
    return {"neighbourhood": {"division": division, "on": "2023-01-01", "development": more.pop("development", "new"),
        "households": households, **more}, "options": {"documents": [f"made-{name}" for name in names], "facilities": list(facilities)}}

SHORT, UNKNOWN = "areaShort violation elderlyCare", "areaUnknown unknown elderlyCare"
def outcome(required, known, complete=True):
    verdict = result(required, known, complete)["verdict"]
    return [] if verdict == "met" else [SHORT if verdict == "short" else UNKNOWN]

def one(id, cites, catches, sizing, required, provision, known, complete=True, also=(), **more):
    checked(id, cites, catches, sizing, provision, {"elderlyCare": result(required, known, complete)},
        [*outcome(required, known, complete), *also], **more)

# ── Full values, no tolerance (D19)
for households in (1234, 1, 3, 87, 29862):
    required = Fraction(households, 5)
    for name, step in {"below": -1, "equal": 0, "above": 1}.items():
        area = exact(required + Fraction(step, 10**6))
        one(f"{name}-{households}", "三（二）7 D19", {"below": "tolerance", "equal": "equalFails", "above": "resultMisstated"}[name],
            guangxi(households), required, {"elderlyCare": area}, area, edge=True, reason=f"{exact(required)} m² required")
for area in ("246.799", "246.7951", "246.79"):
    one(f"rounded-{area}", "D19", "comparedRounded" if area != "246.79" else "tolerance", guangxi(), "246.8", {"elderlyCare": area}, area,
        edge=True, reason="246.80 when printed, 246.8 not reached")
for households, area in [(1, "0.19"), (2, "0.39"), (1234, "246.795")]:
    one(f"hundredth-{households}", "D19", "tolerance", guangxi(households), Fraction(households, 5), {"elderlyCare": area}, area, edge=True)
for households in (5036, 100001):
    one(f"stated-{households}", "D3 D19", "comparedRounded", made("fine-rate", households=households), Fraction(households, 2000),
        {"elderlyCare": exact(Fraction(households, 2000))}, exact(Fraction(households, 2000)), edge=True,
        reason="the exact area is met, though the stated one is larger")
one("nothing-built", "D19", "resultMisstated", guangxi(), "246.8", {"elderlyCare": "0"}, 0, reason="0 is a figure, and short")
one("nobody-nothing", "D18", "resultMisstated", guangxi(0), 0, {"elderlyCare": "0"}, 0, edge=True, reason="nothing required, nothing there")
one("nobody-unknown", "D13 D18", "unknownSpoils", guangxi(0), 0, {"elderlyCare": None}, 0, complete=False, edge=True,
    reason="whatever is there suffices")
one("no-rooms", "D13", "resultMisstated", guangxi(), "246.8", {"facilities": []}, 0, reason="a list is complete: no room is 0 m²")
one("only-other-rooms", "D13", "resultMisstated", guangxi(), "246.8", {"facilities": [room("500", "infantCare")]}, 0)

# ── Sums: exact, over any number of rooms
def rooms_sum(id, areas, households, catches="floatArithmetic", edge=True):
    known, required = sum(map(Fraction, areas)), Fraction(households, 5)
    one(f"sum-{id}", "D3 D19", catches, guangxi(households), required, {"facilities": [room(area) for area in areas]}, known, edge=edge,
        reason=f"{len(areas)} rooms: {exact(known)}; required {exact(required)}")

rooms_sum("tenths", ["0.1"] * 10, 5)
rooms_sum("three-tenths", ["0.1", "0.2"], 1, "resultMisstated")
rooms_sum("thirds-of-a-metre", ["0.1", "0.7"], 4)
rooms_sum("four-one", ["4.1", "0.1", "0.2"], 22)
rooms_sum("seven", ["0.7", "0.1"], 4)
rooms_sum("hundredths", ["0.01"] * 60, 3)
rooms_sum("six-rooms", ["10.1", "20.2", "30.3", "0.7", "0.1", "0.2"], 308)
rooms_sum("large-and-small", ["199999.9", "0.05", "0.05"], 1000000)
rooms_sum("dozen", ["8.3"] * 12, 498)
rooms_sum("one-one", ["1.1", "2.2", "0.1"], 17)
rooms_sum("just-short", ["0.1"] * 9 + ["0.099999"], 5, "tolerance")
rooms_sum("millionths", ["0.000001"] * 5 + ["0.199995"], 1)
rooms_sum("large", ["199999999.799999", "0.000001"], 999999999, "floatArithmetic")
one("room-twice", "D14", "othersCounted", guangxi(200), 40, {"facilities": [room("20", name="A"), room("20", name="A")]}, 40,
    reason="two rooms of one name and one size are two rooms")

# ── Unknown is not zero (D13)
one("unknown", "D13", "unknownIsZero", guangxi(), "246.8", {"elderlyCare": None}, 0, complete=False)
one("unknown-missing-key", "D13", "unknownIsZero", guangxi(), "246.8", {}, 0, complete=False,
    reason="the short form leaves out what nobody reported")
one("unknown-other-key", "D13", "unknownIsZero", guangxi(), "246.8", {"infantCare": "300"}, 0, complete=False)
for known, catches in (("246.799999", "unknownIsZero"), ("246.8", "unknownSpoils"), ("300", "unknownSpoils")):
    one(f"unknown-beside-{known}", "D13", catches, guangxi(), "246.8", {"facilities": [room(known), room(None)]}, known, complete=False,
        edge=True, reason="known rooms that suffice are enough, others leave it open")
    one(f"unknown-before-{known}", "D13", catches, guangxi(), "246.8", {"facilities": [room(None), room(known)]}, known, complete=False,
        edge=True)
one("unknown-of-others", "D13", "unknownSpoils", guangxi(), "246.8", {"facilities": [room("246.8"), room(None, "infantCare")]}, "246.8",
    reason="another facility's blank says nothing here")
for elderly, infant, findings in [("246.8", None, ["areaUnknown unknown infantCare"]),
    ("100", None, [SHORT, "areaUnknown unknown infantCare"]), (None, None, [UNKNOWN, "areaUnknown unknown infantCare"]),
    ("300", "193.6", ["areaShort violation infantCare"]), ("246.8", "246.8", [])]:
    results = {facility: result("246.8", area or 0, area is not None) for facility, area in zip(BOTH, (elderly, infant))}
    catches = "surplusMoved" if elderly == "300" else "unknownIsZero" if infant is None and elderly != "100" else "unknownHidesFault" if infant is None else "equalFails"
    checked(f"both-{elderly}-{infant}".lower(), "D1 D13", catches, guangxi(facilities=BOTH), {"elderlyCare": elderly, "infantCare": infant},
        results, findings, reason="a surplus of one closes no shortfall of the other" if elderly == "300" else None)

# ── A shared room counts once (D14)
SHARED = ["elderlyCare", "infantCare"]
def shared(id, catches, rooms, elderly, infant, complete=(True, True), edge=False, reason=None, households=500):
    results = {facility: result(Fraction(households, 5), known, whole) for facility, known, whole in zip(BOTH, (elderly, infant), complete)}
    words = {"met": [], "short": ["areaShort violation"], "unknown": ["areaUnknown unknown"]}
    checked(f"shared-{id}", "D14", catches, guangxi(households, facilities=BOTH), {"facilities": rooms}, results,
        [f"{word} {facility}" for facility in BOTH for word in words[results[facility]["verdict"]]], edge, reason)

def divided(whole, elderly, infant): return room(whole, SHARED, areaFor={"elderlyCare": elderly, "infantCare": infant})
shared("once", "sharedCountedTwice", [divided("150", "100", "50")], 100, 50, reason="150 m² are 100 and 50, not 150 and 150")
shared("exactly", "equalFails", [divided("200", "100", "100")], 100, 100, edge=True, reason="the parts fill the room")
shared("rest-unused", "sharedCountedTwice", [divided("200", "100", "0")], 100, 0, reason="what serves nobody is not counted")
shared("with-own", "sharedCountedTwice", [divided("80", "40.5", "39.5"), room("59.5"), room("60.5", "infantCare")], 100, 100, edge=True)
shared("unknown-whole", "unknownIsZero", [room(None, SHARED)], 0, 0, (False, False))
shared("unknown-whole-known-parts", "unknownSpoils", [room(None, SHARED, areaFor={"elderlyCare": "100", "infantCare": "30"})], 100, 30)
shared("unknown-whole-one-part", "unknownSpoils", [room(None, SHARED, areaFor={"elderlyCare": "100"})], 100, 0, (True, False))
one("part-of-own", "D14", "sharedCountedTwice", guangxi(500), 100, {"facilities": [room("150", areaFor={"elderlyCare": "99.999999"})]},
    "99.999999", edge=True, reason="a room of one facility may serve another use in part")
def refused(id, cites, catches, provision, path, reason=None, sizing=None): topic.refusal(id, "check", cites, catches,
    {**(sizing or guangxi(500, facilities=BOTH)), "provision": provision}, "invalidProvision", path, reason)
ROOM = ["facilities", 0]
refused("shared-undivided", "D14", "sharedCountedTwice", {"facilities": [room("150", SHARED)]}, [*ROOM, "areaFor"],
    "who has how much of it?")
refused("shared-half-divided", "D14", "sharedCountedTwice", {"facilities": [room("150", SHARED, areaFor={"elderlyCare": "100"})]},
    [*ROOM, "areaFor"], "the rest is not said to be infant care's")
for name, parts in {"far": ("100", "60"), "by-a-millionth": ("100", "50.000001"), "one": ("150.000001", "0")}.items():
    refused(f"shared-too-much-{name}", "D14", "partsUnchecked", {"facilities": [divided("150", *parts)]}, [*ROOM, "areaFor"],
        "together at most the room")
refused("shared-in-floats", "D14", "partsUnchecked", {"facilities": [divided("0.299999", "0.1", "0.2")]}, [*ROOM, "areaFor"])
shared("tenths", "floatArithmetic", [divided("0.3", "0.1", "0.2"), room("99.9"), room("99.8", "infantCare")], 100, 100, edge=True,
    reason="in floats 0.1 + 0.2 is more than 0.3")
refused("shared-stranger", "D14", "partsUnchecked", {"facilities": [room("150", areaFor={"infantCare": "50"})]},
    [*ROOM, "areaFor", "infantCare"], "it does not serve infants")
refused("shared-own-too-much", "D14", "partsUnchecked", {"facilities": [room("150", areaFor={"elderlyCare": "151"})]}, [*ROOM, "areaFor"])
refused("shared-second-room", "D14", "partsUnchecked", {"facilities": [room("10"), divided("150", "100", "60")]},
    ["facilities", 1, "areaFor"])

# ── Measures are compared as they stand (D23)
for measure, found in {"gross": [], "net": ["measuresDiffer advice elderlyCare"],
    "unspecified": ["measuresDiffer advice elderlyCare"]}.items():
    one(f"measure-{measure}", "D23", "ruleForgotten" if found else "needlessFinding", made("region"), 200,
        {"facilities": [room("200", measure=measure)]}, 200, also=found)
one("measure-of-another", "D23", "needlessFinding", made("region"), 200, {"facilities": [room("200"),
    room("50", "infantCare", measure="net")]}, 200)
one("measure-beside", "D23", "ruleForgotten", made("region", "net"), 200, {"facilities": [room("200", measure="gross")]}, 200,
    also=["measuresDiffer advice elderlyCare"], reason="the standard beside the governing one speaks of net areas")

# ── Rules for rooms (D12): a broken duty fails, a missing fact leaves it open, advice never fails
TRIALS = {  # rule: the kept facts, the broken facts, and the facts without which a duty stays open
    "storeys": ([{"storey": 1}, {"storey": 3}], [{"storey": 0}, {"storey": 4}, {"storey": -1}], [{}]),
    "lowest-storey": ([{"storey": 2}, {"storey": 300}], [{"storey": 1}], [{}]),
    "highest-storey": ([{"storey": 2}, {"storey": -2}], [{"storey": 3}], [{}]),
    "noBasement": ([{"storey": 1}], [{"storey": 0}, {"storey": -1}], [{}, {"mezzanine": False}]),
    "noMezzanine": ([{"mezzanine": False}], [{"mezzanine": True}], [{}]),
    "liftFromStorey": ([{"storey": 1}, {"storey": 1, "lift": False}, {"storey": 2, "lift": True}, {"lift": True}],
        [{"storey": 2, "lift": False}, {"storey": 9, "lift": False}], [{}, {"storey": 2}, {"lift": False}]),
    "storeyHeight": ([{"storeyHeight": "2.8"}, {"storeyHeight": "3"}], [{"storeyHeight": "2.799999"}], [{}]),
    "ownEntrance": ([{"ownEntrance": True}], [{"ownEntrance": False}], [{}]),
    "serviceRadius": ([{"distance": "500"}, {"distance": "0"}], [{"distance": "500.000001"}], [{}]),
    "radius-below": ([{"distance": "699.999999"}], [{"distance": "700"}, {"distance": "700.01"}], [{}]),
    "handover-free": ([{"handover": {"free": True}}], [{"handover": {"free": False}}], [{}, {"handover": {}}]),
    "handover-bought": ([{}, {"handover": {"free": True}}, {"handover": {"free": False}}], [], []),
    "handover-months": ([{"handover": {"withinMonths": 3}}, {"handover": {"withinMonths": 0, "after": "acceptance"}}],
        [{"handover": {"withinMonths": 4}}, {"handover": {"withinMonths": 4, "after": "acceptance"}}],
        [{}, {"handover": {"withinMonths": 1, "after": "completion"}}, {"handover": {"withinMonths": 1, "after": "acceptanceFiling"}}]),
    "meansOfProvision": ([{}, {"acquired": "purchase"}, {"acquired": "lease", "lessor": "other"}],
        [{"acquired": "built"}, {"acquired": "sharing"}], [])}
CODES = {"lowest-storey": "storeys", "highest-storey": "storeys", "radius-below": "serviceRadius"}
for name, (kept, broken, open_) in TRIALS.items():
    code = CODES.get(name, name.split("-")[0])
    for state, facts in [("kept", kept), ("broken", broken), ("open", open_)]:
        for at, fact in enumerate(facts):
            found = {"kept": [], "broken": [f"{code} violation elderlyCare"], "open": [f"{code} unknown elderlyCare"]}[state]
            catches = {"kept": "ruleTooStrict", "broken": "ruleForgotten", "open": "missingFactPasses"}[state]
            if name == "radius-below" and state == "broken" and at == 0: catches = "ruleForgotten"
            if state == "kept" and name == "meansOfProvision" and at == 0 or name == "handover-bought": catches = "missingFactFails"
            one(f"must-{name}-{state}-{at}", "D12 D4" if code in ("serviceRadius",
                "storeyHeight") else "D12 D13" if state == "open" else "D12", catches, made(f"must-{name}"), 200,
                {"facilities": [room("200", **fact)]}, 200, also=found, edge=state != "open",
                reason=" ".join(f"{key} {value}" for key, value in fact.items()) or "nothing said")
    if broken and name != "meansOfProvision":
        one(f"should-{name}", "D12", "adviceFails", made(f"should-{name}"), 200, {"facilities": [room("200", **broken[0])]}, 200,
            also=[f"{code} advice elderlyCare"], reason="what a text only advises never fails a scheme")
    if open_:
        one(f"should-{name}-open", "D12 D13", "adviceDemandsFacts", made(f"should-{name}"), 200, {"facilities": [room("200", **open_[0])]},
            200, reason="advice asks for no proof")
one("should-means", "D12", "needlessFinding", made("should-meansOfProvision"), 200, {"facilities": [room("200", acquired="built")]}, 200,
    reason="购置、置换、租赁等: the list is open")
for to, found in {"民政局": [], "Civil Affairs Bureau": [], "街道办": ["handover advice elderlyCare"],
    "民政": ["handover advice elderlyCare"]}.items():
    one(f"handover-to-{to}".replace(" ", "-"), "D12", "ruleForgotten" if found else "ruleTooStrict", made("must-handover-to"), 200,
        {"facilities": [room("200", handover={"to": to})]}, 200, also=found,
        reason="whether two names mean one office is for a person to say")
for name, most in (("splitting", 1), ("splitting-two", 2)):
    for count in (1, 2, 3):
        found = ["splitting violation elderlyCare"] if count > most else []
        one(f"{name}-{count}", "D12", "ruleForgotten" if found else "ruleTooStrict", made(f"must-{name}", households=300), 60,
            {"facilities": [room(str(60 // count))] * count}, 60, also=found, edge=True)
one("splitting-zero-room", "D12", "othersCounted", made("must-splitting"), 200, {"facilities": [room("200"), room("0")]}, 200, edge=True,
    reason="a room that gives no area is no place")
one("splitting-others", "D12", "othersCounted", made("must-splitting"), 200, {"facilities": [room("200"), room("30", "infantCare")]}, 200)
one("splitting-unlisted", "D12 D13", "missingFactPasses", made("must-splitting"), 200, {"elderlyCare": "200"}, 200,
    also=["splitting unknown elderlyCare"], reason="200 m², but in how many places?")
one("rule-unlisted", "D12 D13", "missingFactPasses", made("must-ownEntrance"), 200, {"elderlyCare": "200"}, 200,
    also=["ownEntrance unknown elderlyCare"])
one("rule-each-room", "D12", "firstFaultOnly", made("must-ownEntrance"), 200, {"facilities": [room("100", ownEntrance=True),
    room("100", ownEntrance=False)]}, 200, also=["ownEntrance violation elderlyCare"])
one("rule-of-other-rooms", "D12", "othersCounted", made("must-ownEntrance"), 200,
    {"facilities": [room("200", ownEntrance=True), room("100", "infantCare", ownEntrance=False)]}, 200)
one("rule-for-nobody", "D12 D18", "othersCounted", made("must-ownEntrance", households=0), 0,
    {"facilities": [room("200", ownEntrance=False)]}, 200, edge=True, reason="nothing is required, so nothing is asked of what is there")
one("rule-beside", "D5 D12", "ruleForgotten", made("region", "low-ruled", division=CITY), 200,
    {"facilities": [room("200", ownEntrance=False)]}, 200, also=["ownEntrance violation elderlyCare"],
    reason="the city's lower figure does not govern; its rule holds")
for single, found in (("50", []), ("49.999999", ["minimumSingle violation elderlyCare"])):
    one(f"single-beside-{single}", "D5 D10", "ruleForgotten" if found else "ruleTooStrict", made("region", "low-ruled", division=CITY), 200,
        {"facilities": [room("200", ownEntrance=True), room(single, ownEntrance=True)]}, Fraction(single) + 200, also=found, edge=True)
for areas, found in ((["300"], 0), (["299.999999", "1"], 2), (["300", "299.99"], 1), (["150", "150"], 2), (["300", "300"], 0),
    (["300", "0"], 0)):
    known = sum(map(Fraction, areas))
    catches = "ruleForgotten" if found else "othersCounted" if "0" in areas else "ruleTooStrict"
    one(f"single-{'-'.join(areas)}", "D10", catches, made("least-single", households=500), 300,
        {"facilities": [room(area) for area in areas]}, known, also=["minimumSingle violation elderlyCare"] * found, edge=True,
        reason="each facility at least 300 m²")
one("single-unknown", "D10 D13", "missingFactPasses", made("least-single", households=500), 300, {"facilities": [room("300"), room(None)]},
    300, complete=False, also=["minimumSingle unknown elderlyCare"])
one("single-part", "D10 D14", "sharedCountedTwice", made("least-single", households=500), 300,
    {"facilities": [room("300"), room("400", areaFor={"elderlyCare": "20"})]}, 320, also=["minimumSingle violation elderlyCare"],
    reason="20 m² of a room of 400")
one("total-not-single", "D10", "leastAreaMisapplied", made("least-total", households=500), 300, {"facilities": [room("150"), room("150")]},
    300, reason="a least total is no least single")
one("several-breaches", "D12", "firstFaultOnly", made("must-ownEntrance", "must-noBasement"), 200,
    {"facilities": [room("150", ownEntrance=False, storey=-1)]}, 150, also=["ownEntrance violation elderlyCare",
    "noBasement violation elderlyCare"])
one("breach-and-open", "D12 D13", "unknownHidesFault", made("must-ownEntrance", "must-noBasement"), 200,
    {"facilities": [room("200", ownEntrance=False)]}, 200, also=["ownEntrance violation elderlyCare", "noBasement unknown elderlyCare"],
    reason="a violation fails, whatever is unknown beside it")
one("yardstick", "D22", "ruleForgotten", made("works", development="existing", inRenovationWorks=False), 150, {"elderlyCare": "149.99"},
    "149.99", edge=True, reason="outside renovation works the figure still measures")

# ── Leases of state-owned premises: 三（一）2, at most 20 years
def lease(id, years, lessor, found, catches, edge=False, reason=None, **more):
    facts = {**({} if years is None else {"leaseYears": years}), **({} if lessor is None else {"lessor": lessor}), **more}
    one(f"lease-{id}", "三（一）2", catches, guangxi(500), 100, {"facilities": [room("100", **facts)]}, 100,
        also=[f"leaseTerm {found} elderlyCare"] if found else [], edge=edge, reason=reason)

lease("20", 20, "stateOwned", None, "leaseMisread", True, acquired="lease", reason="以内 and 不超过 include the number")
lease("20-and-a-bit", 20.000001, "stateOwned", "violation", "leaseMisread", True, acquired="lease")
lease("21", 21, "stateOwned", "violation", "leaseMisread", acquired="lease")
lease("30-private", 30, "other", None, "leaseMisread", acquired="lease", reason="another owner's premises are free of it")
lease("no-term", None, "stateOwned", "unknown", "missingFactPasses", acquired="lease")
lease("no-lessor-long", 25, None, "unknown", "missingFactPasses", acquired="lease", reason="whose premises?")
lease("no-lessor-short", 10, None, None, "missingFactFails", acquired="lease", reason="within the term whoever lets them")
lease("nothing-said", None, None, "unknown", "missingFactPasses", acquired="lease")
lease("implied", 25, "stateOwned", "violation", "leaseMisread", reason="years of a lease are a lease")
lease("not-leased", 25, "stateOwned", None, "leaseMisread", acquired="purchase")
lease("half-year", 20.5, "stateOwned", "violation", "leaseMisread", True, acquired="lease")
checked("lease-shared", "三（一）2 D14", "leaseMisread", guangxi(500, facilities=BOTH),
    {"facilities": [{**divided("200", "100", "100"), "acquired": "lease", "leaseYears": 25, "lessor": "stateOwned"}]},
    {facility: result(100, 100) for facility in BOTH}, ["leaseTerm violation"], reason="one lease, one finding, of no single facility")
one("lease-of-others", "三（一）2", "othersCounted", guangxi(500), 100, {"facilities": [room("100"),
    room("50", "infantCare", acquired="lease", leaseYears=25, lessor="stateOwned")]}, 100)
one("lease-elsewhere", "三（一）2 D5", "wrongPlaces", made("region", households=500), 100,
    {"facilities": [room("100", acquired="lease", leaseYears=25, lessor="stateOwned")]}, 100, reason="the term of Guangxi binds Guangxi")

# ── Malformed provisions
MALFORMED = {
    "stray-key": ({"elderlyCare": "100", "infant": "50"}, ["infant"], "unknownKeyDropped"),
    "mixed-forms": ({"facilities": [], "elderlyCare": "100"}, ["elderlyCare"], "unknownKeyDropped"),
    "text-area": ({"elderlyCare": "100 m²"}, ["elderlyCare"], "prefixRead"),
    "blank-area": ({"elderlyCare": ""}, ["elderlyCare"], "blankIsZero"), "negative-area": ({"elderlyCare": "-1"}, ["elderlyCare"],
        "signRead"), "noise-area": ({"elderlyCare": 246.79999999999998}, ["elderlyCare"], "noiseRounded"),
    "not-a-list": ({"facilities": {}}, ["facilities"], "typeUnchecked"),
    "room-without-area": ({"facilities": [{"serves": ["elderlyCare"]}]}, [*ROOM, "floorArea"], "missingKeyGuessed"),
    "room-serves-none": ({"facilities": [room("1", [])]}, [*ROOM, "serves"], "choiceUnchecked"),
    "room-serves-twice": ({"facilities": [room("1", ["elderlyCare", "elderlyCare"])]}, [*ROOM, "serves"], "duplicateAccepted"),
    "room-without-serves": ({"facilities": [{"floorArea": "1"}]}, [*ROOM, "serves"], "missingKeyGuessed"),
    "room-stray": ({"facilities": [room("1", height="3")]}, [*ROOM, "height"], "unknownKeyDropped"),
    "storey-half": ({"facilities": [room("1", storey=1.5)]}, [*ROOM, "storey"], "typeUnchecked"),
    "storey-text": ({"facilities": [room("1", storey="1")]}, [*ROOM, "storey"], "typeUnchecked"),
    "storey-deep": ({"facilities": [room("1", storey=-21)]}, [*ROOM, "storey"], "rangeUnchecked"),
    "storey-high": ({"facilities": [room("1", storey=301)]}, [*ROOM, "storey"], "rangeUnchecked"),
    "phase-0": ({"facilities": [room("1", phase=0)]}, [*ROOM, "phase"], "rangeUnchecked"),
    "lease-negative": ({"facilities": [room("1", leaseYears=-1)]}, [*ROOM, "leaseYears"], "rangeUnchecked"),
    "lessor-unknown": ({"facilities": [room("1", lessor="state")]}, [*ROOM, "lessor"], "choiceUnchecked"),
    "acquired-unknown": ({"facilities": [room("1", acquired="bought")]}, [*ROOM, "acquired"], "choiceUnchecked"),
    "lift-word": ({"facilities": [room("1", lift="yes")]}, [*ROOM, "lift"], "typeUnchecked"),
    "handover-stray": ({"facilities": [room("1", handover={"by": "2024"})]}, [*ROOM, "handover", "by"], "unknownKeyDropped"),
    "months-negative": ({"facilities": [room("1", handover={"withinMonths": -1})]}, [*ROOM, "handover", "withinMonths"],
        "rangeUnchecked"),
    "second-room": ({"facilities": [room("1"), room("")]}, ["facilities", 1, "floorArea"], "blankIsZero"),
    "list": ([], [], "typeUnchecked")}
for name, (provision, path, catches) in MALFORMED.items(): refused(f"malformed-{name}", "D13 D14", catches, provision, path)
