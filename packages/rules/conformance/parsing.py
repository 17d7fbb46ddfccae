"""Strict reading of what comes from outside: figures, counts, days, divisions, text."""
from worked import Topic, exact

topic = Topic("parsing", "Strict reading: what is a figure, a count, a day, a division, a text, and what is refused. Nothing is repaired.")

def code_points(*points): return " ".join(f"{point:04x}" if point < 0x10000 else spelt(point) for point in points)
def spelt(point): return f"{0xD7C0 + (point >> 10):04x} {0xDC00 + (point & 0x3FF):04x}"

# ── Figures: at most 12 digits, then at most 6 decimals after one point
ACCEPTED = [("0", "0"), ("0.0", "0"), ("7", "7"), ("007", "7"), ("0.5", "0.5"), ("246.80", "246.8"), ("0.000001", "0.000001"),
    ("000000000000", "0"),
            ("999999999999", "999999999999"), ("999999999999.999999", "999999999999.999999"), ("123456789012.000000", "123456789012"),
                ("19.999999", "19.999999")]
for text, value in ACCEPTED:
    topic.edge(f"figure-{text}", "decimal", "QUALITY-1", "needlessRefusal", {"value": text}, {"value": value})
for value, text in [(0, "0"), (246.8, "246.8"), (0.1, "0.1"), (1234, "1234"), (0.000001, "0.000001"), (999999999999, "999999999999"),
    (0.3, "0.3"), (1e3, "1000"), (12.0, "12")]:
    topic.edge(f"number-{value}", "decimal", "QUALITY-1", "needlessRefusal", {"value": value}, {"value": text},
        reason="a JSON number means its shortest decimal form")

def refuse(catches, texts, **more):
    for name, value in texts.items():
        topic.refusal(f"not-a-figure-{name}", "decimal", "QUALITY-1", catches, {"value": value}, "refused", **more)

refuse("lenientNumber", {"plus": "+1", "exponent": "1e3", "capital-exponent": "1E3", "negative-exponent": "1e-3", "leading-space": " 1",
    "trailing-space": "1 ",
                         "line-end": "1\n", "tab": "\t1", "no-break-space": "1\u00a0", "ideographic-space": "\u3000120",
                             "underline": "1_000", "no-integer": ".5", "no-decimals": "1.",
                         "full-width": "１２", "arabic-indic": "١٢", "devanagari": "१२", "mathematical-bold": "𝟏𝟐", "nan": "NaN",
                             "infinity": "Infinity", "inf": "inf"})
refuse("separatorsDropped", {"comma": "1,000", "decimal-comma": "1,5", "inner-space": "1 000", "thin-space": "1\u2009000",
    "apostrophe": "1'000", "ideographic-comma": "1、000", "full-width-comma": "1，000"})
refuse("prefixRead", {"unit": "120m²", "percent": "53%", "fraction": "1/2", "two-points": "1.2.3", "hexadecimal": "0x10", "binary": "0b1",
    "range": "20-30", "full-width-point": "1．5", "word": "120平方米", "and-more": "12 (about)"})
refuse("signRead", {"minus": "-1", "minus-zero": "-0", "minus-decimal": "-0.5", "number-minus": -1, "number-minus-decimal": -0.000001})
refuse("unlimitedDigits", {"13-digits": "1000000000000", "13-with-zero": "0000000000001", "7-decimals": "0.0000001",
    "7-decimals-zero": "1.0000000", "number-13-digits": 1000000000000, "number-7-decimals": 0.0000001,
                           "many": "9" * 40, "number-1e21": 1e21, "number-max": 1.7976931348623157e308})
refuse("noiseRounded", {"noise-below": "19.999999999999996", "noise-above": "246.80000000000001", "number-sum": 0.30000000000000004,
    "number-noise": 19.999999999999996, "number-product": 0.6000000000000001},
       reason="a cell like this is noise of binary floating point: refused, not rounded")
refuse("blankIsZero", {"empty": "", "space": " ", "null": None, "dash": "-", "ideographic-blank": "\u3000", "unknown-word": "未填报"},
    reason="unknown is not zero (D13)")
refuse("typeUnchecked", {"true": True, "false": False, "list": ["5"], "list-of-number": [5], "object": {"value": "5"}, "empty-list": []})
refuse("lenientNumber", {"chinese": "一百", "circled": "①", "roman": "Ⅻ", "superscript": "1²", "ideographic-zero": "〇", "english": "ten"})
for value in ("0", "0.0", "0.000000", 0):
    topic.refusal(f"not-positive-{value}-{type(value).__name__}", "decimal", "D9", "zeroIsPositive", {"value": value, "positive": True},
        "refused", reason="a dwelling has an area")
topic.edge("positive-least", "decimal", "D9", "needlessRefusal", {"value": "0.000001", "positive": True}, {"value": "0.000001"})
topic.edge("positive-below-one", "decimal", "D9", "needlessRefusal", {"value": "0.5", "positive": True}, {"value": "0.5"})

# ── Counts: whole, 0 to 1,000,000,000
for value in (0, 1, 1000000000): topic.edge(f"count-{value}", "count", "D18", "needlessRefusal", {"value": value}, {"accepted": True})
for value in (1000000001, 2147483648, 4294967296, 9007199254740993, 1e20):
    topic.refusal(f"count-{value}", "count", "D18", "rangeUnchecked", {"value": value}, "refused")
for value in (-1, -1000): topic.refusal(f"count-{value}", "count", "D18", "rangeUnchecked", {"value": value}, "refused")
for value in (0.5, 1.5, 999.999, 1234.0001):
    topic.refusal(f"count-{value}", "count", "D18", "fractionalCount", {"value": value}, "refused", reason="there is no half household")
for name, value in {"text": "12", "empty": "", "null": None, "true": True, "list": [10]}.items():
    topic.refusal(f"count-{name}", "count", "D18", "typeUnchecked", {"value": value}, "refused")

# ── Days: YYYY-MM-DD, as the calendar has them
MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
for month, last in enumerate(MONTHS, 1):
    topic.edge(f"day-last-of-{month:02d}", "date", "D6", "needlessRefusal", {"value": f"2023-{month:02d}-{last}"}, {"accepted": True})
    topic.refusal(f"day-after-{month:02d}", "date", "D6", "impossibleDay", {"value": f"2023-{month:02d}-{last + 1}"}, "refused")
for year, leaps in {"2020": True, "2024": True, "2000": True, "2400": True, "0004": True}.items():
    topic.edge(f"leap-{year}", "date", "D6", "needlessRefusal", {"value": f"{year}-02-29"}, {"accepted": True})
for year in ("2021", "2022", "2026"): topic.refusal(f"leap-{year}", "date", "D6", "impossibleDay", {"value": f"{year}-02-29"}, "refused")
for year in ("1900", "2100", "2200", "1800"):
    topic.refusal(f"leap-{year}", "date", "D6", "impossibleDay", {"value": f"{year}-02-29"}, "refused",
        reason="a century leaps only every fourth time")
for value in ("2022-00-10", "2022-13-01", "2022-12-00", "0000-01-01", "2022-99-99", "2022-01-32"):
    topic.refusal(f"day-{value}", "date", "D6", "impossibleDay", {"value": value}, "refused")
for value in ("0001-01-01", "9999-12-31"): topic.edge(f"day-{value}", "date", "D6", "needlessRefusal", {"value": value}, {"accepted": True})
FORMS = {"short": "2022-3-1", "no-hyphens": "20220301", "slashes": "2022/03/01", "points": "2022.03.01", "time": "2022-03-01T00:00:00Z",
    "leading-space": " 2022-03-01", "trailing-space": "2022-03-01 ",
         "line-end": "2022-03-01\n", "chinese": "2022年3月1日", "full-width": "２０２２-０３-０１", "day-first": "01-03-2022",
             "two-digit-year": "22-03-01", "month-only": "2022-03", "year-only": "2022", "week": "2022-W09-2",
         "ordinal": "2022-060", "sign": "+2022-03-01", "en-dash": "2022–03–01", "number": 20220301, "null": None, "empty": "",
             "five-digit-year": "12022-03-01", "words": "today"}
for name, value in FORMS.items(): topic.refusal(f"day-{name}", "date", "D6", "looseDate", {"value": value}, "refused")

# ── Divisions: six digits
for value in ("000000", "999999", "110101", "010000"):
    topic.edge(f"division-{value}", "division", "GB/T-2260", "needlessRefusal", {"value": value}, {"accepted": True})
LOOSE = {"five": "45020", "seven": "4502000", "twelve": "450200001001", "letter": "45020a", "leading-space": " 450200",
    "trailing-space": "450200 ", "line-end": "450200\n", "number": 450200, "full-width": "４５０２００",
         "arabic-indic": "٤٥٠٢٠٠", "empty": "", "null": None, "hyphens": "45-02-00", "name": "柳州市", "wildcard": "4502**", "point": "4502.0",
             "sign": "+45020", "list": ["450200"]}
for name, value in LOOSE.items(): topic.refusal(f"division-{name}", "division", "GB/T-2260", "looseCode", {"value": value}, "refused")

# ── Text: kept as it is, or refused; spelt in UTF-16 code units, so that this file holds no character that acts on its reader
def text_in(name, catches, *points, times=None):
    topic.edge(f"text-{name}", "text", "QUALITY-2", catches, {"utf16": code_points(*points), **({"times": times} if times else {})},
        {"accepted": True})

def text_out(catches, *points):
    for point in points:
        topic.refusal(f"text-u{point:04x}", "text", "QUALITY-2", catches, {"utf16": code_points(0x67F3, point, 0x5DDE)}, "refused")

for name, points in {"empty": (), "ascii": (0x41, 0x7E), "han": (0x67F3, 0x5DDE), "beyond-bmp": (0x20BB7,), "tab": (0x41, 9, 0x42),
    "line-feed": (10,), "return": (13,), "private-use": (0xE000,), "combining": (0x65, 0x301),
                     "compatibility-ideograph": (0xF900,), "no-break-space": (0xA0,), "ideographic-space": (0x3000,),
                         "full-width-equals": (0xFF1D,), "formula": (0x3D, 0x31), "last-plane": (0x10FFFD,)}.items():
    text_in(name, "needlessRefusal", *points)
# Neighbours of what is refused are themselves fine.
for point in (0x20, 0x7E, 0xA1, 0xAC, 0xAE, 0x200A, 0x2010, 0x2027, 0x202F, 0x205F, 0x2070, 0xFDCF, 0xFDF0, 0xFFFD):
    text_in(f"neighbour-u{point:04x}", "needlessRefusal", 0x67F3, point)
text_out("hiddenCharacters", 0, 1, 8, 0xB, 0xC, 0xE, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F)
text_out("hiddenCharacters", 0x61C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069)
text_out("hiddenCharacters", 0xAD, 0x34F, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D, 0x2028, 0x2029, 0x2060, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9,
    0xFFFC, 0xE0001, 0xE0041, 0xE007F)
text_out("hiddenCharacters", 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x1FFFF, 0x8FFFE, 0xFFFFF, 0x10FFFE, 0x10FFFF)
for name, units in {"high": "d800", "low": "dc00", "highest": "dbff", "lowest": "dfff", "turned": "dc00 d800", "before-letter": "d842 0041",
    "after-letter": "0041 dfb7", "two-high": "d842 d842 dfb7"}.items():
    topic.refusal(f"text-surrogate-{name}", "text", "QUALITY-2", "hiddenCharacters", {"utf16": units}, "refused")
text_in("longest", "needlessRefusal", 0x61, times=10000)
text_in("longest-beyond-bmp", "needlessRefusal", 0x20BB7, times=5000)
topic.refusal("text-too-long", "text", "QUALITY-2", "rangeUnchecked", {"utf16": "0061", "times": 10001}, "refused")
topic.refusal("text-too-long-beyond-bmp", "text", "QUALITY-2", "rangeUnchecked", {"utf16": "d842 dfb7", "times": 5001}, "refused",
    reason="10,002 UTF-16 units")
