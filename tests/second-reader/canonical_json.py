"""JSON as FORMAT.md §4 has it: RFC 8785, and a lone surrogate escaped."""

import json
import math
import re
from decimal import Decimal

LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def canonical(value):
    """The text; `str`, `int`, `float`, `bool`, None, lists and dictionaries only."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, str):
        return text(value)
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda item: item[0].encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(text(key) + ":" + canonical(item) for key, item in members) + "}"
    raise TypeError(type(value).__name__)


def text(value):
    quoted = json.dumps(value, ensure_ascii=False)
    return LONE_SURROGATE.sub(lambda found: "\\u%04x" % ord(found.group()), quoted)


def number(value):
    """ECMAScript's Number::toString: the shortest digits that read back, exponent from 1e21 and 1e-7 on."""
    double = float(value)
    if not math.isfinite(double):
        raise ValueError("not a finite number")
    if double == 0:
        return "0"
    sign, digits, exponent = Decimal(repr(double)).as_tuple()
    shown = "".join(map(str, digits)).rstrip("0")
    point = len(digits) + exponent
    minus = "-" if sign else ""
    if 0 < point <= 21:
        whole = shown[:point].ljust(point, "0")
        return minus + whole + ("." + shown[point:] if len(shown) > point else "")
    if -6 < point <= 0:
        return minus + "0." + "0" * -point + shown
    fraction = "." + shown[1:] if len(shown) > 1 else ""
    return "%s%s%se%+d" % (minus, shown[0], fraction, point - 1)


def parsed(data):
    """Numbers as doubles, as every reader of JSON in JavaScript has them."""
    return json.loads(data.decode("utf-8"), parse_int=lambda digits: float(digits))
