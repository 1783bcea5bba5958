"""The recovery key on paper: FORMAT.md §3."""

import re

from refusal import Refusal

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHECKS = SYMBOLS + "*~$=U"
SEPARATORS = re.compile("[\\s\u00ad\u2010-\u2015\u2212_.,-]+")


def check(value, group):
    return CHECKS[(value + 5 * (group + 1)) % 37]


def encode(key):
    bits = int.from_bytes(key, "big")
    groups = []
    for group in range(8):
        value = bits >> (140 - 20 * group) & 0xFFFFF
        symbols = "".join(SYMBOLS[value >> shift & 31] for shift in (15, 10, 5, 0))
        groups.append(symbols + check(value, group))
    return "-".join(groups)


def decode(typed):
    symbols = SEPARATORS.sub("", typed).upper()
    symbols = symbols.replace("O", "0").replace("I", "1").replace("L", "1")
    if len(symbols) != 40:
        raise Refusal("recovery-key-mistyped")
    bits = 0
    for group in range(8):
        *data, last = symbols[5 * group : 5 * group + 5]
        if not all(symbol in SYMBOLS for symbol in data):
            raise Refusal("recovery-key-mistyped")
        value = 0
        for symbol in data:
            value = value * 32 + SYMBOLS.index(symbol)
        if last != check(value, group):
            raise Refusal("recovery-key-mistyped")
        bits = bits << 20 | value
    return bits.to_bytes(20, "big")
