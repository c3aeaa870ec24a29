"""Metadata that the header, title and closing lines of a document state.

Sources: docs/genre.md, B.1 (order and shapes of the lines in three periods), A.1 (symbols), D.6 (meetings); the
headings of UN resolutions.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clausier.components.references.canonical_symbols import expand_year
from clausier.french.dates import parse_date
from clausier.french.folding import fold, squeeze
from clausier.model_files.bodies import Body
from clausier.structure import line_types, patterns
from clausier.structure.folded_text import PlainText


@dataclass(frozen=True, slots=True)
class Header:
    """Fields of the ``documents`` table that the document itself states; empty where it does not."""

    symbol: str = ""
    organisation: str = ""
    body: str = ""
    kind: str = "other"
    number: str = ""
    year: int | None = None
    title: str = ""
    adopted_on: str = ""
    place: str = ""
    meeting: str = ""
    journal: str = ""
    agenda_item: str = ""
    original_language: str = ""
    corrigendum: str = ""


def read_header(
    front: Sequence[str], title: Sequence[str], formula: str, closing: Iterable[str], bodies: Sequence[Body]
) -> Header:
    """Read the fields of a document from its lines.

    Args:
        front: The lines above the title.
        title: The lines of the title, the numbered one first.
        formula: The enacting formula, empty if there is none.
        closing: Lines after the body (UN documents print the date there).
        bodies: The bodies of the model, with the symbols of their series.
    """
    lines = [*front, *title]
    stripped = [line.strip() for line in lines]
    printed = _first_match(patterns.HEADER_SYMBOL, stripped) or (
        None if title else _first_match(patterns.JOURNAL_SYMBOL, stripped)
    )
    symbol = re.sub(r"\s(?=\()", "", printed["symbol"]).rstrip("*") if printed else ""
    body = _find_body(formula, symbol, lines, bodies)
    number = _parse_number(title, symbol)
    corrigendum = patterns.CORRIGENDUM.search(symbol)
    adopted_on = _parse_adoption_date(front, title, closing, printed["date"] if printed else None)
    year = _parse_year(symbol, number, adopted_on, lines)
    kind = _infer_kind(title, symbol)
    place = next((m for m in (patterns.PLACE_AND_YEAR.fullmatch(line.strip()) for line in front) if m), None)
    journal = next((m for m in (patterns.JOURNAL_LINE.fullmatch(line.strip()) for line in front) if m), None)
    agenda = next((m for m in (patterns.AGENDA_ITEM.match(line) for line in front) if m), None)
    meeting = next((line for line in front if patterns.MEETING_LINE.fullmatch(squeeze(fold(line)))), "")
    original = _first_match(patterns.ORIGINAL_LANGUAGE, [fold(line) for line in front])
    return Header(
        symbol=symbol or _derive_symbol(body, kind, number, year),
        organisation=body.organisation if body else _infer_organisation(lines, symbol),
        body=body.name if body else "",
        kind=kind,
        number=number,
        year=year,
        title=_strip_title_number(title),
        adopted_on=adopted_on,
        place=_capitalised(place["place"]) if place else "",
        meeting=meeting,
        journal=journal["journal"].strip() if journal else "",
        agenda_item=(agenda["item"].strip() if agenda else ""),
        original_language=patterns.LANGUAGE_CODES.get(original["language"], "") if original else "",
        corrigendum=corrigendum[1] if corrigendum else "",
    )


def _first_match(pattern: re.Pattern[str], lines: Iterable[str]) -> re.Match[str] | None:
    return next((match for match in map(pattern.fullmatch, lines) if match), None)


def _find_body(formula: str, symbol: str, lines: Sequence[str], bodies: Sequence[Body]) -> Body | None:
    """Return the body that the formula names, else the one of the symbol's series, else one with a line of its own."""
    if named := _find_named_body(fold(formula), bodies):
        return named
    series = re.match(r"[A-Z-]+", symbol.split("/RES")[0]) if "/RES/" not in symbol else None
    for body in bodies:
        if series and body.organisation == "OSCE" and body.series == series.group():
            return body
        if "/RES/" in symbol and symbol.split("/RES/")[0] == body.series:
            return body
    for line in lines:
        folded = fold(line).strip()
        if len(folded) < 70 and (named := _find_named_body(folded, bodies)) and folded in named.phrases:
            return named
    return _find_named_body(fold(" ".join(lines)), bodies)


def _find_named_body(folded: str, bodies: Sequence[Body]) -> Body | None:
    squeezed = squeeze(folded)
    named = [(phrase, body) for body in bodies for phrase in body.phrases if phrase in squeezed and len(phrase) > 4]
    return max(named, key=lambda pair: len(pair[0]))[1] if named else None


def _infer_organisation(lines: Sequence[str], symbol: str) -> str:
    if any(line_types.is_organisation_line(PlainText(line)) for line in lines) or patterns.OSCE_SYMBOL_START.match(
        symbol
    ):
        return "OSCE"
    return "ONU" if "/RES/" in symbol or any("nations unies" in fold(line) for line in lines) else ""


def _parse_number(title: Sequence[str], symbol: str) -> str:
    for line in title:
        match = patterns.TITLE_NUMBER.match(squeeze(fold(line)))
        if match:
            value = next(v for v in (match["osce"], match["security"], match["slash"], match["roman"]) if v)
            if match["osce"]:
                return value.split("/")[0]
            if match["security"]:
                return value.split("(")[0].strip()
            return re.sub(r"\s?/\s?", "/", value).upper()
    parts = symbol.split("/")
    return (
        parts[1]
        if len(parts) > 1 and "RES" not in parts
        else "/".join(parts[parts.index("RES") + 1 :])
        if "RES" in parts
        else ""
    )


def _parse_year(symbol: str, number: str, adopted_on: str, lines: Sequence[str]) -> int | None:
    if adopted_on:
        return int(adopted_on[:4])
    short = re.search(r"/\d{1,4}/(\d{2})(?:/|$)", symbol) or next(
        (m for m in (patterns.DECISION_NUMBER_AND_YEAR.search(line) for line in lines) if m),
        None,
    )
    if short:
        return expand_year(short[1])
    for line in lines:
        match = re.search(r"\((\d{4})\)", line) or patterns.PLACE_AND_YEAR.fullmatch(line.strip())
        if match:
            return int(match.groupdict().get("year") or match[1])
    if match := re.fullmatch(r"((?:19|20)\d{2})/\d+", number):
        return int(match[1])
    return None


def _parse_adoption_date(
    front: Sequence[str], title: Sequence[str], closing: Iterable[str], printed: str | None
) -> str:
    if printed and (date := parse_date(printed)):
        return date
    for line in (*front, *title):
        if match := patterns.ADOPTION_DATE.search(line):
            return parse_date(match["date"]) or ""
    for line in front:
        if len(line) < 30 and (date := parse_date(line.strip())):
            return date
    for line in closing:
        if date := parse_date(line.strip()[-20:]) or parse_date(line.strip()):
            return date
    return ""


def _infer_kind(title: Sequence[str], symbol: str) -> str:
    folded = fold(" ".join(title))
    for word, kind in patterns.KIND_OF_FIRST_TITLE_WORD.items():
        if folded.startswith(word):
            return kind
    if "/RES/" in symbol:
        return "resolution"
    if ".DEC" in symbol:
        return "decision"
    if folded.startswith("declaration"):
        return "declaration"
    if patterns.TITLE_NUMBER.match(squeeze(folded)):
        return "resolution"
    return "document" if ".DOC" in symbol or ".JOUR" in symbol else "other"


def _derive_symbol(body: Body | None, kind: str, number: str, year: int | None) -> str:
    """Return the symbol that body and number imply; empty if the series is unknown. Never a guess (A.2)."""
    if body is None or not number:
        return ""
    if body.organisation == "OSCE":
        if kind != "decision":
            return ""
        if body.series == "PC":
            return f"PC.DEC/{number}"
        return f"{body.series}.DEC/{number}/{year % 100:02d}" if year else ""
    if kind != "resolution" or not body.series:
        return ""
    if body.series == "S":
        return f"S/RES/{number} ({year})" if year else ""
    return f"{body.series}/RES/{number}"


def _strip_title_number(title: Sequence[str]) -> str:
    """Return the title without the number that precedes it."""
    text = " ".join(title)
    text = patterns.OSCE_NUMBER_LINE.sub("", text)
    text = patterns.SECURITY_COUNCIL_NUMBER_LINE.sub("", text)
    text = patterns.ASSEMBLY_NUMBER_LINE.sub("", text)
    return text.strip()


def _capitalised(name: str) -> str:
    """Return a name printed in capitals as running text prints it: "HAMBOURG" → "Hambourg"."""
    return name.capitalize() if name.isupper() else name
