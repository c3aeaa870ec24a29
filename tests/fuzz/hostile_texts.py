"""Bad plain text files."""

from tests.fuzz.containers import FRENCH
from tests.fuzz.hostile_case import READ, Hostile

TEXTS = [
    Hostile("an empty file", "decision.txt", lambda: b"", "E103 The file holds no text."),
    Hostile("white space only", "decision.txt", lambda: b" \r\n\t\x0c\n" * 100, "E103 The file holds no text."),
    Hostile("a byte-order mark only", "decision.txt", lambda: b"\xef\xbb\xbf", "E103 The file holds no text."),
    Hostile("half a byte-order mark of UTF-16", "decision.txt", lambda: b"\xff\xfe", "E103 The file holds no text."),
    Hostile("RTF that is called text", "decision.txt", lambda: b"{\\rtf1 " + FRENCH.encode() + b"}", "E106 Files of type .rtf cannot be read; PDF, DOCX, HTML and plain text can."),
    Hostile("NUL inside a text", "decision.txt", lambda: FRENCH.encode() + b"\0", "E105 The file holds binary data (NUL characters)."),
    Hostile("UTF-16 without its mark", "decision.txt", lambda: FRENCH.encode("utf-16-le"), "E105 The file holds binary data (NUL characters)."),
    Hostile("UTF-32", "decision.txt", lambda: FRENCH.encode("utf-32"), "E105 The file holds binary data (NUL characters)."),
    Hostile("one control character in twenty", "decision.txt", lambda: (FRENCH + "\x01" * 20).encode(), "E105 The file holds binary data (20 control characters)."),
    Hostile("random bytes", "decision.txt", lambda: bytes(range(256)) * 4, "E105 The file holds binary data (NUL characters)."),
    Hostile("English", "decision.txt", lambda: b"The Permanent Council decides to adopt the agenda. " * 9, "E301 The text is not French: only 0% of its words are French function words."),
    Hostile("UTF-8 that is cut off inside a letter", "decision.txt", lambda: FRENCH.encode() + b"\xc3", f"{READ}; W101 The file is damaged UTF-8: 1 characters could not be read and stand as �.", FRENCH + "\ufffd"),
    Hostile("French in cp1252", "decision.txt", lambda: FRENCH.encode("cp1252"), READ),
    Hostile("half a pair of UTF-16", "decision.txt", lambda: FRENCH.encode("utf-16") + b"\x00\xd8", f"{READ}; W101 The file is damaged UTF-8: 1 characters could not be read and stand as �.", FRENCH + "\ufffd"),
    Hostile("escape sequences of terminals", "decision.txt", lambda: f"\x1b[2J{FRENCH}".encode(), READ, f"\x1b[2J{FRENCH}"),
    Hostile("markup of HTML in a text", "decision.txt", lambda: f"<script>alert(1)</script>{FRENCH}".encode(), READ, f"<script>alert(1)</script>{FRENCH}"),
    Hostile("formulas of spreadsheets", "decision.txt", lambda: f"=1+1\n\n@SUM(A1)\n\n{FRENCH}".encode(), READ, f"=1+1\n\n@SUM(A1)\n\n{FRENCH}"),
    Hostile("letters from right to left", "decision.txt", lambda: f"\u202e{FRENCH}\u2066".encode(), READ, f"\u202e{FRENCH}\u2066"),
    Hostile("a line of 200,000 characters", "decision.txt", lambda: FRENCH.encode() * 1000, READ, FRENCH * 1000),
    Hostile("4,000 numbers alone on their lines", "decision.txt", lambda: FRENCH.encode() + b"\n1.\n2)" * 2000, READ, FRENCH + "\n1.\n2)" * 2000),
]  # fmt: skip
