"""The same for what `plan size`, `plan check` and `plan survey` write as JSON, one a line: areas, gaps and sums, exact to the last digit; and
for what they print of it."""
import json, re, sys
from fractions import Fraction as F
from math import ceil
from recompute import agree, asked, counted, spelt, titles, up
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
def together(summary, rows):  # divisions make up the whole, verdicts a division, whether rows that passed are listed or not
    for facility, by in summary["facilities"].items():
        for verdict, what, figure in [(verdict, *each) for verdict, sums in by.items() for each in sums.items() if each[1] is not None]:
            agree("whole", figure, sum(F(part["facilities"].get(facility, by)[verdict][what]) for part in summary["divisions"]))
    for part in summary["divisions"]:
        for by in part["facilities"].values(): agree("whole", part["neighbourhoods"], sum(sums["neighbourhoods"] for sums in by.values()))
    for verdict in ("fail", "unknown"): agree("verdicts", summary["verdicts"][verdict], sum(row["verdict"] == verdict for row in rows))
    agree("verdicts", summary["good"], sum(summary["verdicts"].values()))
    agree("read", summary["read"], summary["good"] + summary["bad"])
facilities, verdicts = {"养老": "elderlyCare", "托育": "infantCare"}, {"达标": "met", "未达标": "short", "未填报": "unknown"}
def cellsIn(printed, width): return [cells for line in printed.split("\n") if len(cells := line.strip(" ").split("\t")) == width and cells[0].isdigit()]
def printedOf(found, cells):  # what nobody reported is no figure
    due = (up(F(found["required"])), found.get("provided", found["known"]), found["shortfall"] and up(F(found["shortfall"])))
    for cell, figure in zip(cells, due): agree("printed", -1 if cell == "未填报" else cell, -1 if figure is None else F(figure))
def listed(printed, summary, rows):
    parts = {part["division"]: part["facilities"] for part in summary["divisions"]}
    for division, facility, verdict, many, *cells in cellsIn(printed, 7):
        agree("printed", many, (sums := parts[division][facilities[facility[:2]]][verdicts[verdict]])["neighbourhoods"])
        printedOf(sums, cells)
    for cells in (found := cellsIn(printed, 17)):
        for facility, result in next((row["results"] for row in rows if row["record"] == int(cells[0])), {}).items():
            printedOf(result, cells[8 + 3 * (facility == "infantCare"):])
    agree("how many", len(found), len(kept["entries"]))
def worded(printed, areas):
    agree("how many", len(found := re.findall(r"(?:不少于|为)([\d.]+)平方米（大写：(\w+)平方米）", printed)), len(areas))
    for (figure, words), area in zip(found, areas):
        agree("printed", figure, F(area["statedArea"]))
        agree("in capitals", figure, spelt(*words.split("点")))
for line in sys.stdin:
    kept = json.loads(line)
    titles.append("survey" if "entries" in kept else "check" if "results" in kept else "sizing")
    rows = [row for row in kept.get("entries", []) if row["error"] is None]
    if "requirements" in kept: list(sized(kept)), worded(kept["printed"], kept["requirements"].values())
    if "results" in kept: [judged(kept["results"][facility], must) for facility, must in sized(kept["sizing"])]
    for row, area in [(row, area) for row in rows for area in row["worked"]]:
        estimated(row["neighbourhood"], area["counts"])
        judged(row["results"][area["facility"]], due(area, [kept["standards"][at] for at in area["standards"]]))
    if "summary" in kept:
        whole = len(kept["entries"]) == kept["summary"]["read"]
        summed(kept["summary"], rows, whole)
        for part in kept["summary"]["divisions"]: summed(part, [row for row in rows if row["neighbourhood"]["division"] == part["division"]], whole)
        together(kept["summary"], rows)
        listed(kept["printed"], kept["summary"], rows)
        agree("faulty", kept["summary"]["bad"], len(kept["entries"]) - len(rows))
print(json.dumps({"kept": {one: titles.count(one) for one in sorted(set(titles))}, "figures": len(counted), "kinds": sorted({what for what, _ in counted}), "faults": [fault for _, fault in counted if fault][:10]}, ensure_ascii=False))
