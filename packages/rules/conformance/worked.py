"""What the topics are written with: exact figures, and cases that say what they rest on. Knows neither the packages nor the runner."""
from fractions import Fraction

def exact(value):
    """A figure as text of all its digits: "246.8", "595"."""
    value = Fraction(value)
    places = next(places for places in range(60) if 10**places % value.denominator == 0)
    digits = str(value * 10**places).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits

def stated(value):
    """Up to 0.01, once (D3)."""
    return exact(Fraction(-(-Fraction(value) * 100 // 1), 100))

def verdict_of(findings):
    """Of findings in words: one violation fails, and what is unknown beside it changes nothing (D13)."""
    if any(" violation" in each for each in findings): return "fail"
    return "unknown" if any(" unknown" in each for each in findings) else "pass"

class Topic:
    """The cases of one file. `catches` names the bug that the case was made for; suite.schema.json says what each is."""
    def __init__(self, name, about):
        self.name, self.about, self.cases = name, about, []

    def add(self, kind, id, operation, cites, catches, input, expected, reason):
        self.cases.append({
            "id": f"{self.name}/{id}", "operation": operation, "cites": cites.split(), "kind": kind, "catches": catches,
            **({"reason": reason} if reason else {}), "input": input, "expected": expected})

    def figure(self, *given, reason=None): self.add("figure", *given, reason)
    def edge(self, *given, reason=None): self.add("boundary", *given, reason)

    def refusal(self, id, operation, cites, catches, input, code, path=(), reason=None):
        expected = {"refused": True} if code == "refused" else {"error": code, "path": list(path)}
        self.add("refusal", id, operation, cites, catches, input, expected, reason)
