"""Gold documents for tests of exchange: one written by hand, and a strategy of Hypothesis for any others."""

import hashlib
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from clausier.gold.columns import ROW_FIELDS, gold_columns
from clausier.gold.records import GOLD_LAYERS, GoldDocument, GoldRow, Span
from clausier.gold.writing import write_gold
from clausier.tables.csv_format import Value
from clausier.tables.segments import SEPARATOR, format_segments, join_segments

DOC = "PC.DEC-9301"
TEXTS = [
    "Rappelant 😀 la Décision No 17/04,",
    "1. Décide :",
    "a) De créer, si possible, un poste ;",
]
"""A character of two UTF-16 code units stands before almost all spans."""

TEXT = "\n\n".join(TEXTS)


def find_span(words: str) -> Span:
    """The offsets of words in the document written by hand."""
    assert TEXT.count(words) == 1, words
    return TEXT.index(words), TEXT.index(words) + len(words)


def row(table: str, number: int, label: str, words: str, /, **cells: Value) -> GoldRow:
    """A row of the document written by hand; the segments of a clause have `` … `` between them."""
    segments = [find_span(piece) for piece in words.split(SEPARATOR)]
    if table == "clauses":
        cells["segments"] = format_segments(segments)
    start, end = segments[0][0], segments[-1][1]
    return GoldRow(table, number, f"{DOC}:{label}", start, end, words, False, cells)


def make_gold() -> GoldDocument:
    """One preambular paragraph that cites a decision; "Décide :" with an item that inherits it and has a broken clause."""
    pp1, op1, item = f"{DOC}:PP1", f"{DOC}:OP1", f"{DOC}:OP1(a)"
    rows = {
        "paragraphs": (
            row(
                "paragraphs",
                2,
                "PP1",
                TEXTS[0],
                kind="preambular",
                label="PP1",
                order=1,
                level=0,
                source_start=3,
                page=1,
            ),
            row("paragraphs", 3, "OP1", TEXTS[1], kind="operative", label="OP1", order=2, level=0),
            row("paragraphs", 4, "OP1(a)", TEXTS[2], kind="operative", label="OP1(a)", order=3, level=1, parent_id=op1),
        ),
        "actions": (
            row("actions", 2, "PP1", "Rappelant", action_id=f"{pp1}.1", rank=1, lemma="rappeler", complement_start=12),
            row("actions", 3, "OP1", "Décide", action_id=f"{op1}.1", rank=1, form="indicative", needs_review=False),
            row("actions", 4, "OP1(a)", "Décide", action_id=f"{item}.1", rank=1, form="inherited"),
        ),
        "clauses": (
            row(
                "clauses",
                2,
                "PP1",
                TEXTS[0],
                clause_id=f"{pp1}.c1",
                head="Rappelant",
                head_start=0,
                head_lemma="rappeler",
            ),
            row(
                "clauses",
                3,
                "OP1(a)",
                "De créer … un poste",
                clause_id=f"{item}.c1",
                head="créer",
                head_start=find_span("créer")[0],
            ),
            row("clauses", 4, "OP1(a)", "si possible", clause_id=f"{item}.c2", parent_id=f"{item}.c1"),
        ),
        "entities": (row("entities", 2, "OP1(a)", "poste", entity_id=f"{item}.e1", label="ORG"),),
        "references": (
            row("references", 2, "PP1", "Décision No 17/04", citing_action=f"{pp1}.1", kind="decision", year=2004),
        ),
    }
    layers = frozenset(rows)
    cells: dict[str, Value] = {"doc_id": DOC, "source_path": f"sources/{DOC}.txt", "operative_count": 1}
    return GoldDocument(DOC, Path(f"sources/{DOC}.txt"), TEXT, layers, rows, cells)


def write_gold_folder(path: Path, *documents: GoldDocument) -> Path:
    """A gold folder with documents, their texts being their sources."""
    source = path.with_name("source.txt")
    source.write_bytes(b"source")
    sha256 = hashlib.sha256(b"source").hexdigest()
    hashed = [replace(d, cells={**d.cells, "source_sha256": sha256}) for d in documents or (make_gold(),)]
    write_gold(hashed, path, {str(d.cells["source_path"]): source for d in hashed})
    return path


ODD = st.sampled_from(["=", "|", "\\", "'", '"', "row=1 | note=x", "\\n", "<&>", "]]>", "’", "\u00a0", "é", "😀", "𝒳"])
XML_LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
XML_CHARACTERS = st.one_of(XML_LETTERS, st.sampled_from("\n\t\r \u2028"), ODD)
ALL_CHARACTERS = st.one_of(st.characters(codec="utf-8"), ODD)


def _cell(kind: str, allowed: tuple[str, ...], words: st.SearchStrategy[str]) -> st.SearchStrategy[Value]:
    if allowed:
        return st.sampled_from(allowed)
    if kind == "boolean":
        return st.booleans()
    if kind == "integer":
        return st.integers(-1, 10**9)
    return st.just("2010-12-31") if kind == "date" else words


def _cells(table: str, words: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Value]]:
    excluded = ROW_FIELDS | {"segments"}
    columns = [column for column in gold_columns()[table] if column.name not in excluded]
    # Pointers to rows that are nowhere stay too.
    return st.fixed_dictionaries({}, optional={c.name: _cell(c.type, c.allowed, words) for c in columns})


@st.composite
def gold_documents(draw: st.DrawFn, characters: st.SearchStrategy[str]) -> GoldDocument:
    """Documents with rows anywhere in their paragraphs, any cell being blank or not."""
    words = st.lists(characters, min_size=1, max_size=8).map("".join)
    texts = draw(st.lists(st.lists(characters, min_size=2, max_size=30).map("".join), min_size=1, max_size=3))
    text = "\n\n".join(texts)
    starts = [sum(len(t) + 2 for t in texts[:n]) for n in range(len(texts))]
    homes = [(f"{DOC}:P{n}", start, start + len(t)) for n, (start, t) in enumerate(zip(starts, texts, strict=True))]
    layers = draw(st.sets(st.sampled_from(GOLD_LAYERS))) | {"paragraphs"}
    rows: dict[str, tuple[GoldRow, ...]] = {}
    for table in GOLD_LAYERS:
        spans: list[tuple[str, list[Span]]] = [(name, [(start, end)]) for name, start, end in homes]
        if table != "paragraphs":
            spans = draw(
                st.lists(_spans(table, homes), max_size=4, unique_by=lambda s: (s[0], s[1][0][0], s[1][-1][1]))
            )
        order = {name: start for name, start, _ in homes}
        found = []
        for number, (name, segments) in enumerate(
            sorted(spans, key=lambda s: (order[s[0]], s[1][0][0], s[1][-1][1])), 2
        ):
            cells = draw(_cells(table, words))
            if table == "clauses":
                cells["segments"] = format_segments(segments)
            start, end = segments[0][0], segments[-1][1]
            covered = join_segments(segments, text)
            if table == "actions" and draw(st.booleans()):
                cells["form"] = "inherited"
            note = draw(st.one_of(st.just(""), words))
            found.append(GoldRow(table, number, name, start, end, covered, draw(st.booleans()), cells, note))
        rows[table] = tuple(found)
    return GoldDocument(DOC, Path("x"), text, frozenset(layers), rows, {"doc_id": DOC})


def _spans(table: str, homes: list[tuple[str, int, int]]) -> st.SearchStrategy[tuple[str, list[Span]]]:
    @st.composite
    def spans(draw: st.DrawFn) -> tuple[str, list[Span]]:
        name, start, end = draw(st.sampled_from(homes))
        count = draw(st.integers(1, 3)) if table == "clauses" and end - start > 6 else 1
        cuts = sorted(draw(st.sets(st.integers(start, end), min_size=2 * count, max_size=2 * count)))
        return name, [(cuts[n], cuts[n + 1]) for n in range(0, 2 * count, 2)]

    return spans()
