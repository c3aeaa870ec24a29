"""The texts of a folder, to which the offsets of its tables refer."""

from dataclasses import dataclass
from pathlib import Path

FOLDER = "texts"

MAX_BYTES = 256 * 1024 * 1024
"""The largest text that is read, in bytes; documents of clausier are far smaller."""


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The text of a document.

    Attributes:
        text: Its characters; None if they cannot be read as they were written.
        fault: The fault of its file; empty if it has none.
    """

    text: str | None
    fault: str = ""


def read_text(folder: Path, doc_id: str) -> DocumentText:
    """Read the text of a document.

    Args:
        folder: The folder of the tables.
        doc_id: The id of the document; nothing outside of the folder is read for it.
    """
    if not doc_id or doc_id != Path(doc_id).name or "\\" in doc_id or "\0" in doc_id or doc_id in (".", ".."):
        return DocumentText(None, "is no name of a file")
    path = folder / FOLDER / f"{doc_id}.txt"
    name = f"{FOLDER}/{doc_id}.txt"
    try:
        if not path.is_file():
            return DocumentText(None, f"{name} is missing")
        if path.stat().st_size > MAX_BYTES:
            return DocumentText(None, f"{name} is too large to be read")
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        return DocumentText(None, f"{name} cannot be read: {error.strerror or error}")
    except UnicodeDecodeError:
        return DocumentText(None, f"{name} is not in UTF-8; restore it from the run that made the tables")
    if "\r\n" in text:
        reason = f"{name} has its line ends changed to CR LF, so that offsets miss; restore it"
        return DocumentText(text.replace("\r\n", "\n"), reason)
    return DocumentText(text)
