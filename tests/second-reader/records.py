"""Records, buckets and roots: FORMAT.md §4 and §5."""

import canonical_json
import sodium
from layout import (
    COMPARTMENT_NAMES,
    COMPARTMENTS,
    RECORD_TYPES,
    Cursor,
    Malformed,
    ad,
    compartment_epoch,
    padded,
    u8,
    u16,
    u64,
    unpadded,
)
from refusal import Refusal


class Keys:
    """What one compartment's CK and IK of one epoch give."""

    def __init__(self, compartment, epoch, ck, ik):
        self.compartment = compartment
        self.code = COMPARTMENTS[compartment]
        self.epoch = epoch
        self.record, self.index, self.manifest = (sodium.kdf(ck, number) for number in (1, 2, 3))
        self.details = sodium.kdf(ck, 5)
        self.ids = ik


def natural_id(ik, type_name, natural_key):
    return sodium.blake2b(ad("vault/1/id", type_name.encode(), natural_key.encode()), 16, ik)


def mask(keys, record_id, version, three_bytes):
    stream = sodium.blake2b(ad("vault/1/kind", record_id, u64(version)), 16, keys.index)
    return bytes(one ^ other for one, other in zip(three_bytes, stream))


def record_place(vault_id, keys, type_name, record_id, version, schema):
    where = (u8(keys.code), u16(keys.epoch), type_name.encode(), record_id, u64(version), u16(schema))
    return ad("vault/1/rec", vault_id, *where)


def write_payload(record_id, type_name, version, **value):
    payload = {"id": record_id.hex(), "type": type_name, "version": version, **value}
    return canonical_json.canonical(payload).encode("utf-8")


def write_envelope(vault_id, keys, type_name, record_id, version, nonce, payload):
    code, _, schema = RECORD_TYPES[type_name]
    kind = mask(keys, record_id, version, u8(code) + u16(schema))
    place = record_place(vault_id, keys, type_name, record_id, version, schema)
    sealed = sodium.seal(keys.record, nonce, place, padded(payload))
    return u8(1) + u8(1) + u16(keys.epoch) + kind + nonce + sealed


def open_envelope(vault_id, keys, record_id, version, envelope):
    """The payload, or None when anything is not as it was sealed for this place."""
    try:
        cursor = Cursor(envelope)
        if (cursor.u8(), cursor.u8(), cursor.u16()) != (1, 1, keys.epoch):
            return None
        kind = Cursor(mask(keys, record_id, version, cursor.raw(3)))
        code, schema = kind.u8(), kind.u16()
        names = [name for name, (each, _, _) in RECORD_TYPES.items() if each == code]
        if not names or RECORD_TYPES[names[0]][1] != keys.compartment:
            return None
        place = record_place(vault_id, keys, names[0], record_id, version, schema)
        plain = sodium.unseal(keys.record, cursor.raw(24), place, cursor.rest())
        if plain is None:
            return None
        payload = canonical_json.parsed(unpadded(plain))
    except (Malformed, ValueError):
        return None
    if not isinstance(payload, dict):
        return None
    expected = {"id": record_id.hex(), "type": names[0], "version": version}
    same = all(payload.get(name) == value for name, value in expected.items())
    return {**payload, "schema": schema} if same else None


# ── manifest ──────────────────────────────────────────────────────────────────────────────────────


def write_bucket(entries):
    return b"".join(record + u64(version) + tag for record, version, tag in sorted(entries))


def read_bucket(bucket, data):
    cursor = Cursor(data)
    entries = []
    for _ in range(-(-len(data) // 40)):
        entries.append((cursor.raw(16), cursor.u64(), cursor.raw(16)))
    ids = [entry[0] for entry in entries]
    if sorted(set(ids)) != ids or any(record[0] != bucket for record in ids):
        raise Malformed("bucket out of order")
    return entries


def bucket_digest(vault_id, keys, bucket, entries):
    place = compartment_epoch(keys.compartment, keys.epoch) + u8(bucket)
    return sodium.blake2b(ad("vault/1/bucket", vault_id, place) + entries, 32, keys.manifest)


def manifest_root(vault_id, keys, seq, digests):
    """`digests`: bucket number → digest."""
    place = ad("vault/1/root", vault_id, compartment_epoch(keys.compartment, keys.epoch), u64(seq))
    every = b"".join(digests.get(bucket, bytes(32)) for bucket in range(256))
    return sodium.blake2b(place + every, 32, keys.manifest)


# ── what the database must be ─────────────────────────────────────────────────────────────────────


def held_keys(keyring, secrets, manifests):
    """Keys of each readable compartment, in the epoch its manifest is under."""
    held = {}
    for compartment in dict.fromkeys(name for name, _ in secrets):
        manifest = manifests.get(COMPARTMENTS[compartment])
        secret = secrets.get((compartment, manifest and manifest["epoch"]))
        if secret is None:
            present = next(
                each["present"] for each in keyring["epochs"] if each["compartment"] == compartment
            )
            gone = manifest is not None and manifest["epoch"] < present
            raise Refusal("rollback-suspected" if gone else "database-damaged")
        held[compartment] = Keys(compartment, manifest["epoch"], *secret)
    return held


def verify_roots(vault_id, held, database):
    for keys in held.values():
        manifest = database["manifests"][keys.code]
        digests = {
            bucket: bucket_digest(vault_id, keys, bucket, entries)
            for (code, bucket), entries in database["buckets"].items()
            if code == keys.code
        }
        if manifest_root(vault_id, keys, manifest["seq"], digests) != manifest["root"]:
            raise Refusal("database-damaged")


def verify_records(vault_id, held, database):
    """Every record of the compartments held, or what is wrong with which."""
    verify_roots(vault_id, held, database)
    by_code = {keys.code: keys for keys in held.values()}
    expected = {}
    for (code, bucket), data in database["buckets"].items():
        if code in by_code:
            try:
                entries = read_bucket(bucket, data)
            except Malformed as cause:
                raise Refusal("database-damaged") from cause
            expected.update({record: (code, version, tag) for record, version, tag in entries})
    records, findings = [], []
    for record, row in database["records"].items():
        code, version, envelope = row
        is_for_others = code not in by_code and code in COMPARTMENT_NAMES
        if record not in expected and is_for_others:
            continue
        keys = by_code.get(code)
        payload = keys and open_envelope(vault_id, keys, record, version, envelope)
        if payload is None:
            findings.append((record.hex(), "record-damaged"))
        elif expected.get(record) != (code, version, envelope[-16:]):
            findings.append((record.hex(), "rollback-suspected"))
        else:
            records.append({**payload, "compartment": keys.compartment})
    missing = expected.keys() - database["records"].keys()
    findings += [(record.hex(), "record-missing") for record in missing]
    for code in ("record-damaged", "record-missing", "rollback-suspected"):
        if any(found == code for _, found in findings):
            raise Refusal(code, findings=findings)
    return records
