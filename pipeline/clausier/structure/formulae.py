"""Lines that tell where a document, its body, or one of its parts begins or ends."""

import re

from clausier.french.dates import FULL_DATE
from clausier.french.folding import squeeze
from clausier.structure.passage import Foldable

_TITLE_NUMBER = r"(?:n\s?(?:[°º˚]|os?)?\.?\s*)?"
_TITLE = re.compile(
    rf"(?:projet de )?decision\s+{_TITLE_NUMBER}\(?\d{{1,4}}(?:/\w+)*\)?\*?(?:\s.*)?"
    rf"|resolution\s+{_TITLE_NUMBER}(?:rc/res\.)?\d{{1,4}}(?:/\w+)?(?:\s*\(\s*\w+\s*\))?[a-z]?(?:\s+du\s.*|\s*[:.–-].*)?"
    rf"|recommandation\s+{_TITLE_NUMBER}\S*\d.*"
    r"|(?:[a-z]{1,2}-)?\d{1,4}\s?/\s?\d{1,4}\s?[a-z]?\s?\.(?:\s+.*)?"
    r"|\d{1,4}\s*[a-z]?\s*\(\s*[ivxlc1-]{1,7}(?:-[a-z])?\s*\)\s*\.(?:\s+.*)?"
)
"""First lines of titles: "DÉCISION No 5/11", "Résolution 615 (1988)", "54/142. Préparatifs…" (folded)."""


_DECLARATION_TITLE = re.compile(
    r"d[ée]claration (?:minist[ée]rielle |comm[ée]morative |commune )?(?:sur|relative|de|d['’]|concernant|[àa] )\b",
    re.I,
)


_ORGANISATION = re.compile(
    r"organisation pour la securite et la cooperation en europe"
    r"|conference sur la securite et la cooperation en europe"
)


_PART_ORDINAL = r"(?:\s+(?:no\s+)?(?P<number>[ivxlc]{1,6}|\d{1,2}|[a-z]))?"
_PART_TAIL = r"(?:\s+(?:a|de|du|d'|of|to)\b.{0,80})?\s*\*?[.:]?"
_PART = re.compile(
    rf"(?P<annex>annexe?s?|appendice|appendix){_PART_ORDINAL}{_PART_TAIL}"
    rf"|(?P<attachment>piece complementaire|attachment){_PART_ORDINAL.replace('number', 'second')}{_PART_TAIL}"
    r"|(?P<statement>declaration interpretative\b.*)"
)
"""Headings of parts behind the body (docs/genre.md, B.3), in French and, after 2012, English."""


_CLOSING = re.compile(
    r"\W*\S{1,9}\s?[e'\"<]*\s+s[ée]ances?\b.{0,80}"
    r"|.{0,60}\bseance pleni\S{1,6}\b.{0,60}"
    r"|[\[(]?\s?(?:texte )?adopte\w* (?:a|le|par|sans|le|lors|au)\b.{0,200}"
    r"|(?:ont vote (?:pour|contre)|se sont abstenus)\s?:.*"
    r"|fait a .{2,60}\b\d{4}.?"
    r"|decision"
)
"""Lines that end a body: the meeting, the vote, the signature."""


def begins_title(passage: Foldable) -> bool:
    """Return whether a line or paragraph is the first line of a document's title."""
    text = passage.text
    if len(text) > 400:
        return False
    folded = passage.folded.strip()
    match = _TITLE.fullmatch(folded)
    if match is None:
        return False
    words = text.split()
    if folded.startswith("resolution") and folded.endswith((".", ";")):
        return False
    return not (words[0].islower() or (folded.startswith(("decision", "resolution")) and not _is_heading(text)))


def _is_heading(text: str) -> bool:
    """A title line, not a sentence that begins with "Décision No 571": capitals, or nothing but the number."""
    letters = [c for c in text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return capitals > 0.6 * len(letters) or (len(text) < 60 and not text.rstrip().endswith((",", ";", ":")))


def begins_declaration(text: str) -> bool:
    """Return whether a line is the title of a declaration, in capitals ("DÉCLARATION SUR …")."""
    if not _DECLARATION_TITLE.match(text):
        return False
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.7 * len(letters)


def names_organisation(passage: Foldable) -> bool:
    """Return whether a line is the first one of an OSCE header."""
    return len(passage.text) < 200 and bool(_ORGANISATION.fullmatch(passage.squeezed))


def part_heading(passage: Foldable) -> tuple[str, str] | None:
    """Read the heading of an annex, attachment or interpretative statement.

    Args:
        passage: A line or short paragraph.

    Returns:
        The part's name (``annex``, ``attachment``, ``statement``) and its printed number (may be empty);
        None for other lines.
    """
    if len(passage.text) > 250 or passage.text[:1].islower():
        return None
    match = _PART.fullmatch(passage.squeezed)
    if match is None:
        return None
    name = match.lastgroup if match.lastgroup in ("annex", "attachment", "statement") else None
    name = name or ("annex" if match["annex"] else "attachment" if match["attachment"] else "statement")
    return name, match["number"] or match["second"] or ""


def closes_body(passage: Foldable) -> bool:
    """Return whether a line follows the body: meeting, vote, signature, or the next act's heading."""
    return len(passage.text) <= 260 and bool(_CLOSING.fullmatch(passage.squeezed))


_HEADER_LINE_SYMBOL = (
    r"(?:[a-z]{2,5}(?:-[a-z]{2})?(?:\s?\(\d{1,2}\))?\.[a-z]{2,4}|[aes])/[\w./()-]{1,40}\*?(?:\s(?:osce\+|restr\.))?"
)
_HEADER_LINE = re.compile(
    rf"{_HEADER_LINE_SYMBOL}|(?:{_HEADER_LINE_SYMBOL}\s+)?{FULL_DATE}|(?:francais|french|english|russian|german|spanish|italian)|original\w*\s?:\s?[a-z]+"
    r"|par la delegation\b.{0,120}|\(?egalement au nom\b.{0,200}"
)
"""Symbol, date, language and delegation lines, as headers, annexes and statements print them (folded)."""


def is_header_line(passage: Foldable) -> bool:
    """Return whether a line is one of those that headers, annexes and statements print on a line of their own."""
    return len(passage.text) <= 220 and bool(_HEADER_LINE.fullmatch(passage.squeezed))


_ENACTING = re.compile(r"(?:nous, |les?\s|la\s|l\s?['’!/]\s?)(?P<subject>[^.;:!?]{4,140}?)\s*(?P<end>[,:.]?)", re.S)
"""A subject that stands alone: "Le Conseil ministériel,", "L' Assemblee generate,", "Nous, ministres…,"."""


_GROUNDS = re.compile(
    r"(?:en vertu|agissant|statuant|siegeant|reuni|conformement|sur (?:la )?(?:proposition|recommandation|rapport))"
)
"""What a formula may insert behind its subject: "…, en vertu de l'article 15.b du Statut,"."""


_ISSUER = re.compile(
    r"assemblee (?:generale|parlementaire)(?: .{3,60})?|conseil (?:de securite|permanent|ministeriel|economique et social"
    r"|des droits de l ?'homme)|forum pour la cooperation en matiere de securite.{0,10}|comite des ministres"
    r"|commission economique (?:et sociale )?.{3,60}"
)
"""Full names of bodies that issue acts: without its comma a formula must be one, since headings name bodies too."""


_BODY_WORD = re.compile(
    r"\b(?:conseil|forum|assemblee|comite|commission|conference|congres|bureau|organe|reunion|sommet"
    r"|ministres|etats (?:participants|membres|parties)|chefs d|haut-?commissaire|parlement|groupe"
    r"|gouvernements?|delegues|senat|chambre|parties)\b"
)


def is_enacting_formula(passage: Foldable) -> bool:
    """Return whether a paragraph is nothing but the name of the body that acts.

    A definite subject of at most twenty words with a capital, closed by a comma (a colon in FSC decisions of
    the 1990s), or a body's bare name. A damaged noun ("L 'Assemhlée générale,") passes by its comma.
    """
    if len(passage.text) > 260 or not passage.text[:1].isupper():
        return False
    folded = passage.squeezed
    subject, comma, grounds = folded.partition(", ")
    if comma and _GROUNDS.match(grounds) and folded.endswith(","):
        return bool(_BODY_WORD.search(subject)) and subject.startswith(("le ", "la ", "les ", "l'"))
    match = _ENACTING.fullmatch(folded)
    if match is None or len(folded.split()) > 22 or any(c.isdigit() for c in folded[:30]):
        return False
    if folded.startswith("nous") and match["end"] not in (",", ":"):
        return False
    has_body = bool(_BODY_WORD.search(match["subject"]))
    if match["end"] == "":
        return bool(_ISSUER.fullmatch(match["subject"]))
    if match["end"] == ",":
        return has_body or len(folded.split()) <= 8
    return has_body and match["end"] == ":"


_BRIDGE = re.compile(r".*\b(?:(?:ce qui suit|comme suit|suivante?s?|suivent)\s*|ci-apres\b[^:.;]*):", re.S)
"""Lead-ins that announce what follows instead of saying it."""


def announces_what_follows(passage: Foldable) -> bool:
    """Return whether a paragraph only leads in ("Soumet aux ministères la recommandation suivante :")."""
    text = passage.text
    return len(text) <= 400 and text.rstrip().endswith(":") and bool(_BRIDGE.fullmatch(passage.folded.strip()))


_SECTION = re.compile(r"(?:[IVXLC]{1,6}|[A-Z])(?:(?:[.)]|\s*[-–—])(?:\s.*)?)?")


def is_section_heading(text: str) -> bool:
    """Return whether a short line heads a section: "II. Mise en œuvre", "A", without closing punctuation."""
    return len(text) < 120 and text.rstrip()[-1:] not in ".;,:" and bool(_SECTION.fullmatch(text))


_ROMAN_SECTION = re.compile(r"[IVX]{1,6}(?:[.)]?\s+\S.{0,280})?|[A-Z]")


def begins_section(text: str) -> bool:
    """Return whether a paragraph is the number of a section, alone or with its title ("XII État d'avancement…")."""
    return text.rstrip()[-1:] not in ".;,:" and bool(_ROMAN_SECTION.fullmatch(text))


_MINUTES_LABEL = re.compile(
    r"(?:\d{1,2}\s?\.\s*)?(?P<label>date|ouverture|suspension|reprise|cloture|president(?:e|s)?|sujets examines.{0,60}"
    r"|point \d{1,2} de l'ordre du jour|prochaine seance)\s*:"
)


def minutes_label(passage: Foldable) -> str:
    """Return the label that a line of minutes begins with ("Ouverture :"), folded; empty for other lines."""
    match = _MINUTES_LABEL.match(squeeze(passage.folded[:120]))
    return match["label"] if match else ""
