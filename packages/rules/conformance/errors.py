"""Refusals by code and path: neighbourhoods, options, documents of one's own. Each carries one fault."""
from made import REGION
from worked import Topic

topic = Topic("errors", "Refusals: the code of the closed list, and the path to the fault. Nothing is guessed, dropped or repaired.")
GUANGXI = "450000-2021-67"
PLACE = {"division": "450200", "on": "2022-03-01", "development": "new", "households": 1234}
NOT = {
    "division": ("invalidQuery", {"five-digits": ("45020", "looseCode"), "number": (450200, "typeUnchecked"), "name": ("柳州", "looseCode"),
        "spaces": (" 450200", "looseCode"), "null": (None, "missingKeyGuessed"), "full-width": ("４５０２００", "looseCode")}),
    "on": ("invalidQuery", {"impossible": ("2022-02-29", "impossibleDay"), "short": ("2022-3-1", "looseDate"),
        "slashes": ("2022/03/01", "looseDate"), "number": (20220301, "typeUnchecked"), "null": (None, "missingKeyGuessed"),
        "time": ("2022-03-01T08:00:00Z", "looseDate"), "day-0": ("2022-03-00", "impossibleDay"),
        "month-13": ("2022-13-01", "impossibleDay")}),
    "development": ("invalidNeighbourhood", {"chinese": ("新建", "choiceUnchecked"), "capital": ("New", "choiceUnchecked"),
        "other": ("renovation", "choiceUnchecked"), "null": (None, "missingKeyGuessed"), "list": (["new"], "choiceUnchecked"),
        "empty": ("", "choiceUnchecked")}),
    "households": ("invalidNeighbourhood", {"negative": (-1, "rangeUnchecked"), "fraction": (1234.5, "fractionalCount"),
        "text": ("1234", "typeUnchecked"), "too-many": (1000000001, "rangeUnchecked"), "null": (None, "unknownIsZero"),
        "true": (True, "typeUnchecked"), "unsafe": (9007199254740993, "rangeUnchecked"), "empty": ("", "typeUnchecked"),
        "list": ([1234], "typeUnchecked")}),
    "residents": ("invalidNeighbourhood", {"negative": (-1, "rangeUnchecked"), "fraction": (0.5, "fractionalCount"),
        "text": ("3000", "typeUnchecked"), "too-many": (1000000001, "rangeUnchecked"), "null": (None, "unknownIsZero")}),
    "residentialFloorArea": ("invalidNeighbourhood", {"negative": ("-1", "signRead"), "separator": ("50,000", "separatorsDropped"),
        "unit": ("50000m²", "prefixRead"), "exponent": ("5e4", "lenientNumber"), "too-large": ("1000000000000", "unlimitedDigits"),
        "too-fine": ("0.0000001", "unlimitedDigits"), "noise": (50360.200000000004, "noiseRounded"), "null": (None, "blankIsZero"),
        "empty": ("", "blankIsZero")}),
    "averageDwellingArea": ("invalidNeighbourhood", {"zero": ("0", "zeroIsPositive"), "zero-number": (0, "zeroIsPositive"),
        "zero-decimals": ("0.000", "zeroIsPositive"), "negative": ("-90", "signRead"), "text": ("ninety", "lenientNumber")}),
    "householdsBasis": ("invalidNeighbourhood", {"chinese": ("规划", "choiceUnchecked"), "other": ("guess", "choiceUnchecked"),
        "null": (None, "choiceUnchecked")}),
    "settlement": ("invalidNeighbourhood", {"other": ("suburban", "choiceUnchecked"), "null": (None, "choiceUnchecked")}),
    "inRenovationWorks": ("invalidNeighbourhood", {"text": ("false", "typeUnchecked"), "number": (0, "typeUnchecked"),
        "null": (None, "typeUnchecked")}),
    "planningConditionsOn": ("invalidNeighbourhood", {"impossible": ("2021-02-30", "impossibleDay"), "short": ("2021-2-3", "looseDate"),
        "empty": ("", "looseDate")}),
    "name": ("invalidNeighbourhood", {"number": (7, "typeUnchecked"), "control": ("柳州\u0000", "hiddenCharacters"),
        "bidi": ("柳州\u202e", "hiddenCharacters"), "zero-width": ("柳\u200b州", "hiddenCharacters"), "null": (None, "typeUnchecked"),
        "non-character": ("柳州\uffff", "hiddenCharacters")})}

def sized(id, catches, neighbourhood, code, path, options=None, reason=None, cites="D15"):
    topic.refusal(id, "size", cites, catches, {"neighbourhood": neighbourhood, "options": options or {"documents": [GUANGXI]}}, code, path,
        reason)

for key, (code, values) in NOT.items():
    for name, (value, catches) in values.items():
        sized(f"neighbourhood-{key}-{name}", catches, {**PLACE, key: value}, code, [key],
            cites="D18" if key == "households" else "QUALITY-1")
for key in ("division", "on", "development"):
    sized(f"neighbourhood-without-{key}", "missingKeyGuessed", {name: value for name, value in PLACE.items() if name != key},
        "invalidNeighbourhood" if key == "development" else "invalidQuery", [key],
        reason="there is no default place, day or kind of development")
for key in ("units", "Households", "户数", "date", "plannedHouseholds"):
    sized(f"neighbourhood-stray-{key}", "unknownKeyDropped", {**PLACE, key: 1}, "invalidNeighbourhood", [key],
        reason="a misspelt key must not be lost in silence")
for name, value in {"list": [], "text": "450200", "null": None, "number": 450200}.items():
    sized(f"neighbourhood-{name}", "typeUnchecked", value, "invalidNeighbourhood", [])
for name, options, path, catches in [
        ("facilities-empty", {"facilities": []}, ["facilities"], "choiceUnchecked"),
            ("facilities-twice", {"facilities": ["elderlyCare", "elderlyCare"]}, ["facilities"], "duplicateAccepted"),
            ("facilities-text", {"facilities": "elderlyCare"}, ["facilities"], "typeUnchecked"),
            ("per-hundred", {"perHundred": "rounded"}, ["perHundred"], "choiceUnchecked"),
            ("per-hundred-capital", {"perHundred": "Started"}, ["perHundred"], "choiceUnchecked"),
        ("accept-text", {"acceptReported": "true"}, ["acceptReported"], "typeUnchecked"),
            ("accept-number", {"acceptReported": 1}, ["acceptReported"], "typeUnchecked"),
            ("accept-null", {"acceptReported": None}, ["acceptReported"], "typeUnchecked"),
            ("stray", {"rounding": "up"}, ["rounding"], "unknownKeyDropped"), ("misspelt", {"acceptreported": True}, ["acceptreported"],
            "unknownKeyDropped")]:
    sized(f"options-{name}", catches, PLACE, "invalidQuery", path, options)
for name, neighbourhood, reason in [("elsewhere", {**PLACE, "division": "990000"}, "no law is known there"),
    ("before", {**PLACE, "on": "2021-07-17"}, "the day before it was issued"),
    ("village", {**PLACE, "settlement": "rural"}, "item 7 is urban only")]:
    sized(f"nothing-{name}", {"elsewhere": "absenceIsZero", "before": "firstDay", "village": "settlementForgotten"}[name], neighbourhood,
        "noStandardInForce", ["facilities"], reason=reason)

# ── Documents of one's own: a made one with one place changed
SLABS, FIRST = "made-slabs", ["areaStandards", 0]
BANDS = [*FIRST, "amount", "bands"]
def document(id, catches, base, path, put=(), drop=(), reason=None, cites="QUALITY-1"):
    topic.refusal(f"document-{id}", "parseDocument", cites, catches, {"document": base, "put": [list(each) for each in put],
        "drop": [list(each) for each in drop]}, "invalidDocument", path, reason)

for key, values in {
        "division": {"short": "9900", "number": 990000, "null": None}, "status": {"unknown": "valid", "null": None},
            "evidence": {"unknown": "newspaper"}, "issuedOn": {"impossible": "2021-02-29", "month": "2021-07", "number": 2021},
            "effectiveFrom": {"impossible": "2021-04-31", "text": "试行"}, "effectiveTo": {"form": "2025/12/31"},
        "planHorizonEnd": {"year": "2023"}, "firstSeenOn": {"empty": ""}, "id": {"chinese": "桂政办发", "space": "made region", "empty": "",
            "path": "../made", "null": None}, "number": {"number": 67, "long": "号" * 101}, "repeals": {"text": "made-old", "null": None},
            "sources": {"object": {}}, "areaStandards": {"object": {}, "null": None}, "ratioStandards": {"null": None},
            "obligations": {"text": ""}, "title": {"text": "计划"}}.items():
    catches = {"division": "looseCode", "id": "looseCode", "number": "rangeUnchecked", "issuedOn": "impossibleDay",
        "effectiveFrom": "impossibleDay", "effectiveTo": "impossibleDay", "planHorizonEnd": "impossibleDay", "firstSeenOn": "impossibleDay",
        "status": "choiceUnchecked", "evidence": "choiceUnchecked"}.get(key, "typeUnchecked")
    for name, value in values.items():
        document(f"{key}-{name}", catches if name != "number" or key == "division" else "typeUnchecked", "made-region", [key],
            [([key], value)])
for key in ("id", "division", "status", "evidence", "issuedOn", "effectiveTo", "repeals", "areaStandards", "title", "sources"):
    document(f"without-{key}", "missingKeyGuessed", "made-region", [key], drop=[[key]], reason="absence is written as null, never left out")
document("stray", "unknownKeyDropped", "made-region", ["divison"], [(["divison"], "990000")])
document("stray-in-standard", "unknownKeyDropped", "made-region", [*FIRST, "minimum"], [([*FIRST, "minimum"], "30")])
document("title-in-one-language", "missingKeyGuessed", "made-region", ["title", "en"], drop=[["title", "en"]])
document("ends-before-it-begins", "documentUnchecked", "made-effective", ["effectiveTo"], [(["effectiveTo"], "2020-06-30")])
document("ends-before-issue", "documentUnchecked", "made-region", ["effectiveTo"], [(["effectiveTo"], "2019-12-31")])
document("repeals-itself", "documentUnchecked", "made-region", ["repeals"], [(["repeals"], ["made-region"])])
document("standard-twice", "duplicateAccepted", "made-region", ["areaStandards", 1, "id"],
    [(["areaStandards", 1, "id"], "new-elderlyCare")])
document("ratio-twice", "duplicateAccepted", "made-ratios", ["ratioStandards", 1, "id"], [(["ratioStandards", 1, "id"], "two-thirds")])
for name, key, value, catches in [("facility", "facility", "childCare", "choiceUnchecked"),
    ("development", "development", "old", "choiceUnchecked"), ("settlement", "settlement", "rural", "choiceUnchecked"),
    ("measure", "measure", "usable", "choiceUnchecked"), ("minimum-negative", "minimumTotal", "-1", "signRead"),
    ("minimum-text", "minimumSingle", "三百", "lenientNumber"), ("item-number", "item", 7, "typeUnchecked"),
    ("constraints", "constraints", None, "typeUnchecked")]:
    document(f"standard-{name}", catches, "made-region", [*FIRST, key], [([*FIRST, key], value)])
for name, key, value, catches in [("per-300", "per", 300, "documentUnchecked"), ("per-0", "per", 0, "documentUnchecked"),
    ("per-text", "per", "100", "typeUnchecked"), ("per-50", "per", 50, "documentUnchecked"),
    ("base", "base", "dwellings", "choiceUnchecked"), ("area-negative", "floorArea", "-20", "signRead"),
    ("area-full-width", "floorArea", "２０", "lenientNumber"), ("area-quotient", "floorArea", "20/100", "prefixRead"),
    ("area-null", "floorArea", None, "blankIsZero"), ("kind", "kind", "share", "choiceUnchecked")]:
    document(f"amount-{name}", catches, "made-region", [*FIRST, "amount", key], [([*FIRST, "amount", key], value)],
        reason="a rate is an area and what it is counted per, never a quotient" if "per" in name else None)
for name, path, put, drop, reason in [
        ("first-not-0", [*BANDS, 0, "from"], [([*BANDS, 0, "from"], "1")], (), "bands cover every size"),
            ("first-excluded", [*BANDS, 0, "from"], [([*BANDS, 0, "fromInclusive"], False)], (), None),
            ("equal", [*BANDS, 2, "from"], [([*BANDS, 2, "from"], "500")], (), "each begins after the one before"),
            ("descending", [*BANDS, 2, "from"], [([*BANDS, 2, "from"], "499.999999")], (), None),
        ("two-values", [*BANDS, 0], [([*BANDS, 0, "rate"], {"floorArea": "20", "per": 100})], (), "an area or a rate"),
            ("no-value", [*BANDS, 1], (), [[*BANDS, 1, "floorArea"]], None), ("none", BANDS, [(BANDS, [])], (), None)]:
    document(f"bands-{name}", "documentUnchecked", SLABS, path, put, drop, reason, "D4 D11")
document("bands-semantics", "choiceUnchecked", SLABS, [*FIRST, "amount", "semantics"], [([*FIRST, "amount", "semantics"], "stepped")],
    cites="D11")
document("bands-mark", "missingKeyGuessed", SLABS, [*BANDS, 1, "fromInclusive"], drop=[[*BANDS, 1, "fromInclusive"]], cites="D4",
    reason="含 or not: the text says, nobody guesses")
document("marginal-with-area", "documentUnchecked", "made-marginal", [*BANDS, 0],
    [([*BANDS, 0], {"from": "0", "fromInclusive": True, "floorArea": "100"})], cites="D11", reason="a slice can only be sized by a rate")
RULE = [*FIRST, "constraints", 0]
for name, base, path, put, catches in [
        ("kind", "made-must-ownEntrance", [*RULE, "kind"], [([*RULE, "kind"], "parking")], "choiceUnchecked"),
            ("modality", "made-must-ownEntrance", [*RULE, "modality"], [([*RULE, "modality"], "may")], "choiceUnchecked"),
            ("flag-false", "made-must-ownEntrance", [*RULE, "value"], [([*RULE, "value"], False)], "choiceUnchecked"),
            ("splitting-0", "made-must-splitting", [*RULE, "value", "maximumFacilities"], [([*RULE, "value", "maximumFacilities"], 0)],
            "rangeUnchecked"),
        ("height-0", "made-must-storeyHeight", [*RULE, "value", "atLeast"], [([*RULE, "value", "atLeast"], "0")], "zeroIsPositive"),
            ("means-none", "made-must-meansOfProvision", [*RULE, "value"], [([*RULE, "value"], [])], "rangeUnchecked"),
            ("months-negative", "made-must-handover-months", [*RULE, "value", "withinMonths"], [([*RULE, "value", "withinMonths"], -1)],
            "rangeUnchecked"), ("storey-half", "made-must-storeys", [*RULE, "value", "lowest"], [([*RULE, "value", "lowest"], 1.5)],
            "typeUnchecked")]:
    document(f"rule-{name}", catches, base, path, put, cites="D12")
TARGET = ["ratioStandards", 0, "target"]
for name, path, value, catches in [("whole-0", [*TARGET, "whole"], "0", "zeroIsPositive"),
    ("part-negative", [*TARGET, "part"], "-2", "signRead"), ("bound", ["ratioStandards", 0, "bound"], "least", "choiceUnchecked"),
    ("kind", ["ratioStandards", 0, "kind"], "percentage", "choiceUnchecked"), ("by", ["ratioStandards", 0, "by"], "2023", "impossibleDay"),
    ("quotient", TARGET, "0.53", "typeUnchecked")]:
    document(f"ratio-{name}", catches, "made-ratios", path, [(path, value)], cites="D3")
for id, base, put in [("as-numbers", "made-region", [([*FIRST, "amount", "floorArea"], 20)]),
    ("one-day", "made-effective", [(["effectiveTo"], "2020-07-01")]), ("open-end", "made-ended", [(["effectiveTo"], None)]),
    ("no-standards", "made-region", [(["areaStandards"], [])]), ("retroactive", "made-backdated", [(["effectiveTo"], "2020-01-01")])]:
    topic.edge(f"document-{id}", "parseDocument", "D6", "needlessRefusal",
        {"document": base, "put": [list(each) for each in put], "drop": []}, {"accepted": True})
