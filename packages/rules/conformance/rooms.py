"""Rooms for the second implementation: what a room may say of itself (D14), and how it is held against the rules of a standard (D12)."""
from fractions import Fraction

from runner import FACILITIES, Refused, is_area, is_facilities, is_flag, is_list, is_text, is_whole, number, one_of, ratio_standards, shape

MEANS = ("built", "purchase", "exchange", "lease", "conversion", "freeUse", "transfer", "sharing")
HANDOVER = {
    "to": is_text, "withinMonths": is_whole(0, 1200), "after": one_of("acceptance", "acceptanceFiling", "completion"), "free": is_flag}
PARTS = dict.fromkeys(FACILITIES, is_area)
def is_form(value): return isinstance(value, dict)
def is_area_or_null(value): return value is None or is_area(value)
def is_term(value): return type(value) in (int, float) and 0 <= value <= 1000
ROOM = {
    "name": is_text, "serves": is_facilities, "floorArea": is_area_or_null, "areaFor": is_form,
        "measure": one_of("gross", "net", "unspecified"),
    "storey": is_whole(-20, 300), "mezzanine": is_flag, "storeyHeight": is_area, "ownEntrance": is_flag, "lift": is_flag,
        "distance": is_area,
    "handover": is_form, "phase": is_whole(1, 1000), "phaseReason": is_text, "acquired": one_of(*MEANS), "leaseYears": is_term,
    "lessor": one_of("stateOwned", "other")}

def rooms_of(provision):
    """The rooms; None where only an area for each facility was given."""
    if not isinstance(provision, dict) or "facilities" not in provision:
        shape(provision, "invalidProvision", dict.fromkeys(FACILITIES, is_area_or_null))
        return None
    listed = shape(provision, "invalidProvision", {"facilities": is_list})["facilities"]
    for at, room in enumerate(listed): check_room(room, ("facilities", at))
    return listed

def check_room(room, at):
    shape(room, "invalidProvision", ROOM, ("serves", "floorArea"), at)
    shape(room.get("handover", {}), "invalidProvision", HANDOVER, (), (*at, "handover"))
    parts = shape(room.get("areaFor", {}), "invalidProvision", PARTS, (), (*at, "areaFor"))
    strangers = [facility for facility in parts if facility not in room["serves"]]
    if strangers: raise Refused("invalidProvision", *at, "areaFor", strangers[0])
    if room["floorArea"] is None: return
    undivided = len(room["serves"]) > 1 and len(parts) < 2
    if undivided or exceeds(parts, number(room["floorArea"])): raise Refused("invalidProvision", *at, "areaFor")

def exceeds(parts, whole): return sum(map(number, parts.values())) > whole

def area_serving(room, facility):
    share = room.get("areaFor", {}).get(facility, room["floorArea"] if len(room["serves"]) == 1 else None)
    return None if share is None else number(share)

def serving(listed, facility): return [(room, area_serving(room, facility)) for room in listed if facility in room["serves"]]

def areas(provision, listed, facility):
    if listed is not None: return [area for _, area in serving(listed, facility)]
    return [None if provision.get(facility) is None else number(provision[facility])]

def told(fact, kept): return "unknown" if fact is None else "kept" if kept(fact) else "broken"
def metres(room, key): return number(room[key]) if key in room else None

def handover_told(terms, room):
    agreed = room.get("handover", {})
    if terms["free"]: yield told(agreed.get("free"), bool)
    if terms["withinMonths"] is not None:
        comparable = terms["after"] is None or agreed.get("after", terms["after"]) == terms["after"]
        yield told(agreed.get("withinMonths") if comparable else None, lambda months: months <= terms["withinMonths"])
    if terms["to"] is not None:
        receiver = told(agreed.get("to"), lambda to: to in terms["to"].values())
        yield "compare" if receiver == "broken" else receiver  # whether two names mean one office is for a person to say

def lift_told(lowest, room):
    if room.get("lift") or room.get("storey", lowest) < lowest: return []
    return [told(room.get("lift") if "storey" in room else None, bool)]

def within(radius, metres):
    return metres < number(radius["atMost"]) or (metres == number(radius["atMost"]) and not radius.get("exclusive"))

RULES = {
    "storeys": lambda range, room: [told(room.get("storey"), lambda at: range.get("lowest", at) <= at <= range.get("highest",
        at))] if range else [],
    "noBasement": lambda _, room: [told(room.get("storey"), lambda at: at >= 1)],
    "noMezzanine": lambda _, room: [told(room.get("mezzanine"), lambda is_one: not is_one)],
    "liftFromStorey": lift_told,
    "storeyHeight": lambda least, room: [told(metres(room, "storeyHeight"), lambda height: height >= number(least["atLeast"]))],
    "ownEntrance": lambda _, room: [told(room.get("ownEntrance"), bool)],
    "serviceRadius": lambda radius, room: [told(metres(room, "distance"), lambda far: within(radius, far))],
    "handover": handover_told}

def room_told(rule, room):
    if rule["kind"] == "meansOfProvision":
        return [told(room["acquired"], lambda by: by in rule["value"])] if rule["modality"] == "must" and "acquired" in room else []
    return RULES[rule["kind"]](rule["value"], room) if rule["kind"] in RULES else []

def severity(state, must):
    """A broken duty fails, a missing fact leaves a duty open, and what is only advised never fails."""
    if state == "kept" or (state == "unknown" and not must): return None
    return "unknown" if state == "unknown" else "violation" if must and state == "broken" else "advice"

def told_of(standard, places, listed):
    least = standard["minimumSingle"]
    for _, area in places if least is not None else []: yield "minimumSingle", told(area, lambda one: one >= number(least)), True
    for rule in standard["constraints"]:
        must = rule["modality"] == "must"
        if rule["kind"] == "splitting":
            yield "splitting", told(None if listed is None else len(places), lambda many: many <= rule["value"]["maximumFacilities"]), must
        for room, _ in places:
            for state in room_told(rule, room): yield rule["kind"], state, must

def findings(need, listed):
    """Measures, and every cited standard's rules held against every place that gives area to the facility."""
    served = [] if listed is None else serving(listed, need["facility"])
    for _, standard in need["cited"]:
        if any(room.get("measure", standard["measure"]) != standard["measure"] for room, _ in served): yield "measuresDiffer", "advice"
    if need["area"] == 0: return
    places = [({}, None)] if listed is None else [place for place in served if place[1] != 0]
    for _, standard in need["cited"]:
        for code, state, must in told_of(standard, places, listed):
            if severity(state, must) is not None: yield code, severity(state, must)

def lease_findings(given, listed, facilities):
    """State-owned premises are leased for no longer than the term in force (三（一）2 in Guangxi)."""
    found = [standard for _, standard in ratio_standards(given["division"], given["on"]) if standard["id"] == "stateEnterpriseLeaseTerm"]
    for room in listed or []:
        leased = room.get("acquired", "lease" if "leaseYears" in room else None) == "lease"
        if not leased or room.get("lessor") == "other" or not set(room["serves"]) & set(facilities): continue
        about = room["serves"][0] if len(room["serves"]) == 1 else None
        for standard in found:
            if "leaseYears" in room and is_within_term(room["leaseYears"], standard): continue
            yield "leaseTerm", "violation" if "leaseYears" in room and "lessor" in room else "unknown", about

def is_within_term(years, standard): return Fraction(repr(years)) <= number(standard["target"]["part"])
