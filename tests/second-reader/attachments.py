"""Photos and documents: FORMAT.md §8."""

import stream
import sodium
from layout import ATTACHMENT_COMPARTMENTS, ad, u32

LARGEST = 25_000_000
MEDIA_TYPES = ("image/jpeg", "image/png", "image/webp", "application/pdf")
ALWAYS = {"id", "key", "sizeBytes", "chunks", "hash", "mediaType", "name"}
FOR_PICTURES = {"width", "height"}


def place(vault_id, attachment_id, index):
    return ad("vault/1/att", vault_id, attachment_id, u32(index))


def chunk_count(size):
    return -(-size // stream.CHUNK)


def file_size(size):
    return stream.HEADER + size + stream.CHUNK_EXTRA * chunk_count(size)


def seal(vault_id, attachment_id, key, header, plaintext):
    step = stream.CHUNK
    pieces = [plaintext[start : start + step] for start in range(0, len(plaintext), step)]
    chunks = [(place(vault_id, attachment_id, index), piece) for index, piece in enumerate(pieces)]
    return header + stream.seal(key, header, chunks)


def unseal(vault_id, facts, file):
    """All of it, or None: nothing is given out before everything was right."""
    size = facts["sizeBytes"]
    if facts["chunks"] != chunk_count(size) or len(file) != file_size(size):
        return None
    header, sealed = file[: stream.HEADER], stream.cut(file[stream.HEADER :])
    attachment = bytes.fromhex(facts["id"])
    opened = stream.unseal(
        bytes.fromhex(facts["key"]), header, lambda index: place(vault_id, attachment, index), sealed
    )
    plaintext = b"".join(opened or ())
    return plaintext if sodium.blake2b(plaintext).hex() == facts["hash"] else None


def path(attachment_id):
    return "att/%s/%s.enc" % (attachment_id[:2], attachment_id)


# ── which there are ───────────────────────────────────────────────────────────────────────────────


def owned(records):
    """(record id, attachment) pairs by attachment id: whatever in a record's value has the members of one."""
    found = [
        (record["id"], attachment)
        for record in records
        if record["compartment"] in ATTACHMENT_COMPARTMENTS and "value" in record
        for attachment in within(record["value"])
    ]
    return sorted(found, key=lambda pair: pair[1]["id"])


def within(value):
    if isinstance(value, dict):
        facts = facts_of(value)
        return [facts] if facts else [found for each in value.values() for found in within(each)]
    if isinstance(value, list):
        return [found for each in value for found in within(each)]
    return []


def facts_of(value):
    """Its numbers as integers; None for an object that is no attachment."""
    if not ALWAYS <= value.keys() <= ALWAYS | FOR_PICTURES:
        return None
    facts = dict(value)
    for name in {"sizeBytes", "chunks", *FOR_PICTURES} & value.keys():
        if not is_positive(value[name]):
            return None
        facts[name] = int(value[name])
    holds = (
        is_hex(value["id"], 16)
        and is_hex(value["key"], 32)
        and is_hex(value["hash"], 32)
        and facts["sizeBytes"] <= LARGEST
        and value["mediaType"] in MEDIA_TYPES
        and isinstance(value["name"], str)
    )
    return facts if holds else None


def is_positive(value):
    return isinstance(value, float) and value.is_integer() and value > 0


def is_hex(value, size):
    digits = set("0123456789abcdef")
    return isinstance(value, str) and len(value) == 2 * size and set(value) <= digits


def read_all(vault_id, records, file_of):
    """Each attachment's bytes or what is wrong with it. `file_of`: id → bytes, None without a file."""
    answers = []
    for record, facts in owned(records):
        answer = {"recordId": record, "id": facts["id"]}
        file = file_of(facts["id"])
        plaintext = None if file is None else unseal(vault_id, facts, file)
        if plaintext is not None:
            answers.append({**answer, "bytes": plaintext.hex()})
        else:
            code = "attachment-missing" if file is None else "attachment-damaged"
            answers.append({**answer, "refused": code})
    return answers
