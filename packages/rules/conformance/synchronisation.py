"""The four synchronisations (四同步): planned, built, accepted and delivered together with the housing (三（二）7)."""
from worked import Topic, verdict_of

topic = Topic("synchronisation",
    "The four synchronisations: no milestone of a facility after that of the housing; earlier is no fault; unknown is not passed.")
HOUSING = {"planned": "2022-03-01", "built": "2024-05-01", "accepted": "2024-06-01", "delivered": "2024-07-01"}
MILESTONES = list(HOUSING)
BEFORE = {"planned": "2022-02-28", "built": "2024-04-30", "accepted": "2024-05-31", "delivered": "2024-06-30"}
AFTER = {"planned": "2022-03-02", "built": "2024-05-02", "accepted": "2024-06-02", "delivered": "2024-07-02"}
LATE, MISSING, ORDER = "milestoneLate violation", "milestoneMissing unknown", "milestoneOrder unknown"

def told(id, catches, housing, facilities, findings=(), edge=False, reason=None, cites="三（二）7"):
    expected = {"verdict": verdict_of(findings), "findings": sorted(findings)}
    (topic.edge if edge else topic.figure)(id, "synchronise", cites, catches, {"housing": housing, "facilities": facilities}, expected,
        reason=reason)

told("same-days", "sameDayIsLate", HOUSING, {"elderlyCare": HOUSING, "infantCare": HOUSING}, edge=True, reason="together is together")
for milestone in MILESTONES:
    for facility in ("elderlyCare", "infantCare"):
        told(f"{milestone}-day-after-{facility}", "lateForgotten", HOUSING, {facility: {**HOUSING, milestone: AFTER[milestone]}},
            [f"{LATE} {facility}"], edge=True)
    told(f"{milestone}-day-before", "earlierIsFault", HOUSING, {"elderlyCare": {**HOUSING, milestone: BEFORE[milestone]}}, edge=True,
        reason="earlier is no fault")
    told(f"{milestone}-same-day", "sameDayIsLate", HOUSING, {"elderlyCare": {**BEFORE, milestone: HOUSING[milestone]}}, edge=True)
    told(f"{milestone}-null", "missingPasses", HOUSING, {"elderlyCare": {**HOUSING, milestone: None}}, [f"{MISSING} elderlyCare"],
        cites="三（二）7 D13", reason="unknown is not passed")
    told(f"{milestone}-left-out", "missingPasses", HOUSING, {"infantCare": {name: day for name,
        day in HOUSING.items() if name != milestone}}, [f"{MISSING} infantCare"], cites="三（二）7 D13")
    told(f"{milestone}-of-housing-null", "missingPasses", {**HOUSING, milestone: None}, {"elderlyCare": HOUSING},
        [f"{MISSING} elderlyCare"], cites="三（二）7 D13", reason="late by what?")
    told(f"{milestone}-missing-in-both", "missingPasses", {**HOUSING, milestone: None}, {"elderlyCare": {**HOUSING, milestone: None}},
        [f"{MISSING} elderlyCare"], cites="三（二）7 D13")
told("all-late", "firstFaultOnly", HOUSING, {"elderlyCare": AFTER}, [f"{LATE} elderlyCare"] * 4)
told("both-late", "firstFaultOnly", HOUSING, {"elderlyCare": {**HOUSING, "accepted": AFTER["accepted"]},
    "infantCare": {**HOUSING, "delivered": AFTER["delivered"]}}, [f"{LATE} elderlyCare", f"{LATE} infantCare"])
told("one-of-two-late", "firstFaultOnly", HOUSING, {"elderlyCare": HOUSING, "infantCare": AFTER}, [f"{LATE} infantCare"] * 4,
    reason="one facility in time excuses no other")
told("late-and-missing", "unknownHidesFault", HOUSING, {"elderlyCare": {**HOUSING, "planned": None, "delivered": AFTER["delivered"]}},
    [f"{LATE} elderlyCare", f"{MISSING} elderlyCare"], reason="a violation fails, whatever is unknown beside it")
told("nothing-known", "missingPasses", HOUSING, {"elderlyCare": {}}, [f"{MISSING} elderlyCare"] * 4, cites="三（二）7 D13")
told("nothing-known-of-housing", "missingPasses", {}, {"elderlyCare": HOUSING}, [f"{MISSING} elderlyCare"] * 4, cites="三（二）7 D13")
told("no-facility", "missingPasses", HOUSING, {}, [MISSING], edge=True, cites="三（二）7 D13",
    reason="nothing was compared, and nothing has passed")
told("nothing-at-all", "missingPasses", {}, {}, [MISSING], edge=True, cites="三（二）7 D13")
told("years-apart", "monthsCompared", HOUSING, {"elderlyCare": {**HOUSING, "delivered": "2025-01-01"}}, [f"{LATE} elderlyCare"],
    reason="January of the next year is later than July")
told("years-before", "monthsCompared", HOUSING, {"elderlyCare": {"planned": "2021-12-31", "built": "2023-12-31", "accepted": "2023-12-31",
    "delivered": "2023-12-31"}})
for name, chain, findings in [
        ("delivered-before-accepted", {**HOUSING, "accepted": "2024-05-31", "delivered": "2024-05-30"}, 1),
            ("accepted-before-built", {**HOUSING, "accepted": "2024-04-30"}, 1),
            ("built-before-planned", {**HOUSING, "planned": "2022-02-28", "built": "2022-02-27"}, 1),
        ("all-turned", {"planned": "2022-02-04", "built": "2022-02-03", "accepted": "2022-02-02", "delivered": "2022-02-01"}, 3)]:
    told(f"order-{name}", "orderUnchecked", HOUSING, {"elderlyCare": chain}, [f"{ORDER} elderlyCare"] * findings, edge=True,
        reason="the dates contradict each other: which is wrong is for a person to find")
told("order-same-day", "orderUnchecked", HOUSING, {"elderlyCare": {**BEFORE, "built": "2024-04-30", "accepted": "2024-04-30",
    "delivered": "2024-04-30"}}, edge=True, reason="accepted and delivered on the day it was built")
told("order-over-a-gap", "orderUnchecked", HOUSING, {"elderlyCare": {**HOUSING, "planned": "2022-02-28", "built": None,
    "accepted": "2022-02-27"}}, [f"{ORDER} elderlyCare", f"{MISSING} elderlyCare"], edge=True)
told("order-of-housing", "orderUnchecked", {**HOUSING, "accepted": "2024-04-30"}, {"elderlyCare": {**BEFORE, "accepted": "2024-04-30"}},
    [ORDER], edge=True, reason="the housing's own dates contradict each other")
def refused(id, catches, input, path, reason=None): topic.refusal(id, "synchronise", "D6", catches, input, "invalidProvision", path, reason)
for name, day, catches in [("impossible", "2023-02-29", "impossibleDay"), ("short", "2024-5-1", "impossibleDay"),
    ("empty", "", "missingPasses"), ("number", 20240501, "typeUnchecked"), ("with-time", "2024-05-01T00:00:00", "impossibleDay"),
    ("true", True, "typeUnchecked")]:
    refused(f"housing-day-{name}", catches, {"housing": {**HOUSING, "built": day}, "facilities": {"elderlyCare": HOUSING}},
        ["housing", "built"])
    refused(f"facility-day-{name}", catches, {"housing": HOUSING, "facilities": {"elderlyCare": {**HOUSING, "built": day}}},
        ["facilities", "elderlyCare", "built"])
refused("stray-milestone", "unknownKeyDropped", {"housing": HOUSING, "facilities": {"elderlyCare": {**HOUSING,
    "handedOver": "2024-07-01"}}}, ["facilities", "elderlyCare", "handedOver"])
refused("stray-facility", "unknownKeyDropped", {"housing": HOUSING, "facilities": {"childCare": HOUSING}}, ["facilities", "childCare"])
refused("housing-null", "typeUnchecked", {"housing": None, "facilities": {"elderlyCare": HOUSING}}, ["housing"])
refused("facility-null", "typeUnchecked", {"housing": HOUSING, "facilities": {"elderlyCare": None}}, ["facilities", "elderlyCare"])
