"""The JSON Schema of a topic file. Written to suite.schema.json."""
from catches import CATCHES

TOPICS = "lookups sizing checks phases synchronisation ratios rounding parsing errors".split()
# Each operation, and what its input holds.
OPERATIONS = {
    "lookup": "division, on, facility, development, acceptReported, documents: which area standards are in force, which are left out and why",
    "ratioLookup": "division, on, acceptReported, documents: which ratio standards are in force",
    "size": "neighbourhood, options: the required area of each facility, what governs, and the warnings",
    "mostHouseholds": "a lookup and floorArea: the largest number of households it serves; null where there is no end up to 1,000,000,000",
    "check": "neighbourhood, options, provision: areas, verdicts and findings (code, severity, facility)",
    "phases": "neighbourhood, options, phases: what is due by each phase",
    "checkPhases": "neighbourhood, options, phases, provision: the verdict of each phase, and findings",
    "synchronise": "housing, facilities: milestones side by side",
    "ratio": "standard (document/standard), measured: whether it is met, and the gap in its own unit",
    "stated": "value: as a document states it, up",
    "statedDown": "value, places: down",
    "decimal": "value, positive: a figure read, or refused",
    "count": "value: accepted or refused",
    "date": "value: accepted or refused",
    "division": "value: accepted or refused",
    "text": "utf16 (code units in hexadecimal digits), times: accepted or refused",
    "parseDocument": "document, put (path and value), drop (path): a made document with places changed, accepted or refused",
}
CODES = "invalidQuery invalidNeighbourhood invalidProvision invalidDocument noStandardInForce outOfRange".split()
PATH = {"type": "array", "items": {"type": ["string", "integer"]}}

def form(properties, **more): return {"type": "object", "properties": properties, "required": list(properties),
    "additionalProperties": False, **more}
def list_of(items): return {"type": "array", "items": items}
def named(words): return {"oneOf": [{"const": name, "description": said} for name, said in words.items()]}

CASE = {
    "id": {"type": "string", "pattern": "^[a-z]+/.", "description": "Unique in the suite, and kept from version to version."},
    "operation": {**named(OPERATIONS), "description": "What is asked."},
    "cites": {**list_of({"type": "string"}), "minItems": 1,
        "description": "What the expected answer rests on: a reading (D1 …), an item of a document, or a section of the rules of input."},
    "kind": {"enum": ["figure", "boundary", "refusal"],
        "description": "An ordinary figure; one on an edge or a step beside it; input that must be refused."},
    "catches": {**named(CATCHES), "description": "The bug that the case was made for. bugs.py plants each of them and proves it."},
    "input": {"type": "object",
        "description": "As the operation says. Documents are named: files of seeds, or made ones of documents.json."},
    "expected": {
        "oneOf": [
            form({"error": {"enum": CODES}, "path": PATH}, description="Refused: the code, and the path to the first fault."),
            form({"refused": {"const": True}}, description="A single value that is refused."),
            {"type": "object", "not": {"anyOf": [{"required": ["error"]}, {"required": ["refused"]}]}, "minProperties": 1,
             "description": "The whole answer; figures as text of all their digits, in m² or in the unit of the target."},
        ]
    },
}
REASON = {"reason": {"type": "string", "description": "Why, or how it was worked out."}}
CASE_SCHEMA = {**form(CASE), "properties": {**CASE, **REASON}}
CASE_SCHEMA["allOf"] = [
    {"if": {"properties": {"kind": {"const": "refusal"}}}, "then": {"properties": {"expected": {"anyOf": [{"required": ["error"]},
        {"required": ["refused"]}]}}}}]

SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Conformance suite of @plan",
    "description": "One topic of the suite: cases that any system for the floor area of elderly care and infant care can be held against.",
    **form({
        "$schema": {"type": "string"},
        "topic": {"enum": TOPICS},
        "about": {"type": "string", "description": "What the topic is about."},
        "cases": {**list_of({"$ref": "#/$defs/case"}), "minItems": 1},
    }),
    "$defs": {"case": CASE_SCHEMA},
}
