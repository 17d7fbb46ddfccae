"""Works out the figures of reports again: one JSON a line on standard input, from nothing but what it carries. Prints how many agree."""
import json, re, sys
from fractions import Fraction as F
from math import ceil, floor
counted, reports, titles, faults = 0, 0, set(), []
up = lambda x: F(ceil(x * 100), 100)  # a required area or a shortfall, as stated (D3)
down = lambda x: F(floor(x * 100), 100)  # a surplus, a percentage
area = lambda cell: None if cell is None or isinstance(cell, dict) else F(cell)
def agree(what, printed, due):
    global counted
    counted += 1
    if (printed not in due) if isinstance(due, set) else printed != due:
        faults.append(f"{what}: printed {printed}, worked out {due}")
def target(goal, reached, gap):
    bound, value, whole = re.match(r"(不低于|不超过)([\d.]+)[^（]*(?:（(?:每|共)(\d+)）)?", goal).groups()
    share = F(value) / (100 if "%" in goal else int(whole or 1))
    part, whole = map(F, re.search(r"（([\d.]+).*?共(\d+)）", reached).groups())
    agree("percentage", F(re.match(r"([\d.]+)%", reached)[1]), (up if bound == "不超过" else down)(part / whole * 100))
    missing = max((share * whole - part) * (1 if bound == "不低于" else -1), F(0))
    agree("gap", F(re.match(r"[\d.]+", gap)[0]) if gap[0].isdigit() else F(0), {missing, F(ceil(missing))})
for line in sys.stdin:
    report = json.loads(line)
    reports, households, short, sums = reports + 1, None, {}, {}
    titles.add(report["title"]["zh"])
    clauses = [clause for section in report["sections"] for clause in section["clauses"]]
    amounts = [c["basis"]["standard"]["amount"] for c in clauses if c["basis"] and "amount" in c["basis"]["standard"]]
    asked = lambda count: {up(F(a["floorArea"]) * count / a["per"]) for a in amounts}
    for clause in clauses:
        text, table = clause["text"]["zh"], clause.get("table") or {"head": [], "rows": []}
        head, rows = [cell["zh"] for cell in table["head"]], table["rows"]
        households = F(m[1]) if (m := re.match(r"户数：(\d+)户", text)) else households
        for what, required, known, gap in re.findall(r"^([^：]*)：应配面积([\d.]+)平方米，已有(?:面积未填报|([\d.]+)平方米，(?:缺口|富余)([\d.]+))", text):
            short[what] = F(required) - F(known or 0)
            agree("required in words", F(required), asked(households))
            if known: agree("in words", F(gap), up(short[what]) if short[what] > 0 else down(-short[what]))
        for known, needed, lacking in re.findall(r"面积([\d.]+)平方米，少于应配的([\d.]+)平方米.*?缺([\d.]+)平方米", text):
            agree("finding", F(lacking), up(F(needed) - F(known)))
        for what, added, rest in re.findall(r"^([^：]*)：(?:候选用房可)?补充([\d.]+)平方米(后缺口消除|后仍缺[\d.]+|；已有)", text):
            agree("added", F(added), sums["托" in what or "婴" in what])
            if "后" in rest: agree("left", F(re.sub(r"[^\d.]", "", rest) or 0), up(max(short[what] - F(added), 0)))
        for name, *tally in re.findall(r"^([^：]*)：达标\d+个，未达标(\d+)个，未填报(\d+)个；未达标小区缺口合计([\d.]+)平方米", text):
            sums[name] = tuple(map(F, tally))
        for cells in rows:
            if head[1] == "计算基数": agree("area", F(cells[4]), asked(F(re.match(r"\d+", cells[1]["zh"])[0])))
            if len(head) == 9 and cells[3]: target(*(cells[at]["zh"] for at in (2, 3, 4)))
            for at, count in ((1, households),) if "富余（平方米）" in head else ((8, cells[7]), (11, cells[7])) if len(head) == 21 else ():
                required, provided, gap, surplus = map(area, cells[at:at + 4])
                agree("required", required, asked(F(count["zh"] if isinstance(count, dict) else count)))
                if provided is not None: agree("shortfall", gap, up(max(required - provided, 0)))
                if provided is not None and at == 1: agree("surplus", surplus, down(max(provided - required, 0)))
        if "用于养老（平方米）" in head: sums = {infants: sum(area(row[3 + infants]) or 0 for row in rows) for infants in (False, True)}
        for at, name in ((8, "养老服务设施"), (11, "托育服务设施")) if len(head) == 21 else ():
            gaps = [max(area(row[at]) - area(row[at + 1]), 0) for row in rows if area(row[at + 1]) is not None]
            agree("sum", sums[name], (sum(gap > 0 for gap in gaps), len(rows) - len(gaps), up(sum(gaps))))
print(json.dumps({"reports": reports, "figures": counted, "kinds": len(titles), "faults": faults[:10]}, ensure_ascii=False))
