"""Bad files and bad names, and what each gets. docs/hostile-inputs.md is made from these cases."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

from tests.fuzz.containers import FRENCH

READ = "read"
"""In place of a code: the file is annotated."""


@dataclass(frozen=True, slots=True)
class Hostile:
    """A bad file.

    Attributes:
        what: What is bad about it, in a few words.
        path: What it calls itself.
        make: Gives its bytes.
        gets: The code that it is refused with, or ``READ``.
    """

    what: str
    path: str
    make: Callable[[], bytes]
    gets: str


def _zip_bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 50_000_000)
    return file.getvalue()


FILES = [
    Hostile("an empty file", "decision.txt", lambda: b"", "E103"),
    Hostile("white space only", "decision.txt", lambda: b" \r\n\t\x0c\n" * 100, "E103"),
    Hostile("a byte-order mark only", "decision.txt", lambda: b"\xef\xbb\xbf", "E103"),
    Hostile("half a byte-order mark of UTF-16", "decision.txt", lambda: b"\xff\xfe", "E103"),
    Hostile("a PDF that is called text", "decision.txt", lambda: b"%PDF-1.7\n" + FRENCH.encode(), "E120"),
    Hostile("a ZIP archive that is called text", "decision.txt", _zip_bomb, "E126"),
    Hostile("RTF that is called text", "decision.txt", lambda: b"{\\rtf1 " + FRENCH.encode() + b"}", "E106"),
    Hostile("NUL inside a text", "decision.txt", lambda: FRENCH.encode() + b"\0", "E105"),
    Hostile("UTF-16 without its mark", "decision.txt", lambda: FRENCH.encode("utf-16-le"), "E105"),
    Hostile("UTF-32", "decision.txt", lambda: FRENCH.encode("utf-32"), "E105"),
    Hostile("one control character in twenty", "decision.txt", lambda: (FRENCH + "\x01" * 20).encode(), "E105"),
    Hostile("random bytes", "decision.txt", lambda: bytes(range(256)) * 4, "E105"),
    Hostile("English", "decision.txt", lambda: b"The Permanent Council decides to adopt the agenda. " * 9, "E301"),
    Hostile(
        "French as bytes of UTF-8 cut in the middle", "decision.txt", lambda: (FRENCH * 3).encode() + b"\xc3", READ
    ),
    Hostile("French in cp1252", "decision.txt", lambda: FRENCH.encode("cp1252"), READ),
    Hostile("half a pair of UTF-16", "decision.txt", lambda: FRENCH.encode("utf-16") + b"\x00\xd8", READ),
    Hostile("escape sequences of terminals", "decision.txt", lambda: f"\x1b[2J{FRENCH}".encode(), READ),
    Hostile("markup of HTML in a text", "decision.txt", lambda: f"<script>alert(1)</script>{FRENCH}".encode(), READ),
    Hostile("formulas of spreadsheets", "decision.txt", lambda: f"=1+1\n\n@SUM(A1)\n\n{FRENCH}".encode(), READ),
    Hostile("letters from right to left", "decision.txt", lambda: f"\u202e{FRENCH}\u2066".encode(), READ),
    Hostile("a line of 200,000 characters", "decision.txt", lambda: FRENCH.encode() * 1000, READ),
    Hostile("4,000 numbers alone on their lines", "decision.txt", lambda: FRENCH.encode() + b"\n1.\n2)" * 2000, READ),
]

NAMES = [
    # symbol or file stem, name, reason
    ("MC.DEC/5/11", "MC.DEC-5-11", "a symbol"),
    ("S/RES/1325 (2000)", "S-RES-1325-2000", "a symbol with a year"),
    ("../../etc/passwd", "etc-passwd", "folders above"),
    ("MC.DEC/../../x", "MC.DEC-..-..-x", "folders above inside a symbol"),
    ("/etc/passwd", "etc-passwd", "a path from the root"),
    (r"C:\Windows\win.ini", "C-Windows-win.ini", "a path of Windows with a drive"),
    (r"\\server\share", "server-share", "a path to another machine"),
    ("decision.txt:stream", "decision.txt-stream", "a second stream of a file in NTFS"),
    ("~root", "root", "a home folder"),
    ("$HOME `id` ; rm -rf *", "HOME-id-rm--rf", "what a shell would run"),
    ("%SystemRoot%", "SystemRoot", "a variable of Windows"),
    ("a\0b", "a-b", "NUL"),
    ("a\r\nb", "a-b", "line ends"),
    ("\x1b[31mrouge", "31mrouge", "an escape sequence of terminals"),
    ("-rf", "rf", "a leading dash, which a command would take for an option"),
    ("...hidden", "hidden", "leading points"),
    ("trailing. . ", "trailing", "trailing points and spaces, which Windows drops"),
    ("CON", "document-CON", "a device of Windows"),
    ("nul.txt", "document-nul.txt", "a device of Windows with an ending"),
    ("Com1.de.txt", "document-Com1.de.txt", "a device of Windows with two endings"),
    ("lpt¹", "document-lpt¹", "a device of Windows with a superscript"),
    ("conseil", "conseil", "a word that begins as a device does"),
    ("=1+1", "1-1", "what a spreadsheet would compute"),
    ("<script>alert(1)</script>", "script-alert(1)-script", "what a browser would run"),
    ("\u202etxt.exe", "txt.exe", "letters displayed from right to left"),
    ("de\u0301cision", "décision", "an accent of its own is composed"),
    ("МС.DEC", "МС.DEC", "Cyrillic letters stay: another name than with Latin ones"),
    ("a／b∕c⁄d", "a-b-c-d", "look-alikes of the slash"),
    ("…", "document", "no letter or digit"),
    ("", "document", "nothing"),
    ("é" * 300, "é" * 60, "a name longer than file systems allow"),
    ("文" * 300, "文" * 40, "the same, three bytes a letter"),
    ("x" * 118 + " .y", "x" * 118, "the cut falls behind a point"),
    ("d\udce9cision", "d-cision", "bytes that are no UTF-8"),
]
"""A symbol or a file's stem, the name that its document gets, and what is bad about it."""
