"""Opens a vault's folder and prints what the person may read, or a refusal, as canonical JSON.

    /usr/bin/python3 read_vault.py FOLDER < request

The request is JSON: {"passphrase", "personId"?} or {"recoveryKey"}, and "today", days since 1970-01-01 UTC.
Nothing in the folder is changed. Several requests make several answers: one a line, in and out.
"""

import json
import os
import sys

import canonical_json
import database
import journal
import keyring
import records
import recovery_key
from refusal import Refusal


def open_vault(folder, secret, today):
    names = os.listdir(folder) if os.path.isdir(folder) else []
    if not any(name.startswith(("keyring.", "records.db")) for name in names):
        raise Refusal("vault-absent")
    copies = keyring.read_copies(folder)
    if not copies:
        raise Refusal("keyring-damaged")
    stored = database.read(folder)
    ring, person, secrets, _ = keyring.unlock(copies, secret, today)
    return verified(ring, person, secrets, stored)


def verified(ring, person, secrets, stored):
    """What the person may read of these rows, once all of it has held."""
    held = records.held_keys(ring, secrets, stored["manifests"])
    own = records.verify_records(ring["vaultId"], held, stored)
    entries = journal.verify(ring, stored["journal"], stored["manifests"])
    return shown(ring, person, held, stored, own, entries)


def shown(ring, person, held, stored, verified, entries):
    """Everything the person may know, but keys and sealed bytes."""
    details_keys = {(keys.compartment, keys.epoch): keys.details for keys in held.values()}
    for record in verified:
        if record["type"] == "details-key" and "value" in record:
            value = record["value"]
            place = (value["compartment"], int(value["epoch"]))
            details_keys.setdefault(place, bytes.fromhex(value["key"]))
    by_code = {keys.code: keys.compartment for keys in held.values()}
    return {
        "openedBy": person["personId"].hex(),
        "keyring": shown_keyring(ring),
        "manifests": [
            {"compartment": by_code[code], **hexed(manifest)}
            for code, manifest in sorted(stored["manifests"].items())
            if code in by_code
        ],
        "records": sorted(verified, key=lambda record: record["id"]),
        "journal": [shown_entry(ring["vaultId"], entry, details_keys) for entry in entries],
    }


def hexed(value):
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict):
        return {name: hexed(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [hexed(each) for each in value]
    return value


def shown_keyring(ring):
    slot_fields = ("slotId", "personId", "kind", "memoryKiB", "passes", "salt", "commitment")
    return hexed(
        {
            **ring,
            "slots": [{name: slot[name] for name in slot_fields} for slot in ring["slots"]],
            "wraps": [
                {name: wrap[name] for name in ("compartment", "epoch", "personId")}
                for wrap in ring["wraps"]
            ],
        }
    )


def shown_entry(vault_id, entry, details_keys):
    touched = []
    for each in entry["touched"]:
        place = journal.details_place(vault_id, entry["seq"], each["compartment"], each["epoch"])
        key = details_keys.get((each["compartment"], each["epoch"]))
        details = journal.open_details(key, place, each["nonce"], each["sealed"])
        line = {name: each[name] for name in ("compartment", "epoch", "root")}
        touched.append(line if details is None else {**line, "details": details})
    return hexed({**entry, "touched": touched})


def answer(folder, request):
    try:
        return open_vault(request.get("folder", folder), secret_of(request), request["today"])
    except Refusal as refusal:
        return refusal.as_json()


def secret_of(request):
    if "recoveryKey" in request:
        return {"recoveryKey": recovery_key.decode(request["recoveryKey"])}
    secret = {"passphrase": request["passphrase"]}
    if "personId" in request:
        secret["personId"] = bytes.fromhex(request["personId"])
    return secret


if __name__ == "__main__":
    for line in sys.stdin:
        given = json.loads(line)
        print(canonical_json.canonical(answer(sys.argv[1] if len(sys.argv) > 1 else "", given)))
