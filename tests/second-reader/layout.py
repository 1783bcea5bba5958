"""Bytes of FORMAT.md: big-endian integers, AD(), padding, and the tables of codes."""

COMPARTMENTS = {
    "owner": 1,
    "survey": 2,
    "routines": 3,
    "inventory": 4,
    "incidents": 5,
    "visits": 6,
    "contacts": 7,
    "adviser-view": 8,
    "journal": 9,
}
COMPARTMENT_NAMES = {code: name for name, code in COMPARTMENTS.items()}
ROLES = {1: "owner", 2: "associate", 3: "staff", 4: "adviser"}
STATUSES = {1: "active", 2: "suspended", 3: "removed"}
SLOT_KINDS = {1: "passphrase", 2: "recovery"}
READ, WRITE, APPEND = 1, 2, 4
# Of a photo's or document's owner: FORMAT.md §8.
ATTACHMENT_COMPARTMENTS = ("survey", "routines", "inventory", "incidents", "visits", "contacts")

# type: (code, compartment, schema)
RECORD_TYPES = {
    "practice": (1, "contacts", 1),
    "setup": (2, "owner", 1),
    "person-key": (3, "owner", 1),
    "keyring-change": (4, "owner", 1),
    "details-key": (5, "owner", 1),
    "assessment": (16, "survey", 1),
    "answer": (17, "survey", 1),
    "plan-item": (18, "survey", 1),
    "draft": (19, "survey", 1),
    "photo": (20, "survey", 1),
    "attachment-check": (21, "survey", 1),
    "camera": (22, "survey", 1),
    "camera-dossier": (23, "survey", 1),
    "image-request": (24, "survey", 1),
    "breach": (30, "incidents", 1),
    "alarm": (25, "survey", 1),
    "videophone": (26, "survey", 1),
    "safe": (27, "survey", 1),
    "neighbourhood": (28, "survey", 1),
    "absence": (29, "survey", 1),
    "contact": (43, "contacts", 1),
    "floor-plan": (34, "survey", 1),
    "visit": (37, "adviser-view", 1),
    "visit-item": (38, "adviser-view", 1),
    "visit-advice": (39, "adviser-view", 1),
    "visit-photo": (40, "adviser-view", 1),
    "visit-plan": (41, "adviser-view", 1),
    "item": (44, "inventory", 1),
    "room": (45, "inventory", 1),
    "item-photo": (46, "inventory", 1),
    "inventory-view": (47, "inventory", 1),
    "pad": (48, "inventory", 1),
    "pad-loss": (49, "inventory", 1),
    "stock-take": (50, "inventory", 1),
    "stock-sighting": (52, "inventory", 1),
    "theft": (51, "inventory", 1),
}

LARGEST_U64 = 2**53 - 1


class Malformed(Exception):
    """The bytes are not of the layout; what that means depends on where they were."""


def u8(value):
    return value.to_bytes(1, "big")


def u16(value):
    return value.to_bytes(2, "big")


def u32(value):
    return value.to_bytes(4, "big")


def u64(value):
    return value.to_bytes(8, "big")


def ad(label, *fields):
    """AD(label, f1, f2 …) of FORMAT.md §3."""
    if not fields or not all(fields):
        raise ValueError("no field may be empty")
    parts = [label.encode("ascii"), *fields]
    return b"".join(u16(len(part)) + part for part in parts)


def compartment_epoch(compartment, epoch):
    return u8(COMPARTMENTS[compartment]) + u16(epoch)


class Cursor:
    """Reads from the front and never past the end."""

    def __init__(self, data):
        self._data = data
        self._at = 0

    def raw(self, size):
        if size > len(self._data) - self._at:
            raise Malformed("too short")
        self._at += size
        return self._data[self._at - size : self._at]

    def number(self, size):
        value = int.from_bytes(self.raw(size), "big")
        if value > LARGEST_U64:
            raise Malformed("number out of range")
        return value

    def u8(self):
        return self.number(1)

    def u16(self):
        return self.number(2)

    def u32(self):
        return self.number(4)

    def u64(self):
        return self.number(8)

    def rest(self):
        return self.raw(len(self._data) - self._at)

    def end(self):
        if self._at != len(self._data):
            raise Malformed("too long")

    def named(self, table):
        code = self.u8()
        if code not in table:
            raise Malformed("unknown code")
        return table[code]


PADDED_SIZES = [256, 512, 1024, 2048, 4096, 16384]


def padded(payload):
    needed = len(payload) + 4
    small = [size for size in PADDED_SIZES if size >= needed]
    size = small[0] if small else -(-needed // 16384) * 16384
    if size > 1048576:
        raise ValueError("too large")
    return (u32(len(payload)) + payload).ljust(size, b"\0")


def unpadded(data):
    cursor = Cursor(data)
    return cursor.raw(cursor.u32())
