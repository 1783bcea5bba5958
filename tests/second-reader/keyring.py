"""The keyring: its two files, its body, slots and wraps. FORMAT.md §2 and §3."""

import unicodedata
from pathlib import Path

import sodium
from layout import (
    COMPARTMENT_NAMES,
    COMPARTMENTS,
    READ,
    ROLES,
    SLOT_KINDS,
    STATUSES,
    Cursor,
    Malformed,
    ad,
    compartment_epoch,
    u8,
    u16,
    u32,
    u64,
)
from refusal import Refusal

MAGIC = b"CSVAULTK"
KNOWN_FORMAT = 1


# ── body ──────────────────────────────────────────────────────────────────────────────────────────


def read_body(body):
    cursor = Cursor(body)

    def many(count, read):
        return [read() for _ in range(count)]

    def person():
        return {
            "personId": cursor.raw(16),
            "role": cursor.named(ROLES),
            "status": cursor.named(STATUSES),
            "lastDay": cursor.u32(),
            "label": label_of(cursor.raw(cursor.u16())),
            "signingKeys": many(
                cursor.u8(), lambda: {"key": cursor.raw(32), "first": cursor.u64(), "last": cursor.u64()}
            ),
            "rights": many(cursor.u8(), lambda: (cursor.named(COMPARTMENT_NAMES), cursor.u8())),
        }

    def epoch():
        return {
            "compartment": cursor.named(COMPARTMENT_NAMES),
            "present": cursor.u16(),
            "before": cursor.u16(),
        }

    def slot():
        header = cursor.raw(cursor.u16())
        return {**read_slot_header(header), "nonce": cursor.raw(24), "sealed": cursor.raw(112)}

    def wrap():
        return {
            "compartment": cursor.named(COMPARTMENT_NAMES),
            "epoch": cursor.u16(),
            "personId": cursor.raw(16),
            "nonce": cursor.raw(24),
            "sealed": cursor.raw(80),
        }

    keyring = {
        "generation": cursor.u64(),
        "vaultId": cursor.raw(16),
        "checked": {"seq": cursor.u64(), "hash": cursor.raw(32)},
        "people": many(cursor.u8(), person),
        "epochs": many(cursor.u8(), epoch),
        "slots": many(cursor.u8(), slot),
        "wraps": many(cursor.u16(), wrap),
    }
    cursor.end()
    if write_body(keyring) != body:
        raise Malformed("not canonical")
    return keyring


def label_of(data):
    try:
        label = data.decode("utf-8")
    except UnicodeDecodeError as cause:
        raise Malformed("label") from cause
    if len(label.encode("utf-16-be")) > 120:
        raise Malformed("label too long")
    return label


def read_slot_header(header):
    cursor = Cursor(header)
    slot = {
        "header": header,
        "slotId": cursor.raw(16),
        "personId": cursor.raw(16),
        "kind": cursor.named(SLOT_KINDS),
        "derivation": cursor.u8(),
        "memoryKiB": cursor.u32(),
        "passes": cursor.u32(),
        "lanes": cursor.u8(),
        "salt": cursor.raw(16),
        "commitment": cursor.raw(32),
    }
    cursor.end()
    numbers = (slot["memoryKiB"], slot["passes"], slot["lanes"])
    fits = {1: slot["lanes"] == 1, 2: numbers == (0, 0, 0)}
    if not fits.get(slot["derivation"], False):
        raise Malformed("derivation")
    return slot


def code_in(table, name):
    return next(code for code, each in table.items() if each == name)


def write_body(keyring):
    out = [u64(keyring["generation"]), keyring["vaultId"]]
    out += [u64(keyring["checked"]["seq"]), keyring["checked"]["hash"]]
    out.append(u8(len(keyring["people"])))
    for person in keyring["people"]:
        label = person["label"].encode("utf-8")
        out += [person["personId"], u8(code_in(ROLES, person["role"]))]
        out += [u8(code_in(STATUSES, person["status"])), u32(person["lastDay"])]
        out += [u16(len(label)), label, u8(len(person["signingKeys"]))]
        for key in person["signingKeys"]:
            out += [key["key"], u64(key["first"]), u64(key["last"])]
        out.append(u8(len(person["rights"])))
        out += [u8(COMPARTMENTS[name]) + u8(bits) for name, bits in person["rights"]]
    out.append(u8(len(keyring["epochs"])))
    for epoch in keyring["epochs"]:
        out.append(compartment_epoch(epoch["compartment"], epoch["present"]) + u16(epoch["before"]))
    out.append(u8(len(keyring["slots"])))
    for slot in keyring["slots"]:
        out += [u16(len(slot["header"])), slot["header"], slot["nonce"], slot["sealed"]]
    out.append(u16(len(keyring["wraps"])))
    for wrap in keyring["wraps"]:
        out += [compartment_epoch(wrap["compartment"], wrap["epoch"]), wrap["personId"]]
        out += [wrap["nonce"], wrap["sealed"]]
    return b"".join(out)


# ── file ──────────────────────────────────────────────────────────────────────────────────────────


def read_file(data):
    """An intact copy, or None for a damaged one. Refuses an intact one of a later format."""
    content, checksum = data[:-32], data[-32:]
    if len(content) < 16 or sodium.blake2b(content) != checksum or content[:8] != MAGIC:
        return None
    cursor = Cursor(content[8:])
    form, lowest = cursor.u16(), cursor.u16()
    if max(form, lowest) > KNOWN_FORMAT:
        raise Refusal("format-too-new", needed=max(form, lowest))
    try:
        body = cursor.raw(cursor.u32())
        keyring = read_body(body)
        signature = cursor.raw(64)
        cursor.end()
    except Malformed:
        return None
    return {"keyring": keyring, "body": body, "signature": signature}


def signed_part(vault_id, body):
    return ad("vault/1/keyring", vault_id, sodium.blake2b(body))


def write_file(keyring, owner_seed):
    body = write_body(keyring)
    signature = sodium.sign(owner_seed, signed_part(keyring["vaultId"], body))
    content = MAGIC + u16(1) + u16(1) + u32(len(body)) + body + signature
    return content + sodium.blake2b(content)


def is_owners(copy, owner_key):
    vault_id = copy["keyring"]["vaultId"]
    return sodium.is_signed(owner_key, signed_part(vault_id, copy["body"]), copy["signature"])


def read_copies(folder):
    """Intact copies, the latest first; of two alike `keyring.a`."""
    files = [Path(folder, name) for name in ("keyring.a", "keyring.b")]
    copies = [read_file(file.read_bytes()) for file in files if file.exists()]
    return sorted((copy for copy in copies if copy), key=lambda copy: -copy["keyring"]["generation"])


# ── slots and wraps ───────────────────────────────────────────────────────────────────────────────


def passphrase_bytes(text):
    return unicodedata.normalize("NFC", text).encode("utf-8")


def from_recovery_key(key, vault_id, salt):
    output = sodium.blake2b(ad("vault/1/recovery", vault_id, salt), 64, key)
    return output[:32], output[32:]


def slot_place(vault_id, header):
    return ad("vault/1/slot", vault_id, header)


def wrap_place(vault_id, wrap):
    place = compartment_epoch(wrap["compartment"], wrap["epoch"])
    name = wrap["compartment"].encode("ascii")
    return ad("vault/1/wrap", vault_id, name, place, wrap["personId"])


def slot_for(keyring, secret):
    """`secret`: {"passphrase", "personId"?} or {"recoveryKey"}."""
    if "recoveryKey" in secret:
        return next((slot for slot in keyring["slots"] if slot["kind"] == "recovery"), None)
    owner = next((one["personId"] for one in keyring["people"] if one["role"] == "owner"), None)
    whose = secret.get("personId", owner)
    fits = (
        slot for slot in keyring["slots"] if slot["kind"] == "passphrase" and slot["personId"] == whose
    )
    return next(fits, None)


def open_slot(keyring, secret):
    """PK, seed and the owner's public key; "wrong" for another secret; None for altered bytes."""
    slot = slot_for(keyring, secret)
    if "recoveryKey" in secret:
        kek, commitment = from_recovery_key(secret["recoveryKey"], keyring["vaultId"], slot["salt"])
    else:
        phrase = passphrase_bytes(secret["passphrase"])
        kek, commitment = sodium.derive(phrase, slot["salt"], slot["memoryKiB"], slot["passes"])
    if commitment != slot["commitment"]:
        return "wrong"
    place = slot_place(keyring["vaultId"], slot["header"])
    payload = sodium.unseal(kek, slot["nonce"], place, slot["sealed"])
    if payload is None:
        return None
    return {
        "personId": slot["personId"],
        "key": payload[:32],
        "seed": payload[32:64],
        "ownerKey": payload[64:],
    }


def unlock(copies, secret, today):
    """Steps 3 to 6 of reading a keyring: the keyring, the person, compartment secrets, the slot's content."""
    with_slot = [copy for copy in copies if slot_for(copy["keyring"], secret)]
    if copies and not with_slot and "personId" in secret:
        raise Refusal("not-found")
    for copy in with_slot:
        keyring = copy["keyring"]
        opened = open_slot(keyring, secret)
        if opened == "wrong":
            raise Refusal("wrong-recovery-key" if "recoveryKey" in secret else "wrong-secret")
        if opened is None:
            continue
        known = (one for one in keyring["people"] if one["personId"] == opened["personId"])
        person = next(known, None)
        if person is None or not is_owners(copy, opened["ownerKey"]):
            continue
        later = (each for each in copies if each["keyring"]["generation"] > keyring["generation"])
        if any(is_owners(each, opened["ownerKey"]) for each in later):
            raise Refusal("not-found")
        if person["status"] != "active":
            raise Refusal("person-suspended")
        if person["lastDay"] != 0 and today > person["lastDay"]:
            raise Refusal("person-expired")
        return keyring, person, compartment_secrets(keyring, person, opened["key"]), opened
    raise Refusal("keyring-damaged")


def compartment_secrets(keyring, person, key):
    """(compartment, epoch) → CK and IK, of all that the person may read."""
    readable = {name for name, bits in person["rights"] if bits & READ}
    secrets = {}
    for epoch in keyring["epochs"]:
        if epoch["compartment"] not in readable:
            continue
        for number in (epoch["present"], epoch["before"]):
            if number != 0:
                place = (epoch["compartment"], number)
                secrets[place] = unwrap(keyring, person, key, place)
    return secrets


def unwrap(keyring, person, key, place):
    for wrap in keyring["wraps"]:
        if wrap["personId"] == person["personId"] and (wrap["compartment"], wrap["epoch"]) == place:
            where = wrap_place(keyring["vaultId"], wrap)
            secret = sodium.unseal(key, wrap["nonce"], where, wrap["sealed"])
            if secret is not None:
                return secret[:32], secret[32:]
    raise Refusal("keyring-damaged")
