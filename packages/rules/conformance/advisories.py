"""What a person must know before relying on a sizing (D2, D6, D7, D9, D22, D23), as codes of the closed list."""
from runner import area, base_of

def advisories(given, needs):
    return sorted({code for need in needs.values() for code, said in warnings(given, need).items() if said})

def warnings(given, need):
    documents, standards = [document for document, _ in need["cited"]], [standard for _, standard in need["cited"]]
    rules = [rule for standard in standards for rule in standard["constraints"]]
    estimated = "households" not in given and "averageDwellingArea" in given
    return {
        "planHorizonPassed": any((document["planHorizonEnd"] or "9999-99") < given["on"] for document in documents),
        "reportedStandardUsed": any(document["evidence"] == "report" for document in documents),
        "effectiveDateUncertain": any(document["effectiveFrom"] is None and document["issuedOn"] is None for document in documents),
        "outsideRenovationWorks": given.get("inRenovationWorks") is False and any(rule["kind"] == "renovationWorksOnly" for rule in rules),
        "poolingAdvised": any(rule["kind"] == "pooling" and given["development"] in rule["value"]["developments"] for rule in rules),
        "measureUnspecified": standards[0]["measure"] == "unspecified",
        "measuresDiffer": any(standard["measure"] != standards[0]["measure"] for standard in standards),
        "householdsEstimated": estimated or given.get("householdsBasis") == "estimated",
        "householdsPending": given.get("householdsBasis") == "pendingScheme",
        "readingNotFromText": need["reading"] != "proRata",
        "delegatedStandard": any(because == "delegated" for *_, because in need["left"]),
        "reportedStandardMayApply": any(because == "reported" and may_ask_more(standard, need) for _, standard, because in need["left"])}

def may_ask_more(standard, need):
    amount = standard["amount"]
    uncounted = amount["kind"] == "delegated" or (amount["kind"] != "fixed" and base_of(amount) not in need["counts"])
    return uncounted or area(standard, need["counts"], need["reading"]) > need["area"]
