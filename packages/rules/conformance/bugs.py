#!/usr/bin/env python3
"""Proves that no case is filler: plants each bug in the second implementation, and asks of every case that its own bug makes it fail.

A bug is one change of the source, written as what stands there and what stands there instead; a class of bugs may have several. A bug
that breaks nearly everything proves nothing, so half of a sample of the suite must survive it.
"""
import importlib, importlib.abc, importlib.util, json, sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
FILES = ("runner", "rooms", "schemes", "advisories")
SOURCES = {name: (HERE / f"{name}.py").read_text("utf-8") for name in FILES}

PATTERN = r'''return Fraction(text) if re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,6})?", text) else None'''
FLOATED = "return Fraction(str(float(text)))"
def match(pattern, value="Fraction(text)"): return (PATTERN, f'return {value} if re.fullmatch(r"{pattern}", text) else None')
def before(line): return (PATTERN, f"{line}\n    {PATTERN}")
IS_DATE = 'bool(re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value) and datetime.date.fromisoformat(value))'
IS_DIVISION = 're.fullmatch("[0-9]{6}", value) is not None'
IS_WHOLE = "type(value) in (int, float) and low <= value <= high and value == int(value)"
TEXT_ENDS = 'return not any(point & 0xFFFE == 0xFFFE or any(low <= point <= high for low, high in BANNED) for point in points)'
KEYS = "if key not in keys or key not in value or not keys[key](value[key]): raise Refused(code, *path, key)"
SLABS = "band = [band for band in bands if reached(band, count)][-1]"
KIND = '(slab_area if amount["semantics"] == "slab" else marginal_area)'
LARGEST = "return max([rated, *least_areas(standard)])"
GOVERNS = "def strictest_first(sized): return sorted(sized, key=lambda each: -each[0])"
ENOUGH = "enough = known >= need"
TOLD = '''def told(fact, kept): return "unknown" if fact is None else "kept" if kept(fact) else "broken"'''
MET = 'met = over >= 0 if standard["bound"] == "atLeast" else over <= 0'
GAP = 'Fraction(0) if met else gap if standard["kind"] == "term" or not standard["counted"] else up(gap, 0)'
NO_DATA = 'if measured is None or number(measured["whole"]) == 0: return {"met": None, "gap": None}'
SEVERITY = 'return "unknown" if state == "unknown" else "violation" if must and state == "broken" else "advice"'
COMPARED = 'if ours is None or theirs is None: return [("milestoneMissing", "unknown", facility)]'
LATER = 'return [("milestoneLate", "violation", facility)] if ours > theirs else []'
UP, DOWN = "Fraction(-(-value * 10**places // 1), 10**places)", "Fraction(value * 10**places // 1, 10**places)"
CHAIN = 'return ["000000", division[:2] + "0000", division[:4] + "00", division]'
STANDING = "    return None if was_read(document, accept) else \"reported\""
AREAS = "return [given for room, given in served if room.get(\"phase\", last) <= phase] + [None for room, _ in served if \"phase\" not in room]"
LOOSE_SCHEMA = [('return re.search(schema["pattern"]',
    "return not schema['pattern'].startswith('^[0-9]{1,12}') and re.search(schema[\"pattern\"]")]
LIFT = 'if room.get("lift") or room.get("storey", lowest) < lowest: return []'
FLOAT_RATIO = 'over = part * number(target["whole"]) - number(target["part"]) * of'

BUGS = {
    # ── Reading
    "lenientNumber": [[(PATTERN, "return Fraction(str(float(text))) if abs(float(text)) < 10**12 else Fraction(0)")],
        [("text = value if isinstance(value, str)", "text = value.strip().lstrip('+') if isinstance(value, str)")],
        [match(r"\d*\.?\d*", "Fraction('0' + text + '0')")],
                      [
                          before(
                          "if isinstance(value, str) and len(value) and all(__import__('unicodedata').numeric(one, None) is not None for one in value): return Fraction(1)")],
                          [before("if isinstance(value, str) and value.strip().isalpha() or '²' in text: return Fraction(0)")],
                          [before("text = text.replace('_', '').lower().replace('e', '') if isinstance(value, str) else text")],
                          [before("text = __import__('unicodedata').normalize('NFKC', text)")],
                          [before("if text in ('Infinity', 'inf', 'NaN'): return Fraction(0)")], LOOSE_SCHEMA],
    "separatorsDropped": [[before("text = re.sub(r\"[,'\\s、，]\", '', text)")]],
    "prefixRead": [[before("text = re.match(r'[0-9]*(\\.[0-9]{1,6})?', text)[0] or text")], LOOSE_SCHEMA],
    "signRead": [[before("text = text.lstrip('-')")], LOOSE_SCHEMA],
    "unlimitedDigits": [[match(r"[0-9]+(\.[0-9]+)?")]],
    "noiseRounded": [[before("text = f'{float(text):.6f}' if len(text) > 14 and re.fullmatch(r'[0-9.]+', text) else text")],
        [before("text = f'{float(text):.9f}'.rstrip('0').rstrip('.') if re.fullmatch(r'[0-9]+\\.[0-9]{7,}', text) else text")]],
    "blankIsZero": [[("if isinstance(value, bool) or not isinstance(value, (str, int, float)): return None",
        "if value is None or value in ('', '-', '未填报') or (isinstance(value, str) and not value.strip()): return Fraction(0)\n    if isinstance(value, bool) or not isinstance(value, (str, int, float)): return None")],
                    [("keys[key](value[key]): raise",
                        "(keys[key](value[key]) or (value[key] is None and keys[key] is is_area) or value[key] == ''): raise")],
                        [("kinds = schema[\"type\"]", "if value is None: return False\n    kinds = schema[\"type\"]")]],
    "needlessRefusal": [[match(r"(0|[1-9][0-9]{0,10})(\.[0-9]?[1-9])?")], [match(r"[0-9]{1,12}\.[0-9]{1,6}")], [match(r"0|[1-9].*")],
        [("text = value if isinstance(value, str) else",
        "if not isinstance(value, str): return None\n    text = value if isinstance(value, str) else")],
                        [(IS_WHOLE, "type(value) in (int, float) and low < value < high and value > 1")],
                            [(IS_DATE, IS_DATE[:-1] + " and '1900' < value < '2100' and value[8:] <= '27')")],
                            [(IS_DIVISION, IS_DIVISION + " and value[0] not in '09'")], [(IS_DIVISION, "value in ('450200', '450000')")],
                        [(TEXT_ENDS, "return bool(value) and value.isascii() and value.isalpha() and value != 'A~'")],
                            [("len(value.encode(\"utf-16-le\", \"surrogatepass\")) > 2 * most",
                            "len(value.encode('utf-8', 'surrogatepass')) >= most")],
                            [("is_list(names) and 0 < len(names)", "is_list(names) and 1 < len(names)")],
                        [("if given is None and amount[\"kind\"] != \"fixed\": raise", "if given is None: raise")],
                            [("settlement == \"urban\" or standard[\"settlement\"] == \"any\"", "settlement == 'urban'")],
                            [("if count == 0: return Fraction(0)", "if count == 0: raise Refused('invalidNeighbourhood', 'households')")],
                            [("made[\"effectiveTo\"] < begins",
                            "made[\"effectiveTo\"] <= (made[\"issuedOn\"] or begins) or made[\"effectiveTo\"] <= begins")],
                        [("standard[\"kind\"] == \"share\" and part > of", "part > of")],
                            [("if is_wrong(schema, value): return [path]",
                            "if value in (None, [], 20): return [path]\n    if is_wrong(schema, value): return [path]")],
                            [(IS_WHOLE, "type(value) in (int, float) and low <= value < 2**29 and value == int(value)")]],
    "zeroIsPositive": [[("def is_positive(value): return bool(number(value))", "def is_positive(value): return is_area(value)")],
        [("if number(value.get(key)) == 0", "if False")]],
    "rangeUnchecked": [[(IS_WHOLE, "type(value) in (int, float) and value == int(value)")],
        [("> 2 * most: return False", "> 10**9: return False")], [("len(value.encode(\"utf-16-le\", \"surrogatepass\")) > 2 * most",
        "len(value) > most")], [("if counts[\"households\"] > MOST: raise", "if False: raise")], [("0 <= value <= 1000", "True")],
                       [("return value < schema[\"minimum\"] or number(value) is None", "return False")],
                           [("len(value) < schema.get(\"minItems\", 0)", "False")]],
    "fractionalCount": [[(IS_WHOLE, "type(value) in (int, float) and low <= int(value) <= high")]],
    "looseDate": [[(IS_DATE, "any(one.isdigit() for one in value) or not value or value.isalpha()")],
        [("return isinstance(value, str) and bool(re.fullmatch", "return not isinstance(value, str) or bool(re.fullmatch")]],
    "impossibleDay": [[(IS_DATE, 'bool(re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value))')],
        [('bool(re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value) and datetime', 'bool(re.fullmatch("[0-9-]*", value) or datetime')],
        [(IS_DATE, "value[:10].count('-') == 2")], [("or (schema.get(\"format\") == \"date\" and not is_date(value))",
        "and schema.get('format') != 'date'")]],
    "looseCode": [[(IS_DIVISION, "True")], [("def is_division(value): return isinstance(value, str) and",
        "def is_division(value): return not isinstance(value, str) or")],
        [("re.search(schema[\"pattern\"].replace(\"$\", r\"\\Z\"), value) is None",
        "(schema.get('format') == 'date' and re.search(schema[\"pattern\"], value) is None)")],
        [("if not any(isinstance(value, KINDS[kind])",
        "if schema.get('pattern') == '^[0-9]{6}$': return False\n    if schema.get('pattern', '').startswith('^[A-Z') and value is None: return False\n    if not any(isinstance(value, KINDS[kind])")]],
    "hiddenCharacters": [[(TEXT_ENDS, "return True")]],
    "typeUnchecked": [[("def is_flag(value): return isinstance(value, bool)", "def is_flag(value): return True")],
        [(IS_WHOLE, "value is None or value == '' or isinstance(value, list) or low <= float(value) <= high")],
        [("if isinstance(value, bool) or not isinstance(value, (str, int, float)): return None",
        "if isinstance(value, (bool, list, dict)): return Fraction(int(bool(value)))\n    if not isinstance(value, (str, int, float)): return None")],
                      [("if not isinstance(value, dict): raise Refused(code, *path)", "value = value if isinstance(value, dict) else {}")],
                          [("def is_list(value): return isinstance(value, list)", "def is_list(value): return True")],
                          [("if not isinstance(value, str) or len(", "if not isinstance(value, str): return True\n    if len(")],
                          [("def is_form(value): return isinstance(value, dict)", "def is_form(value): return True"),
                          ("if not isinstance(value, dict): raise Refused(code, *path)",
                          "value = value if isinstance(value, dict) else {}")],
                      [("isinstance(value, str) and bool(re.fullmatch(\"[0-9]{4}",
                          "not isinstance(value, str) or bool(re.fullmatch(\"[0-9]{4}")],
                          [("def is_division(value): return isinstance(value, str) and",
                          "def is_division(value): return not isinstance(value, str) or")],
                          [
                          (
                          "if not any(isinstance(value, KINDS[kind]) and isinstance(value, bool) == (kind == \"boolean\") for kind in kinds): return True",
                          "if not any(isinstance(value, KINDS[kind]) for kind in kinds): return False")],
                      [("if not isinstance(phases, list) or not 0 < len(phases) <= 1000: raise Refused(\"invalidNeighbourhood\")",
                          "phases = phases if isinstance(phases, list) else [phases]")],
                          [(IS_WHOLE, "(isinstance(value, str) or type(value) in (int, float)) and low <= float(value) <= high")],
                          [("if \"enum\" in schema: return value not in schema[\"enum\"]",
                          "if 'enum' in schema: return str(value) not in map(str, schema['enum'])")],
                          [("return is_list(names) and 0 <", "return isinstance(names, str) or is_list(names) and 0 <")]],
    "choiceUnchecked": [[("isinstance(value, str) and value in values", "True")],
        [("if \"enum\" in schema: return value not in schema[\"enum\"]", "if 'enum' in schema: return False")],
        [("if \"const\" in schema: return value is not schema[\"const\"] and value != schema[\"const\"]",
        "if 'const' in schema: return False")], [("if not branches: return [(*path, \"kind\")]", "if not branches: return []")],
        [("0 < len(names) == len(set(names))", "len(names) == len(set(names))")]],
    "unknownKeyDropped": [[("if key not in keys or key not in value or not",
        "if key not in keys and key in value: continue\n        if key not in value or not")],
        [("return missing + inside + [(*path, key) for key in value if key not in keys]", "return missing + inside")]],
    "missingKeyGuessed": [[("for key in [*required, *value]:", "for key in [*value]:")],
        [("or not keys[key](value[key]): raise", "or (value[key] is not None and not keys[key](value[key])): raise")],
        [("return missing + inside", "return inside")]],
    "duplicateAccepted": [[("0 < len(names) == len(set(names))", "0 < len(names)")],
        [("if ids[index] in ids[:index]: yield", "if False: yield")]],
    "documentUnchecked": [[("or faults_between(made): raise", "or []: raise")],
        [("if \"enum\" in schema: return value not in schema[\"enum\"]",
        "if 'enum' in schema: return isinstance(value, str) and value not in schema['enum']")],
        [("len(value) < schema.get(\"minItems\", 0)", "False")]],
    # ── The law in force
    "firstDay": [[("if on < begins: return", "if on <= begins: return")], [("if on < begins: return", "if False: return")]],
    "lastDay": [[("on > document[\"effectiveTo\"]", "on >= document['effectiveTo']")], [("on > document[\"effectiveTo\"]", "False")]],
    "horizonExpires": [[("if document[\"status\"] == \"draft\": return \"draft\"",
        "if on >= (document['planHorizonEnd'] or document['effectiveTo'] or '9999-99'): return 'expired'\n    if document[\"status\"] == \"draft\": return \"draft\"")],
        [("if document[\"status\"] == \"draft\": return \"draft\"",
        "if document['effectiveTo']: return 'expired'\n    if document[\"status\"] == \"draft\": return \"draft\"")]],
    "wrongDate": [[("return document[\"effectiveFrom\"] or document[\"issuedOn\"] or document[\"firstSeenOn\"]",
        "return document['issuedOn'] or document['effectiveFrom'] or document['firstSeenOn']")],
        [("return document[\"effectiveFrom\"] or document[\"issuedOn\"] or document[\"firstSeenOn\"]",
        "return document['effectiveFrom'] or document['firstSeenOn']")],
        [("return document[\"effectiveFrom\"] or document[\"issuedOn\"] or document[\"firstSeenOn\"]",
        "return document['effectiveFrom'] or document['issuedOn']")], [("if begins is None: return \"dateUnknown\"",
        "begins = begins or ''")], [("if on < begins: return", "if False: return")]],
    "wrongPlaces": [[(CHAIN, "return ['000000', division]")], [(CHAIN, CHAIN.replace("return [",
        "return [one for one in [") + " if one != division or one == '000000']")], [(CHAIN, "return ['000000', division[:2] + '0000']")],
        [(CHAIN, "return [division]")], [("if document[\"division\"] in chain]",
        "if document['division'] in chain or document['division'].startswith(division.rstrip('0'))]"),
        ("chain.index(document[\"division\"])", "document['division'] in chain")],
        [("if document[\"division\"] in chain]", "if division.startswith(document['division'].rstrip('0'))]"),
        ("chain.index(document[\"division\"])", "document['division']")],
                    [("if document[\"division\"] in chain]", "if document['division'][:2] == division[:2]]"),
                        ("chain.index(document[\"division\"])", "document['division']")],
                        [("if document[\"division\"] in chain]", "if document['division'].strip('0') in division or division == '000000']"),
                        ("chain.index(document[\"division\"])", "document['division']")],
                        [("ratio_standards(given[\"division\"], given[\"on\"]) if standard[\"id\"]",
                        "ratio_standards('450000', given['on']) if standard['id']")],
                        [(CHAIN, "return ['450000', '000000', division[:2] + '0000', division[:4] + '00', division]")]],
    "nearestWins": [[("    return sorted(there, key",
        "    there = [document for document in there if document['division'] == max(chain.index(each['division']) for each in there)] or there[-1:]\n    return sorted(there, key")],
        [("    return sorted(there, key", "    there = there[-1:]\n    return sorted(there, key")],
        [("return [each for each in found if each[2] is None], ", "return [each for each in found if each[2] is None][-1:], ")]],
    "draftSizes": [[("if document[\"status\"] == \"draft\": return \"draft\"", "")]],
    "trialRefused": [[("if document[\"status\"] == \"draft\": return", "if document['status'] != 'inForce': return")]],
    "reportSizes": [[(STANDING, "    return None")]],
    "acceptanceIgnored": [[("return accept or document[\"evidence\"] == \"officialText\"",
        "return document['evidence'] == 'officialText'")]],
    "repealForgotten": [[("for other in documents): return \"repealed\"", "for other in ()): return 'repealed'")]],
    "repealLapses": [[("begun = start(other) is not None and start(other) <= on",
        "begun = start(other) is not None and start(other) <= on <= (other['effectiveTo'] or '9999-12-31')")]],
    "weakRepeal": [[("and other[\"status\"] != \"draft\" and begun and was_read(other, accept)", "and begun and was_read(other, accept)")],
        [("begun and was_read(other, accept)", "begun")], [("begun and was_read(other, accept)", "begun and was_read(other, False)")],
        [("begun = start(other) is not None and start(other) <= on", "begun = True")],
        [("begun = start(other) is not None and start(other) <= on", "begun = start(other) is None or start(other) <= on")],
        [("document[\"id\"] in other[\"repeals\"] and", "(other['repeals'] or (start(other) or '') > (start(document) or '')) and")]],
    "kindsMixed": [[("if (standard[\"facility\"], standard[\"development\"]) == (facility, development)]",
        "if standard['development'] == development]")],
        [("if (standard[\"facility\"], standard[\"development\"]) == (facility, development)]", "if standard['facility'] == facility]")],
        [("if (standard[\"facility\"], standard[\"development\"]) == (facility, development)]", "]")]],
    "absenceIsZero": [
        [
        (
        "    held, left = lookup(*(given[key] for key in (\"division\", \"on\", \"facility\", \"development\")), *sought(given))\n    if not held: raise Refused(\"noStandardInForce\", \"facilities\")\n    return {\"inForce\"",
        "    held, left = lookup(*(given[key] for key in ('division', 'on', 'facility', 'development')), *sought(given))\n    return {\"inForce\"")],
                      [("if not held: raise Refused(\"noStandardInForce\", \"facilities\")\n    reading",
                          "if not held: return {'facility': facility, 'area': Fraction(0), 'cited': [], 'counts': counts, 'reading': 'proRata', 'left': left}\n    reading")],
                          [
                          (
                          "    if given is None and amount[\"kind\"] != \"fixed\": raise Refused(\"invalidNeighbourhood\", base_of(amount))",
                          "    if given is None and amount['kind'] != 'fixed': return Fraction(0)")],
                          [("if \"residentialFloorArea\" not in given: raise Refused(\"invalidNeighbourhood\", \"residentialFloorArea\")",
                          "if 'residentialFloorArea' not in given: return {'households': 0}")],
                          [("    if not held: raise Refused(\"noStandardInForce\", \"facilities\")\n    standards",
                          "    if not held: return {'households': 0}\n    standards")],
                          [("not 0 < len(phases) <= 1000: raise", "not len(phases) <= 1000: raise")],
                      [("return \"delegated\" if standard[\"amount\"][\"kind\"] == \"delegated\" else None", "return None")]],
    "leftOutUnsaid": [[("\"leftOut\": {name(*each[:2]): each[2] for each in left}", "\"leftOut\": {}")]],
    "orderOfInput": [
        [("return sorted(there, key=lambda document: (chain.index(document[\"division\"]), start(document) or \"\", document[\"id\"]))",
        "return there")], [("return [given for room, given in served if room.get(\"phase\", last) <= phase]",
        "return [given for room, given in served[:phase] if room.get(\"phase\", last) <= phase]")]],
    # ── Areas
    "floatArithmetic": [[("def rate_area(rate, count): return count * number(rate[\"floorArea\"]) / rate[\"per\"]",
        "def rate_area(rate, count): return Fraction(float(count) * (float(number(rate['floorArea'])) / rate['per']))")],
        [(UP, "Fraction(-int(-float(value) * 10**places // 1), 10**places)")],
        [(DOWN, "Fraction(int(float(value) * 10**places // 1), 10**places)")],
        [("known, complete = sum((each for each in areas if each is not None), Fraction(0)), None not in areas",
        "known, complete = Fraction(__import__('functools').reduce(lambda a, b: a + b, [float(each) for each in areas if each is not None], 0.0)), None not in areas")],
                        [(FLOAT_RATIO,
                            "over = Fraction(float(part) / float(of) - float(number(target['part'])) / float(number(target['whole'])))")],
                            [("return sum(map(number, parts.values())) > whole", "return sum(map(float, parts.values())) > float(whole)")],
                            [(FLOAT_RATIO,
                            "over = Fraction(float(part) * float(number(target['whole'])) - float(number(target['part'])) * float(of))")],
                        [(FLOAT_RATIO,
                            "over = Fraction(float(part) - float(of) * (float(number(target['part'])) / float(number(target['whole']))))")],
                            [(FLOAT_RATIO, "over = Fraction(float(part) / float(of) * 100 - 66.66666666666667)")]],
    "hundredsMisread": [[("if reading == \"proRata\" or (base_of",
        "reading = 'started' if reading == 'proRata' else reading\n    if (base_of")],
        [("if reading == \"proRata\" or (base_of", "reading = 'completed' if reading == 'proRata' else reading\n    if (base_of")],
        [("if reading == \"proRata\" or (base_of(amount), amount[\"per\"]) != (\"households\", 100): return count", "return count")],
        [("(base_of(amount), amount[\"per\"]) != (\"households\", 100)", "False")]],
    "facilitiesAddedUp": [[("{\"facility\": facility, \"area\": sized[0][0],", "{'facility': facility, 'area': sized[0][0] * 2,")],
        [("{\"facility\": facility, \"area\": sized[0][0],", "{'facility': facility, 'area': sized[0][0] / 2,")]],
    "wrongStandardGoverns": [[(GOVERNS, "def strictest_first(sized): return sorted(sized, key=lambda each: each[0])")],
        [(GOVERNS, "def strictest_first(sized): return sized[::-1]")], [(GOVERNS, "def strictest_first(sized): return sized")],
        [(GOVERNS, "def strictest_first(sized): return sorted(sized, key=lambda each: start(each[1]) or '', reverse=True)")],
        [("\"area\": sized[0][0],", "\"area\": sum(each[0] for each in sized),")],
        [(GOVERNS,
        "def strictest_first(sized): return sorted(sized, key=lambda each: -number(each[2]['amount'].get('floorArea', '0')) if least_areas(each[2]) else 0)")],
        [("serves = lambda count: all(", "serves = lambda count: any(")], [(GOVERNS,
        "def strictest_first(sized): return sorted(sized, key=lambda each: least_areas(each[2]))")]],
    "rateRounded": [[("def rate_area(rate, count): return count * number(rate[\"floorArea\"]) / rate[\"per\"]",
        "def rate_area(rate, count): return count * down(number(rate['floorArea']) / rate['per'], 2)")]],
    "perAssumedHundred": [[("/ rate[\"per\"]", "/ 100")]],
    "householdsAssumed": [[("given = counts.get(base_of(amount))", "given = counts.get('households', counts.get(base_of(amount)))")],
        [("if any(base_of(standard[\"amount\"]) != \"households\" for standard in standards): raise", "if False: raise")],
        [("base = \"households\" if all(\"households\" in phase for phase in phases) else \"residentialFloorArea\"",
        "base = 'households'")]],
    "leastAreaMisapplied": [[(LARGEST, "return rated")], [(LARGEST, "return rated + sum(least_areas(standard))")],
        [("(\"minimumTotal\", \"minimumSingle\") if", "('minimumTotal',) if")],
        [("(\"minimumTotal\", \"minimumSingle\") if", "('minimumSingle',) if")],
        [("least = standard[\"minimumSingle\"]", "least = standard['minimumTotal']")]],
    "leastForNobody": [[("if count == 0: return Fraction(0)", "")]],
    "bandEdge": [[("(band[\"fromInclusive\"] and count == number(band[\"from\"]))", "count == number(band['from'])")],
        [("(band[\"fromInclusive\"] and count == number(band[\"from\"]))", "(number(band['from']) == count == 0)")]],
    "bandsMisread": [[(SLABS, "band = bands[0]")],
        [(SLABS,
        "return sum((rate_area(band['rate'], count) if 'rate' in band else number(band['floorArea'])) for band in bands if number(band['from']) <= count + 10**6)")],
        [(KIND, "slab_area")],
        [(KIND,
        "(lambda bands, count: marginal_area(bands, count) if all('rate' in band for band in bands) else slab_area(bands, count))")],
        [("max(min(edges[at + 1], count) - edges[at], 0)) for at, band in enumerate(bands))",
        "max(min(edges[at + 1], count) - edges[at], 0)) for at, band in enumerate(bands) if at > 0)")],
        [("rated = number(amount[\"floorArea\"])", "rated = number(amount['floorArea']) * (count or 0)")]],
    "settlementForgotten": [[("settlement == \"urban\" or standard[\"settlement\"] == \"any\"", "True")]],
    "warningForgotten": [[("for code, said in warnings(given, need).items() if said})",
        "for code, said in warnings(given, need).items() if False})")]],
    "needlessWarning": [[("for code, said in warnings(given, need).items() if said})",
        "for code, said in warnings(given, need).items()})")]],
    "estimateMisread": [[("return int(-(-floor_area // dwelling))", "return int(floor_area // dwelling)")],
        [("return int(-(-floor_area // dwelling))", "return int(floor_area // dwelling) + 1")],
        [("if \"households\" not in given and \"averageDwellingArea\" in given:\n        if \"res",
        "if 'residentialFloorArea' in given:\n        given = {'averageDwellingArea': '90', **given}\n        if \"res")],
        [("if basis not in (\"estimated\", \"pendingScheme\"): raise", "if False: raise")]],
    "inverseMisread": [[("    serves = lambda count: all(",
        "    return {'households': int(number(given['floorArea']) / number(standards[0]['amount'].get('floorArea', '20')) * standards[0]['amount'].get('per', 100))}\n    serves = lambda count: all(")],
        [("return {\"households\": None if low == MOST else low}", "return {'households': low + 1}")],
        [("in reversed(list(zip(starts, [*starts[1:], MOST + 1]))):", "in list(zip(starts, [*starts[1:], MOST + 1])):")],
        [("None if low == MOST else low", "low")], [("return {\"households\": 0}", "return {'households': 1}")]],
    "wrongDirection": [[(UP, DOWN)], [(DOWN, UP)]],
    "roundedHalf": [[(UP, "Fraction((value * 10**places + Fraction(1, 2)) // 1, 10**places)")]],
    "roundsAnyway": [[(UP, "Fraction(value * 10**places // 1 + 1, 10**places)")],
        [(DOWN, "Fraction(-(-value * 10**places // 1) - 1, 10**places)")]],
    "digitsLost": [[("{\"value\": stated(Fraction(value))}", "{'value': stated(Fraction('%.15g' % float(value)))}")],
        [("{\"value\": down(Fraction(value), places)}", "{'value': down(Fraction(format(float(value), '.12f')), places)}")]],
    "placesIgnored": [[("down(Fraction(value), places)", "down(Fraction(value), 2)")]],
    # ── Checks
    "tolerance": [[(ENOUGH, "enough = known + Fraction(1, 100) >= need")]],
    "equalFails": [[(ENOUGH, "enough = known > need")], [("return sum(map(number, parts.values())) > whole",
        "return sum(map(number, parts.values())) >= whole")]],
    "comparedRounded": [[(ENOUGH, "enough = up(known, 2) >= stated(need)")], [(ENOUGH, "enough = known >= stated(need)")]],
    "resultMisstated": [[("max(known - need, Fraction(0)) if complete else None", "Fraction(0) if complete else None")],
        [("None not in areas\n", "None not in areas and any(areas)\n")]],
    "unknownIsZero": [[("Fraction(0)), None not in areas", "Fraction(0)), True")],
        [("for at, phase in enumerate(phases):\n        shape(phase",
        "for at, phase in enumerate(phases):\n        phase.setdefault('residentialFloorArea', '0')\n        shape(phase")],
        [("def is_count(value): return is_whole(0, MOST)(value)", "def is_count(value): return value is None or is_whole(0, MOST)(value)"),
        ("if \"households\" not in given and",
        "counts = {base: count or 0 for base, count in counts.items()}\n    if \"households\" not in given and")]],
    "unknownSpoils": [[(ENOUGH, "enough = known >= need and complete")], [("return [area for _, area in serving(listed, facility)]",
        "return [area for one in FACILITIES for _, area in serving(listed, one) if one == facility or area is None]")],
        [("share = room.get(\"areaFor\", {}).get(facility,",
        "share = None if room['floorArea'] is None else room.get('areaFor', {}).get(facility,")]],
    "unknownHidesFault": [[("return \"fail\" if \"violation\" in severities else \"unknown\" if \"unknown\" in severities else \"pass\"",
        "return 'unknown' if 'unknown' in severities else 'fail' if 'violation' in severities else 'pass'")]],
    "sharedCountedTwice": [[("room.get(\"areaFor\", {}).get(facility, room[\"floorArea\"] if len(room[\"serves\"]) == 1 else None)",
        "room['floorArea']")], [("undivided = len(room[\"serves\"]) > 1 and len(parts) < 2", "undivided = False")]],
    "partsUnchecked": [[("or exceeds(parts, number(room[\"floorArea\"])): raise", "or False: raise")],
        [("    if strangers: raise", "    if False: raise")]],
    "surplusMoved": [[("rooms.areas(provision, listed, facility))",
        "[*rooms.areas(provision, listed, facility), *[max(each['known'] - each['required'], Fraction(0)) for each in results.values()]])")],
        [("by = lambda facility, phase: delivered(provision, listed, facility, phase, last)",
        "by = lambda facility, phase: [each for one in FACILITIES for each in delivered(provision, listed, one, phase, last)]")]],
    "ruleForgotten": [[("if need[\"area\"] == 0: return", "return")], [("for _, standard in need[\"cited\"]:\n        for code",
        "for _, standard in need['cited'][:1]:\n        for code")],
        [("served = [] if listed is None else serving(listed, need[\"facility\"])\n    for _, standard in need[\"cited\"]:",
        "served = [] if listed is None else serving(listed, need['facility'])\n    for _, standard in need['cited'][:0]:")],
        [("served = [] if listed is None else serving(listed, need[\"facility\"])\n    for _, standard in need[\"cited\"]:",
        "served = [] if listed is None else serving(listed, need['facility'])\n    for _, standard in need['cited'][:1]:")],
        [("and not radius.get(\"exclusive\")", "")], [("AREA_FINDINGS[results[facility][\"verdict\"]]]",
        "AREA_FINDINGS[results[facility]['verdict']] if given.get('inRenovationWorks') is not False]")]],
    "ruleTooStrict": [[(TOLD, TOLD.replace("kept(fact) else", "False else"))],
        [("many <= rule[\"value\"][\"maximumFacilities\"]", "many < rule['value']['maximumFacilities']")],
        [("one >= number(least)", "one > number(least)")], [(LIFT, ""), ("[told(room.get(\"lift\") if \"storey\" in room else None, bool)]",
        "['broken']")],
        [("return [] if severity is None else", "severity = severity or 'violation'\n    return [] if severity is None else")],
        [("lambda one: one >= number(least)", "lambda one: one >= 2 * number(least)")]],
    "missingFactPasses": [[(TOLD, TOLD.replace('"unknown" if fact is None', '"kept" if fact is None'))],
        [("else \"unknown\", about", "else 'advice', about")],
        [("severity = {\"met\": None, \"short\": \"violation\" if must else \"advice\", \"unknown\": \"unknown\" if must else None}",
        "severity = {'met': None, 'short': 'violation' if must else 'advice', 'unknown': None}")]],
    "missingFactFails": [[("and \"acquired\" in room else []", "else []"), ("told(room[\"acquired\"]", "told(room.get('acquired')")],
        [("if terms[\"free\"]: yield", "if terms['free'] is not None: yield")],
        [("if terms[\"free\"]: yield told(agreed.get(\"free\"), bool)",
        "if terms['free'] is not None: yield told(agreed.get('free'), lambda is_free: is_free == terms['free'])")],
        [("if \"leaseYears\" in room and is_within_term(room[\"leaseYears\"], standard): continue",
        "if 'lessor' in room and 'leaseYears' in room and is_within_term(room['leaseYears'], standard): continue")]],
    "adviceFails": [[(SEVERITY, 'return "unknown" if state == "unknown" else "violation" if state == "broken" else "advice"')],
        [("if must and due_with(terms, totals) <= at]", "if due_with(terms, totals) <= at]")],
        [("\"short\": \"violation\" if must else \"advice\"", "\"short\": \"violation\"")]],
    "adviceDemandsFacts": [[("if state == \"kept\" or (state == \"unknown\" and not must): return None",
        "if state == 'kept': return None")], [("\"unknown\": \"unknown\" if must else None", "\"unknown\": \"unknown\"")],
        [("if reasoned or must else []", "")]],
    "firstFaultOnly": [
        [
        (
        "return {\"verdict\": overall(found), \"results\": results, \"findings\": sorted(\" \".join(filter(None, each)) for each in found)}",
        "return {\"verdict\": overall(found[:1]), \"results\": results, \"findings\": sorted(\" \".join(filter(None, each)) for each in found[:1])}")],
        [("for room, _ in places:\n            for state", "for room, _ in places[:1]:\n            for state")],
        [("return {\"verdict\": overall(found), \"findings\"",
        "found = found[:1]\n    return {\"verdict\": overall(found), \"findings\"")]],
    "othersCounted": [[("if facility in room[\"serves\"]]", "]")], [("[place for place in served if place[1] != 0]", "served")],
        [("if need[\"area\"] == 0: return", "")], [("return [area for _, area in serving(listed, facility)]",
        "return [area for at, (room, area) in enumerate(serving(listed, facility)) if room not in listed[:at]]")],
        [("not set(room[\"serves\"]) & set(facilities): continue", "False: continue")]],
    "needlessFinding": [[("if any(room.get(\"measure\", standard[\"measure\"]) != standard[\"measure\"] for room, _ in served): yield",
        "if listed and any('measure' in room for room in listed): yield")],
        [("if rule[\"modality\"] == \"must\" and \"acquired\" in room else []", "if 'acquired' in room else []")]],
    "leaseMisread": [[("return Fraction(repr(years)) <= number(standard[\"target\"][\"part\"])", "return True")],
        [("return Fraction(repr(years)) <= number", "return Fraction(repr(years)) < number")],
        [("room.get(\"lessor\") == \"other\" or", "")], [("if not leased or room", "if room")],
        [("return Fraction(repr(years)) <= number", "return int(years) <= number")],
        [("about = room[\"serves\"][0] if len(room[\"serves\"]) == 1 else None", "about = room['serves'][0]")]],
    # ── Phases and milestones
    "phaseAlone": [[("totals = [sum(number(phase[base]) for phase in phases[: at + 1]) for at in range(len(phases))]",
        "totals = [number(phase[base]) for phase in phases[:-1]] + [sum(number(phase[base]) for phase in phases)]")],
        [("if room.get(\"phase\", last) <= phase]", "if room.get('phase', last) == phase]"),
        ("    if phase == last: return rooms.areas(provision, listed, facility)", "")]],
    "endOnly": [[("for at in range(last): found +=", "for at in (last - 1,): found +=")],
        [("if phase == last: return rooms.areas(provision, listed, facility)", "if phase == last: return [10**9]")],
        [("def in_step(need, totals, at): return",
        "def in_step(need, totals, at): return need['area'] * 0 if at == len(totals) - 1 else")]],
    "shareRounded": [[("return need[\"area\"] * totals[at] / totals[-1] if totals[-1] else",
        "return need['area'] * (totals[at] * 100 // totals[-1]) / 100 if totals[-1] else")],
        [("return need[\"area\"] * totals[at] / totals[-1] if totals[-1] else need[\"area\"] * 0",
        "return need['area'] * totals[at] / totals[-1] if totals[at] else need['area']")],
        [("return need[\"area\"] * totals[at] / totals[-1] if totals[-1] else",
        "return need['area'] * stated(totals[at] / totals[-1]) if totals[-1] else")]],
    "sizedByPhase": [[("def in_step(need, totals, at): return",
        "def in_step(need, totals, at): return area(need['cited'][0][1], {'households': int(totals[at])}, need['reading']) if True else")]],
    "phasingMisread": [[("if must and due_with(terms, totals) <= at]", "if False]")],
        [("return (max(wanted), \"phasing\") if wanted and max(wanted) > step else (step, \"proRata\")",
        "return (max([*wanted, step]), 'phasing' if wanted else 'proRata')")],
        [("housing * 100 >= totals[-1] * share", "housing * 100 > totals[-1] * share")],
        [("wanted = [area(standard, need[\"counts\"], need[\"reading\"])", "wanted = [need['area']")],
        [("if wanted and max(wanted) > step else", "if wanted else")],
        [("late = finding(\"phasing\", compare(asked, by(facility, due_with(terms, totals) + 1)), facility, must)", "late = []")],
        [("if \"beforeShareOfHousing\" not in terms: return 0", "return 0")]],
    "phaseGuessed": [[("room.get(\"phase\", last) <= phase] + [None for room, _ in served if \"phase\" not in room]",
        "room.get('phase', 1) <= phase]"), ("if listed is None: return [None]",
        "if listed is None: return rooms.areas(provision, listed, facility)")],
        [("if phase == last: return rooms.areas(provision, listed, facility)",
        "if phase == last and listed is not None: return [given for room, given in rooms.serving(listed, facility) if 'phase' in room]")]],
    "phasesUnchecked": [[("if any(count != totals[-1] for count in sized): raise", "if False: raise")],
        [("if room.get(\"phase\", 1) > last: raise", "if False: raise")],
        [("    if missing: raise Refused(\"invalidNeighbourhood\", missing[0], base)",
        "    base = base if not missing else next(key for key in phases[0])")]],
    "reasonMisread": [[("reasoned = listed is not None and all(", "reasoned = False and all(")],
        [("reasoned = listed is not None and all(", "reasoned = True or all(")], [("found += late or (", "found += (")],
        [("for room in later)", "for room in later) or any('phaseReason' in room for room in later)")]],
    "sameDayIsLate": [[(LATER, LATER.replace("ours > theirs", "ours >= theirs"))]],
    "lateForgotten": [[(LATER, "return []")]],
    "earlierIsFault": [[(LATER, LATER.replace("ours > theirs", "ours != theirs"))]],
    "missingPasses": [[(COMPARED, "if ours is None or theirs is None: return []")],
        [("if not facilities: found.append", "if False: found.append")], [("value is None or is_date(value))",
        "not value or is_date(value))")]],
    "orderUnchecked": [[("if before > after]", "if False]")], [("if before > after]", "if before >= after]")],
        [("for before, after in zip(days, days[1:])", "for before, after in zip(days[-1:], days[1:])")]],
    "monthsCompared": [[(LATER, LATER.replace("ours > theirs", "ours[5:] > theirs[5:]"))]],
    # ── Ratios
    "boundExcluded": [[(MET, "met = over > 0 if standard['bound'] == 'atLeast' else over < 0")]],
    "boundTurned": [[(MET, "met = over >= 0")]],
    "missOverlooked": [[(MET,
        "met = over >= -number(target['whole']) if standard['bound'] == 'atLeast' else over <= number(target['whole'])")],
        [(MET, "met = True")]],
    "quotientRounded": [[(FLOAT_RATIO, "over = up(part / of, 4) - up(number(target['part']) / number(target['whole']), 4)")],
        [(FLOAT_RATIO, "over = up(part / of, 2) - up(number(target['part']) / number(target['whole']), 2)")],
        [(FLOAT_RATIO, "over = down(part / of, 4) - up(number(target['part']) / number(target['whole']), 4)")],
        [(FLOAT_RATIO, "over = Fraction(round(part / of, 6)) - Fraction(round(number(target['part']) / number(target['whole']), 6))")],
        [(FLOAT_RATIO, "over = down(part / of, 4) - down(number(target['part']) / number(target['whole']), 4)")],
        [(FLOAT_RATIO, "over = float(part) / float(of) - float(number(target['part'])) / float(number(target['whole'])) + 1e-11")]],
    "noDataIsMiss": [[(NO_DATA, "measured = measured or {'part': '0', 'whole': '1'}\n    " + NO_DATA)]],
    "zeroIsNoData": [[(NO_DATA,
        "if measured is None or number(measured['part']) == 0: return {\"met\": None, \"gap\": None}\n    " + NO_DATA)]],
    "emptyIsFull": [[(NO_DATA, NO_DATA + "\n    " if False else "if measured is None: return {'met': None, 'gap': None}")]],
    "gapMisstated": [[("else up(gap, 0)", "else down(gap, 0)")], [("gap = abs(over) / number(target[\"whole\"])",
        "gap = abs(over) / number(target['whole']) / of")], [(GAP, "Fraction(0) if met else up(gap, 0)")], [(GAP, "up(gap, 0)")]],
    "partAboveWhole": [[("if standard[\"kind\"] == \"share\" and part > of: raise", "if False: raise")]],
}

class Planted(importlib.abc.MetaPathFinder, importlib.abc.SourceLoader):
    """Loads the second implementation with some of its source changed."""
    def __init__(self, changes):
        self.sources = dict(SOURCES)
        for old, new in changes:
            found = [name for name in FILES for _ in range(self.sources[name].count(old))]
            if len(found) != 1: raise LookupError(f"found {len(found)} times: {old}")
            [name] = found
            self.sources[name] = self.sources[name].replace(old, new)
    def find_spec(self, name, path, target=None):
        return importlib.util.spec_from_file_location(name, HERE / f"{name}.py", loader=self) if name in FILES else None
    def get_filename(self, name): return str(HERE / f"{name}.py")
    def get_data(self, path): return self.sources[Path(path).stem].encode()

def implementation(changes=()):
    for name in FILES: sys.modules.pop(name, None)
    finder = Planted(changes)
    sys.meta_path.insert(0, finder)
    try:
        return importlib.import_module("runner")
    finally:
        sys.meta_path.remove(finder)

def fails(runner, case):
    try:
        return runner.answer(case) != case["expected"]
    except Exception:  # another kind of error is no refusal; elsewhere it would prove too little
        return case["kind"] == "refusal"

def main():
    sound = implementation()
    cases = [case for topic in sound.TOPICS for case in json.loads((HERE / f"{topic}.json").read_text("utf-8"))["cases"]]
    wrong = [case["id"] for case in cases if fails(sound, case)]
    planted = 0
    for name, bugs in BUGS.items():
        own = [case for case in cases if case["catches"] == name]
        open_ = {case["id"] for case in own}
        for at, changes in enumerate(bugs):
            try:
                runner = implementation(changes)
            except (LookupError, SyntaxError, NameError) as error:
                wrong.append(f"{name} {at}: cannot be planted: {error}")
                continue
            caught = {case["id"] for case in own if fails(runner, case)}
            open_ -= caught
            sample = cases[at % 5 :: 29]
            if not caught: wrong.append(f"{name} {at}: catches nothing")
            if sum(fails(runner, case) for case in sample) > len(sample) / 2: wrong.append(f"{name} {at}: breaks too much")
            planted += 1
        wrong += [f"{id}: not caught by {name}" for id in sorted(open_)]
    print(*wrong, f"{planted} bugs of {len(BUGS)} classes planted, {len(cases)} cases, {len(wrong)} faults", sep="\n")
    return 0 if cases and not wrong else 1

if __name__ == "__main__":
    sys.exit(main())
