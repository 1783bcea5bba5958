"""Verifies a backup and prints what is in it, or a refusal, as canonical JSON. Requests as for read_vault.py.

    /usr/bin/python3 read_backup.py FILE < request
"""

import json
import sys
from pathlib import Path

import attachments
import backup
import canonical_json
import read_vault
from refusal import Refusal


def answer(file, request):
    try:
        data = Path(request.get("file", file)).read_bytes()
        secret = read_vault.secret_of(request)
        preamble, sections, files, opened = backup.open_backup(data, secret, request["today"])
        vault = vault_in(opened)
    except Refusal as refusal:
        return refusal.as_json()
    shown = ("vaultId", "backupId", "makerId", "seq", "head", "madeAtMs", "rows")
    return {
        "preamble": read_vault.hexed({name: preamble[name] for name in shown}),
        "sections": read_vault.hexed(
            [dict(zip(("kind", "id", "size", "hash"), section)) for section in sections]
        ),
        "vault": vault,
        "attachments": attachments.read_all(preamble["vaultId"], vault["records"], files.get),
    }


def vault_in(opened):
    try:
        return read_vault.verified(*opened)
    except Refusal as refusal:
        raise backup.damaged(refusal)


if __name__ == "__main__":
    for line in sys.stdin:
        given = json.loads(line)
        print(canonical_json.canonical(answer(sys.argv[1] if len(sys.argv) > 1 else "", given)))
