"""How much: required areas, the standard that governs, the warnings, and the inverse (D1 … D3, D5, D9 … D11, D18, D22, D23)."""
from fractions import Fraction

from made import CITY, DISTRICT, REGION
from worked import Topic, exact, stated

topic = Topic("sizing",
    "Required areas: exact, pro rata, the largest standard governs; what must be known beside them; and the households an area serves.")
GUANGXI, SHAOXING, NANNING = "450000-2021-67", "330600-2021-home-care", "450100-2022-care-rooms"

def need(area, governing, measure="gross", also=()):
    return {"floorArea": exact(area), "statedArea": stated(area), "measure": measure, "governing": governing, "alsoApplying": list(also)}

def input_of(division, documents, development="new", on="2023-01-01", options=None, **counts):
    return {"neighbourhood": {"division": division, "on": on, "development": development, **counts},
        "options": {"documents": documents, **(options or {})}}

def sized(id, cites, catches, input, needs, advisories=(), edge=False, reason=None):
    (topic.edge if edge else topic.figure)(id, "size", cites, catches, input, {"requirements": needs, "advisories": sorted(advisories)},
        reason=reason)

def refused(id, cites, catches, input, code, path, reason=None): topic.refusal(id, "size", cites, catches, input, code, path, reason)

# ── 桂政办发〔2021〕67号: 20 m² (item 7) or 15 m² (item 8) per 100 households, each facility for itself
def guangxi(id, cites, catches, households, development="new", edge=False, reason=None, **more):
    per, item = {"new": (20, "三（二）7"), "existing": (15, "三（二）8")}[development]
    area = Fraction(households * per, 100)
    needs = {facility: need(area, f"{GUANGXI}/{development}{facility[0].upper()}{facility[1:]}",
        "unspecified") for facility in ("elderlyCare", "infantCare")}
    input = input_of("450200", [GUANGXI], development, "2022-03-01", households=households, **more)
    sized(id, f"{item} {cites}", catches, input, needs, ["measureUnspecified"], edge,
        reason or f"{households} ÷ 100 × {per} = {exact(area)}")

for households in (0, 1, 99, 100, 101, 150, 199, 200, 250):
    for development in ("new", "existing"):
        catches = "hundredsMisread" if households % 100 else "facilitiesAddedUp" if households else "leastForNobody"
        guangxi(f"{development}-{households}", "D1 D2 D18", catches if households else "needlessRefusal", households, development,
            edge=True)
for households in (1234, 36, 87, 349, 5401, 99999):
    guangxi(f"new-completed-{households}", "D2", "hundredsMisread", households)
for households in (432, 567, 8001):
    for development in ("new", "existing"):
        guangxi(f"{development}-each-{households}", "D1", "facilitiesAddedUp", households, development,
            reason="分别 means each: so much for one facility and as much for the other")
# Math.ceil(households * 0.2 * 100) / 100 is a hundredth too much for each of these; so are many more.
for households in [count for count in range(3, 100000) if -(-count * 0.2 * 100 // 1) != count * 20][:12] + [29862, 100003, 999999]:
    if -(-households * 0.2 * 100 // 1) != households * 20:
        guangxi(f"new-float-{households}", "D2 D3", "floatArithmetic", households,
            reason=f"in floats {households} × 0.2 × 100 = {households * 0.2 * 100!r}")
for households in [count for count in range(3, 100000) if -(-count * 0.15 * 100 // 1) != count * 15][:12]:
    guangxi(f"existing-float-{households}", "D2 D3", "floatArithmetic", households, "existing",
        reason=f"in floats {households} × 0.15 × 100 = {households * 0.15 * 100!r}")
for households in (999999999, 1000000000): guangxi(f"new-{households}", "D18", "needlessRefusal", households, edge=True)
for on, codes in {"2023-12-31": [], "2024-01-01": ["planHorizonPassed"]}.items():
    sized(f"horizon-{on}", "三（二）7 D6", "needlessWarning" if not codes else "warningForgotten",
        input_of("450200", [GUANGXI], on=on, households=100, options={"facilities": ["elderlyCare"]}),
          {"elderlyCare": need(20, f"{GUANGXI}/newElderlyCare", "unspecified")}, ["measureUnspecified", *codes], edge=True)
for works, codes in {True: [], False: ["outsideRenovationWorks"]}.items():
    sized(f"renovation-{works}".lower(), "三（二）8 D22", "needlessWarning" if works else "warningForgotten",
        input_of("450200", [GUANGXI], "existing", "2022-03-01", households=800, inRenovationWorks=works,
        options={"facilities": ["infantCare"]}),
          {"infantCare": need(120, f"{GUANGXI}/existingInfantCare", "unspecified")}, ["measureUnspecified", *codes],
              reason="elsewhere in the built stock 15 m² is a yardstick")
sized("renovation-new", "三（二）7 D22", "needlessWarning", input_of("450200", [GUANGXI], "new", "2022-03-01", households=800,
    inRenovationWorks=False, options={"facilities": ["elderlyCare"]}),
      {"elderlyCare": need(160, f"{GUANGXI}/newElderlyCare", "unspecified")}, ["measureUnspecified"])
refused("rural-new", "三（二）7 D15", "settlementForgotten", input_of("450200", [GUANGXI], households=800, settlement="rural", on="2022-03-01"),
    "noStandardInForce", ["facilities"], "item 7 speaks of urban estates only")
sized("rural-existing", "三（二）8", "needlessRefusal", input_of("450200", [GUANGXI], "existing", "2022-03-01", households=800,
    settlement="rural", options={"facilities": ["elderlyCare"]}), {"elderlyCare": need(120, f"{GUANGXI}/existingElderlyCare",
    "unspecified")}, ["measureUnspecified"])
for reading, households, area in [("started", 101, 40), ("started", 100, 20), ("started", 1, 20), ("started", 99, 20), ("started", 0, 0),
    ("completed", 99, 0), ("completed", 100, 20), ("completed", 199, 20), ("completed", 200, 40), ("completed", 0, 0), ("started", 201, 60),
    ("started", 1234, 260), ("completed", 1234, 240)]:
    input = input_of("450200", [GUANGXI], on="2022-03-01", households=households,
        options={"facilities": ["elderlyCare"], "perHundred": reading})
    sized(f"{reading}-{households}", "三（二）7 D2", "hundredsMisread" if households % 100 else "warningForgotten", input,
        {"elderlyCare": need(area, f"{GUANGXI}/newElderlyCare", "unspecified")}, ["measureUnspecified", "readingNotFromText"], edge=True,
        reason="the caller's reading, and said to be so")

# ── Made law: every amount
def made(id, cites, catches, name, area, advisories=(), edge=False, reason=None, options=None, **counts):
    sized(id, cites, catches, input_of(REGION, [f"made-{name}"], options={"facilities": ["elderlyCare"], **(options or {})}, **counts),
        {"elderlyCare": need(area, f"made-{name}/new-elderlyCare")}, advisories, edge, reason)

for households, area in [(1, "0.0005"), (2, "0.001"), (3, "0.0015"), (21, "0.0105"), (999, "0.4995"), (1000, "0.5"), (1001, "0.5005")]:
    made(f"fine-{households}", "D2 D3", "rateRounded", "fine-rate", area, households=households,
        reason="0.5 m² per 1,000: a rate is a pair, never a quotient")
for households, area in [(1, "0.125"), (3, "0.375"), (7, "0.875"), (8, "1")]:
    made(f"each-{households}", "D3", "rateRounded", "each", area, households=households, edge=households == 8)
for households, area in [(9, "2.25"), (10, "2.5"), (11, "2.75")]:
    made(f"ten-{households}", "D2", "perAssumedHundred", "ten", area, households=households)
for households, area in [(999, "149.85"), (1000, "150"), (1001, "150.15")]:
    made(f"thousand-{households}", "D2", "perAssumedHundred", "thousand", area, households=households)
for reading in ("started", "completed"):
    made(f"thousand-{reading}", "D2", "hundredsMisread", "thousand", "225.15", ["readingNotFromText"], options={"perHundred": reading},
        households=1501, reason="a reading of hundreds says nothing of thousands")
for reading in ("started", "completed"):
    made(f"residents-{reading}", "D2", "hundredsMisread", "residents", "180.12", ["readingNotFromText"], options={"perHundred": reading},
        residents=1501)
for residents, area in [(0, 0), (1, "0.12"), (999, "119.88"), (1001, "120.12"), (12000, 1440)]:
    made(f"residents-{residents}", "D11", "householdsAssumed", "residents", area, edge=residents == 0, residents=residents, households=7)
for residents, area in [(1, "0.09"), (10000, 900), (9999, "899.91"), (10001, "900.09")]:
    made(f"ten-thousand-{residents}", "D11", "householdsAssumed", "ten-thousand", area, residents=residents, households=7)
for floor, area in [("0", 0), ("0.01", "0.00002"), ("50000.5", "100.001"), ("50360.2", "100.7204"), ("100000", 200),
    ("0.000001", "0.000000002"), ("999999999999.999999", "1999999999.999999998")]:
    made(f"permille-{floor}", "D11 D3", "householdsAssumed", "permille", area, edge=floor in ("0", "999999999999.999999"),
        residentialFloorArea=floor, households=7, reason=f"{floor} ÷ 1000 × 2")
for households, area in [(0, 0), (7, 750), (99999, 750)]:
    made(f"fixed-{households}", "D10 D18", "leastForNobody" if households == 0 else "bandsMisread", "fixed", area, edge=households == 0,
        households=households)
for households, area in [(0, 0), (1, 100), (499, 100), (500, 100), (501, 200), (999, 200), (1000, 350), (2000, 350), (2001, "400.2"),
    (3000, 600)]:
    catches = {0: "leastForNobody", 500: "bandEdge", 1000: "bandEdge", 2000: "bandEdge"}.get(households, "bandsMisread")
    made(f"slab-{households}", "D4 D11", catches, "slabs", area, edge=True, households=households,
        reason="to 500 (含) 100 m², to 1000 (不含) 200 m², to 2000 (含) 350 m², above 20 m² per 100 of all")
for floor, area in [("0", 0), ("0.000001", 150), ("50000", 150), ("50000.000001", 250), ("100000.499999", 250), ("100000.5", 400)]:
    catches = {"50000": "bandEdge", "100000.5": "bandEdge", "0": "leastForNobody"}.get(floor, "bandsMisread")
    made(f"slab-area-{floor}", "D4 D11", catches, "slabs-by-area", area, edge=True, residentialFloorArea=floor)
for households, area in [(1, "0.2"), (999, "199.8"), (1000, 200), (1001, "200.15"), (2999, "499.85"), (3000, 500), (3001, "500.1"),
    (10000, 1200)]:
    made(f"marginal-{households}", "D11", "bandsMisread", "marginal", area, edge=households < 4000,
        households=households, reason="20 m² per 100 to 1,000, 15 to 3,000, 10 beyond: each slice by its own rate")
for households, area in [(999, "399.6"), (1000, 200), (1500, 300)]:
    made(f"falling-{households}", "D4 D11", "bandEdge" if households == 1000 else "bandsMisread", "falling", area, edge=True,
        households=households, reason="one value for the whole count, even where it falls")
for name, least in (("least-total", 300), ("least-single", 300)):
    for households, area in [(0, 0), (1, 300), (999, 300), (1000, 300), (1001, "300.3")]:
        catches = "leastForNobody" if households == 0 else "leastAreaMisapplied"
        made(f"{name}-{households}", "D10", catches, name, area, edge=True, households=households,
            reason=f"{households} ÷ 100 × 30, and at least {least}")
for name, least in (("least-both", 350), ("least-both-turned", "350.5")):
    for households, area in [(1, least), (1750, least), (1753, exact(Fraction(1753, 5)) if Fraction(1753, 5) > Fraction(least) else least)]:
        made(f"{name}-{households}", "D10", "leastAreaMisapplied", name, area, edge=True,
            households=households, reason="the larger of the two least areas holds")
made("least-odd-hundreds", "D2 D10", "leastAreaMisapplied", "least-total", 300, ["readingNotFromText"], options={"perHundred": "completed"},
    households=99, reason="no completed hundred, and yet somebody: the least area holds")

# ── Which governs (D5): the largest, wherever it comes from
def several(id, catches, division, names, area, also, on="2023-01-01", cites="D5", advisories=(), edge=False, reason=None, measure="gross",
    **counts):
    each = [f"made-{name}/new-elderlyCare" for name in also]
    input = input_of(division, [f"made-{name}" for name in names], on=on, options={"facilities": ["elderlyCare"],
        **counts.pop("options", {})}, **counts)
    sized(id, cites, catches, input, {"elderlyCare": need(area, each[0], measure, each[1:])}, advisories, edge, reason)

several("d5-city-above-region", "wrongStandardGoverns", CITY, ["region", "city"], 300, ["city", "region"], households=1000,
    reason="30 above 20")
several("d5-city-below-region", "wrongStandardGoverns", CITY, ["region", "low-ruled"], 200, ["region", "low-ruled"], households=1000,
    reason="nearer and lower: the region still governs")
several("d5-newer-below", "wrongStandardGoverns", REGION, ["old", "newer"], 300, ["old", "newer"], households=1000,
    reason="newer and lower, and no repeal")
several("d5-before-city", "wrongDate", CITY, ["region", "city"], 200, ["region"], on="2021-05-31", households=1000, edge=True)
several("d5-from-city", "wrongStandardGoverns", CITY, ["region", "city"], 300, ["city", "region"], on="2021-06-01", households=1000,
    edge=True)
several("d5-four", "wrongStandardGoverns", DISTRICT, ["nation", "region", "city", "district"], 300,
    ["city", "region", "district", "nation"], households=1000, reason="30, 20, 10, 5: the largest, not the sum")
several("d5-four-listed-otherwise", "wrongStandardGoverns", DISTRICT, ["district", "nation", "region", "city"], 300,
    ["city", "region", "district", "nation"], households=1000)
for households, area, order in [(999, 300, ["least-total", "region"]), (1499, "449.7", ["least-total", "region"])]:
    several(f"d5-least-{households}", "wrongStandardGoverns", REGION,
        ["region", "least-total"], area, order, households=households, cites="D5 D10")
for households, area, order in [(1, 350, ["least-both", "least-total", "region"]), (1000, 350, ["least-both", "least-total", "region"]),
    (1166, 350, ["least-both", "least-total", "region"]), (1167, "350.1", ["least-total", "least-both", "region"])]:
    several(f"d5-crossing-{households}", "wrongStandardGoverns", REGION,
        ["region", "least-both", "least-total"], area, order, cites="D5 D10", households=households, edge=households > 1000,
        reason="a least area governs small estates, a rate large ones: the areas are compared, not the rates")
several("d5-bases", "householdsAssumed", REGION, ["region", "residents"], "360", ["residents", "region"], households=1000, residents=3000,
    reason="120 per 1,000 residents and 20 per 100 households, both counted")
refused("d5-bases-missing", "D5 D11", "absenceIsZero", input_of(REGION, ["made-region", "made-residents"], households=1000,
    options={"facilities": ["elderlyCare"]}), "invalidNeighbourhood", ["residents"],
    "a standard that holds cannot be left out because its count is missing")
several("d23-measures", "warningForgotten", REGION, ["region", "net"], 200, ["region", "net"], households=1000, cites="D23",
    advisories=["measuresDiffer"], reason="compared as they stand, with the warning")
several("d23-unspecified-beside", "warningForgotten", REGION, ["region", "unspecified"], 200, ["region", "unspecified"], households=1000,
    cites="D23", advisories=["measuresDiffer"])
several("d23-unspecified", "warningForgotten", REGION, ["unspecified"], 100, ["unspecified"], households=1000, cites="D23",
    advisories=["measureUnspecified"], measure="unspecified")
several("d23-net", "needlessWarning", REGION, ["net"], 100, ["net"], households=1000, cites="D23", measure="net")

# ── Warnings
several("d7-report-asks-more", "warningForgotten", REGION, ["region", "report"], 200, ["region"], households=1000, cites="D7",
    advisories=["reportedStandardMayApply"])
several("d7-report-asks-less", "needlessWarning", REGION, ["region", "report-less"], 200, ["region"], households=1000, cites="D7")
several("d7-report-asks-as-much", "needlessWarning", REGION, ["region", "report-equal"], 200, ["region"], households=1000, cites="D7",
    edge=True)
several("d7-report-cannot-tell", "warningForgotten", REGION, ["region", "report-residents"], 200, ["region"], households=1000,
    cites="D7 D13", advisories=["reportedStandardMayApply"], reason="it counts residents, and nobody said how many: it may ask for more")
several("d7-report-told", "warningForgotten", REGION, ["region", "report-residents"], 200, ["region"], households=1000, residents=3000,
    cites="D7", advisories=["reportedStandardMayApply"], reason="270 m²")
several("d7-report-told-less", "needlessWarning", REGION, ["region", "report-residents"], 200, ["region"], households=1000, residents=2222,
    cites="D7", edge=True, reason="199.98 m²")
several("d7-report-accepted", "warningForgotten", REGION, ["region", "report"], 500, ["report", "region"], households=1000, cites="D7",
    advisories=["reportedStandardUsed"], options={"acceptReported": True})
several("d7-report-accepted-less", "warningForgotten", REGION, ["region", "report-less"], 200, ["region", "report-less"], households=1000,
    cites="D7", advisories=["reportedStandardUsed"], options={"acceptReported": True}, reason="cited beside what governs, and said")
several("d8-draft-beside", "draftSizes", REGION, ["region", "draft"], 200, ["region"], households=1000, cites="D8",
    reason="a draft is not even a warning")
several("d15-delegated-beside", "warningForgotten", REGION, ["region", "delegated"], 200, ["region"], households=1000, cites="D15",
    advisories=["delegatedStandard"])
several("d6-first-seen", "warningForgotten", REGION, ["seen"], 200, ["seen"], households=1000, cites="D6",
    advisories=["effectiveDateUncertain"])
several("d6-horizon", "warningForgotten", REGION, ["horizon"], 200, ["horizon"], on="2022-01-01", households=1000, cites="D6",
    advisories=["planHorizonPassed"], edge=True)
several("d6-horizon-last-day", "needlessWarning", REGION, ["horizon"], 200, ["horizon"], on="2021-12-31", households=1000, cites="D6",
    edge=True)
several("d12-pooling", "warningForgotten", REGION, ["should-pooling"], 200, ["should-pooling"], households=1000, cites="D12",
    advisories=["poolingAdvised"])
several("d12-pooling-of-others", "needlessWarning", REGION, ["should-pooling-existing"], 200, ["should-pooling-existing"], households=1000,
    cites="D12", reason="only built areas may share")
refused("draft-only", "D8 D15", "draftSizes", input_of(REGION, ["made-draft"], households=1000, options={"facilities": ["elderlyCare"]}),
    "noStandardInForce", ["facilities"])
refused("report-only", "D7 D15", "reportSizes", input_of(REGION, ["made-report"], households=1000, options={"facilities": ["elderlyCare"]}),
    "noStandardInForce", ["facilities"])
refused("one-facility-without", "D15", "absenceIsZero", input_of(REGION, ["made-nation"], households=1000), "noStandardInForce",
    ["facilities"], "infant care has no standard here: an error, never 0 m²")
refused("urban-standard-in-village", "D15", "settlementForgotten", input_of(REGION, ["made-urban"], households=1000, settlement="rural",
    options={"facilities": ["elderlyCare"]}), "noStandardInForce", ["facilities"])
several("any-beside-urban-in-village", "settlementForgotten", REGION, ["urban", "newer"], 100, ["newer"], households=1000,
    settlement="rural", cites="D5")

# ── Where the households come from (D9)
ELDERLY = {"facilities": ["elderlyCare"]}
for basis, codes in {"planned": [], "contractMinimum": [], "surveyed": [], "estimated": ["householdsEstimated"],
    "pendingScheme": ["householdsPending"]}.items():
    made(f"basis-{basis}", "D9", "warningForgotten" if codes else "needlessWarning", "trial", 250, codes, households=1000,
        householdsBasis=basis)
for floor, dwelling, households in [("9050", "90.5", 100), ("9050.000001", "90.5", 101), ("9049.999999", "90.5", 100),
    ("10000", "90.5", 111), ("90", "90", 1), ("0.000001", "90", 1), ("0", "90", 0), ("1", "0.1", 10), ("0.3", "0.1", 3), ("0.7", "0.1", 7),
    ("1.1", "0.1", 11), ("100", "3", 34), ("99", "3", 33), ("999999999999.999999", "1000.000001", 999999999), ("123456", "0.6", 205760),
    ("4.35", "0.01", 435), ("64.1", "0.1", 641), ("300000", "120", 2500), ("300001", "120", 2501)]:
    made(f"estimate-{floor}-by-{dwelling}", "D9", "estimateMisread", "trial", Fraction(households, 4), ["householdsEstimated"], edge=True,
        residentialFloorArea=floor, averageDwellingArea=dwelling,
        reason=f"{floor} ÷ {dwelling}, a dwelling begun is a dwelling: {households}")
made("estimate-not-needed", "D9", "estimateMisread", "trial", 25, households=100, residentialFloorArea="90000", averageDwellingArea="90",
    reason="the households are given")
made("estimate-pending", "D9", "warningForgotten", "trial", 250, ["householdsEstimated", "householdsPending"], residentialFloorArea="90000",
    averageDwellingArea="90", householdsBasis="pendingScheme")
for basis in ("planned", "contractMinimum", "surveyed"):
    refused(f"estimate-as-{basis}", "D9", "estimateMisread", input_of(REGION, ["made-trial"], residentialFloorArea="90000",
        averageDwellingArea="90", householdsBasis=basis, options=ELDERLY), "invalidNeighbourhood", ["households"],
        "an estimate is not what that basis speaks of")
refused("estimate-of-nothing", "D9", "absenceIsZero", input_of(REGION, ["made-trial"], averageDwellingArea="90", options=ELDERLY),
    "invalidNeighbourhood", ["residentialFloorArea"])
refused("estimate-too-many", "D9 D18", "rangeUnchecked", input_of(REGION, ["made-trial"], residentialFloorArea="999999999999",
    averageDwellingArea="0.5", options=ELDERLY), "outOfRange", [])
refused("estimate-one-too-many", "D9 D18", "rangeUnchecked", input_of(REGION, ["made-trial"], residentialFloorArea="100000000000.000001",
    averageDwellingArea="100", options=ELDERLY), "outOfRange", [], "1,000,000,001 households")
for name, base in (("trial", "households"), ("residents", "residents"), ("permille", "residentialFloorArea"), ("slabs", "households"),
    ("marginal", "households"), ("slabs-by-area", "residentialFloorArea")):
    refused(f"missing-{base}-{name}", "D15 D18", "absenceIsZero", input_of(REGION, [f"made-{name}"],
        options={"facilities": ["elderlyCare"]}), "invalidNeighbourhood", [base], "what a standard counts is missing: an error, never 0 m²")
made("fixed-without-count", "D10", "needlessRefusal", "fixed", 750, reason="a fixed area counts nothing")

# ── Other shipped law
shaoxing = lambda floor: input_of("330600", [SHAOXING], on="2022-03-01", residentialFloorArea=floor,
    options={"facilities": ["elderlyCare"]})
for floor, area in [("15000", 30), ("14999.999999", 30), ("15000.000001", "30.000000002"), ("50360.2", "100.7204"), ("0", 0), ("1", 30)]:
    sized(f"shaoxing-{floor}", "第九条 D10 D11", "leastAreaMisapplied" if floor in ("14999.999999", "15000",
        "1") else "leastForNobody" if floor == "0" else "householdsAssumed", {**shaoxing(floor),
        "neighbourhood": {**shaoxing(floor)["neighbourhood"], "households": 7}},
        {"elderlyCare": need(area, f"{SHAOXING}/newElderlyCare", "net")}, ["poolingAdvised"], edge=True,
        reason="2 ‰ of the residential floor area, at least 30 m²")
refused("shaoxing-day-before", "D6", "firstDay", input_of("330600", [SHAOXING], on="2021-11-30", residentialFloorArea="50000",
    options={"facilities": ["elderlyCare"]}), "noStandardInForce", ["facilities"], "in force from 2021-12-01, though issued on 2021-08-06")
nanning = lambda households, **options: input_of("450100", [GUANGXI, NANNING], on="2023-06-01", households=households,
    options={"facilities": ["elderlyCare"], **options})
for households, area in [(1, "0.2"), (1500, 300), (1499, "299.8")]:
    sized(f"nanning-by-text-{households}", "三（二）7 D7", "reportSizes", nanning(households),
        {"elderlyCare": need(area, f"{GUANGXI}/newElderlyCare", "unspecified")}, ["measureUnspecified", "reportedStandardMayApply"],
        reason="30 m² per 100 and 300 m² each are known from a report only")
for households, area in [(999, 300), (1000, 300), (1001, "300.3")]:
    sized(f"nanning-accepted-{households}", "D5 D7 D10", "acceptanceIgnored", nanning(households, acceptReported=True),
        {"elderlyCare": need(area, f"{NANNING}/newElderlyCare", "unspecified", [f"{GUANGXI}/newElderlyCare"])},
        ["effectiveDateUncertain", "measureUnspecified", "reportedStandardUsed"], edge=True)

# ── The inverse: the largest number of households that an area serves
def serves(id, cites, catches, name, area, households, edge=True, reason=None, division=REGION, documents=None, **more):
    query = {"division": division, "on": "2023-01-01", "facility": "elderlyCare", "development": "new",
        "documents": documents or [f"made-{name}"], "floorArea": area, **more}
    (topic.edge if edge else topic.figure)(f"serves-{id}", "mostHouseholds", cites, catches, query, {"households": households},
        reason=reason)

for area, households in [("246.8", 1234), ("246.79", 1233), ("246.799999", 1233), ("246.800001", 1234), ("0.2", 1), ("0.199999", 0),
    ("0", 0), ("20", 100), ("0.6", 3), ("59.8", 299), ("199999999.8", 999999999)]:
    serves(f"guangxi-{area}", "三（二）7 D2", "floatArithmetic" if area in ("0.6", "59.8", "246.8") else "inverseMisread", "", area, households,
        documents=[GUANGXI], division="450200")
serves("unlimited", "D18", "inverseMisread", "newer", "100000000", None, reason="1,000,000,000 households and more")
serves("all-but-one", "D18", "inverseMisread", "newer", "99999999.9", 999999999)
serves("fixed", "D10", "inverseMisread", "fixed", "750", None)
serves("fixed-too-small", "D10 D18", "inverseMisread", "fixed", "749.999999", 0, reason="0 households ask for nothing")
for area, households in [("300", 1000), ("299.999999", 0), ("300.3", 1001), ("0", 0)]:
    serves(f"least-{area}", "D10", "inverseMisread", "least-total", area, households)
for area, households in [("99.999999", 0), ("100", 500), ("199.99", 500), ("200", 999), ("349.99", 999), ("350", 2000), ("400.19", 2000),
    ("400.2", 2001), ("600", 3000)]:
    serves(f"slab-{area}", "D4 D11", "inverseMisread", "slabs", area, households)
for area, households in [("200", 1000), ("200.15", 1001), ("500", 3000), ("500.09", 3000), ("500.1", 3001)]:
    serves(f"marginal-{area}", "D11", "inverseMisread", "marginal", area, households)
for area, households in [("199", 497), ("200", 1000), ("399.6", 1998), ("400", 2000)]:
    serves(f"falling-{area}", "D11", "inverseMisread", "falling", area, households,
        reason="40 m² per 100 below 1,000, 20 m² from there on: more households may need less")
for area, households in [("49.999999", 0), ("50", 1000), ("299.999999", 1000), ("300", None)]:
    serves(f"one-number-{area}", "D4 D11", "inverseMisread", "one-number", area, households,
        reason="1,000 households ask for 50 m², fewer for 100 m², more for 300 m²")
for area, households in [("99.999999", 0), ("300", 3000), ("300.1", 3001)]:
    serves(f"beside-{area}", "D5 D11", "inverseMisread", "", area, households, documents=["made-newer", "made-one-number"],
        reason="a rate of 10 m² per 100 beside the bands")
for area, households in [("300", 1000), ("600", 2000)]:
    serves(f"several-{area}", "D5", "wrongStandardGoverns", "", area, households, documents=["made-region", "made-city"], division=CITY)
topic.refusal("serves-other-base", "mostHouseholds", "D11", "householdsAssumed",
    {"division": REGION, "on": "2023-01-01", "facility": "elderlyCare", "development": "new", "documents": ["made-residents"],
    "floorArea": "100"}, "invalidQuery")
topic.refusal("serves-nowhere", "mostHouseholds", "D15", "absenceIsZero", {"division": "980000", "on": "2023-01-01",
    "facility": "elderlyCare", "development": "new", "documents": ["made-region"], "floorArea": "100"}, "noStandardInForce", ["facilities"])
topic.refusal("serves-noise", "mostHouseholds", "QUALITY-1", "noiseRounded", {"division": REGION, "on": "2023-01-01",
    "facility": "elderlyCare", "development": "new", "documents": ["made-region"], "floorArea": "19.999999999999996"}, "invalidQuery",
    ["floorArea"])
