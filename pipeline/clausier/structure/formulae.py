"""Lines that tell where a document, its body, or one of its parts begins or ends."""

import re
from functools import lru_cache

from clausier.french.dates import FULL_DATE
from clausier.french.folding import fold


@lru_cache(maxsize=1)
def _title() -> re.Pattern[str]:
    """First lines of titles: "DÉCISION No 5/11", "Résolution 615 (1988)", "54/142. Préparatifs…" (folded)."""
    number = r"(?:n\s?(?:[°º˚]|os?)?\.?\s*)?"
    return re.compile(
        rf"(?:projet de )?decision\s+{number}\(?\d{{1,4}}(?:/\w+)*\)?\*?(?:\s.*)?"
        rf"|resolution\s+{number}(?:rc/res\.)?\d{{1,4}}(?:/\w+)?(?:\s*\(\s*\w+\s*\))?[a-z]?(?:\s+du\s.*|\s*[:.–-].*)?"
        rf"|recommandation\s+{number}\S*\d.*"
        r"|(?:[a-z]{1,2}-)?\d{1,4}\s?/\s?\d{1,4}\s?[a-z]?\s?\.(?:\s+.*)?"
        r"|\d{1,4}\s*[a-z]?\s*\(\s*[ivxlc1-]{1,7}(?:-[a-z])?\s*\)\s*\.(?:\s+.*)?"
    )


@lru_cache(maxsize=1)
def _declaration_title() -> re.Pattern[str]:
    return re.compile(
        r"d[ée]claration (?:minist[ée]rielle |comm[ée]morative |commune )?(?:sur|relative|de|d['’]|concernant|[àa] )\b",
        re.I,
    )


@lru_cache(maxsize=1)
def _organisation() -> re.Pattern[str]:
    return re.compile(
        r"organisation pour la securite et la cooperation en europe"
        r"|conference sur la securite et la cooperation en europe"
    )


@lru_cache(maxsize=1)
def _part() -> re.Pattern[str]:
    """Headings of parts behind the body (docs/genre.md, B.3), in French and, after 2012, English."""
    ordinal = r"(?:\s+(?:no\s+)?(?P<number>[ivxlc]{1,6}|\d{1,2}|[a-z]))?"
    tail = r"(?:\s+(?:a|de|du|d'|of|to)\b.{0,80})?\s*\*?[.:]?"
    return re.compile(
        rf"(?P<annex>annexe?s?|appendice|appendix){ordinal}{tail}"
        rf"|(?P<attachment>piece complementaire|attachment){ordinal.replace('number', 'second')}{tail}"
        r"|(?P<statement>declaration interpretative\b.*)"
    )


@lru_cache(maxsize=1)
def _closing() -> re.Pattern[str]:
    """Lines that end a body: the meeting, the vote, the signature."""
    return re.compile(
        r"\W*\S{1,9}\s?[e'\"<]*\s+s[ée]ances?\b.{0,80}"
        r"|.{0,60}\bseance pleni\S{1,6}\b.{0,60}"
        r"|[\[(]?\s?(?:texte )?adopte\w* (?:a|le|par|sans|le|lors|au)\b.{0,200}"
        r"|(?:ont vote (?:pour|contre)|se sont abstenus)\s?:.*"
        r"|fait a .{2,60}\b\d{4}.?"
        r"|decision"
    )


def begins_title(text: str) -> bool:
    """Tell whether a line or paragraph is the first line of a document's title."""
    if len(text) > 400:
        return False
    folded = fold(text).strip()
    match = _title().fullmatch(folded)
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
    """Tell whether a line is the title of a declaration, in capitals ("DÉCLARATION SUR …")."""
    if not _declaration_title().match(text):
        return False
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.7 * len(letters)


def names_organisation(text: str) -> bool:
    """Tell whether a line is the first one of an OSCE header."""
    return bool(_organisation().fullmatch(re.sub(r"\s+", " ", fold(text)).strip()))


def part_heading(text: str) -> tuple[str, str] | None:
    """Read the heading of an annex, attachment or interpretative statement.

    Args:
        text: A line or short paragraph.

    Returns:
        The part's name (``annex``, ``attachment``, ``statement``) and its printed number (may be empty);
        None for other lines.
    """
    if len(text) > 250 or text[:1].islower():
        return None
    match = _part().fullmatch(re.sub(r"\s+", " ", fold(text)).strip())
    if match is None:
        return None
    name = match.lastgroup if match.lastgroup in ("annex", "attachment", "statement") else None
    name = name or ("annex" if match["annex"] else "attachment" if match["attachment"] else "statement")
    return name, match["number"] or match["second"] or ""


def closes_body(text: str) -> bool:
    """Tell whether a line comes behind the body: meeting, vote, signature, or the next act's heading."""
    return len(text) <= 260 and bool(_closing().fullmatch(re.sub(r"\s+", " ", fold(text)).strip()))


@lru_cache(maxsize=1)
def _header_line() -> re.Pattern[str]:
    """Symbol, date, language and delegation lines, as headers, annexes and statements print them (folded)."""
    symbol = (
        r"(?:[a-z]{2,5}(?:-[a-z]{2})?(?:\s?\(\d{1,2}\))?\.[a-z]{2,4}|[aes])/[\w./()-]{1,40}\*?(?:\s(?:osce\+|restr\.))?"
    )
    return re.compile(
        rf"{symbol}|(?:{symbol}\s+)?{FULL_DATE}|(?:francais|french|english|russian|german|spanish|italian)|original\w*\s?:\s?[a-z]+"
        r"|par la delegation\b.{0,120}|\(?egalement au nom\b.{0,200}"
    )


def is_header_line(text: str) -> bool:
    """Tell whether a line is one of those that headers, annexes and statements print on a line of their own."""
    return len(text) <= 220 and bool(_header_line().fullmatch(re.sub(r"\s+", " ", fold(text)).strip()))


@lru_cache(maxsize=1)
def _enacting() -> re.Pattern[str]:
    """A subject that stands alone: "Le Conseil ministériel,", "L' Assemblee generate,", "Nous, ministres…,"."""
    return re.compile(r"(?:nous, |les?\s|la\s|l\s?['’!/]\s?)(?P<subject>[^.;:!?]{4,140}?)\s*(?P<end>[,:.]?)", re.S)


@lru_cache(maxsize=1)
def _grounds() -> re.Pattern[str]:
    """What a formula may insert behind its subject: "…, en vertu de l'article 15.b du Statut,"."""
    return re.compile(
        r"(?:en vertu|agissant|statuant|siegeant|reuni|conformement|sur (?:la )?(?:proposition|recommandation|rapport))"
    )


@lru_cache(maxsize=1)
def _issuer() -> re.Pattern[str]:
    """Full names of bodies that issue acts: without its comma a formula must be one, since headings name bodies too."""
    return re.compile(
        r"assemblee (?:generale|parlementaire)(?: .{3,60})?|conseil (?:de securite|permanent|ministeriel|economique et social"
        r"|des droits de l ?'homme)|forum pour la cooperation en matiere de securite.{0,10}|comite des ministres"
        r"|commission economique (?:et sociale )?.{3,60}"
    )


@lru_cache(maxsize=1)
def _body_word() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:conseil|forum|assemblee|comite|commission|conference|congres|bureau|organe|reunion|sommet"
        r"|ministres|etats (?:participants|membres|parties)|chefs d|haut-?commissaire|parlement|groupe"
        r"|gouvernements?|delegues|senat|chambre|parties)\b"
    )


def is_enacting_formula(text: str) -> bool:
    """Tell whether a paragraph is nothing but the name of the body that acts.

    A definite subject of at most twenty words with a capital, closed by a comma (a colon in FSC decisions of
    the 1990s), or a body's bare name. A damaged noun ("L 'Assemhlée générale,") passes by its comma.
    """
    if len(text) > 260 or not text[:1].isupper():
        return False
    folded = re.sub(r"\s+", " ", fold(text)).strip()
    subject, comma, grounds = folded.partition(", ")
    if comma and _grounds().match(grounds) and folded.endswith(","):
        return bool(_body_word().search(subject)) and subject.startswith(("le ", "la ", "les ", "l'"))
    match = _enacting().fullmatch(folded)
    if match is None or len(folded.split()) > 22 or any(c.isdigit() for c in folded[:30]):
        return False
    if folded.startswith("nous") and match["end"] not in (",", ":"):
        return False
    has_body = bool(_body_word().search(match["subject"]))
    if match["end"] == "":
        return bool(_issuer().fullmatch(match["subject"]))
    if match["end"] == ",":
        return has_body or len(folded.split()) <= 8
    return has_body and match["end"] == ":"


@lru_cache(maxsize=1)
def _bridge() -> re.Pattern[str]:
    """Lead-ins that announce what follows instead of saying it."""
    return re.compile(r".*\b(?:(?:ce qui suit|comme suit|suivante?s?|suivent)\s*|ci-apres\b[^:.;]*):", re.S)


def announces_what_follows(text: str) -> bool:
    """Tell whether a paragraph only leads in ("Soumet aux ministères la recommandation suivante :")."""
    return text.rstrip().endswith(":") and len(text) <= 400 and bool(_bridge().fullmatch(fold(text).strip()))


@lru_cache(maxsize=1)
def _section() -> re.Pattern[str]:
    return re.compile(r"(?:[IVXLC]{1,6}|[A-Z])(?:(?:[.)]|\s*[-–—])(?:\s.*)?)?")


def is_section_heading(text: str) -> bool:
    """Tell whether a short line heads a section: "II. Mise en œuvre", "A", without closing punctuation."""
    return len(text) < 120 and text.rstrip()[-1:] not in ".;,:" and bool(_section().fullmatch(text))


@lru_cache(maxsize=1)
def _roman_section() -> re.Pattern[str]:
    return re.compile(r"[IVX]{1,6}(?:[.)]?\s+\S.{0,280})?|[A-Z]")


def begins_section(text: str) -> bool:
    """Tell whether a paragraph is the number of a section, alone or with its title ("XII État d'avancement…")."""
    return text.rstrip()[-1:] not in ".;,:" and bool(_roman_section().fullmatch(text))


@lru_cache(maxsize=1)
def _minutes_label() -> re.Pattern[str]:
    return re.compile(
        r"(?:\d{1,2}\s?\.\s*)?(?P<label>date|ouverture|suspension|reprise|cloture|president(?:e|s)?|sujets examines.{0,60}"
        r"|point \d{1,2} de l'ordre du jour|prochaine seance)\s*:"
    )


def minutes_label(text: str) -> str:
    """Return the label that a line of minutes begins with ("Ouverture :"), folded; empty for other lines."""
    match = _minutes_label().match(re.sub(r"\s+", " ", fold(text[:120])))
    return match["label"] if match else ""
