"""Putting a row of a gold table at its place: by its offsets where they hold, else by looking for its text."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from clausier.gold.records import GoldRow, Span
from clausier.gold.text_search import GAP, nearest, places, quoted, segments_of, spans_of, written_spans
from clausier.tables.csv_format import Value
from clausier.validation.finding import Finding

APART = frozenset({"doc_id", "paragraph_id", "start", "end", "text", "checked", "note"})
"""Columns that have a field of their own in a row, or tell nothing that its document does not."""


def place_row(
    table: str, number: int, cells: Mapping[str, Value], text: str, paragraphs: Mapping[str, GoldRow]
) -> GoldRow | Finding:
    """Put a row at its place in the document.

    Args:
        table: Its table.
        number: Its number as a spreadsheet shows it.
        cells: Its cells by column, blank ones left out.
        text: The document text.
        paragraphs: The paragraphs of the document by their names; not needed for a row of the paragraphs table.

    Returns:
        The row, or what is wrong: its paragraph is not known, its text is not there, or in several places.
    """
    home, printed = str(cells.get("paragraph_id", "")), str(cells.get("text", ""))

    def fault(column: str, kind: str, reason: str) -> Finding:
        return Finding(table, number, home, column, kind, reason)

    if not home or not printed:
        return fault("" if home else "paragraph_id", "row", "a row needs a paragraph_id and a text")
    if table != "paragraphs" and home not in paragraphs:
        return fault("paragraph_id", "key", f"paragraphs.csv has no paragraph {home!r}")
    row = GoldRow(
        table=table,
        number=number,
        paragraph_id=home,
        start=0,
        end=0,
        text=printed,
        # Every row that is proposed says false: a row that says nothing was added by hand.
        checked=bool(cells.get("checked", True)),
        cells={column: value for column, value in cells.items() if column not in APART},
        note=str(cells.get("note", "")),
    )
    if table == "clauses" and (placed := _clause(row, text, paragraphs[home].span)):
        return placed
    told = _told(cells)
    if told and text[slice(*told)] == printed and _is_at_home(row, told, paragraphs):
        return replace(row, start=told[0], end=told[1])
    for stretch in _stretches(row, text, paragraphs):
        found = nearest(places(printed, text, stretch), told)
        if len(found) == 1:
            ((start, end),) = found
            return replace(row, start=start, end=end, text=text[start:end])
        if found:
            listed = "; ".join(quoted(place, text) for place in found[:10])
            return fault(
                "text", "several-places", f"{printed!r} stands there {len(found)} times; give start and end: {listed}"
            )
    where = "the document" if table == "paragraphs" else home
    return fault("text", "not-found", f"{printed[:60]!r} does not stand in {where}")


def _told(cells: Mapping[str, Value]) -> Span | None:
    start, end = cells.get("start"), cells.get("end")
    return (start, end) if isinstance(start, int) and isinstance(end, int) and 0 <= start < end else None


def _stretches(row: GoldRow, text: str, paragraphs: Mapping[str, GoldRow]) -> Iterator[Span]:
    """Where to look for a row: its paragraph; for an action taken over from a chapeau, the paragraphs above it."""
    if row.table == "paragraphs":
        yield 0, len(text)
        return
    home: GoldRow | None = paragraphs[row.paragraph_id]
    if row.told("form") == "inherited":
        home = paragraphs.get(home.told("parent_id")) if home else None
    while home:
        yield home.span
        home = paragraphs.get(home.told("parent_id")) if row.told("form") == "inherited" else None


def _is_at_home(row: GoldRow, told: Span, paragraphs: Mapping[str, GoldRow]) -> bool:
    if row.table == "paragraphs" or row.told("form") == "inherited":
        return True
    home = paragraphs[row.paragraph_id]
    return home.start <= told[0] and told[1] <= home.end


def _clause(row: GoldRow, text: str, within: Span) -> GoldRow | None:
    """A clause at its segments: those that it tells if its text is theirs, else where the pieces of its text stand."""
    pieces = row.text.split(GAP)
    told = spans_of(row.told("segments"))
    if told and GAP.join(text[start:end] for start, end in told) == row.text:
        segments = told
    else:
        found = segments_of(pieces, text, within)
        if found is None:
            return None
        segments = found
    cells = {**row.cells, "segments": written_spans(segments)}
    if (head := row.told("head")) and "head_start" not in cells:
        at = [start for segment in segments for start, _ in places(head, text, segment)]
        if at:
            cells["head_start"] = at[0]
    joined = GAP.join(text[start:end] for start, end in segments)
    return replace(row, start=segments[0][0], end=segments[-1][1], text=joined, cells=cells)
