"""Bad files and bad names, and what each got. docs/hostile-inputs.md is made from these cases."""

from tests.fuzz.hostile_docx import WORD_FILES
from tests.fuzz.hostile_html import WEB_PAGES
from tests.fuzz.hostile_pdf import PDF_FILES
from tests.fuzz.hostile_texts import TEXTS

FILES = {"Plain text": TEXTS, "Word": WORD_FILES, "Web pages": WEB_PAGES, "PDF": PDF_FILES}
"""Bad files, by format."""

CELLS = [
    # text, cell with --excel, what is bad about it
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0", "a program that is started (DDE)"),
    ('=HYPERLINK("http://192.0.2.1/","Lire")', '\'=HYPERLINK("http://192.0.2.1/","Lire")', "a link"),
    ("+1+1", "'+1+1", "a plus sign begins a formula"),
    ("-1+1", "'-1+1", "so does a minus sign"),
    ("@SUM(A1:A9)", "'@SUM(A1:A9)", "and what Lotus wrote"),
    ("＝1+1", "'＝1+1", "a full-width sign, which some spreadsheets fold"),
    ("\u00a0=1+1", "'=1+1", "a no-break space before it, which structure takes off"),
    ("\t=1+1", "'=1+1", "a tabulator before it"),
    ("'=1+1", "''=1+1", "an apostrophe of its own"),
    ("1+1 = 2", "1+1 = 2", "a sign inside a text does no harm"),
]
"""A paragraph, its cell, and what is bad about it."""
