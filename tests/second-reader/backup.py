"""A backup file, verified to its last byte: FORMAT.md §9."""

from nacl import bindings
from nacl.exceptions import CryptoError

import database
import keyring
import sodium
import stream
from layout import Cursor, Malformed, ad, u8, u16, u32, u64
from refusal import Refusal

MAGIC = b"CSVAULTB"
KNOWN_FORMAT = 1
KEYRING, DATABASE, ATTACHMENT, UNREADABLE, MANIFEST = 0, 1, 2, 3, 255
ZEROS = bytes(16)


def damaged(cause=None):
    refusal = Refusal("backup-damaged")
    refusal.__cause__ = cause
    return refusal


def read_preamble(data):
    """Its fields, and all its bytes with the checksum."""
    if data[:8] != MAGIC or len(data) < 16:
        raise damaged()
    size = int.from_bytes(data[12:16], "big")
    content, checksum = data[: 16 + size], data[16 + size : 48 + size]
    if size > 4 * 1024 * 1024 or sodium.blake2b(content) != checksum:
        raise damaged()
    form, lowest = Cursor(data[8:]).u16(), Cursor(data[10:]).u16()
    if max(form, lowest) > KNOWN_FORMAT:
        raise Refusal("format-too-new", needed=max(form, lowest))
    cursor = Cursor(content[16:])
    try:
        preamble = {
            "vaultId": cursor.raw(16),
            "backupId": cursor.raw(16),
            "makerId": cursor.raw(16),
            "seq": cursor.u64(),
            "head": cursor.raw(32),
            "madeAtMs": cursor.u64(),
            "rows": cursor.u32(),
            "sealedKey": cursor.raw(80),
            "streamHeader": cursor.raw(24),
            "keyring": cursor.raw(cursor.u32()),
        }
        cursor.end()
    except Malformed as cause:
        raise damaged(cause)
    return preamble, content + checksum


def write_preamble(preamble):
    body = b"".join(
        [
            preamble["vaultId"],
            preamble["backupId"],
            preamble["makerId"],
            u64(preamble["seq"]),
            preamble["head"],
            u64(preamble["madeAtMs"]),
            u32(preamble["rows"]),
            preamble["sealedKey"],
            preamble["streamHeader"],
            u32(len(preamble["keyring"])),
            preamble["keyring"],
        ]
    )
    content = MAGIC + u16(KNOWN_FORMAT) + u16(1) + u32(len(body)) + body
    return content + sodium.blake2b(content)


def stream_key(sealed, owner_seed):
    public, private = sodium.signing_keys(owner_seed)
    box_public = bindings.crypto_sign_ed25519_pk_to_curve25519(public)
    box_private = bindings.crypto_sign_ed25519_sk_to_curve25519(private)
    try:
        return bindings.crypto_box_seal_open(sealed, box_public, box_private)
    except CryptoError as cause:
        raise damaged(cause)


def chunk_place(preamble_bytes):
    return ad("backup/1/chunk", sodium.blake2b(preamble_bytes))


def open_stream(key, header, place, data):
    """Everything in the stream, once its last chunk has called itself the last."""
    opened = stream.unseal(key, header, lambda _: place, stream.cut(data))
    # No chunk is empty, the last one neither.
    if not opened or not all(opened):
        raise damaged()
    return b"".join(opened)


def section_head(kind, name, size):
    return u8(kind) + name + u64(size)


def read_head(cursor):
    """Kind, id and length. The kind is looked at before the length makes any sense."""
    head = Cursor(cursor.raw(25))
    kind = head.u8()
    if kind not in (KEYRING, DATABASE, ATTACHMENT, UNREADABLE, MANIFEST):
        raise Refusal("format-too-new")
    return kind, head.raw(16), head.u64()


def write_sections(sections):
    parts = [section_head(*section[:3]) + section[3] for section in sections]
    return u32(len(sections)) + b"".join(parts)


def made_part(vault_id, preamble_bytes, sections):
    hashes = (sodium.blake2b(preamble_bytes), sodium.blake2b(write_sections(sections)))
    return ad("backup/1/made", vault_id, *hashes)


def read_sections(keyring_file, content):
    """Database, attachments' files by id, what was read as the manifest lists it, its list and its signature."""
    cursor = Cursor(content)

    def section():
        kind, name, size = read_head(cursor)
        if kind not in (DATABASE, ATTACHMENT, MANIFEST):
            raise damaged()
        return kind, name, cursor.raw(size)

    try:
        kind, name, stored = section()
        if (kind, name) != (DATABASE, ZEROS):
            raise damaged()
        read = [(KEYRING, ZEROS, len(keyring_file), sodium.blake2b(keyring_file))]
        read.append((kind, name, len(stored), sodium.blake2b(stored)))
        before, files = b"", {}
        while True:
            kind, name, data = section()
            if kind == MANIFEST:
                break
            if kind != ATTACHMENT or name <= before:
                raise damaged()
            before = name
            files[name.hex()] = data
            read.append((kind, name, len(data), sodium.blake2b(data)))
        cursor.end()
        manifest = Cursor(data)
        listed = []
        for _ in range(manifest.u32()):
            listed.append((*read_head(manifest), manifest.raw(32)))
        signature = manifest.raw(64)
        manifest.end()
    except Malformed as cause:
        raise damaged(cause)
    return stored, files, read, listed, signature


def same_sections(read, listed):
    """The manifest may say of an attachment that it could not be read whole."""
    excused = [
        (listed[place][0], *section[1:])
        if section[0] == ATTACHMENT and len(listed) == len(read) and listed[place][0] == UNREADABLE
        else section
        for place, section in enumerate(read)
    ]
    return excused == listed


def open_backup(data, secret, today):
    """Preamble, sections, attachments' files, and what opening the vault in it takes (`read_vault.verified`)."""
    preamble, preamble_bytes = read_preamble(data)
    copy = keyring.read_file(preamble["keyring"])
    if copy is None or copy["keyring"]["vaultId"] != preamble["vaultId"]:
        raise damaged()
    try:
        ring, person, secrets, opened = keyring.unlock([copy], secret, today)
    except Refusal as refusal:
        if refusal.code in ("keyring-damaged", "not-found"):
            raise damaged(refusal)
        raise
    key = stream_key(preamble["sealedKey"], opened["seed"])
    place = chunk_place(preamble_bytes)
    content = open_stream(key, preamble["streamHeader"], place, data[len(preamble_bytes) :])
    stored, files, read, listed, signature = read_sections(preamble["keyring"], content)
    if not same_sections(read, listed):
        raise damaged()
    maker_key = present_key(ring, preamble["makerId"])
    made = made_part(preamble["vaultId"], preamble_bytes, listed)
    if maker_key is None or not sodium.is_signed(maker_key, made, signature):
        raise damaged()
    rows = read_database(stored)
    last = rows["journal"][-1] if rows["journal"] else (0, b"", b"", b"")
    held = (last[0], last[3], len(rows["records"]))
    if held != (preamble["seq"], preamble["head"], preamble["rows"]):
        raise damaged()
    whole = {name.hex() for kind, name, _, _ in listed if kind == ATTACHMENT}
    files = {name: file for name, file in files.items() if name in whole}
    return preamble, listed, files, (ring, person, secrets, rows)


def present_key(ring, person_id):
    for person in ring["people"]:
        if person["personId"] == person_id and person["status"] == "active":
            return next((key["key"] for key in person["signingKeys"] if key["last"] == 0), None)
    return None


def read_database(data):
    try:
        return database.read_bytes(data)
    except Refusal as refusal:
        if refusal.code == "format-too-new":
            raise
        raise damaged(refusal)
