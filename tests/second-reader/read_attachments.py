"""Opens a vault's folder and prints every photo and document the person may read, as canonical JSON.

    /usr/bin/python3 read_attachments.py FOLDER < request

Requests as for read_vault.py. By attachment id: the record that owns it, and "bytes" in hex or "refused".
"""

import json
import sys
from pathlib import Path

import attachments
import canonical_json
import read_vault
from refusal import Refusal


def answer(folder, request):
    try:
        vault = read_vault.open_vault(folder, read_vault.secret_of(request), request["today"])
    except Refusal as refusal:
        return refusal.as_json()
    vault_id = bytes.fromhex(vault["keyring"]["vaultId"])
    return attachments.read_all(vault_id, vault["records"], lambda name: file_in(folder, name))


def file_in(folder, name):
    """What is there but no readable file, as a folder in its place, is damage: no bytes."""
    file = Path(folder, attachments.path(name))
    if not file.exists():
        return None
    return file.read_bytes() if file.is_file() else b""


if __name__ == "__main__":
    for line in sys.stdin:
        given = json.loads(line)
        where = given.get("folder", sys.argv[1] if len(sys.argv) > 1 else "")
        print(canonical_json.canonical(answer(where, given)))
