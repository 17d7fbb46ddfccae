"""Which standards answer for a place and a day, and which are left out (D5 … D8, D15)."""
from made import CITY, DISTRICT, REGION
from worked import Topic

topic = Topic("lookups",
    "Standards by place and day: what is in force, what is left out and why, and where nothing answers (D5 to D8, D15).")

def query(division, on, documents, facility="elderlyCare", development="new", **more):
    return {"division": division, "on": on, "facility": facility, "development": development, "documents": documents, **more}

def names(documents, standard="new-elderlyCare"): return [one if "/" in one else f"made-{one}/{standard}" for one in documents]
def given(documents): return [one.split("/")[0] if "/" in one else f"made-{one}" for one in documents]

def holds(id, cites, catches, division, on, documents, held, left=None, reason=None, edge=False, **more):
    """`held` and `left` name documents made for the suite; the rest of `documents` lies elsewhere."""
    expected = {"inForce": names(held), "leftOut": {names([one])[0]: because for one, because in (left or {}).items()}}
    (topic.edge if edge else topic.figure)(id, "lookup", cites, catches, query(division, on, given(documents), **more), expected,
        reason=reason)

def nothing(id, cites, catches, division, on, documents, reason=None, **more):
    topic.refusal(id, "lookup", cites, catches, query(division, on, given(documents), **more), "noStandardInForce", ["facilities"], reason)

# ── 桂政办发〔2021〕67号: 450000, issued 2021-07-18, no effective date, no end; the plan ends with 2023
GUANGXI = "450000-2021-67"
ITEMS = {("new", "elderlyCare"): "newElderlyCare", ("new", "infantCare"): "newInfantCare",
    ("existing", "elderlyCare"): "existingElderlyCare", ("existing", "infantCare"): "existingInfantCare"}
for (development, facility), standard in ITEMS.items():
    more = {"development": development, "facility": facility}
    holds(f"guangxi-{standard}", "三（二）7 三（二）8", "kindsMixed", "450200", "2022-03-01", [f"{GUANGXI}/{standard}"], [f"{GUANGXI}/{standard}"],
        **more, reason="two facilities, two kinds of development: four standards, one answer")
    nothing(f"guangxi-{standard}-day-before", "D6", "firstDay", "450200", "2021-07-17", [f"{GUANGXI}/{standard}"], **more,
        reason="issued on 2021-07-18")
    holds(f"guangxi-{standard}-first-day", "D6", "firstDay", "450200", "2021-07-18", [f"{GUANGXI}/{standard}"], [f"{GUANGXI}/{standard}"],
        **more, edge=True)
    holds(f"guangxi-{standard}-after-horizon", "D6", "horizonExpires", "450200", "2024-01-01", [f"{GUANGXI}/{standard}"],
        [f"{GUANGXI}/{standard}"], **more, edge=True, reason="the plan period ended; no repeal, no stated end")
for on in ("2023-12-31", "2024-02-29", "2030-01-01", "9999-12-31"):
    holds(f"guangxi-on-{on}", "D6", "horizonExpires", "450200", on,
        [f"{GUANGXI}/newElderlyCare"], [f"{GUANGXI}/newElderlyCare"], edge=True)
for division, where in {"450000": "the region itself", "450100": "Nanning", "450103": "a district of Nanning",
    "451081": "a county-level city", "459999": "any code that begins with 45"}.items():
    holds(f"guangxi-in-{division}", "三（二）7", "wrongPlaces", division, "2022-03-01", [f"{GUANGXI}/newElderlyCare"], [f"{GUANGXI}/newElderlyCare"],
        reason=where)
for division, where in {"440000": "Guangdong", "460000": "Hainan", "000000": "the nation: a region does not bind it", "540000": "Tibet",
    "045000": "45 further on", "304500": "45 inside"}.items():
    nothing(f"guangxi-not-in-{division}", "D15", "absenceIsZero" if division in ("440000", "460000") else "wrongPlaces", division,
        "2022-03-01", [f"{GUANGXI}/newElderlyCare"], reason=where)
RATIOS = """nursingBedShare subDistrictCentreCoverage childcarePlaceRate completeCommunityChildcareCoverage stateEnterpriseLeaseTerm newEstateCompliance conversionProjects
elderlyCareTraining childcareTraining trainedStaffShare collegeProgrammeSites infantCareGuidanceCentresOfCities elderlyCareGuidanceCentresOfCities infantCareGuidanceCentresOfCounties
demonstrationChildcareInstitutions regionalSmartHomes citySmartHomes ageFriendlyCommunities welfareLotteryShare""".split()

def ratios(id, cites, catches, division, on, documents, held, edge=False, reason=None, **more):
    input = {"division": division, "on": on, "documents": documents, **more}
    (topic.edge if edge else topic.figure)(id, "ratioLookup", cites, catches, input, {"inForce": held}, reason=reason)

ALL = [f"{GUANGXI}/{one}" for one in RATIOS]
ratios("targets-guangxi", "二 三（一）2 三（二）7 三（二）10 三（三）12 三（三）13 三（三）14 三（三）20 三（三）21 四（二）", "wrongPlaces", "450200", "2022-03-01", [GUANGXI],
    ALL, reason="nineteen, in the order of the text")
ratios("targets-day-before", "D6", "firstDay", "450000", "2021-07-17", [GUANGXI], [], edge=True)
ratios("targets-first-day", "D6", "firstDay", "450000", "2021-07-18", [GUANGXI], ALL, edge=True)
ratios("targets-after-horizon", "D6", "horizonExpires", "450000", "2024-01-01", [GUANGXI], ALL, edge=True)
ratios("targets-elsewhere", "D5", "wrongPlaces", "440000", "2022-03-01", [GUANGXI], [],
    reason="no target is no error: there is nothing to divide by")
ratios("targets-reported", "D7", "reportSizes", REGION, "2022-03-01", ["made-report-ratios"], [])
ratios("targets-reported-accepted", "D7", "acceptanceIgnored", REGION, "2022-03-01", ["made-report-ratios"], ["made-report-ratios/half"],
    acceptReported=True)
ratios("targets-of-a-city", "D5", "wrongPlaces", REGION, "2022-03-01", ["made-city-ratios"], [])
ratios("targets-of-the-city", "D5", "wrongPlaces", CITY, "2021-06-01", ["made-city-ratios"], ["made-city-ratios/half"], edge=True)

# ── Where: nation, region, city and district hold together; no other place does
WHERE = ["nation", "region", "city", "district", "other-city", "other-region", "round-code"]
HELD = {
    "000000": ["nation"], REGION: ["nation", "region"], CITY: ["nation", "region", "city"],
        DISTRICT: ["nation", "region", "city", "district"],
    "990102": ["nation", "region", "city"], "990200": ["nation", "region", "other-city"], "990300": ["nation", "region"],
        "980000": ["nation", "other-region"],
    "980100": ["nation", "other-region"], "991000": ["nation", "region", "round-code"], "991001": ["nation", "region", "round-code"],
        "991100": ["nation", "region"],
    "990110": ["nation", "region", "city"], "999900": ["nation", "region"], "099010": ["nation"], "900000": ["nation"],
        "110000": ["nation"]}
CATCHES = {"000000": "wrongPlaces", REGION: "wrongPlaces", "990102": "wrongPlaces", "991100": "wrongPlaces", "900000": "wrongPlaces",
    "980000": "wrongPlaces", "099010": "wrongPlaces",
           "990300": "wrongPlaces", "990110": "wrongPlaces", "110000": "wrongPlaces"}
for division, held in HELD.items():
    holds(f"place-{division}", "D5", CATCHES.get(division, "nearestWins"), division, "2023-01-01", WHERE, held)
for division, held in {"999001": ["nation", "zeros-within"], "999100": ["nation"], "990100": ["nation"]}.items():
    holds(f"place-zeros-within-{division}", "D5", "wrongPlaces", division, "2023-01-01", ["nation", "zeros-within"], held, edge=True,
        reason="zeros in the midst of a county's code are part of it")
holds("place-order-of-documents", "D5", "orderOfInput", DISTRICT, "2023-01-01", WHERE[::-1], ["nation", "region", "city", "district"],
    reason="broadest first, however they are listed")
holds("place-newer-does-not-repeal", "D5", "nearestWins", REGION, "2023-01-01", ["old", "region", "newer"], ["old", "region", "newer"],
    reason="nearer or newer does not repeal")

# ── When: from the stated day, else the day of issue, else the day first seen; to the stated last day
for document, first, before, catches in [
        ("effective", "2020-07-01", "2020-06-30", "wrongDate"), ("backdated", "2020-01-01", "2019-12-31", "wrongDate"),
            ("issued", "2020-02-29", "2020-02-28", "wrongDate"),
        ("seen", "2020-03-15", "2020-03-14", "wrongDate"), ("one-day", "2021-05-01", "2021-04-30", "firstDay"),
            ("city", "2021-06-01", "2021-05-31", "wrongDate")]:
    place = CITY if document == "city" else REGION
    holds(f"day-{document}-first", "D6", "firstDay" if document in ("effective", "city", "one-day") else catches, place, first, [document],
        [document], edge=True)
    nothing(f"day-{document}-before", "D6", "firstDay", place, before, [document])
nothing("day-effective-but-issued", "D6", "wrongDate", REGION, "2020-01-01", ["effective"], reason="issued, and not yet in force")
holds("day-backdated-not-yet-issued", "D6", "wrongDate", REGION, "2020-06-30", ["backdated"], ["backdated"],
    reason="the text's own day of effect decides")
nothing("day-undated", "D6", "wrongDate", REGION, "2023-01-01", ["undated"], reason="half-known dates are never completed")
nothing("day-undated-far", "D6", "wrongDate", REGION, "9999-12-31", ["undated"])
for on, catches in (("2021-12-30", "horizonExpires"), ("2021-12-31", "lastDay")):
    holds(f"day-ended-on-{on}", "D6", catches, REGION, on, ["ended"], ["ended"], edge=True)
for on in ("2022-01-01", "2022-01-02", "2024-12-31"): nothing(f"day-ended-after-{on}", "D6", "lastDay", REGION, on, ["ended"])
nothing("day-one-day-after", "D6", "lastDay", REGION, "2021-05-02", ["one-day"])
for on in ("2021-12-31", "2022-01-01", "2035-01-01"):
    holds(f"day-horizon-{on}", "D6", "horizonExpires", REGION, on, ["horizon"], ["horizon"],
        edge=True)
for document, on, because in [("effective", "2020-06-30", "notYetInForce"), ("ended", "2022-01-01", "expired"),
    ("undated", "2023-01-01", "dateUnknown"), ("draft", "2023-01-01", "draft"), ("report", "2023-01-01", "reported"),
                              ("delegated", "2023-01-01", "delegated"), ("draft-report", "2023-01-01", "draft")]:
    holds(f"left-out-{document}", "D6 D7 D8", "leftOutUnsaid", REGION, on, ["nation", document], ["nation"], {document: because},
        reason="what is left out is said, with the reason")

# ── What may be relied on
nothing("draft-alone", "D8", "draftSizes", REGION, "2023-01-01", ["draft"], reason="a draft never sizes")
nothing("draft-accepted", "D8", "draftSizes", REGION, "2023-01-01", ["draft"], acceptReported=True)
nothing("draft-report-accepted", "D8", "draftSizes", REGION, "2023-01-01", ["draft-report"], acceptReported=True,
    reason="a reported draft is a draft")
holds("trial", "D6", "trialRefused", REGION, "2023-01-01", ["trial"], ["trial"], reason="on trial is in force")
nothing("report-alone", "D7", "reportSizes", REGION, "2023-01-01", ["report"])
nothing("report-refused", "D7", "reportSizes", REGION, "2023-01-01", ["report"], acceptReported=False)
holds("report-accepted", "D7", "acceptanceIgnored", REGION, "2023-01-01", ["report"], ["report"], acceptReported=True)
holds("report-beside-text", "D7", "reportSizes", REGION, "2023-01-01", ["region", "report"], ["region"], {"report": "reported"})
holds("report-accepted-beside-text", "D7", "acceptanceIgnored", REGION, "2023-01-01", ["region", "report"], ["region", "report"],
    acceptReported=True)
nothing("delegated-alone", "D15", "absenceIsZero", REGION, "2023-01-01", ["delegated"],
    reason="the duty is here, the figure elsewhere: never 0 m²")
nothing("nothing-listed", "D15", "absenceIsZero", REGION, "2023-01-01", [])
nothing("other-facility", "D15", "kindsMixed", REGION, "2023-01-01", ["nation"], facility="infantCare")
nothing("other-development", "D15", "kindsMixed", REGION, "2023-01-01", ["nation"], development="existing")
for facility, development in (("infantCare", "new"), ("elderlyCare", "existing"), ("infantCare", "existing")):
    standard = f"made-region/{development}-{facility}"
    topic.figure(f"kind-{development}-{facility}", "lookup", "D1", "kindsMixed",
        query(REGION, "2023-01-01", ["made-nation", "made-region"], facility, development), {"inForce": [standard], "leftOut": {}})

# ── Repeals, by name only
REPEALED = {"old": "repealed"}
holds("repeal-day-before", "D5", "weakRepeal", REGION, "2020-12-31", ["nation", "old", "abolition"], ["nation", "old"], edge=True,
    reason="in force until the repeal is")
holds("repeal-first-day", "D5", "repealForgotten", REGION, "2021-01-01", ["nation", "old", "abolition"], ["nation"], REPEALED, edge=True)
holds("repeal-later", "D5", "repealForgotten", REGION, "2025-01-01", ["nation", "old", "abolition"], ["nation"], REPEALED)
nothing("repeal-leaves-nothing", "D5 D15", "repealForgotten", REGION, "2022-01-01", ["old", "abolition"])
holds("repeal-by-successor", "D5", "repealForgotten", REGION, "2022-01-01", ["old", "successor"], ["successor"], REPEALED,
    reason="the successor asks for less, and alone")
nothing("repeal-draft-beside", "D5 D8", "repealForgotten", REGION, "2022-01-01", ["old", "abolition", "abolition-draft"],
    reason="one document that repeals is enough")
holds("repeal-by-draft", "D5 D8", "weakRepeal", REGION, "2022-01-01", ["old", "abolition-draft"], ["old"])
holds("repeal-by-report", "D5 D7", "weakRepeal", REGION, "2022-01-01", ["old", "abolition-report"], ["old"])
nothing("repeal-by-report-accepted", "D5 D7", "weakRepeal", REGION, "2022-01-01", ["old", "abolition-report"], acceptReported=True)
holds("repeal-not-yet", "D5 D6", "weakRepeal", REGION, "2029-12-31", ["old", "abolition-later"], ["old"], edge=True)
nothing("repeal-from-its-day", "D5 D6", "repealForgotten", REGION, "2030-01-01", ["old", "abolition-later"])
nothing("repeal-outlives-repealer", "D5", "repealLapses", REGION, "2021-07-01", ["old", "abolition-ended"],
    reason="what was repealed does not come back")
nothing("repeal-outlives-repealer-long", "D5", "repealLapses", REGION, "2024-07-01", ["old", "abolition-ended"])
holds("repeal-undated", "D5 D6", "weakRepeal", REGION, "2024-07-01", ["old", "abolition-undated"], ["old"])
holds("repeal-of-another", "D5", "weakRepeal", REGION, "2024-07-01", ["old", "abolition-of-another"], ["old"])
for division, where in {REGION: "the region, which the city does not bind", "990200": "another city"}.items():
    holds(f"repeal-by-city-in-{division}", "D5", "weakRepeal", division, "2022-01-01", ["old", "abolition-by-city"], ["old"],
        reason=f"a repeal reaches as far as the document that repeals: {where}")
for division in (CITY, DISTRICT): nothing(f"repeal-by-city-in-{division}", "D5", "repealForgotten", division, "2022-01-01", ["old", "abolition-by-city"])
holds("repeal-withdrawn-before-it-began", "D5 D6", "weakRepeal", REGION, "2030-01-01", ["old", "abolition-later", "withdrawal"], ["old"], edge=True,
    reason="what was repealed before its first day never was in force, and repeals nothing")
holds("repeal-withdrawn-in-the-city", "D5 D6", "weakRepeal", CITY, "2031-01-01", ["old", "abolition-later", "withdrawal-by-city"], ["old"])
nothing("repeal-withdrawn-in-the-city-alone", "D5 D6", "repealForgotten", REGION, "2031-01-01", ["old", "abolition-later", "withdrawal-by-city"])
nothing("repeal-withdrawn-by-draft", "D5 D8", "repealForgotten", REGION, "2031-01-01", ["old", "abolition-later", "withdrawal-draft"])
nothing("repeal-outlives-its-own-repeal", "D5", "repealLapses", REGION, "2026-01-01", ["old", "abolition", "withdrawal"],
    reason="the repealing document was in force for years: what it repealed does not come back")
holds("repeal-by-region-in-city", "D5", "repealForgotten", CITY, "2022-01-01", ["nation", "old", "abolition"], ["nation"], REPEALED)
holds("repeal-not-listed", "D5", "weakRepeal", REGION, "2022-01-01", ["old", "region"], ["old", "region"],
    reason="newer and lower, and no repeal")

# ── Malformed queries
BASE = query(REGION, "2023-01-01", ["made-region"])
for name, (key, value, catches) in {
        "division-short": ("division", "9900", "looseCode"), "division-number": ("division", 990000, "typeUnchecked"),
            "day-impossible": ("on", "2023-02-29", "impossibleDay"), "day-short": ("on", "2023-2-1", "impossibleDay"),
        "facility-unknown": ("facility", "childCare", "choiceUnchecked"), "facility-both": ("facility", ["elderlyCare", "infantCare"],
            "choiceUnchecked"), "development-unknown": ("development", "old", "choiceUnchecked"),
        "development-chinese": ("development", "新建", "choiceUnchecked"), "accept-text": ("acceptReported", "yes", "typeUnchecked"),
            "accept-number": ("acceptReported", 1, "typeUnchecked"), "stray": ("date", "2023-01-01", "unknownKeyDropped")}.items():
    topic.refusal(f"query-{name}", "lookup", "D15", catches, {**BASE, key: value}, "invalidQuery", [key])
for key in ("division", "on", "facility", "development"):
    topic.refusal(f"query-without-{key}", "lookup", "D15", "missingKeyGuessed",
        {name: value for name, value in BASE.items() if name != key}, "invalidQuery", [key],
        reason="nothing is guessed, least of all the day")
