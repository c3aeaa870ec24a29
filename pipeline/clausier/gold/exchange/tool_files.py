"""The files that a tool returns, in folders or ZIP archives: read up to a size limit and never unpacked to the disk."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from clausier.errors import ClausierError
from clausier.gold.exchange.typesystem import TYPE_SYSTEM_FILE

MIB = 1024 * 1024

MAX_BYTES = 64 * MIB
"""The largest file that is read. The XMI of a decision with the tokens of INCEpTION has about one megabyte."""

MAX_UNPACKED = 512 * MIB
"""How many bytes the files of an archive may unpack to."""

MAX_MEMBERS = 20_000
"""How many files an archive may hold."""

SUFFIXES = (".zip", ".xmi", ".ann", ".txt")
"""Endings that may follow the name of a document; INCEpTION names folders after its files."""


@dataclass(frozen=True, slots=True)
class ToolFile:
    """A file of a tool.

    Attributes:
        path: Its path, as messages name it.
        names: Possible ids of its document, the likeliest first: INCEpTION names files after annotators, and their
            folders after documents.
        data: Its bytes.
        type_system: The bytes of the UIMA type system that belongs to it, None if there is none.
    """

    path: str
    names: tuple[str, ...]
    data: bytes
    type_system: bytes | None = None


def xmi_files(folder: Path) -> Iterator[ToolFile]:
    """Find XMI files in a folder, its subfolders and the ZIP archives there.

    Args:
        folder: A folder, an archive, or an XMI file.

    Yields:
        The files, in the order of their paths.

    Raises:
        ClausierError: E160, a file cannot be read or is too large.
    """
    paths = sorted(folder.rglob("*")) if folder.is_dir() else [folder]
    for path in paths:
        if path.suffix.lower() == ".zip" and path.is_file():
            yield from _of_archive(path)
        elif path.suffix.lower() == ".xmi" and path.is_file():
            above = [path.parent, *(p for p in path.parents if folder in p.parents or p == folder)]
            types = next((p / TYPE_SYSTEM_FILE for p in above if (p / TYPE_SYSTEM_FILE).is_file()), None)
            yield ToolFile(path.as_posix(), candidate_ids(path), read_bytes(path), read_bytes(types) if types else None)


def read_bytes(path: Path) -> bytes:
    """Read a file that is not too large.

    Args:
        path: Its path.

    Raises:
        ClausierError: E160, it cannot be read or is too large.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ClausierError("E160", "size", path=path.as_posix(), limit=MAX_BYTES // MIB)
        return path.read_bytes()
    except OSError as error:
        raise ClausierError("E160", path=path.as_posix(), reason=error.strerror or error) from error


def candidate_ids(path: Path | PurePosixPath) -> tuple[str, ...]:
    """Return possible ids of the document of a file: the names of the file and of the folders above it, without ending."""
    parts = [part for part in reversed(path.parts) if part not in ("/", "..", ".")]
    return tuple(dict.fromkeys(_without_suffix(part) for part in parts))


def _without_suffix(name: str) -> str:
    return next((name[: -len(suffix)] for suffix in SUFFIXES if name.lower().endswith(suffix)), name)


def _of_archive(path: Path) -> Iterator[ToolFile]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(read_bytes(path)))
        members = [m for m in archive.infolist() if PurePosixPath(m.filename).suffix.lower() in (".xmi", ".xml")]
        if len(archive.infolist()) > MAX_MEMBERS:
            raise ClausierError("E160", "members", path=path.as_posix(), limit=MAX_MEMBERS)
        if sum(member.file_size for member in members) > MAX_UNPACKED:
            raise ClausierError("E160", "total_size", path=path.as_posix(), limit=MAX_UNPACKED // MIB)
        types = {
            PurePosixPath(m.filename).parent: m for m in members if PurePosixPath(m.filename).name == TYPE_SYSTEM_FILE
        }
        for member in sorted(members, key=lambda m: m.filename):
            inside = PurePosixPath(member.filename)
            if inside.suffix.lower() == ".xmi":
                ids = dict.fromkeys((*candidate_ids(inside), *candidate_ids(path)))
                of_type_system = next((types[p] for p in inside.parents if p in types), None)
                type_system = _unpacked(archive, of_type_system, path) if of_type_system else None
                data = _unpacked(archive, member, path)
                yield ToolFile(f"{path.as_posix()}/{member.filename}", tuple(ids), data, type_system)
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError) as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0][:200].rstrip(". ")
        raise ClausierError("E160", path=path.as_posix(), reason=reason) from error


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path) -> bytes:
    """The bytes of a member, counted: the size in the directory of the archive may be false."""
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        # Python cannot limit how much it unpacks of other compressions.
        raise ClausierError("E160", "member_compression", path=path.as_posix(), member=member.filename)
    with archive.open(member) as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // MIB
        raise ClausierError("E160", "member_size", path=path.as_posix(), member=member.filename, limit=limit)
    return data
