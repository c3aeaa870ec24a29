"""From what was found to the rows of the tables."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from clausier.comparison.bands import band, rounded
from clausier.lineages.ancestors import Ancestor
from clausier.lineages.dating import Dating
from clausier.lineages.families import Family
from clausier.lineages.records import Formula, FormulaMember, Link, Novelty
from clausier.lineages.wordings import Passage
from clausier.records import Paragraph


def links(passage: Passage, dating: Dating, ancestors: Iterable[Ancestor]) -> Iterator[Link]:
    """Give the links of a paragraph to its ancestors.

    Args:
        passage: The paragraph.
        dating: When its document was adopted.
        ancestors: Its ancestors, the nearest first.
    """
    for rank, ancestor in enumerate(ancestors, start=1):
        earlier = ancestor.passage
        yield Link(
            doc_id=passage.document.doc_id,
            paragraph_id=passage.paragraph.paragraph_id,
            label=passage.paragraph.label,
            date=dating.text,
            body=passage.document.body,
            rank=rank,
            ancestor_doc_id=earlier.document.doc_id,
            ancestor_paragraph_id=earlier.paragraph.paragraph_id,
            ancestor_label=earlier.paragraph.label,
            ancestor_date=ancestor.dating.text,
            ancestor_body=earlier.document.body,
            similarity=rounded(ancestor.similarity),
            band=band(ancestor.similarity),
            years_apart=dating.year - ancestor.dating.year,
            text=passage.paragraph.text,
            ancestor_text=earlier.paragraph.text,
        )


def novelty(passage: Passage, nearest: Link | None, formula_id: str) -> Novelty:
    """Return whether the language of a paragraph is new.

    Args:
        passage: The paragraph.
        nearest: The link to its nearest ancestor, None if it has none.
        formula_id: The formula that it has, empty if it has none.
    """
    return Novelty(
        doc_id=passage.document.doc_id,
        paragraph_id=passage.paragraph.paragraph_id,
        label=passage.paragraph.label,
        kind=passage.paragraph.kind,
        date=_date(passage),
        body=passage.document.body,
        word_count=len(passage.words),
        status=nearest.band if nearest else _status_without_ancestor(passage),
        similarity=nearest.similarity if nearest else None,
        formula_id=formula_id,
    )


def formula(formula_id: str, family: Family) -> Formula:
    """Return a formula with where and when it was said.

    Args:
        formula_id: Its name.
        family: Its paragraphs.
    """
    documents = {m.passage.document.doc_id: m.passage for m in reversed(family.members)}
    dated = [m.passage for m in family.members if m.passage.dating]
    first, last = (dated[0], dated[-1]) if dated else (None, None)
    years = Counter(p.dating.year for p in documents.values() if p.dating)
    bodies = Counter(p.document.body for p in documents.values() if p.document.body)
    return Formula(
        formula_id=formula_id,
        text=_unnumbered(family.representative.paragraph),
        paragraph_id=family.representative.paragraph.paragraph_id,
        paragraph_count=len(family.members),
        document_count=len(documents),
        verbatim_count=sum(1 for m in family.members if m.similarity == 1),
        first_doc_id=first.document.doc_id if first else "",
        first_paragraph_id=first.paragraph.paragraph_id if first else "",
        first_date=_date(first) if first else "",
        last_doc_id=last.document.doc_id if last else "",
        last_date=_date(last) if last else "",
        year_count=len(years),
        years=_counts({str(year): years[year] for year in sorted(years)}),
        body_count=len(bodies),
        bodies=_counts({body: bodies[body] for body in sorted(bodies, key=lambda b: (-bodies[b], b))}),
    )


def members(formula_id: str, family: Family) -> Iterator[FormulaMember]:
    """Give the paragraphs of a formula, in the order of time.

    Args:
        formula_id: Its name.
        family: Its paragraphs.
    """
    for member in family.members:
        passage = member.passage
        yield FormulaMember(
            formula_id=formula_id,
            doc_id=passage.document.doc_id,
            paragraph_id=passage.paragraph.paragraph_id,
            label=passage.paragraph.label,
            date=_date(passage),
            body=passage.document.body,
            similarity=rounded(member.similarity),
            band=band(member.similarity),
        )


def formula_ids(families: Sequence[Family]) -> dict[str, str]:
    """Return the formula of each paragraph that has one, by its ``paragraph_id``.

    Args:
        families: The formulae, in the order of their names.
    """
    return {m.passage.paragraph.paragraph_id: name(i) for i, f in enumerate(families) for m in f.members}


def name(place: int) -> str:
    """Return the name of a formula.

    Args:
        place: Its place among all, from 0.
    """
    return f"F{place + 1}"


def _date(passage: Passage) -> str:
    return passage.dating.text if passage.dating else ""


def _unnumbered(paragraph: Paragraph) -> str:
    """Its text without the printed number, which is of the document and not of the formula."""
    return paragraph.text.removeprefix(paragraph.number).lstrip()


def _status_without_ancestor(passage: Passage) -> str:
    if passage.is_short:
        return "short"
    return "new" if passage.dating else "undated"


def _counts(counts: Mapping[str, int]) -> str:
    return "; ".join(f"{name}: {count}" for name, count in counts.items())
