"""Documents that were never issued, made so that each reading of the law can be tried alone. Written to documents.json."""
SAID = {"zh": "为测试而拟", "en": "Made for a test"}
DATES = dict.fromkeys(("issuedOn", "effectiveFrom", "effectiveTo", "planHorizonEnd", "firstSeenOn"))
# 99 is no province: nothing that is shipped can lie in it.
REGION, CITY, DISTRICT = "990000", "990100", "990101"

def rate(area, per=100, base="households"): return {"kind": "rate", "floorArea": area, "per": per, "base": base}
def band(start, including, **takes): return {"from": start, "fromInclusive": including, **takes}
def bands(semantics, base, *each): return {"kind": "bands", "base": base, "semantics": semantics, "bands": list(each)}
DELEGATED = {"kind": "delegated", "to": {"zh": "另行规定", "en": "another document"}}

def standard(amount, facility="elderlyCare", development="new", **more):
    return {"id": f"{development}-{facility}", "facility": facility, "development": development, "settlement": "any", "term": "设施",
        "item": "1",
            "amount": amount, "measure": "gross", "minimumTotal": None, "minimumSingle": None, "constraints": [], "summary": SAID,
            "leadDepartments": [], **more}

def rule(kind, value, modality="must"): return {"kind": kind, "value": value, "item": "1", "modality": modality, "summary": SAID}

def ratio(id, part, whole, kind="share", bound="atLeast", counted=True):
    return {"id": id, "item": "1", "kind": kind, "bound": bound, "target": {"part": part, "whole": whole},
        "unit": {"zh": "个", "en": "things"},
            "counted": counted, "by": None, "summary": SAID, "leadDepartments": []}

def document(id, *standards, division=REGION, ratios=(), **header):
    dates = {} if any(key in header for key in ("issuedOn", "effectiveFrom", "firstSeenOn")) else {"issuedOn": "2020-01-01"}
    return {"id": f"made-{id}", "title": SAID, "number": None, "issuer": SAID, "division": division, "status": "inForce",
        "evidence": "officialText",
            **DATES, "statedDates": None, "repeals": [], "sources": [{"title": "made for a test", "url": None, "seenOn": "2020-01-01"}],
            **dates, **header, "areaStandards": list(standards), "ratioStandards": list(ratios), "obligations": []}

def both(new, existing=None, **more):
    """The same amount for both facilities."""
    kinds = [("new", new)] + ([("existing", existing)] if existing else [])
    return [standard(amount, facility, development, **more) for development, amount in kinds for facility in ("elderlyCare", "infantCare")]

# Where: each has a rate of its own, so that the figure says which of them answered.
PLACES = [
    document("nation", standard(rate("5")), division="000000"),
    document("region", *both(rate("20"), rate("15"))),
    document("city", standard(rate("30")), division=CITY, effectiveFrom="2021-06-01", issuedOn="2021-03-01"),
    document("district", standard(rate("10")), division=DISTRICT, issuedOn="2022-01-01"),
    document("other-city", standard(rate("90")), division="990200"),
    document("other-region", standard(rate("80")), division="980000"),
    document("round-code", standard(rate("70")), division="991000"),
    document("zeros-within", standard(rate("60")), division="999001"),
]
# When: on what day each begins and ends to be in force.
DAYS = [
    document("effective", standard(rate("20")), issuedOn="2020-01-01", effectiveFrom="2020-07-01"),
    document("backdated", standard(rate("20")), issuedOn="2020-07-01", effectiveFrom="2020-01-01"),
    document("issued", standard(rate("20")), issuedOn="2020-02-29"),
    document("seen", standard(rate("20")), firstSeenOn="2020-03-15"),
    document("undated", standard(rate("20")), issuedOn=None),
    document("ended", standard(rate("20")), effectiveTo="2021-12-31"),
    document("one-day", standard(rate("20")), effectiveFrom="2021-05-01", effectiveTo="2021-05-01"),
    document("horizon", standard(rate("20")), planHorizonEnd="2021-12-31"),
]
# What: how far each can be relied on.
STATES = [
    document("draft", standard(rate("40")), status="draft"),
    document("trial", standard(rate("25")), status="trial"),
    document("report", standard(rate("50")), evidence="report"),
    document("report-less", standard(rate("10")), evidence="report"),
    document("report-equal", standard(rate("20")), evidence="report"),
    document("report-residents", standard(rate("900", 10000, "residents")), evidence="report"),
    document("draft-report", standard(rate("45")), status="draft", evidence="report"),
    document("delegated", standard(DELEGATED)),
    document("urban", standard(rate("20"), settlement="urban")),
]
# Repeals by name.
REPEALS = [
    document("old", standard(rate("30")), issuedOn="2019-01-01"),
    document("newer", standard(rate("10")), issuedOn="2021-01-01"),
    document("successor", standard(rate("10")), issuedOn="2021-01-01", repeals=["made-old"]),
    document("abolition", issuedOn="2021-01-01", repeals=["made-old"]),
    document("abolition-draft", issuedOn="2021-01-01", status="draft", repeals=["made-old"]),
    document("abolition-report", issuedOn="2021-01-01", evidence="report", repeals=["made-old"]),
    document("abolition-later", issuedOn="2021-01-01", effectiveFrom="2030-01-01", repeals=["made-old"]),
    document("abolition-ended", issuedOn="2021-01-01", effectiveTo="2021-06-30", repeals=["made-old"]),
    document("abolition-undated", issuedOn=None, repeals=["made-old"]),
    document("abolition-of-another", issuedOn="2021-01-01", repeals=["made-older"]),
    document("abolition-by-city", issuedOn="2021-01-01", division=CITY, repeals=["made-old"]),
    document("withdrawal", issuedOn="2025-01-01", repeals=["made-abolition", "made-abolition-later"]),
    document("withdrawal-draft", issuedOn="2025-01-01", status="draft", repeals=["made-abolition-later"]),
    document("withdrawal-by-city", issuedOn="2025-01-01", division=CITY, repeals=["made-abolition-later"]),
]
# How much: every kind of amount.
AMOUNTS = [
    document("fine-rate", standard(rate("0.5", 1000))),
    document("each", standard(rate("0.125", 1))),
    document("ten", standard(rate("2.5", 10))),
    document("thousand", standard(rate("150", 1000))),
    document("residents", standard(rate("120", 1000, "residents"))),
    document("ten-thousand", standard(rate("900", 10000, "residents"))),
    document("permille", standard(rate("2", 1000, "residentialFloorArea"))),
    document("fixed", standard({"kind": "fixed", "floorArea": "750"})),
    document("slabs", standard(bands("slab", "households", band("0", True, floorArea="100"), band("500", False, floorArea="200"),
                                     band("1000", True, floorArea="350"), band("2000", False, rate={"floorArea": "20", "per": 100})))),
    document("slabs-by-area", standard(bands("slab", "residentialFloorArea", band("0", True, floorArea="150"),
                                             band("50000", False, floorArea="250"), band("100000.5", True, floorArea="400")))),
    document("marginal", standard(bands("marginal", "households", band("0", True, rate={"floorArea": "20", "per": 100}),
                                        band("1000", False, rate={"floorArea": "15", "per": 100}),
                                        band("3000", True, rate={"floorArea": "10", "per": 100})))),
    document("one-number", standard(bands("slab", "households", band("0", True, floorArea="100"), band("1000", True, floorArea="50"),
        band("1001", True, floorArea="300")))),
    document("falling", standard(bands("slab", "households", band("0", True, rate={"floorArea": "40", "per": 100}),
                                       band("1000", True, rate={"floorArea": "20", "per": 100})))),
    document("least-total", standard(rate("30"), minimumTotal="300")),
    document("least-single", standard(rate("30"), minimumSingle="300")),
    document("least-both", standard(rate("20"), minimumTotal="200", minimumSingle="350")),
    document("least-both-turned", standard(rate("20"), minimumTotal="350.5", minimumSingle="200")),
    document("net", standard(rate("10"), measure="net")),
    document("unspecified", standard(rate("10"), measure="unspecified")),
]
# How: one rule for proposed rooms in each document, once as a duty and once as advice.
RULES = {
    "storeys": {"lowest": 1, "highest": 3}, "lowest-storey": {"lowest": 2}, "highest-storey": {"highest": 2}, "noBasement": True,
    "noMezzanine": True, "liftFromStorey": 2, "storeyHeight": {"atLeast": "2.8"}, "ownEntrance": True, "serviceRadius": {"atMost": "500"},
    "radius-below": {"atMost": "700", "exclusive": True}, "splitting": {"maximumFacilities": 1}, "splitting-two": {"maximumFacilities": 2},
    "meansOfProvision": ["purchase", "lease"], "handover-free": {"to": None, "withinMonths": None, "after": None, "free": True},
    "handover-bought": {"to": None, "withinMonths": None, "after": None, "free": False},
    "handover-months": {"to": None, "withinMonths": 3, "after": "acceptance", "free": None},
    "handover-to": {"to": {"zh": "民政局", "en": "Civil Affairs Bureau"}, "withinMonths": None, "after": None, "free": None},
    "phasing-first": {"firstPhase": True}, "phasing-half": {"beforeShareOfHousing": "50"},
    "phasing-first-or-half": {"firstPhase": True, "beforeShareOfHousing": "50"}, "phasing-third": {"beforeShareOfHousing": "33.333333"},
    "pooling": {"minimumSingle": "300", "developments": ["new"]}, "pooling-existing": {"minimumSingle": None, "developments": ["existing"]}}
KINDS = {"lowest-storey": "storeys", "highest-storey": "storeys", "radius-below": "serviceRadius", "splitting-two": "splitting"}

def kind_of(name): return KINDS.get(name, name.split("-")[0])

RULED = [document(f"{prefix}-{name}", standard(rate("20"), constraints=[rule(kind_of(name), value, modality)]))
         for name, value in RULES.items() for prefix, modality in (("must", "must"), ("should", "should"))]
RULED.append(document("low-ruled", standard(rate("10"), minimumSingle="50", constraints=[rule("ownEntrance", True)]), division=CITY))
RULED.append(document("works", standard(rate("15"), development="existing", constraints=[rule("renovationWorksOnly", True)])))
# Shares, rates, counts and terms.
RATIOS = document("ratios", ratios=[
    ratio("two-thirds", "2", "3"), ratio("all", "100", "100"), ratio("places", "3.5", "1000", "rate"),
    ratio("land", "0.2", "1", "rate", counted=False), ratio("count", "60", "1", "count"), ratio("term", "20", "1", "term", "atMost", False),
    ratio("at-most-share", "30", "100", bound="atMost"), ratio("at-most-rate", "2.5", "1000", "rate", "atMost"),
    ratio("lottery", "60", "100", counted=False), ratio("tiny", "0.000001", "1", "rate", counted=False)])
DOCUMENTS = [*PLACES, *DAYS, *STATES, *REPEALS, *AMOUNTS, *RULED, RATIOS,
             document("report-ratios", evidence="report", ratios=[ratio("half", "50", "100")]),
             document("city-ratios", division=CITY, effectiveFrom="2021-06-01", ratios=[ratio("half", "50", "100")])]
