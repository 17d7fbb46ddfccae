"""Rounding, once, where a figure is stated: required areas and shortfalls up, surpluses and percentages down (D3)."""
from worked import Topic

topic = Topic("rounding", "Figures as documents state them: `stated` rounds up to 0.01, `statedDown` rounds down (D3).")

# Worked by hand: the value, and what is stated.
UP = {
    "0": "0", "246.8": "246.8", "7": "7", "0.01": "0.01", "0.1": "0.1", "100.70": "100.7", "99.99": "99.99",
        "999999999999.99": "999999999999.99"}
JUST_ABOVE = {
    "0.001": "0.01", "0.000001": "0.01", "100.7204": "100.73", "20.121": "20.13", "20.125": "20.13", "20.135": "20.14", "99.991": "100",
    "99.999999": "100", "9.990000001": "10", "0.994": "1", "1.005": "1.01", "2.675": "2.68", "1.045": "1.05", "59.001": "59.01",
    "999999999999.990001": "1000000000000", "184.950001": "184.96", "0.0100000000000000000000000001": "0.02",
    "1.0000000000000000000000000001": "1.01", "246.80000000000000000000000000000000000001": "246.81",
    "123456789012.3400000000000000001": "123456789012.35", "199.999": "200"}
DOWN = {
    "0": "0", "100": "100", "99.99": "99.99", "0.5": "0.5", "12.30": "12.3"}
JUST_BELOW = {
    "99.996": "99.99", "99.999999": "99.99", "99.9999999999999999999999": "99.99", "0.009": "0", "0.019999": "0.01", "20.129": "20.12",
    "20.125": "20.12", "20.135": "20.13", "64.285714": "64.28", "33.335": "33.33", "3.28300": "3.28",
    "9.99999": "9.99", "1.005": "1", "999999999999.999999": "999999999999.99", "52.999999999999999999999999999": "52.99"}

for value, expected in UP.items():
    topic.edge(f"up-{value}", "stated", "D3", "roundsAnyway", {"value": value}, {"value": expected},
        reason="it has no more than two decimals")
for value, expected in JUST_ABOVE.items():
    longer = len(value) > 20
    topic.edge(f"up-{value}", "stated", "D3", "digitsLost" if longer else "wrongDirection", {"value": value}, {"value": expected},
               reason="less than 0.01 above, and still above" if longer else "what is required is never understated")
for value in ("21.121", "100.7304", "0.002", "59.002", "184.960001", "9.994", "3.1416", "7.7701", "12.301", "0.4949"):
    whole, decimals = value.split(".")
    up = int(whole) * 100 + int(decimals[:2]) + 1
    topic.figure(f"half-{value}", "stated", "D3", "roundedHalf", {"value": value},
        {"value": f"{up // 100}.{up % 100:02d}".rstrip("0").rstrip(".")},
                 reason="up means up: half is not the mark")
for value, expected in DOWN.items():
    topic.edge(f"down-{value}", "statedDown", "D3", "roundsAnyway", {"value": value}, {"value": expected},
        reason="it has no more than two decimals")
for value, expected in JUST_BELOW.items():
    longer = len(value) > 20
    topic.edge(f"down-{value}", "statedDown", "D3", "digitsLost" if longer else "wrongDirection", {"value": value}, {"value": expected},
               reason="99.996 % is not 100 %" if value.startswith("99.99") else "what is claimed is never overstated")
for value, places, expected in [("99.96", 1, "99.9"), ("99.96", 0, "99"), ("0.99999", 4, "0.9999"), ("15.5", 0, "15"),
    ("1234.56789", 3, "1234.567"),
                                ("0.05", 1, "0"), ("9.95", 1, "9.9")]:
    topic.figure(f"down-{value}-to-{places}", "statedDown", "D3", "placesIgnored", {"value": value, "places": places}, {"value": expected},
                 reason=f"{places} decimals are kept")

# A hundredth that a double cannot hold: times 100 it lands above, or below, the whole number.
OVER = ["0.07", "0.14", "0.28", "0.29", "0.55", "0.56", "0.57", "0.58", "1.1", "1.13", "1.15", "2.2", "4.35", "8.2", "16.4", "64.1",
    "128.2", "509.3"]
for value in OVER:
    scaled, whole = float(value) * 100, int(value.replace(".", "")) * 10 ** (2 - len(value.split(".")[1]))
    if scaled > whole:
        topic.figure(f"float-{value}", "stated", "D3", "floatArithmetic", {"value": value}, {"value": value},
            reason=f"in floats {value} × 100 = {scaled!r}")
    elif scaled < whole:
        topic.figure(f"float-{value}", "statedDown", "D3", "floatArithmetic", {"value": value}, {"value": value},
            reason=f"in floats {value} × 100 = {scaled!r}")
