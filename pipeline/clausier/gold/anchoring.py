"""Anchoring a row of a gold table in its document: by its offsets if its text is there, else by searching for its text."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from clausier.gold.columns import ROW_FIELDS
from clausier.gold.records import GoldRow, Span
from clausier.gold.text_search import (
    find_occurrences,
    find_segments,
    narrow_by_offsets,
    parse_given_segments,
    quote_in_context,
)
from clausier.tables.csv_format import Value
from clausier.tables.segments import SEPARATOR, format_segments, join_segments
from clausier.validation.finding import Finding


def anchor_row(
    table: str, number: int, cells: Mapping[str, Value], text: str, paragraphs: Mapping[str, GoldRow]
) -> GoldRow | Finding:
    """Return a row with its offsets in the document.

    Args:
        table: Its table.
        number: Its number as a spreadsheet shows it.
        cells: Its cells by column, blank ones left out.
        text: The document text.
        paragraphs: The paragraphs of the document by their ids; not needed for a row of the paragraphs table.

    Returns:
        The row, or a finding: its paragraph is unknown, its text does not occur there, or occurs several times.
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
        # Every proposed row has false here: a row with a blank cell was added by hand.
        checked=bool(cells.get("checked", True)),
        cells={column: value for column, value in cells.items() if column not in ROW_FIELDS},
        note=str(cells.get("note", "")),
    )
    if table == "clauses" and (anchored := _anchor_clause(row, text, paragraphs[home].span)):
        return anchored
    given = _given_span(cells)
    if given and text[slice(*given)] == printed and _is_in_paragraph(row, given, paragraphs):
        return replace(row, start=given[0], end=given[1])
    for within in _search_spans(row, text, paragraphs):
        occurrences = narrow_by_offsets(find_occurrences(printed, text, within), given)
        if len(occurrences) == 1:
            ((start, end),) = occurrences
            return replace(row, start=start, end=end, text=text[start:end])
        if occurrences:
            listed = "; ".join(quote_in_context(span, text) for span in occurrences[:10])
            count = len(occurrences)
            return fault(
                "text", "several-places", f"{printed!r} stands there {count} times; give start and end: {listed}"
            )
    where = "the document" if table == "paragraphs" else home
    return fault("text", "not-found", f"{printed[:60]!r} does not stand in {where}")


def _given_span(cells: Mapping[str, Value]) -> Span | None:
    start, end = cells.get("start"), cells.get("end")
    return (start, end) if isinstance(start, int) and isinstance(end, int) and 0 <= start < end else None


def _search_spans(row: GoldRow, text: str, paragraphs: Mapping[str, GoldRow]) -> Iterator[Span]:
    """Where to search for a row: in its paragraph; for an action inherited from a lead-in, in the paragraphs above too."""
    if row.table == "paragraphs":
        yield 0, len(text)
        return
    home: GoldRow | None = paragraphs[row.paragraph_id]
    if row.cell_text("form") == "inherited":
        home = paragraphs.get(home.cell_text("parent_id")) if home else None
    while home:
        yield home.span
        home = paragraphs.get(home.cell_text("parent_id")) if row.cell_text("form") == "inherited" else None


def _is_in_paragraph(row: GoldRow, span: Span, paragraphs: Mapping[str, GoldRow]) -> bool:
    if row.table == "paragraphs" or row.cell_text("form") == "inherited":
        return True
    home = paragraphs[row.paragraph_id]
    return home.start <= span[0] and span[1] <= home.end


def _anchor_clause(row: GoldRow, text: str, within: Span) -> GoldRow | None:
    """A clause with its segments: the given ones if its text is theirs, else those found by searching for its text."""
    given = parse_given_segments(row.cell_text("segments"))
    if given and join_segments(given, text) == row.text:
        segments = given
    else:
        found = find_segments(row.text.split(SEPARATOR), text, within)
        if found is None:
            return None
        segments = found
    cells = {**row.cells, "segments": format_segments(segments)}
    if (head := row.cell_text("head")) and "head_start" not in cells:
        starts = [start for segment in segments for start, _ in find_occurrences(head, text, segment)]
        if starts:
            cells["head_start"] = starts[0]
    joined = join_segments(segments, text)
    return replace(row, start=segments[0][0], end=segments[-1][1], text=joined, cells=cells)
