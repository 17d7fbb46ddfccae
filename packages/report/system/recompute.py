"""Works out the figures of reports again: one JSON a line on standard input, from nothing but what it carries. Prints how many agree."""
import json, re, sys
from fractions import Fraction as F
from math import ceil, floor
counted, titles, kinds, digits = [], [], set(), "零壹贰叁肆伍陆柒捌玖"
up, down = (lambda x: F(ceil(x * 100), 100)), (lambda x: F(floor(x * 100), 100))  # as stated (D3)
def spelt(whole, part=""):  # 贰佰肆拾陆点捌
    groups = [(unit, re.findall(f"([{digits}])([拾佰仟]?)", group)) for group, unit in re.findall(f"([{digits}拾佰仟]+)([万亿]?)", whole)]
    return sum(F(digits.index(one)) * 10 ** (" 拾佰仟".index(at or " ") + 4 * " 万亿".index(unit or " ")) for unit, group in groups for one, at in group) + sum(F(digits.index(one), 10 ** place) for place, one in enumerate(part, 1))
def agree(what, printed, due):
    counted.append((what, None if F(printed) == due else f"{titles[-1]}, {what}: printed {printed}, worked out {due}"))
def asked(standard, counts, reading):  # by one standard (D2, D4, D10, D11)
    amount, by = standard["amount"], standard["amount"].get("base", "households")
    kinds.add((amount["kind"], by, amount.get("semantics"), standard["minimumTotal"] is None, standard["minimumSingle"] is None))
    count, rated = F(counts.get(by, 1)), lambda rate, count: F(rate["floorArea"]) * count / rate["per"]
    bands = [band for band in amount.get("bands", []) if count > F(band["from"]) or band["fromInclusive"] and count == F(band["from"])]
    hundreds = {"proRata": F, "started": ceil, "completed": floor}[reading] if (by, amount.get("per")) == ("households", 100) else F
    if amount["kind"] == "rate": total = rated(amount, hundreds(count / 100) * 100)
    elif amount.get("semantics") == "marginal": total = sum(rated(band["rate"], end - F(band["from"])) for band, end in zip(bands, [F(band["from"]) for band in bands[1:]] + [count]))
    else: total = rated(bands[-1]["rate"], count) if bands and "rate" in bands[-1] else F((bands[-1] if bands else amount)["floorArea"])
    return max(total, F(standard["minimumTotal"] or 0), F(standard["minimumSingle"] or 0)) if count else F(0)
def aim(words):  # 不低于2张（每289）
    bound, part, percent, whole = re.match(r"(不低于|不超过)([\d.]+)(%?)[^（]*(?:（[每共](\d+)）)?", words).groups()
    return {"target": {"part": part, "whole": 100 if percent else whole or 1}, "bound": {"不低于": "atLeast"}.get(bound), "counted": False}
for line in sys.stdin if __name__ == "__main__" else ():
    titles.append((report := json.loads(line))["title"]["zh"])
    need, gaps, known, added, named, reached, aims, clauses = {}, {}, {}, {}, {}, [], [], [clause for section in report["sections"] for clause in section["clauses"]]
    for table, text in [(clause["table"], clause["text"]["zh"]) for clause in clauses if "table" in clause]:
        for row, area in [(row, area) for row, areas in zip(table["rows"], table.get("worked", {"rows": []})["rows"]) for area in areas]:
            facility, listed, results = area["facility"], len(row) == 21, "应配" in table["head"][1]["zh"]
            cited = [table["worked"]["standards"][at]["standard"] for at in area["standards"]]
            due = max(asked(standard, area["counts"], area["perHundred"]) for standard in cited)
            need.setdefault(facility, due), named.update({cited[0]["term"]: facility})
            agree("required", row[at := 8 + 3 * (facility == "infantCare") if listed else 1 if results else 4], up(due))
            if (listed or results) and row[at + 1] is not None:
                known[facility] = F(row[at + 1])
                for what, cell, gap in (("shortfall", row[at + 2], up(due - known[facility])), ("surplus", row[4], down(known[facility] - due)))[:1 + results]: agree(what, cell, max(gap, 0))
            if listed: gaps.setdefault(facility, []).append(None if row[at + 2] is None else max(due - F(row[at + 1] or due), 0))
        for count, upper, lower, per, rate, value in re.findall(r"(?:([\d.]+)|\(([\d.]+) − ([\d.]+)\)) ÷ (\d+) × ([\d.]+) = ([\d.]+)", str(table["rows"])): agree("arithmetic", value, (F(count or upper) - F(lower or 0)) * F(rate) / F(per))
        if table["head"][-1]["zh"].startswith("租期"): added = {facility: sum(F(row[at]) for row in table["rows"] if isinstance(row[at], str)) for at, facility in ((3, "elderlyCare"), (4, "infantCare"))}
        for rows in re.findall(r"，共(\d+)个；", text): agree("listed", rows, len(table["rows"]))
        if len(table["head"]) == 9: reached, aims = [row[5]["zh"] for row in table["rows"]], [(f"实际{row[3]['zh']}，差距—", aim(row[2]["zh"])) for row in table["rows"] if row[5]["zh"] == "达标"]
    for text, basis in [(clause["text"]["zh"], (clause["basis"] or {"standard": {}})["standard"]) for clause in clauses] + aims:
        short = need.get(facility := basis.get("facility", named.get(text.split("：")[0], "infantCare" if text.startswith("托育") else "elderlyCare")), 0) - known.get(facility, 0)
        for what, figure in re.findall(r"^(户数|居住人口|住宅建筑面积)：([\d.]+)", text): agree("counted", figure, F(area["counts"][{"户": "households", "居": "residents", "住": "residentialFloorArea"}[what[0]]]))
        for dwelling in re.findall(r"^户均住宅建筑面积：([\d.]+)", text): agree("estimated", area["counts"]["households"], ceil(F(area["counts"]["residentialFloorArea"]) / F(dwelling)))
        for figures in re.findall(r"应配(?:的|\w*?面积)?([\d.]+)平方米[，（]|(?:不少于|为)([\d.]+)平方米（大写|最低面积([\d.]+)平方米的计算", text):
            within = [dict(one["value"], kind="rate") for one in basis.get("constraints", ()) if one["kind"] == "placeClass" and "位于" in text]
            agree("in words", "".join(figures), up(asked(dict(basis, amount=within[0]), area["counts"], area["perHundred"]) if within else need[facility]))
        for less, more in re.findall(r"(?:，缺口|），缺)([\d.]+)平方米|富余([\d.]+)平方米", text): agree("gap in words", less or more, up(short) if less else down(-short))
        for figure, words in re.findall(r"([\d.]+)平方米（大写：(\w+)平方米）", text): agree("in capitals", figure, spelt(*words.split("点")))
        for pair in [pair for figures in re.findall(r"列入目标(\d+)项：达标(\d+)项，未达标(\d+)项，无数据(\d+)项", text) for pair in zip(figures, (len(reached), *map(reached.count, ("达标", "未达标", "无数据"))))]: agree("targets", *pair)
        for more, left in re.findall(r"补充([\d.]+)平方米(?:后仍缺([\d.]+))?", text): agree("added, left", F(more) + F(left or 0), added[facility] + (up(short - added[facility]) if left else 0))
        for figures in re.findall(r"，未达标(\d+)个，未填报(\d+)个；.*合计([\d.]+)", text):
            for pair in zip(figures, (sum(map(bool, each := gaps.get(facility, []))), each.count(None), up(sum(gap or 0 for gap in each)))): agree("tally", *pair)
        for percent, rate, part, whole, gap in re.findall(r"实际(?:([\d.]+)%（|(?:每\d+为|平均)([\d.]+)（)?([\d.]+)[^，；]*?(?:，共([\d.]+)）)?，差距([\d.]+|—)", text):
            goal, per, sign = F(basis["target"]["part"]), F(basis["target"]["whole"]), 1 if basis["bound"] == "atLeast" else -1
            if whole: agree("reached", percent or rate, (down if sign > 0 else up)(F(part) / F(whole) * (100 if percent else per)))
            agree("target", gap.replace("—", "0"), max(0, (ceil if basis["counted"] and basis["kind"] != "term" else up)((goal / per * F(whole or 1) - F(part)) * sign)))
if __name__ == "__main__": print(json.dumps({"reports": len(titles), "figures": len(counted), "titles": len(set(titles)), "amounts": len(kinds), "kinds": sorted({what for what, _ in counted}), "faults": [fault for _, fault in counted if fault][:10]}, ensure_ascii=False))
