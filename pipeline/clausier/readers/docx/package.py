"""The ZIP package of a Word file: its parts, unpacked within limits and parsed without entities."""

import io
import posixpath
import struct
import zipfile
import zlib

from lxml import etree

from clausier.errors import ClausierError
from clausier.safety.xml_parser import UntrustedXmlError, parse_untrusted

MAX_MEMBERS = 5_000
"""Greatest number of files in a package; one with a hundred pictures has some 150."""

MAX_UNPACKED = 50 * 1024 * 1024
"""Greatest size of the parts that are read, unpacked (bytes). The XML of a decision has about one megabyte."""

MAX_RATIO = 200
"""Greatest ratio of the unpacked to the packed size of a part. XML of Word packs to a tenth or a twentieth; the best that
ZIP can do, with one repeated letter, is a thousandth."""

SMALL_PART = 1024 * 1024
"""Parts that are no larger than this (bytes) may have any ratio."""

MAIN_PART_RELATION = "officeDocument"
"""Type of the relationship of the package to its main part (ECMA-376, 15.2)."""


class Package:
    """An opened package.

    Args:
        data: All bytes of the file.

    Raises:
        ClausierError: E125 it is no ZIP file, E126 it has too many members.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, struct.error, EOFError, OSError, ValueError, RuntimeError) as error:
            raise ClausierError("E125", reason=_short_message(error)) from error
        if len(self._archive.infolist()) > MAX_MEMBERS:
            raise ClausierError("E126", "members", count=len(self._archive.infolist()), limit=MAX_MEMBERS)
        self._unpacked = 0

    def names(self) -> frozenset[str]:
        """Return the names of its members."""
        return frozenset(self._archive.namelist())

    def read(self, name: str) -> bytes | None:
        """Unpack a member.

        Args:
            name: Its name.

        Returns:
            Its bytes; None if there is none of this name.

        Raises:
            ClausierError: E121 it is encrypted, E125 damaged, E126 larger than is allowed.
        """
        try:
            member = self._archive.getinfo(name)
        except KeyError:
            return None
        if member.flag_bits & 1:
            raise ClausierError("E121")
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            # Python cannot limit the unpacked size of other methods, and no Word file uses them (ECMA-376, part 2, C.3).
            raise ClausierError("E125", "compression", member=name)
        left = MAX_UNPACKED - self._unpacked
        allowed = min(left, max(SMALL_PART, MAX_RATIO * member.compress_size))
        # The size in the directory may be forged: never more is unpacked than is allowed.
        if member.file_size > allowed:
            raise ClausierError("E126", "declared_size", member=name, size=member.file_size, allowed=allowed)
        try:
            with self._archive.open(member) as file:
                data = file.read(allowed + 1)
        except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError) as error:
            raise ClausierError("E125", reason=_short_message(error)) from error
        if len(data) > allowed:
            raise ClausierError("E126", "size", member=name, allowed=allowed)
        self._unpacked += len(data)
        return data

    def part(self, name: str) -> etree._Element | None:
        """Parse a member as XML.

        Args:
            name: Its name.

        Returns:
            Its root; None if there is none of this name.

        Raises:
            ClausierError: E121, E125, E126.
        """
        data = self.read(name)
        return None if data is None else _parse(data, name)

    def relationships(self, name: str) -> dict[str, tuple[str, str]]:
        """Return the parts that a part has relationships to.

        Args:
            name: Its name; empty for the package.

        Returns:
            Type and target by id: the last segment of the type's address (``styles``), and the name of the part.
        """
        folder, base = posixpath.split(name)
        root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
        relations: dict[str, tuple[str, str]] = {}
        for element in root if root is not None else ():
            if element.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, element.get("Target", ""))).lstrip("/")
                relations[element.get("Id", "")] = (element.get("Type", "").rsplit("/", 1)[-1], target)
        return relations

    def main_part(self) -> str:
        """Return the name of the main document.

        Raises:
            ClausierError: E106 the package is another kind of file, E125 there is no main document.
        """
        names = self.names()
        targets = [target for kind, target in self.relationships("").values() if kind == MAIN_PART_RELATION]
        if targets and targets[0] in names:
            name = targets[0]
        elif "word/document.xml" in names:
            name = "word/document.xml"
        elif other := _find_other_type(self):
            raise ClausierError("E106", suffix=other)
        else:
            raise ClausierError("E125", "no_main_part")
        if not name.startswith("word/") and (other := _find_other_type(self)):
            raise ClausierError("E106", suffix=other)
        return name


def _find_other_type(package: Package) -> str:
    """The extension of an ODT, EPUB, spreadsheet or presentation, by its members; empty for anything else."""
    names = package.names()
    if "mimetype" in names:
        kind = (package.read("mimetype") or b"")[:80]
        return ".epub" if b"epub" in kind else ".odt" if b"opendocument.text" in kind else ".ods, .odp"
    for folder, suffix in (("xl/", ".xlsx"), ("ppt/", ".pptx")):
        if any(name.startswith(folder) for name in names):
            return suffix
    return "" if "[Content_Types].xml" in names else ".zip"


def _parse(data: bytes, name: str) -> etree._Element:
    try:
        return parse_untrusted(data)
    except UntrustedXmlError as error:
        raise ClausierError("E125", error.variant, member=name, reason=error.detail) from error


def _short_message(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200].rstrip(". ")
