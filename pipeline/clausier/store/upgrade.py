"""Stores of earlier versions, brought up to date where they are opened; what they hold is not annotated anew for it."""

import sqlite3

from clausier.store.payload import DamagedPayloadError, layout, pack_document, unpack


def upgrade(database: sqlite3.Connection) -> None:
    """Bring the tables of version 1 up to date, which kept of a document's row only name and symbol beside the payload.

    A document whose columns are others, or that is damaged, gets an empty row: it cannot be read back either way, and
    whoever asks for it is told so.

    Args:
        database: A store of version 1, in a transaction.
    """
    database.execute("ALTER TABLE documents ADD COLUMN record BLOB NOT NULL DEFAULT x''")
    readable = "SELECT documents.rowid FROM documents JOIN files USING (file) WHERE layout = ?"
    for (row,) in database.execute(readable, (layout(),)).fetchall():
        (payload,) = database.execute("SELECT payload FROM documents WHERE rowid = ?", (row,)).fetchone()
        database.execute("UPDATE documents SET record = ? WHERE rowid = ?", (_record(payload), row))
    database.execute("ALTER TABLE documents DROP COLUMN doc_id")
    database.execute("ALTER TABLE documents DROP COLUMN symbol")


def _record(payload: bytes) -> bytes:
    try:
        return pack_document(unpack(payload).document)
    except DamagedPayloadError:
        return b""
