"""What a document is made of, in figures beside those of another one."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from clausier.comparison.bands import band
from clausier.comparison.correspondence import Correspondence
from clausier.comparison.records import ProfileRow
from clausier.comparison.side import Side

ALONE = "alone"
"""A paragraph that has no counterpart."""

BANDS = ("verbatim", "near_verbatim", "reworked", ALONE)

UNKNOWN = "unknown"
"""An action that the lexicon has no concept for."""


def profile_rows(first: Side, second: Side, pairs: Sequence[Correspondence]) -> list[ProfileRow]:
    """Return the figures of two documents side by side.

    Args:
        first: The first document.
        second: The second document.
        pairs: What corresponds.
    """
    best = _best(pairs, 0), _best(pairs, 1)
    sides = (first, second)
    paragraphs, words = zip(*(_taken_over(side, of_it) for side, of_it in zip(sides, best, strict=True)), strict=True)
    totals = [_size(side) for side in sides]
    kept = [Counter(kept=n) for n in (_kept(pairs, 0), _kept(pairs, 1))]
    return [
        *_rows("size", tuple(totals[0]), totals),
        *_rows("paragraphs", BANDS, paragraphs, [side["paragraphs"] for side in totals]),
        *_rows("words", BANDS, words, [side["words"] for side in totals]),
        *_rows("words", ("kept",), kept, [side["words"] for side in totals]),
        *_counted("concept", [_concepts(side) for side in sides]),
        *_counted("strength", [_strengths(side) for side in sides]),
        *_mentioned("reference", [_references(side) for side in sides]),
        *_mentioned("entity", [_entities(side) for side in sides]),
    ]


Counts = Mapping[str, int]


def _rows(
    measure: str, items: Sequence[str], counts: Sequence[Counts], totals: Sequence[int] | None = None
) -> Iterator[ProfileRow]:
    """Rows with each count and its share of the total of its document; no share where there is nothing to count."""
    for item in items:
        a, b = (side.get(item, 0) for side in counts)
        shares = [round(n / total, 4) if total else None for n, total in zip((a, b), totals or (0, 0), strict=True)]
        yield ProfileRow(measure, item, a, shares[0], b, shares[1])


def _counted(measure: str, counts: Sequence[Counter[str]]) -> Iterator[ProfileRow]:
    items = sorted({item for side in counts for item in side})
    return _rows(measure, items, counts, [side.total() for side in counts])


def _mentioned(measure: str, counts: Sequence[Counter[str]]) -> Iterator[ProfileRow]:
    """Rows of what is mentioned, by the number of paragraphs that mention it."""
    return _rows(measure, sorted({item for side in counts for item in side}), counts)


def _size(side: Side) -> Counter[str]:
    kinds = Counter(p.unit.paragraph.kind for p in side.paragraphs)
    return Counter(
        {
            "paragraphs": len(side.paragraphs),
            "preambular": kinds["preambular"],
            "operative": kinds["operative"],
            "words": sum(len(p.unit.words) for p in side.paragraphs),
        }
    )


def _best(pairs: Sequence[Correspondence], side: int) -> dict[int, float]:
    """The greatest similarity of each paragraph that has a counterpart."""
    best: dict[int, float] = {}
    for found in pairs:
        place = (found.pair.a, found.pair.b)[side]
        best[place] = max(best.get(place, 0), found.similarity)
    return best


def _taken_over(side: Side, best: Mapping[int, float]) -> tuple[Counter[str], Counter[str]]:
    """Paragraphs and their words, by how much of them was taken over."""
    paragraphs: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for place, paragraph in enumerate(side.paragraphs):
        item = band(best[place]) if place in best else ALONE
        paragraphs[item] += 1
        words[item] += len(paragraph.unit.words)
    return paragraphs, words


def _kept(pairs: Sequence[Correspondence], side: int) -> int:
    """How many words of a document stand in the other one, in a paragraph that corresponds."""
    return len({((found.pair.a, found.pair.b)[side], places[side]) for found in pairs for places in found.kept})


def _concepts(side: Side) -> Counter[str]:
    return Counter(action.concept or UNKNOWN for p in side.paragraphs for action in p.actions)


def _strengths(side: Side) -> Counter[str]:
    return Counter(str(a.strength) for p in side.paragraphs for a in p.actions if a.strength is not None)


def _references(side: Side) -> Counter[str]:
    return Counter(key for p in side.paragraphs for key in p.references)


def _entities(side: Side) -> Counter[str]:
    return Counter(key for p in side.paragraphs for key in p.entities)
