"""The same for what `plan size`, `plan check` and `plan survey` write as JSON, one a line: areas, gaps and sums, exact to the last digit."""
import json, sys
from fractions import Fraction as F
from math import ceil
from recompute import agree, asked, counted, titles, up
def due(area, cited):  # by the largest of its standards (D5)
    return max(asked(one["standard"], area["counts"], area["perHundred"]) for one in cited)
def estimated(said, counts):  # a dwelling begun is a dwelling (D9)
    if "averageDwellingArea" in said and "households" not in said: agree("estimated", counts["households"], ceil(F(said["residentialFloorArea"]) / F(said["averageDwellingArea"])))
def sized(sizing):
    for area in sizing["requirements"].values():
        estimated(sizing["neighbourhood"], area["counts"])
        agree("exact", area["floorArea"], must := due(area, [area["governing"], *area["alsoApplying"]]))
        agree("stated", area["statedArea"], up(must))
        yield area["facility"], must
def judged(found, must):  # unknown is not zero (D13)
    known = F(found["known"])
    agree("required", found["required"], must)
    agree("verdict", ("met", "short", "unknown").index(found["verdict"]), 0 if known >= must else 1 if found["provided"] is not None else 2)
    for what, gap in (("shortfall", must - known), ("surplus", known - must)):
        if found[what] is not None: agree(what, found[what], max(gap, 0))
def summed(part, rows, isWhole):  # what is met is summed only where it is listed
    for facility, verdict, sums in [(facility, *each) for facility, by in part["facilities"].items() for each in by.items() if isWhole or each[0] != "met"]:
        those = [row["results"][facility] for row in rows if row["results"].get(facility, {}).get("verdict") == verdict]
        agree("how many", sums["neighbourhoods"], len(those))
        for what in ("required", "known", "shortfall"):
            if sums[what] is not None: agree("sums", sums[what], sum(F(one[what]) for one in those))
for line in sys.stdin:
    kept = json.loads(line)
    titles.append("survey" if "entries" in kept else "check" if "results" in kept else "sizing")
    rows = [row for row in kept.get("entries", []) if row["error"] is None]
    if "requirements" in kept: list(sized(kept))
    if "results" in kept: [judged(kept["results"][facility], must) for facility, must in sized(kept["sizing"])]
    for row, area in [(row, area) for row in rows for area in row["worked"]]:
        estimated(row["neighbourhood"], area["counts"])
        judged(row["results"][area["facility"]], due(area, [kept["standards"][at] for at in area["standards"]]))
    if "summary" in kept:
        whole = len(kept["entries"]) == kept["summary"]["read"]
        summed(kept["summary"], rows, whole)
        for part in kept["summary"]["divisions"]: summed(part, [row for row in rows if row["neighbourhood"]["division"] == part["division"]], whole)
        agree("read", kept["summary"]["read"], kept["summary"]["good"] + kept["summary"]["bad"])
        agree("faulty", kept["summary"]["bad"], len(kept["entries"]) - len(rows))
print(json.dumps({"kept": {one: titles.count(one) for one in sorted(set(titles))}, "figures": len(counted), "kinds": sorted({what for what, _ in counted}), "faults": [fault for _, fault in counted if fault][:10]}, ensure_ascii=False))
