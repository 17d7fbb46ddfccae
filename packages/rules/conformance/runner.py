#!/usr/bin/env python3
"""A second implementation of the readings D1 … D23, and the runner that holds it against the suite.

Standard library only; every figure is a Fraction; no code shared with the packages. `python3 runner.py [topic …]` prints each
disagreement and the counts. Rooms and their siting are in rooms.py, phases and dates in schemes.py, warnings in advisories.py.
"""
import datetime, json, re, sys
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).resolve().parent
SEEDS = next(folder for folder in (HERE.parents[2] / "seeds", HERE.parent / "seeds") if folder.is_dir())
TOPICS = "lookups sizing checks phases synchronisation ratios rounding parsing errors".split()
FACILITIES = ("elderlyCare", "infantCare")
MOST = 10**9

class Refused(Exception):
    """An input or a question without an answer: a code of the closed list, and the path to the fault."""
    def __init__(self, code, *path):
        super().__init__(code, path)
        self.code, self.path = code, list(path)

# ── Strict reading
def number(value):
    """Text of ASCII digits, or a JSON number in its shortest decimal form, as a Fraction; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)): return None
    text = value if isinstance(value, str) else format(Decimal(repr(value)), "f")
    return Fraction(text) if re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,6})?", text) else None

def is_area(value): return number(value) is not None
def is_positive(value): return bool(number(value))
def is_flag(value): return isinstance(value, bool)
def is_list(value): return isinstance(value, list)
def is_division(value): return isinstance(value, str) and re.fullmatch("[0-9]{6}", value) is not None
def one_of(*values): return lambda value: isinstance(value, str) and value in values
def is_whole(low, high): return lambda value: type(value) in (int, float) and low <= value <= high and value == int(value)
def is_facilities(names): return is_list(names) and 0 < len(names) == len(set(names)) and set(names) <= set(FACILITIES)
def is_count(value): return is_whole(0, MOST)(value)

def is_date(value):
    try:
        return isinstance(value, str) and bool(re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value) and datetime.date.fromisoformat(value))
    except ValueError:
        return False

BANNED = [(0, 8), (0xB, 0xC), (0xE, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5),
          (0x180E, 0x180E), (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xD800, 0xDFFF), (0xFDD0, 0xFDEF),
          (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF9, 0xFFFC), (0xE0000, 0xE007F)]

def is_text(value, most=10_000):
    """Kept as it is, or refused: controls, lone surrogates, non-characters, bidirectional and invisible characters."""
    if not isinstance(value, str) or len(value.encode("utf-16-le", "surrogatepass")) > 2 * most: return False
    points = [ord(character) for character in value]
    return not any(point & 0xFFFE == 0xFFFE or any(low <= point <= high for low, high in BANNED) for point in points)

def shape(value, code, keys, required=(), path=()):
    """A plain object with these keys and no others; `keys` says what each may hold."""
    if not isinstance(value, dict): raise Refused(code, *path)
    for key in [*required, *value]:
        if key not in keys or key not in value or not keys[key](value[key]): raise Refused(code, *path, key)
    return value

# ── The law in force (D5 … D8, D15)
DOCUMENTS = {}
def documents_of(ids=None):
    """The documents of these ids; without ids, those shipped."""
    for path in [] if DOCUMENTS else [*SEEDS.glob("*.json"), HERE / "documents.json"]:
        held = json.loads(path.read_text("utf-8"))
        for document in held.get("documents", [held]): DOCUMENTS[document["id"]] = {**document, "shipped": document is held}
    return [document for document in DOCUMENTS.values() if document["shipped"]] if ids is None else [DOCUMENTS[one] for one in ids]

def start(document): return document["effectiveFrom"] or document["issuedOn"] or document["firstSeenOn"]
def was_read(document, accept): return accept or document["evidence"] == "officialText"
def name(document, standard): return f"{document['id']}/{standard['id']}"
def has_repealed(other, document, on, accept, documents):
    begun = start(other) is not None and start(other) <= on
    named = document["id"] in other["repeals"] and other["status"] != "draft" and begun and was_read(other, accept)
    before = [one for one in documents if (start(one) or "~") < (start(other) or "")] if named else []
    return named and not any(has_repealed(one, other, on, accept, before) for one in before)  # what never began repeals nothing

def why_not(document, on, documents, accept):
    begins = start(document)
    if document["status"] == "draft": return "draft"
    if begins is None: return "dateUnknown"
    if on < begins: return "notYetInForce"
    if document["effectiveTo"] is not None and on > document["effectiveTo"]: return "expired"
    if any(has_repealed(other, document, on, accept, documents) for other in documents): return "repealed"
    return None if was_read(document, accept) else "reported"
def why_no_figure(standard): return "delegated" if standard["amount"]["kind"] == "delegated" else None
def places_of(division): return ["000000", division[:2] + "0000", division[:4] + "00", division]

def binding(division, documents):
    """Those of the place and of every place it lies in, broadest first, then oldest."""
    chain = places_of(division)
    there = [document for document in documents if document["division"] in chain]
    return sorted(there, key=lambda document: (chain.index(document["division"]), start(document) or "", document["id"]))

def lookup(division, on, facility, development, accept=False, ids=None):
    """The standards that hold, and those left out, each as (document, standard, why it is left out)."""
    documents = binding(division, documents_of(ids))
    there = [(document, standard) for document in documents for standard in document["areaStandards"]
             if (standard["facility"], standard["development"]) == (facility, development)]
    found = [(document, standard, why_not(document, on, documents, accept) or why_no_figure(standard)) for document, standard in there]
    return [each for each in found if each[2] is None], [each for each in found if each[2] is not None]

def ratio_standards(division, on, accept=False, ids=None):
    documents = binding(division, documents_of(ids))
    there = [document for document in documents if why_not(document, on, documents, accept) is None]
    return [(document, standard) for document in there for standard in document["ratioStandards"]]

# ── Areas (D2, D3, D10, D11, D18)
def up(value, places): return Fraction(-(-value * 10**places // 1), 10**places)
def down(value, places): return Fraction(value * 10**places // 1, 10**places)
def stated(value): return up(value, 2)
def rate_area(rate, count): return count * number(rate["floorArea"]) / rate["per"]
def reached(band, count): return count > number(band["from"]) or (band["fromInclusive"] and count == number(band["from"]))
def base_of(amount): return amount.get("base", "households")
def least_areas(standard): return [number(standard[key]) for key in ("minimumTotal", "minimumSingle") if standard[key] is not None]

def counted(amount, count, reading):
    """Households by the hundred are read otherwise only where the caller asks for it."""
    if reading == "proRata" or (base_of(amount), amount["per"]) != ("households", 100): return count
    return (up if reading == "started" else down)(count / 100, 0) * 100

def slab_area(bands, count):
    band = [band for band in bands if reached(band, count)][-1]
    return rate_area(band["rate"], count) if "rate" in band else number(band["floorArea"])

def marginal_area(bands, count):
    edges = [number(band["from"]) for band in bands] + [count]
    return sum(rate_area(band["rate"], max(min(edges[at + 1], count) - edges[at], 0)) for at, band in enumerate(bands))

def area(standard, counts, reading="proRata"):
    """m² that a standard asks of so many: exact, lifted by its least areas, and nothing of nobody."""
    amount = standard["amount"]
    given = counts.get(base_of(amount))
    if given is None and amount["kind"] != "fixed": raise Refused("invalidNeighbourhood", base_of(amount))
    count = number(given) if given is not None else None
    if count == 0: return Fraction(0)
    if amount["kind"] == "fixed": rated = number(amount["floorArea"])
    elif amount["kind"] == "bands": rated = (slab_area if amount["semantics"] == "slab" else marginal_area)(amount["bands"], count)
    else: rated = rate_area(amount, counted(amount, count, reading))
    return max([rated, *least_areas(standard)])

# ── Sizing (D5, D9, D22, D23)
BASES = ("planned", "contractMinimum", "estimated", "surveyed", "pendingScheme")
NEIGHBOURHOOD = {
    "name": is_text, "division": is_division, "on": is_date, "development": one_of("new", "existing"), "households": is_count,
    "residents": is_count, "residentialFloorArea": is_area, "averageDwellingArea": is_positive, "settlement": one_of("urban", "rural"),
    "householdsBasis": one_of(*BASES), "inRenovationWorks": is_flag, "planningConditionsOn": is_date}
READINGS = ("proRata", "started", "completed")
OPTIONS = {"acceptReported": is_flag, "perHundred": one_of(*READINGS), "documents": is_list, "facilities": is_facilities}

def neighbourhood_of(given):
    try:
        return shape(given, "invalidNeighbourhood", NEIGHBOURHOOD, ("division", "on", "development"))
    except Refused as refused:
        raise Refused("invalidQuery" if refused.path[:1] in (["division"], ["on"]) else refused.code, *refused.path) from None

def estimate(floor_area, dwelling): return int(-(-floor_area // dwelling))
def counts_of(given):
    counts = {base: given[base] for base in ("households", "residents", "residentialFloorArea") if base in given}
    if "households" not in given and "averageDwellingArea" in given:
        if "residentialFloorArea" not in given: raise Refused("invalidNeighbourhood", "residentialFloorArea")
        basis = given.get("householdsBasis", "estimated")
        if basis not in ("estimated", "pendingScheme"): raise Refused("invalidNeighbourhood", "households")
        counts["households"] = estimate(number(given["residentialFloorArea"]), number(given["averageDwellingArea"]))
        if counts["households"] > MOST: raise Refused("outOfRange")
    return counts

def size(neighbourhood, options=None):
    given, options = neighbourhood_of(neighbourhood), shape(options or {}, "invalidQuery", OPTIONS)
    counts = counts_of(given)
    return given, {facility: requirement(facility, given, counts, options) for facility in options.get("facilities", FACILITIES)}

def binds_in(standard, settlement): return settlement == "urban" or standard["settlement"] == "any"
def strictest_first(sized): return sorted(sized, key=lambda each: -each[0])

def requirement(facility, given, counts, options):
    place = (given["division"], given["on"], facility, given["development"])
    held, left = lookup(*place, options.get("acceptReported", False), options.get("documents"))
    held = [each for each in held if binds_in(each[1], given.get("settlement", "urban"))]
    if not held: raise Refused("noStandardInForce", "facilities")
    reading = options.get("perHundred", "proRata")
    sized = strictest_first([(area(standard, counts, reading), document, standard) for document, standard, _ in held])
    cited = [each[1:] for each in sized]
    return {"facility": facility, "area": sized[0][0], "cited": cited, "counts": counts, "reading": reading, "left": left}

# ── Checks (D13, D19) and ratios
def compare(need, areas):
    """Full values, no tolerance; an unknown area is not zero, and known ones may suffice without it."""
    known, complete = sum((each for each in areas if each is not None), Fraction(0)), None not in areas
    enough = known >= need
    return {"required": need, "provided": known if complete else None, "known": known,
            "shortfall": Fraction(0) if enough else need - known if complete else None,
            "surplus": max(known - need, Fraction(0)) if complete else None,
            "verdict": "met" if enough else "short" if complete else "unknown"}

AREA_FINDINGS = {"met": [], "short": [("areaShort", "violation")], "unknown": [("areaUnknown", "unknown")]}

def check(neighbourhood, provision, options=None):
    given, needs = size(neighbourhood, options)
    listed = rooms.rooms_of(provision)
    results, found = {}, []
    for facility, need in needs.items():
        results[facility] = compare(need["area"], rooms.areas(provision, listed, facility))
        found += [(code, kind, facility) for code, kind in AREA_FINDINGS[results[facility]["verdict"]]]
        found += [(code, kind, facility) for code, kind in rooms.findings(need, listed)]
    found += rooms.lease_findings(given, listed, needs)
    return {"verdict": overall(found), "results": results, "findings": sorted(" ".join(filter(None, each)) for each in found)}
def overall(found):
    severities = {each[1] for each in found}
    return "fail" if "violation" in severities else "unknown" if "unknown" in severities else "pass"

def ratio(standard, measured):
    """Crosswise, so that nothing is divided before it is compared; of nothing there is no data."""
    if measured is not None: shape(measured, "invalidQuery", {"part": is_area, "whole": is_area}, ("part", "whole"))
    if measured is None or number(measured["whole"]) == 0: return {"met": None, "gap": None}
    part, of, target = number(measured["part"]), number(measured["whole"]), standard["target"]
    if standard["kind"] == "share" and part > of: raise Refused("invalidQuery", "part")
    over = part * number(target["whole"]) - number(target["part"]) * of
    met = over >= 0 if standard["bound"] == "atLeast" else over <= 0
    gap = abs(over) / number(target["whole"])
    return {"met": met, "gap": Fraction(0) if met else gap if standard["kind"] == "term" or not standard["counted"] else up(gap, 0)}

# ── The suite
QUERY = {"division": is_division, "on": is_date, "facility": one_of(*FACILITIES), "development": one_of("new", "existing"),
         "acceptReported": is_flag, "documents": is_list}
def sought(given): return given.get("acceptReported", False), given.get("documents")

def answer_lookup(**query):
    given = shape(query, "invalidQuery", QUERY, ("division", "on", "facility", "development"))
    held, left = lookup(*(given[key] for key in ("division", "on", "facility", "development")), *sought(given))
    if not held: raise Refused("noStandardInForce", "facilities")
    return {"inForce": [name(*each[:2]) for each in held], "leftOut": {name(*each[:2]): each[2] for each in left}}
def answer_ratios(**query):
    given = shape(query, "invalidQuery", {key: QUERY[key] for key in ("division", "on", "acceptReported", "documents")}, ("division", "on"))
    return {"inForce": [name(*each) for each in ratio_standards(given["division"], given["on"], *sought(given))]}
def answer_size(neighbourhood, options=None):
    given, needs = size(neighbourhood, options)
    return {"requirements": {facility: {
        "floorArea": need["area"], "statedArea": stated(need["area"]), "measure": need["cited"][0][1]["measure"],
        "governing": name(*need["cited"][0]), "alsoApplying": [name(*each) for each in need["cited"][1:]],
    } for facility, need in needs.items()}, "advisories": advisories.advisories(given, needs)}
def answer_ratio(standard, measured):
    document, one = standard.split("/")
    return ratio(next(each for each in documents_of([document])[0]["ratioStandards"] if each["id"] == one), measured)

def read(test, value):
    if not test(value): raise Refused("refused")
    return {"value": number(value)} if test in (is_area, is_positive) else {"accepted": True}

def spelt(utf16, times):
    """Text from its UTF-16 code units in hexadecimal digits: the suite holds no invisible character."""
    return b"".join(int(unit, 16).to_bytes(2, "little") for unit in utf16.split()).decode("utf-16-le", "surrogatepass") * times

OPERATIONS = {
    "lookup": answer_lookup, "ratioLookup": answer_ratios, "size": answer_size, "check": check, "ratio": answer_ratio,
    "stated": lambda value: {"value": stated(Fraction(value))},
    "statedDown": lambda value, places=2: {"value": down(Fraction(value), places)},
    "decimal": lambda value, positive=False: read(is_positive if positive else is_area, value),
    "count": lambda value: read(is_count, value), "date": lambda value: read(is_date, value),
    "division": lambda value: read(is_division, value), "text": lambda utf16, times=1: read(is_text, spelt(utf16, times))}

def plain(value):
    """As the suite writes it: figures as text of all their digits, lists and objects through and through."""
    if isinstance(value, Fraction): return digits(value)
    if isinstance(value, (list, tuple)): return [plain(each) for each in value]
    return {key: plain(each) for key, each in value.items()} if isinstance(value, dict) else value
def digits(value):
    places = next(places for places in range(200) if 10**places % value.denominator == 0)
    integer, decimals = divmod(value.numerator * 10**places // value.denominator, 10**places)
    return f"{integer}.{decimals:0{places}d}" if places else str(integer)

def answer(case):
    try:
        return plain(OPERATIONS[case["operation"]](**case["input"]))
    except Refused as refused:
        return {"refused": True} if refused.code == "refused" else {"error": refused.code, "path": refused.path}

def main(topics):
    ran = wrong = 0
    for topic in topics or TOPICS:
        for case in json.loads((HERE / f"{topic}.json").read_text("utf-8"))["cases"]:
            ran, got = ran + 1, answer(case)
            if got != case["expected"]:
                wrong += 1
                print(f"{case['id']}: expected {json.dumps(case['expected'])}, got {json.dumps(got)}")
    print(f"{ran - wrong} of {ran} cases agree")
    return 0 if ran > 0 and wrong == 0 else 1

sys.dont_write_bytecode = True
if __name__ == "__main__":
    import runner  # under its own name, as the other files import it
    sys.exit(runner.main(sys.argv[1:]))

import advisories, rooms, schemes  # each builds on what stands above
OPERATIONS |= schemes.OPERATIONS
