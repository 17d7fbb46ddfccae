"""Schemes for the second implementation: phases, the four synchronisations, the largest number of households, documents of one's own."""
import copy
import json
import re

import rooms
from runner import (FACILITIES, HERE, MOST, QUERY, Refused, area, base_of, compare, documents_of, is_area, is_count, is_date, is_list,
    is_text,
                    lookup, number, overall, shape, size, sought, stated)

# ── Phases
def housing_of(phases, needs):
    """What the phases count, and the running totals: as many together as were sized."""
    if not isinstance(phases, list) or not 0 < len(phases) <= 1000: raise Refused("invalidNeighbourhood")
    for at, phase in enumerate(phases):
        shape(phase, "invalidNeighbourhood", {"name": is_text, "households": is_count, "residentialFloorArea": is_area}, (), (at,))
    base = "households" if all("households" in phase for phase in phases) else "residentialFloorArea"
    missing = [at for at, phase in enumerate(phases) if base not in phase]
    if missing: raise Refused("invalidNeighbourhood", missing[0], base)
    totals = [sum(number(phase[base]) for phase in phases[: at + 1]) for at in range(len(phases))]
    sized = [number(need["counts"][base]) for need in needs.values() if base in need["counts"]]
    if any(count != totals[-1] for count in sized): raise Refused("invalidNeighbourhood")
    return totals

def in_step(need, totals, at): return need["area"] * totals[at] / totals[-1] if totals[-1] else need["area"] * 0

def due_with(terms, totals):
    """The phase, from 0, that reaches the share of the housing before which all is due."""
    if "beforeShareOfHousing" not in terms: return 0
    share = number(terms["beforeShareOfHousing"])
    return next(at for at, housing in enumerate(totals) if housing * 100 >= totals[-1] * share or at == len(totals) - 1)

def phasings(need):
    return [(standard, rule["value"], rule["modality"] == "must")
            for _, standard in need["cited"] for rule in standard["constraints"] if rule["kind"] == "phasing"]

def due(need, totals, at):
    wanted = [area(standard, need["counts"], need["reading"]) for standard, terms,
        must in phasings(need) if must and due_with(terms, totals) <= at]
    step = in_step(need, totals, at)
    return (max(wanted), "phasing") if wanted and max(wanted) > step else (step, "proRata")

def schedule(neighbourhood, phases, options=None):
    _, needs = size(neighbourhood, options)
    totals = housing_of(phases, needs)
    told = [{facility: due(need, totals, at) for facility, need in needs.items()} for at in range(len(totals))]
    return {"total": totals[-1], "due": [{facility: {"statedArea": stated(each), "rule": rule} for facility,
        (each, rule) in phase.items()} for phase in told]}

def delivered(provision, listed, facility, phase, last):
    """m² by the end of a phase; a room of no phase comes at an unknown time, with the last phase at the latest."""
    if phase == last: return rooms.areas(provision, listed, facility)
    if listed is None: return [None]
    served = rooms.serving(listed, facility)
    return [given for room, given in served if room.get("phase", last) <= phase] + [None for room, _ in served if "phase" not in room]

def check_phases(neighbourhood, phases, provision, options=None):
    _, needs = size(neighbourhood, options)
    totals = housing_of(phases, needs)
    listed, last = rooms.rooms_of(provision), len(totals)
    for at, room in enumerate(listed or []):
        if room.get("phase", 1) > last: raise Refused("invalidProvision", "facilities", at, "phase")
    by = lambda facility, phase: delivered(provision, listed, facility, phase, last)
    results = [{facility: compare(due(need, totals, at)[0], by(facility, at + 1))["verdict"] for facility,
        need in needs.items()} for at in range(last)]
    found = []
    for facility, need in needs.items():
        for at in range(last): found += finding("behindHousing", compare(in_step(need, totals, at), by(facility, at + 1)), facility, True)
        for standard, terms, must in phasings(need):
            asked = area(standard, need["counts"], need["reading"])
            late = finding("phasing", compare(asked, by(facility, due_with(terms, totals) + 1)), facility, must)
            missable = terms.get("firstPhase") and "beforeShareOfHousing" in terms
            found += late or (first_missed(compare(asked, by(facility, 1)), listed, facility, must) if missable else [])
    return {"verdict": overall(found), "results": results, "findings": sorted(" ".join(each) for each in found)}

def finding(code, result, facility, must):
    severity = {"met": None, "short": "violation" if must else "advice", "unknown": "unknown" if must else None}[result["verdict"]]
    return [] if severity is None else [(code, severity, facility)]

def first_missed(result, listed, facility, must):
    """The first phase may be missed for cause: the cause is repeated, or asked for."""
    if result["verdict"] == "met": return []
    later = [room for room in listed or [] if facility in room["serves"] and room.get("phase") != 1]
    reasoned = listed is not None and all("phaseReason" in room for room in later)
    return [("phasing", "advice" if reasoned else "unknown", facility)] if reasoned or must else []

# ── The four synchronisations
MILESTONES = ("planned", "built", "accepted", "delivered")
CHAIN = dict.fromkeys(MILESTONES, lambda value: value is None or is_date(value))

def compared(facility, ours, theirs):
    if ours is None or theirs is None: return [("milestoneMissing", "unknown", facility)]
    return [("milestoneLate", "violation", facility)] if ours > theirs else []

def out_of_order(chain, facility):
    days = [chain[milestone] for milestone in MILESTONES if chain.get(milestone) is not None]
    return [("milestoneOrder", "unknown", facility) for before, after in zip(days, days[1:]) if before > after]

def synchronise(housing, facilities):
    shape(housing, "invalidProvision", CHAIN, (), ("housing",))
    shape(facilities, "invalidProvision", dict.fromkeys(FACILITIES, rooms.is_form), (), ("facilities",))
    found = out_of_order(housing, None)
    for facility, chain in facilities.items():
        shape(chain, "invalidProvision", CHAIN, (), ("facilities", facility))
        for milestone in MILESTONES: found += compared(facility, chain.get(milestone), housing.get(milestone))
        found += out_of_order(chain, facility)
    if not facilities: found.append(("milestoneMissing", "unknown", None))
    return {"verdict": overall(found), "findings": sorted(" ".join(filter(None, each)) for each in found)}

# ── The largest number of households
def most_households(**query):
    """From the last stretch between band edges to the first: more households never need less within one."""
    given = shape(query, "invalidQuery", {**QUERY, "floorArea": is_area}, ("floorArea", "division", "on", "facility", "development"))
    held, _ = lookup(*(given[key] for key in ("division", "on", "facility", "development")), *sought(given))
    if not held: raise Refused("noStandardInForce", "facilities")
    standards = [standard for _, standard, _ in held]
    if any(base_of(standard["amount"]) != "households" for standard in standards): raise Refused("invalidQuery")
    serves = lambda count: all(area(standard, {"households": count}) <= number(given["floorArea"]) for standard in standards)
    edges = {int(number(band["from"])) for standard in standards for band in standard["amount"].get("bands", [])}
    starts = sorted({1} | {edge + step for edge in edges for step in (0, 1) if edge + step > 0})
    for low, after in reversed(list(zip(starts, [*starts[1:], MOST + 1]))):
        if not serves(low): continue
        while after - low > 1: low, after = ((low + after) // 2, after) if serves((low + after) // 2) else (low, (low + after) // 2)
        return {"households": None if low == MOST else low}
    return {"households": 0}

# ── Documents of one's own
def parse_document(document, put=(), drop=()):
    """A document with some of its places changed, read by the published JSON Schema and by what no schema can say."""
    made = copy.deepcopy({key: value for key, value in documents_of([document])[0].items() if key != "shipped"})
    for path, value in put: place_of(made, path)[path[-1]] = value
    for path in drop: del place_of(made, path)[path[-1]]
    schema = json.loads((HERE.parent / "schema.json").read_text("utf-8"))
    for path in faults(schema, made, schema, ()) or faults_between(made): raise Refused("invalidDocument", *path)
    return {"accepted": True}

def place_of(made, path):
    for key in path[:-1]: made = made[key]
    return made

def faults(schema, value, root, path):
    schema = root["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    for branches in filter(None, (schema.get("anyOf"), schema.get("oneOf"))):
        kinds = {branch["properties"]["kind"]["const"]: branch for branch in branches if "kind" in branch.get("properties", {})}
        if kinds and isinstance(value, dict): branches = [kinds[value["kind"]]] if value.get("kind") in kinds else []
        if len(branches) == 1: return faults(branches[0], value, root, path)
        if not branches: return [(*path, "kind")]
        return [] if any(not faults(branch, value, root, path) for branch in branches) else [path]
    if is_wrong(schema, value): return [path]
    if isinstance(value, list):
        return [fault for at, each in enumerate(value) for fault in faults(schema["items"], each, root, (*path, at))]
    if not isinstance(value, dict): return []
    missing = [(*path, key) for key in schema.get("required", []) if key not in value]
    keys = schema["properties"]
    inside = [fault for key, each in value.items() if key in keys for fault in faults(keys[key], each, root, (*path, key))]
    inside += [(*path, key) for key in ABOVE_0 if number(value.get(key)) == 0]
    return missing + inside + [(*path, key) for key in value if key not in keys]

ABOVE_0 = ("whole", "atLeast", "atMost")  # a schema of texts cannot say so
KINDS = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None), "integer": int, "number": (int, float)}

def is_wrong(schema, value):
    if isinstance(value, str) and not is_text(value, schema.get("maxLength", 10**6)): return True
    if "const" in schema: return value is not schema["const"] and value != schema["const"]
    if "enum" in schema: return value not in schema["enum"]
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(isinstance(value, KINDS[kind]) and isinstance(value, bool) == (kind == "boolean") for kind in kinds): return True
    if "pattern" in schema:
        return re.search(schema["pattern"].replace("$", r"\Z"), value) is None or (schema.get("format") == "date" and not is_date(value))
    if "minimum" in schema: return value < schema["minimum"] or number(value) is None
    return len(value) < schema.get("minItems", 0) if isinstance(value, list) else False

def faults_between(made):
    """Dates in order, no repeal of itself, ids once, and bands that begin at 0, ascend, and hold one thing each."""
    begins = made["effectiveFrom"] or made["issuedOn"]
    if begins and made["effectiveTo"] and made["effectiveTo"] < begins: yield ("effectiveTo",)
    if made["id"] in made["repeals"]: yield ("repeals",)
    places = [(kind, at) for kind in ("areaStandards", "ratioStandards") for at in range(len(made[kind]))]
    ids = [made[kind][at]["id"] for kind, at in places]
    for index, (kind, at) in enumerate(places):
        if ids[index] in ids[:index]: yield (kind, at, "id")
    for at, standard in enumerate(made["areaStandards"]):
        yield from band_faults(standard["amount"], ("areaStandards", at, "amount", "bands"))

def band_faults(amount, path):
    for at, band in enumerate(amount.get("bands", [])):
        low = number(band["from"])
        if at == 0 and (low != 0 or not band["fromInclusive"]): yield (*path, at, "from")
        if at > 0 and low <= number(amount["bands"][at - 1]["from"]): yield (*path, at, "from")
        if ("floorArea" in band) == ("rate" in band): yield (*path, at)
        elif amount["semantics"] == "marginal" and "rate" not in band: yield (*path, at)

OPERATIONS = {
    "phases": schedule, "checkPhases": check_phases, "synchronise": synchronise, "mostHouseholds": most_households,
        "parseDocument": parse_document}
