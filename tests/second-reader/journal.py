"""The journal: FORMAT.md §6."""

import canonical_json
import sodium
from layout import (
    APPEND,
    COMPARTMENT_NAMES,
    COMPARTMENTS,
    WRITE,
    Cursor,
    Malformed,
    ad,
    compartment_epoch,
    padded,
    u8,
    u16,
    u32,
    u64,
    unpadded,
)
from refusal import Refusal


def read_entry(data):
    cursor = Cursor(data)
    entry = {
        "seq": cursor.u64(),
        "before": cursor.raw(32),
        "actorId": cursor.raw(16),
        "generation": cursor.u64(),
        "atMs": cursor.u64(),
        "zoneOffsetMin": cursor.u16() - 1440,
        "openMs": cursor.u64(),
        "touched": [],
    }
    for _ in range(cursor.u8()):
        touched = {
            "compartment": cursor.named(COMPARTMENT_NAMES),
            "epoch": cursor.u16(),
            "root": cursor.raw(32),
        }
        size = cursor.u32()
        entry["touched"].append({**touched, "nonce": cursor.raw(24), "sealed": cursor.raw(size)})
    cursor.end()
    return entry


def write_entry(entry):
    out = [u64(entry["seq"]), entry["before"], entry["actorId"], u64(entry["generation"])]
    out += [u64(entry["atMs"]), u16(entry["zoneOffsetMin"] + 1440), u64(entry["openMs"])]
    out.append(u8(len(entry["touched"])))
    for each in entry["touched"]:
        out += [compartment_epoch(each["compartment"], each["epoch"]), each["root"]]
        out += [u32(len(each["sealed"])), each["nonce"], each["sealed"]]
    return b"".join(out)


def signed_part(vault_id, data):
    return ad("vault/1/commit", vault_id, sodium.blake2b(data))


def entry_hash(vault_id, data, signature):
    return sodium.blake2b(ad("vault/1/entry", vault_id, sodium.blake2b(data), signature))


def details_place(vault_id, seq, compartment, epoch):
    return ad("vault/1/details", vault_id, u64(seq), compartment_epoch(compartment, epoch))


def seal_details(key, place, nonce, details):
    return sodium.seal(key, nonce, place, padded(canonical_json.canonical(details).encode("utf-8")))


def open_details(key, place, nonce, sealed):
    """None without the key."""
    plain = key and sodium.unseal(key, nonce, place, sealed)
    return canonical_json.parsed(unpadded(plain)) if plain else None


def verify(keyring, rows, manifests):
    """`rows`: (seq, entry, signature, hash). Returns the entries, or names the first that fails."""
    vault_id = keyring["vaultId"]
    checked = keyring["checked"]
    entries = []
    last = {"hash": bytes(32), "openMs": 0, "generation": 0}
    for place, (seq, data, signature, stored_hash) in enumerate(rows, start=1):
        try:
            entry = read_entry(data)
        except Malformed as cause:
            raise Refusal("journal-broken", seq=place) from cause
        holds = (
            seq == place
            and entry["seq"] == place
            and entry["before"] == last["hash"]
            and entry_hash(vault_id, data, signature) == stored_hash
            and entry["openMs"] >= last["openMs"]
            and entry["generation"] >= last["generation"]
            and (place <= checked["seq"] or is_by_right(keyring, entry, data, signature))
            and (place != checked["seq"] or stored_hash == checked["hash"])
        )
        if not holds:
            raise Refusal("journal-broken", seq=place)
        last = {**entry, "hash": stored_hash}
        entries.append({**entry, "hash": stored_hash, "signature": signature})
    head = len(entries)
    if head == 0 or any(manifest["seq"] > head for manifest in manifests.values()):
        raise Refusal("journal-broken", seq=head + 1)
    if head < checked["seq"] or last["generation"] > keyring["generation"]:
        raise Refusal("rollback-suspected")
    compare_manifests(entries, manifests)
    return entries


def is_by_right(keyring, entry, data, signature):
    actor = next((one for one in keyring["people"] if one["personId"] == entry["actorId"]), None)
    if actor is None:
        return False
    rights = dict(actor["rights"])
    keys = [
        each["key"]
        for each in actor["signingKeys"]
        if each["first"] <= entry["seq"] and (each["last"] == 0 or entry["seq"] <= each["last"])
    ]
    may = rights.get("journal", 0) & APPEND and all(
        rights.get(each["compartment"], 0) & WRITE for each in entry["touched"]
    )
    signed = signed_part(keyring["vaultId"], data)
    return bool(keys and may and sodium.is_signed(keys[0], signed, signature))


def compare_manifests(entries, manifests):
    left = {
        each["compartment"]: {"seq": entry["seq"], "epoch": each["epoch"], "root": each["root"]}
        for entry in entries
        for each in entry["touched"]
    }
    for name, code in COMPARTMENTS.items():
        if code not in manifests:
            raise Refusal("database-damaged")
        if manifests[code] != left.get(name):
            raise Refusal("rollback-suspected")
