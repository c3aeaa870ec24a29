"""Recognition of lines with a fixed form: titles, headings of parts, formulas, header and closing lines.

They mark where a document, its body or one of its parts begins or ends.
"""

from clausier.french.folding import squeeze
from clausier.structure import patterns
from clausier.structure.folded_text import FoldedText


def is_title_line(passage: FoldedText) -> bool:
    """Return whether a line or paragraph is the first line of a document's title."""
    text = passage.text
    if len(text) > 400:
        return False
    folded = passage.folded.strip()
    match = patterns.TITLE_START.fullmatch(folded)
    if match is None:
        return False
    words = text.split()
    if folded.startswith("resolution") and folded.endswith((".", ";")):
        return False
    return not (words[0].islower() or (folded.startswith(("decision", "resolution")) and not _is_heading(text)))


def _is_heading(text: str) -> bool:
    """Return whether a line is a title, not a sentence that begins with "Décision No 571": capitals, or only the number."""
    letters = [c for c in text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return capitals > 0.6 * len(letters) or (len(text) < 60 and not text.rstrip().endswith((",", ";", ":")))


def is_declaration_title(text: str) -> bool:
    """Return whether a line is the title of a declaration, in capitals ("DÉCLARATION SUR …")."""
    if not patterns.DECLARATION_TITLE.match(text):
        return False
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.7 * len(letters)


def is_organisation_line(passage: FoldedText) -> bool:
    """Return whether a line is the first one of an OSCE header."""
    return len(passage.text) < 200 and bool(patterns.ORGANISATION_NAME.fullmatch(passage.squeezed))


def parse_part_heading(passage: FoldedText) -> tuple[str, str] | None:
    """Read the heading of an annex, attachment or interpretative statement.

    Args:
        passage: A line or short paragraph.

    Returns:
        The part's name (``annex``, ``attachment``, ``statement``) and its printed number (may be empty);
        None for other lines.
    """
    if len(passage.text) > 250 or passage.text[:1].islower():
        return None
    match = patterns.PART_HEADING.fullmatch(passage.squeezed)
    if match is None:
        return None
    name = match.lastgroup if match.lastgroup in ("annex", "attachment", "statement") else None
    name = name or ("annex" if match["annex"] else "attachment" if match["attachment"] else "statement")
    return name, match["number"] or match["second"] or ""


def is_closing_line(passage: FoldedText) -> bool:
    """Return whether a line follows the body: meeting, vote, signature, or the next act's heading."""
    return len(passage.text) <= 260 and bool(patterns.BODY_END.fullmatch(passage.squeezed))


def is_header_line(passage: FoldedText) -> bool:
    """Return whether a line is a field of a header, as headers, annexes and statements print them on separate lines."""
    return len(passage.text) <= 220 and bool(patterns.HEADER_LINE.fullmatch(passage.squeezed))


def is_enacting_formula(passage: FoldedText) -> bool:
    """Return whether a paragraph consists only of the name of the body that acts.

    A definite subject of at most twenty words with a capital, closed by a comma (a colon in FSC decisions of
    the 1990s), or a body's bare name. A damaged noun ("L 'Assemhlée générale,") passes by its comma.
    """
    if len(passage.text) > 260 or not passage.text[:1].isupper():
        return False
    folded = passage.squeezed
    subject, comma, grounds = folded.partition(", ")
    if comma and patterns.FORMULA_GROUNDS.match(grounds) and folded.endswith(","):
        return bool(patterns.BODY_NOUN.search(subject)) and subject.startswith(("le ", "la ", "les ", "l'"))
    match = patterns.ENACTING_FORMULA.fullmatch(folded)
    if match is None or len(folded.split()) > 22 or any(c.isdigit() for c in folded[:30]):
        return False
    if folded.startswith("nous") and match["end"] not in (",", ":"):
        return False
    has_body = bool(patterns.BODY_NOUN.search(match["subject"]))
    if match["end"] == "":
        return bool(patterns.ISSUING_BODY.fullmatch(match["subject"]))
    if match["end"] == ",":
        return has_body or len(folded.split()) <= 8
    return has_body and match["end"] == ":"


def is_announcement(passage: FoldedText) -> bool:
    """Return whether a paragraph only announces what follows it ("Soumet aux ministères la recommandation suivante :")."""
    text = passage.text
    return (
        len(text) <= 400
        and text.rstrip().endswith(":")
        and bool(patterns.ANNOUNCEMENT.fullmatch(passage.folded.strip()))
    )


def is_section_heading(text: str) -> bool:
    """Return whether a short line heads a section: "II. Mise en œuvre", "A", without closing punctuation."""
    return len(text) < 120 and text.rstrip()[-1:] not in ".;,:" and bool(patterns.SECTION_HEADING.fullmatch(text))


def is_section_start(text: str) -> bool:
    """Return whether a paragraph is the number of a section, alone or with its title ("XII État d'avancement…")."""
    return text.rstrip()[-1:] not in ".;,:" and bool(patterns.SECTION_START.fullmatch(text))


def parse_minutes_label(passage: FoldedText) -> str:
    """Return the label that a line of minutes begins with ("Ouverture :"), folded; empty for other lines."""
    match = patterns.MINUTES_LABEL.match(squeeze(passage.folded[:120]))
    return match["label"] if match else ""
