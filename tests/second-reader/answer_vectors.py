"""Answers frozen vectors: one {"kind", "input"} a line, one output a line, as canonical JSON.

Sealing takes the nonce that is among the inputs. What is refused has its code for output.
"""

import json
import sys
import unicodedata

import attachments
import backup
import canonical_json
import journal
import keyring
import layout
import records
import recovery_key
import sodium
import stream
from refusal import Refusal


def unhex(value):
    return bytes.fromhex(value)


def keys_of(given):
    secret = unhex(given["secret"])
    return records.Keys(given["compartment"], given["epoch"], secret[:32], secret[32:])


def slot_header(given):
    slow = given["memoryKiB"] != 0
    return b"".join(
        [
            unhex(given["slotId"]),
            unhex(given["personId"]),
            layout.u8(keyring.code_in(layout.SLOT_KINDS, given["kind"])),
            layout.u8(1 if slow else 2),
            layout.u32(given["memoryKiB"]),
            layout.u32(given["passes"]),
            layout.u8(1 if slow else 0),
            unhex(given["salt"]),
            unhex(given["commitment"]),
        ]
    )


def ring_of(given):
    return {
        "generation": given["generation"],
        "vaultId": unhex(given["vaultId"]),
        "checked": {"seq": given["checked"]["seq"], "hash": unhex(given["checked"]["hash"])},
        "people": [
            {
                **person,
                "personId": unhex(person["personId"]),
                "signingKeys": [{**key, "key": unhex(key["key"])} for key in person["signingKeys"]],
            }
            for person in given["people"]
        ],
        "epochs": given["epochs"],
        "slots": [
            {
                "header": slot_header(slot["header"]),
                "nonce": unhex(slot["nonce"]),
                "sealed": unhex(slot["ciphertext"]),
            }
            for slot in given["slots"]
        ],
        "wraps": [
            {
                **wrap,
                "personId": unhex(wrap["personId"]),
                "nonce": unhex(wrap["nonce"]),
                "sealed": unhex(wrap["ciphertext"]),
            }
            for wrap in given["wraps"]
        ],
    }


def entry_of(given):
    return {
        **given,
        "before": unhex(given["before"]),
        "actorId": unhex(given["actorId"]),
        "touched": [
            {
                **each,
                "root": unhex(each["root"]),
                "nonce": unhex(each["nonce"]),
                "sealed": unhex(each["ciphertext"]),
            }
            for each in given["touched"]
        ],
    }


def read_back(write, read, value):
    """The bytes, once their reading gives the same bytes again."""
    data = write(value)
    if write(read(data)) != data:
        raise ValueError("does not come back")
    return data


def slot(given):
    vault_id, header = unhex(given["vaultId"]), slot_header(given["header"])
    secret, salt = given["secret"], unhex(given["header"]["salt"])
    if "recoveryKey" in secret:
        kek, commitment = keyring.from_recovery_key(unhex(secret["recoveryKey"]), vault_id, salt)
    else:
        phrase = keyring.passphrase_bytes(secret["passphrase"])
        kek, commitment = sodium.derive(phrase, salt, secret["memoryKiB"], secret["passes"])
    if commitment != header[-32:]:
        raise Refusal("wrong-secret")
    payload = unhex(given["key"]) + unhex(given["seed"]) + unhex(given["ownerKey"])
    return sodium.seal(kek, unhex(given["nonce"]), keyring.slot_place(vault_id, header), payload)


def wrap(given):
    place = {**given, "personId": unhex(given["personId"])}
    where = keyring.wrap_place(unhex(given["vaultId"]), place)
    return sodium.seal(unhex(given["key"]), unhex(given["nonce"]), where, unhex(given["secret"]))


def record_envelope(given):
    record, version = unhex(given["id"]), given["version"]
    value = {"value": given["value"]} if "value" in given else {}
    payload = records.write_payload(record, given["type"], version, **value)
    where = (unhex(given["vaultId"]), keys_of(given), given["type"], record, version)
    return records.write_envelope(*where, unhex(given["nonce"]), payload)


def bucket(given):
    entries = [(unhex(each["id"]), each["version"], unhex(each["tag"])) for each in given["entries"]]
    return read_back(
        records.write_bucket, lambda data: records.read_bucket(given["bucket"], data), entries
    )


def root(given):
    digests = {int(number): unhex(digest) for number, digest in given["digests"].items()}
    return records.manifest_root(unhex(given["vaultId"]), keys_of(given), given["seq"], digests)


def details(given):
    where = (unhex(given["vaultId"]), given["seq"], given["compartment"], given["epoch"])
    place = journal.details_place(*where)
    return journal.seal_details(unhex(given["key"]), place, unhex(given["nonce"]), given["details"])


def sealed_stream(given):
    places = [layout.ad(each["label"], *map(unhex, each["fields"])) for each in given["chunks"]]
    plaintexts = [unhex(each["plaintext"]) for each in given["chunks"]]
    key, header = unhex(given["key"]), unhex(given["header"])
    return stream.seal(key, header, list(zip(places, plaintexts)))


def attachment(given):
    where = (unhex(given["vaultId"]), unhex(given["id"]))
    plaintext = unhex(given["plaintext"])
    file = attachments.seal(*where, unhex(given["key"]), unhex(given["header"]), plaintext)
    facts = {
        **{name: given[name] for name in ("id", "key")},
        "sizeBytes": len(plaintext),
        "chunks": attachments.chunk_count(len(plaintext)),
        "hash": sodium.blake2b(plaintext).hex(),
    }
    if attachments.unseal(where[0], facts, file) != plaintext:
        raise ValueError("does not come back")
    return file


def preamble_of(given):
    numbers = ("seq", "madeAtMs", "rows")
    return {name: value if name in numbers else unhex(value) for name, value in given.items()}


def sections_of(given):
    return [
        (each["kind"], unhex(each["id"]), each["size"], unhex(each["hash"])) for each in given
    ]


def padded_hash(given):
    data = layout.padded(b"a" * given["length"])
    return layout.u32(len(data)) + sodium.blake2b(data)


KINDS = {
    "ad": lambda of: layout.ad(of["label"], *map(unhex, of["fields"])),
    "checksum": lambda of: sodium.blake2b(unhex(of["data"])),
    "passphrase-bytes": lambda of: unicodedata.normalize("NFC", unhex(of["text"]).decode()).encode(),
    "passphrase-slot": lambda of: b"".join(
        sodium.derive(
            keyring.passphrase_bytes(of["passphrase"]),
            unhex(of["salt"]),
            of["memoryKiB"],
            of["passes"],
        )
    ),
    "recovery-slot": lambda of: b"".join(
        keyring.from_recovery_key(unhex(of["recoveryKey"]), unhex(of["vaultId"]), unhex(of["salt"]))
    ),
    "recovery-key-on-paper": lambda of: recovery_key.encode(unhex(of["key"])),
    "recovery-key-typed": lambda of: recovery_key.decode(of["typed"]),
    "slot-header": lambda of: read_back(
        lambda header: header, lambda data: keyring.read_slot_header(data)["header"], slot_header(of["header"])
    ),
    "slot-place": lambda of: keyring.slot_place(unhex(of["vaultId"]), unhex(of["header"])),
    "slot": slot,
    "wrap": wrap,
    "subkey": lambda of: sodium.kdf(unhex(of["key"]), of["number"]),
    "natural-id": lambda of: records.natural_id(unhex(of["key"]), of["type"], of["naturalKey"]),
    "canonical-json": lambda of: canonical_json.canonical(
        canonical_json.parsed(unhex(of["json"]))
    ).encode(),
    "padded": lambda of: layout.padded(unhex(of["payload"])),
    "padded-hash": padded_hash,
    "record-envelope": record_envelope,
    "bucket": bucket,
    "bucket-digest": lambda of: records.bucket_digest(
        unhex(of["vaultId"]), keys_of(of), of["bucket"], unhex(of["entries"])
    ),
    "root": root,
    "journal-entry": lambda of: read_back(
        journal.write_entry, journal.read_entry, entry_of(of["entry"])
    ),
    "details": details,
    "public-key": lambda of: sodium.signing_keys(unhex(of["seed"]))[0],
    "commit-place": lambda of: journal.signed_part(unhex(of["vaultId"]), unhex(of["entry"])),
    "commit-signature": lambda of: sodium.sign(
        unhex(of["seed"]), journal.signed_part(unhex(of["vaultId"]), unhex(of["entry"]))
    ),
    "entry-hash": lambda of: journal.entry_hash(
        unhex(of["vaultId"]), unhex(of["entry"]), unhex(of["signature"])
    ),
    "keyring-body": lambda of: read_back(
        keyring.write_body, keyring.read_body, ring_of(of["keyring"])
    ),
    "stream": sealed_stream,
    "attachment-size": lambda of: layout.u32(attachments.file_size(of["sizeBytes"])),
    "attachment": attachment,
    "backup-preamble": lambda of: read_back(
        backup.write_preamble, lambda data: backup.read_preamble(data)[0], preamble_of(of)
    ),
    "backup-key": lambda of: backup.stream_key(unhex(of["sealed"]), unhex(of["ownerSeed"])),
    "backup-chunk-place": lambda of: backup.chunk_place(unhex(of["preamble"])),
    "backup-section-head": lambda of: backup.section_head(of["kind"], unhex(of["id"]), of["size"]),
    "backup-sections": lambda of: backup.write_sections(sections_of(of["sections"])),
    "backup-made-place": lambda of: backup.made_part(
        unhex(of["vaultId"]), unhex(of["preamble"]), sections_of(of["sections"])
    ),
    "keyring-file": lambda of: keyring.write_file(ring_of(of["keyring"]), unhex(of["ownerSeed"])),
}


def answer(vector):
    try:
        output = KINDS[vector["kind"]](vector["input"])
    except Refusal as refusal:
        return refusal.code
    return output if isinstance(output, str) else output.hex()


if __name__ == "__main__":
    for line in sys.stdin:
        print(canonical_json.canonical(answer(json.loads(line))))
