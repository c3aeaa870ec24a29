"""Records of references."""

from collections.abc import Sequence

from clausier.annotation.assembly.paragraph_matches import ParagraphMatches
from clausier.components.references.match import ReferenceMatch
from clausier.records import Action, Paragraph, Reference


def reference_records(paragraphs: Sequence[ParagraphMatches], actions: Sequence[Action]) -> list[Reference]:
    """Return the references of all paragraphs, in their order.

    Args:
        paragraphs: The paragraphs of a document.
        actions: Its actions; each reference is cited by one of them, if there are any.
    """
    acts: dict[str, list[Action]] = {}
    for action in actions:
        acts.setdefault(action.paragraph_id, []).append(action)
    records = []
    for item in paragraphs:
        for count, match in enumerate(item.references, start=1):
            start = item.record.start + match.start
            records.append(
                _reference(item.record, count, match, _citing(acts.get(item.record.paragraph_id, ()), start))
            )
    return records


def _citing(actions: Sequence[Action], start: int) -> str:
    """The id of the last act before a mention; an inherited one governs its whole item."""
    before = [a for a in actions if a.form == "inherited" or a.start <= start]
    return before[-1].action_id if before else ""


def _reference(paragraph: Paragraph, count: int, match: ReferenceMatch, citing: str) -> Reference:
    return Reference(
        doc_id=paragraph.doc_id,
        paragraph_id=paragraph.paragraph_id,
        reference_id=f"{paragraph.paragraph_id}.r{count}",
        start=paragraph.start + match.start,
        end=paragraph.start + match.end,
        text=match.text,
        kind=match.kind,
        organisation=match.organisation,
        body=match.body,
        number=match.number,
        year=match.year,
        date=match.date,
        place=match.place,
        title=match.title,
        symbol=match.symbol,
        canonical_id=match.canonical_id,
        pinpoint=match.pinpoint,
        citing_action=citing,
        anaphoric=match.anaphoric,
        status=match.status,
        candidates="; ".join(match.candidates),
        target_doc_id="",
        rule_id=match.rule_id,
    )
