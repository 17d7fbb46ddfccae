"""Shares, rates, counts and terms against their bounds: crosswise, never by a rounded quotient (D3, D4, D19)."""
from fractions import Fraction

from worked import Topic, exact

topic = Topic("ratios",
    "Targets: pairs are multiplied crosswise, a bound includes its number, no data is no miss, a gap is counted in the target's own unit.")
GUANGXI = "450000-2021-67"

def measured(id, cites, catches, standard, part, whole, met, gap, edge=False, reason=None):
    pair = None if part is None else {"part": part, "whole": whole}
    (topic.edge if edge else topic.figure)(id, "ratio", cites, catches, {"standard": standard, "measured": pair}, {"met": met, "gap": gap},
        reason=reason)

# Every quantified line of 桂政办发〔2021〕67号, worked by hand: the item, the pair that reaches it, the one just below, and what is missing then.
LINES = {
    "nursingBedShare": ("二", ("53", "100"), ("52", "100"), "1"), "subDistrictCentreCoverage": ("二", ("4", "5"), ("3", "5"), "1"),
        "childcarePlaceRate": ("二", ("3500", "1000000"), ("3499", "1000000"), "1"),
    "completeCommunityChildcareCoverage": ("二", ("6", "10"), ("5", "10"), "1"),
        "stateEnterpriseLeaseTerm": ("三（一）2", ("20", "1"), ("20.5", "1"), "0.5"),
        "newEstateCompliance": ("三（二）7", ("10000", "10000"), ("9999", "10000"), "1"),
    "conversionProjects": ("三（二）10", ("10", "1"), ("9", "1"), "1"), "elderlyCareTraining": ("三（三）12", ("60000", "1"), ("59999", "1"), "1"),
        "childcareTraining": ("三（三）12", ("40000", "1"), ("39999", "1"), "1"), "trainedStaffShare": ("三（三）12", ("9", "10"), ("89", "100"),
        "1"),
    "collegeProgrammeSites": ("三（三）12", ("30", "1"), ("29", "1"), "1"), "infantCareGuidanceCentresOfCities": ("三（三）13", ("14", "14"),
        ("13", "14"), "1"), "elderlyCareGuidanceCentresOfCities": ("三（三）13", ("14", "14"), ("13", "14"), "1"),
    "infantCareGuidanceCentresOfCounties": ("三（三）13", ("1", "2"), ("55", "111"), "1"),
        "demonstrationChildcareInstitutions": ("三（三）14", ("60", "1"), ("59", "1"), "1"),
        "regionalSmartHomes": ("三（三）20", ("10", "1"), ("9", "1"), "1"), "citySmartHomes": ("三（三）20", ("30", "1"), ("29", "1"), "1"),
    "ageFriendlyCommunities": ("三（三）21", ("50", "1"), ("49", "1"), "1"), "welfareLotteryShare": ("四（二）", ("60", "100"), ("59.99", "100"),
        "0.01")}
for name, (item, reached, missed, gap) in LINES.items():
    standard = f"{GUANGXI}/{name}"
    measured(f"{name}-reached", f"{item} D4", "boundExcluded", standard, *reached, True, "0", True, "以上, 不低于 and 不超过 include the number")
    measured(f"{name}-missed", item, "missOverlooked", standard, *missed, False, gap, True)
    if name != "stateEnterpriseLeaseTerm":
        measured(f"{name}-nothing", item, "zeroIsNoData", standard, "0", missed[1], False,
            exact(Fraction(reached[0]) * Fraction(missed[1]) / Fraction(reached[
            1])) if name != "infantCareGuidanceCentresOfCounties" else "56", reason="0 is a figure, and far from the target")
    measured(f"{name}-no-data", f"{item} D13", "noDataIsMiss", standard, None, None, None, None, reason="no data is not a miss")
for name, (item, reached, _, _) in LINES.items():
    if name in ("nursingBedShare", "newEstateCompliance", "childcarePlaceRate", "welfareLotteryShare", "infantCareGuidanceCentresOfCities",
        "trainedStaffShare"):
        measured(f"{name}-of-none", f"{item} D13", "emptyIsFull", f"{GUANGXI}/{name}", "0", "0", None, None, True,
            "nothing of nothing is no data, not 100 %")

MADE = "made-ratios/"
# Crosswise: no quotient is rounded before it is compared.
for id, standard, part, whole, met, gap, catches, reason in [
        ("all-but-one-of-ten-thousand", "all", "9999", "10000", False, "1", "quotientRounded", "99.99 %"),
            ("all-but-one-of-a-million", "all", "999999", "1000000", False, "1", "quotientRounded", "99.9999 % is not 100 %"),
            ("all-but-one-of-many", "all", "999999999998", "999999999999", False, "1", "quotientRounded", None),
        ("two-thirds-exactly", "two-thirds", "2", "3", True, "0", "boundExcluded", None),
            ("two-thirds-of-six", "two-thirds", "4", "6", True, "0", "boundExcluded", None),
            ("two-thirds-of-300", "two-thirds", "200", "300", True, "0", "boundExcluded", None),
            ("two-thirds-just-below", "two-thirds", "666666", "1000000", False, "1", "quotientRounded", "0.666666 is less than two thirds"),
            ("two-thirds-just-above", "two-thirds", "666667", "1000000", True, "0", "quotientRounded", None),
        ("two-thirds-of-seven", "two-thirds", "4", "7", False, "1", "gapMisstated", "4.666… are needed: five"),
            ("two-thirds-of-ten", "two-thirds", "6", "10", False, "1", "gapMisstated", "6.666… are needed: seven"),
            ("two-thirds-of-one", "two-thirds", "0", "1", False, "1", "gapMisstated", None),
        ("places-3283", "places", "3283", "1000000", False, "217", "gapMisstated", "217 places, not 0.217 per 1,000"),
            ("places-3.5-of-1000", "places", "3.5", "1000", True, "0", "boundExcluded", None),
            ("places-of-1001", "places", "3", "1001", False, "1", "gapMisstated", "3.5035 are needed: 0.5035 more, one place"),
            ("places-of-few", "places", "0", "1", False, "1", "gapMisstated", None),
            ("places-of-571", "places", "2", "572", False, "1", "gapMisstated", "2.002 are needed"),
            ("places-of-570", "places", "2", "571", True, "0", "gapMisstated", "1.9985 are needed"),
        ("land-by-area", "land", "199.99", "1000", False, "0.01", "gapMisstated", "land is measured, not counted"),
            ("land-reached", "land", "200", "1000", True, "0", "boundExcluded", None),
            ("lottery", "lottery", "59999999.99", "100000000", False, "0.01", "gapMisstated", "yuan are measured"),
            ("tiny", "tiny", "0.000001", "2", False, "0.000001", "quotientRounded", None),
            ("tiny-reached", "tiny", "0.000001", "1", True, "0", "boundExcluded", None),
        ("count-above", "count", "75", "1", True, "0", "gapMisstated", "more is no gap"),
            ("count-below", "count", "12", "1", False, "48", "missOverlooked", None)]:
    measured(f"cross-{id}", "D3 D19", catches, MADE + standard, part, whole, met, gap, True, reason)
# At most: the number itself is kept, what is above it is the gap.
for id, standard, part, whole, met, gap, catches in [
        ("term-20", "term", "20", "1", True, "0", "boundExcluded"), ("term-19", "term", "19", "1", True, "0", "boundTurned"),
            ("term-21", "term", "21", "1", False, "1", "boundTurned"), ("term-20.000001", "term", "20.000001", "1", False, "0.000001",
            "gapMisstated"), ("term-0", "term", "0", "1", True, "0", "boundTurned"),
            ("share-30", "at-most-share", "30", "100", True, "0", "boundExcluded"),
        ("share-31", "at-most-share", "31", "100", False, "1", "boundTurned"),
            ("share-of-7", "at-most-share", "3", "7", False, "1", "gapMisstated"),
            ("share-none", "at-most-share", "0", "100", True, "0", "boundTurned"),
            ("rate-2.5", "at-most-rate", "2500", "1000000", True, "0", "boundExcluded"),
            ("rate-above", "at-most-rate", "2501", "1000000", False, "1", "boundTurned"),
            ("rate-of-1001", "at-most-rate", "4", "1001", False, "2", "gapMisstated"),
            ("no-data", "term", "5", "0", None, None, "emptyIsFull")]:
    measured(f"at-most-{id}", "三（一）2 D4", catches, MADE + standard, part, whole, met, gap, True)
# A float would answer otherwise.
for part, whole, met in [("2.82", "4.23", True), ("5.64", "8.46", True), ("6.14", "9.21", True), ("4.02", "6.03", True),
    ("4.1", "6.15", True), ("8.2", "12.3", True), ("1.66", "2.49", True), ("3.32", "4.98", True)]:
    measured(f"float-{part}-of-{whole}", "D19", "floatArithmetic", MADE + "two-thirds", part, whole, met, "0", True, "exactly two thirds")
# Malformed pairs
def refused(id, catches, pair, path, reason=None, standard="all"): topic.refusal(id, "ratio", "D13", catches,
    {"standard": MADE + standard, "measured": pair}, "invalidQuery", path, reason)
for part, whole, standard in [("101", "100", "all"), ("100.000001", "100", "all"), ("15", "14", "two-thirds"),
    ("1", "0.999999", "at-most-share")]:
    refused(f"share-{part}-of-{whole}", "partAboveWhole", {"part": part, "whole": whole}, ["part"], "a share is at most its whole",
        standard)
measured("rate-above-one", "D13", "needlessRefusal", MADE + "land", "3", "1", True, "0", True, "a rate may exceed one")
for name, value, catches in [("negative", "-1", "signRead"), ("empty", "", "blankIsZero"), ("null", None, "blankIsZero"),
    ("percent", "53%", "prefixRead"), ("separator", "1,000", "separatorsDropped"), ("exponent", "1e3", "lenientNumber"),
    ("noise", 0.30000000000000004, "noiseRounded"), ("13-digits", "1000000000000", "unlimitedDigits")]:
    refused(f"part-{name}", catches, {"part": value, "whole": "100000"}, ["part"], standard="places")
    refused(f"whole-{name}", catches, {"part": "0", "whole": value}, ["whole"])
refused("part-missing", "missingKeyGuessed", {"whole": "100"}, ["part"])
refused("whole-missing", "missingKeyGuessed", {"part": "100"}, ["whole"], "a part of what?")
refused("stray", "unknownKeyDropped", {"part": "1", "whole": "1", "percent": "100"}, ["percent"])
refused("list", "typeUnchecked", ["1", "1"], [])
