"""records.db as rows: FORMAT.md §5. Works on a copy: reading with SQLite may already write."""

import shutil
import sqlite3
import tempfile
from pathlib import Path

from layout import Cursor
from refusal import Refusal

APPLICATION_ID = 0x43535631
KNOWN_VERSION = 1


def check_header(file):
    header = file.read_bytes()[:100] if file.exists() else b""
    if len(header) < 100 or header[:16] != b"SQLite format 3\0":
        raise Refusal("database-damaged")
    version = Cursor(header[60:]).u32()
    if Cursor(header[68:]).u32() != APPLICATION_ID or version > 9999:
        raise Refusal("database-damaged")
    ensure_known(version)


def ensure_known(version):
    if version > KNOWN_VERSION:
        raise Refusal("format-too-new", needed=version)


def read(folder):
    """Records by id, buckets by (compartment, number), manifests by compartment, journal by seq."""
    check_header(Path(folder, "records.db"))
    with tempfile.TemporaryDirectory() as aside:
        for name in ("records.db", "records.db-wal"):
            if Path(folder, name).exists():
                shutil.copyfile(Path(folder, name), Path(aside, name))
        try:
            database = sqlite3.connect(Path(aside, "records.db"))
            try:
                return rows(database)
            finally:
                database.close()
        except (sqlite3.DatabaseError, OverflowError, TypeError) as cause:
            raise Refusal("database-damaged") from cause


def read_bytes(data):
    """The same of a whole database, as a backup has it."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "records.db").write_bytes(data)
        return read(folder)


def rows(database):
    def pragma(name):
        return database.execute("PRAGMA " + name).fetchone()[0]

    if pragma("application_id") != APPLICATION_ID or pragma("user_version") == 0:
        raise Refusal("database-damaged")
    if pragma("integrity_check") != "ok":
        raise Refusal("database-damaged")
    ensure_known(pragma("user_version"))
    stored = database.execute("SELECT id, compartment, version, envelope FROM records").fetchall()
    records = {record: (code, version, envelope) for record, code, version, envelope in stored}
    if len(records) != len(stored):
        raise Refusal("database-damaged")
    buckets = database.execute("SELECT compartment, bucket, entries FROM buckets")
    manifests = database.execute("SELECT compartment, epoch, seq, root FROM manifests")
    journal = database.execute("SELECT seq, entry, signature, hash FROM journal ORDER BY seq")
    return {
        "records": records,
        "buckets": {(code, bucket): entries for code, bucket, entries in buckets},
        "manifests": {
            code: {"seq": seq, "epoch": epoch, "root": root} for code, epoch, seq, root in manifests
        },
        "journal": journal.fetchall(),
    }
