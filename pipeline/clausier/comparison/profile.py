"""Profile: counts of what two documents consist of, side by side."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from clausier.comparison.compared_document import ComparedDocument
from clausier.comparison.pair_comparison import PairComparison
from clausier.comparison.records import ProfileRow
from clausier.comparison.similarity_levels import similarity_level

ALONE = "alone"
"""Item of paragraphs without counterpart."""

TAKEN_OVER_ITEMS = ("verbatim", "near_verbatim", "reworked", ALONE)

UNKNOWN_CONCEPT = "unknown"
"""Item of actions without a concept in the lexicon."""


def profile_rows(
    first: ComparedDocument, second: ComparedDocument, pairs: Sequence[PairComparison]
) -> list[ProfileRow]:
    """Return the profiles of two documents side by side.

    Args:
        first: The first document.
        second: The second document.
        pairs: The paragraphs that correspond.
    """
    best = _best_similarities(pairs, 0), _best_similarities(pairs, 1)
    documents = (first, second)
    paragraphs, words = zip(
        *(_taken_over_counts(document, of_it) for document, of_it in zip(documents, best, strict=True)), strict=True
    )
    totals = [_size_counts(document) for document in documents]
    kept = [Counter(kept=n) for n in (_count_kept_words(pairs, 0), _count_kept_words(pairs, 1))]
    return [
        *_rows("size", tuple(totals[0]), totals),
        *_rows("paragraphs", TAKEN_OVER_ITEMS, paragraphs, [total["paragraphs"] for total in totals]),
        *_rows("words", TAKEN_OVER_ITEMS, words, [total["words"] for total in totals]),
        *_rows("words", ("kept",), kept, [total["words"] for total in totals]),
        *_rows_with_shares("concept", [_concept_counts(document) for document in documents]),
        *_rows_with_shares("strength", [_strength_counts(document) for document in documents]),
        *_rows_without_shares("reference", [_reference_counts(document) for document in documents]),
        *_rows_without_shares("entity", [_entity_counts(document) for document in documents]),
    ]


Counts = Mapping[str, int]


def _rows(
    measure: str, items: Sequence[str], counts: Sequence[Counts], totals: Sequence[int] | None = None
) -> Iterator[ProfileRow]:
    """Rows with each count and its share of the total of its document; no share where the total is 0 or not given."""
    for item in items:
        a, b = (of_document.get(item, 0) for of_document in counts)
        shares = [round(n / total, 4) if total else None for n, total in zip((a, b), totals or (0, 0), strict=True)]
        yield ProfileRow(measure, item, a, shares[0], b, shares[1])


def _rows_with_shares(measure: str, counts: Sequence[Counter[str]]) -> Iterator[ProfileRow]:
    return _rows(measure, _items(counts), counts, [of_document.total() for of_document in counts])


def _rows_without_shares(measure: str, counts: Sequence[Counter[str]]) -> Iterator[ProfileRow]:
    """Rows of what is mentioned, with the number of paragraphs that mention it."""
    return _rows(measure, _items(counts), counts)


def _items(counts: Sequence[Counter[str]]) -> list[str]:
    return sorted({item for of_document in counts for item in of_document})


def _size_counts(document: ComparedDocument) -> Counter[str]:
    kinds = Counter(p.paragraph.kind for p in document.paragraphs)
    return Counter(
        {
            "paragraphs": len(document.paragraphs),
            "preambular": kinds["preambular"],
            "operative": kinds["operative"],
            "words": sum(len(p.words) for p in document.paragraphs),
        }
    )


def _best_similarities(pairs: Sequence[PairComparison], side: int) -> dict[int, float]:
    """The greatest similarity of each paragraph that has a counterpart, by its index.

    Args:
        pairs: The paragraphs that correspond.
        side: 0 for the first document, 1 for the second.
    """
    best: dict[int, float] = {}
    for compared in pairs:
        index = (compared.pair.a, compared.pair.b)[side]
        best[index] = max(best.get(index, 0), compared.similarity)
    return best


def _taken_over_counts(document: ComparedDocument, best: Mapping[int, float]) -> tuple[Counter[str], Counter[str]]:
    """Counts of paragraphs and of their words, by the similarity level of the paragraph."""
    paragraphs: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for index, paragraph in enumerate(document.paragraphs):
        item = similarity_level(best[index]) if index in best else ALONE
        paragraphs[item] += 1
        words[item] += len(paragraph.words)
    return paragraphs, words


def _count_kept_words(pairs: Sequence[PairComparison], side: int) -> int:
    """The number of words of a document that a corresponding paragraph of the other one shares."""
    return len({((c.pair.a, c.pair.b)[side], indices[side]) for c in pairs for indices in c.kept_words})


def _concept_counts(document: ComparedDocument) -> Counter[str]:
    return Counter(action.concept or UNKNOWN_CONCEPT for p in document.paragraphs for action in p.actions)


def _strength_counts(document: ComparedDocument) -> Counter[str]:
    return Counter(str(a.strength) for p in document.paragraphs for a in p.actions if a.strength is not None)


def _reference_counts(document: ComparedDocument) -> Counter[str]:
    return Counter(key for p in document.paragraphs for key in p.references)


def _entity_counts(document: ComparedDocument) -> Counter[str]:
    return Counter(key for p in document.paragraphs for key in p.entities)
