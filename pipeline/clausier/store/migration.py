"""Migration of stores of earlier versions when they are opened; their documents are not annotated again."""

import sqlite3

from clausier.store.payload import DamagedPayloadError, pack_document, payload_layout, unpack_annotation


def migrate(database: sqlite3.Connection) -> None:
    """Migrate the tables of version 1, which stored only name and symbol of a document's row beside the payload.

    A document with another layout, or a damaged one, gets an empty row: it cannot be unpacked either way, and reading it
    raises an error.

    Args:
        database: A store of version 1, within a transaction.
    """
    database.execute("ALTER TABLE documents ADD COLUMN record BLOB NOT NULL DEFAULT x''")
    readable = "SELECT documents.rowid FROM documents JOIN files USING (file) WHERE layout = ?"
    for (row,) in database.execute(readable, (payload_layout(),)).fetchall():
        (payload,) = database.execute("SELECT payload FROM documents WHERE rowid = ?", (row,)).fetchone()
        database.execute("UPDATE documents SET record = ? WHERE rowid = ?", (_record(payload), row))
    database.execute("ALTER TABLE documents DROP COLUMN doc_id")
    database.execute("ALTER TABLE documents DROP COLUMN symbol")


def _record(payload: bytes) -> bytes:
    try:
        return pack_document(unpack_annotation(payload).document)
    except DamagedPayloadError:
        return b""
