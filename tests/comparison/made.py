"""Small documents made by hand, as comparisons read them."""

from collections.abc import Sequence

from clausier.corpus.document_rows import DocumentRows
from clausier.records import Action, Paragraph, Reference
from tests.annotations_made import document


def paragraph(label: str, text: str, kind: str = "preambular", start: int = 0, **changes: object) -> Paragraph:
    """A paragraph of PC.DEC-9301; its number is what ends in a full stop or a bracket."""
    first = text.split()[0]
    fields: dict[str, object] = {
        "doc_id": "PC.DEC-9301",
        "paragraph_id": f"PC.DEC-9301:{label}",
        "order": 1,
        "part": "main",
        "part_number": None,
        "kind": kind,
        "label": label,
        "number": first if first.endswith((".", ")")) else "",
        "level": 0,
        "parent_id": "",
        "start": start,
        "end": start + len(text),
        "source_start": start,
        "source_end": start + len(text),
        "page": None,
        "text": text,
    }
    return Paragraph(**(fields | changes))  # type: ignore[arg-type]


def action(
    label: str, lemma: str, concept: str = "", strength: int | None = None, rank: int = 1, **changes: object
) -> Action:
    """An action of a paragraph of PC.DEC-9301."""
    fields: dict[str, object] = {
        "doc_id": "PC.DEC-9301",
        "paragraph_id": f"PC.DEC-9301:{label}",
        "action_id": f"PC.DEC-9301:{label}.{rank}",
        "rank": rank,
        "start": 0,
        "end": 1,
        "text": lemma,
        "lemma": lemma,
        "form": "finite",
        "modifiers": "",
        "concept": concept,
        "category": "",
        "strength": strength,
        "complement_kind": "",
        "complement_verb": "",
        "complement_start": None,
        "complement_end": None,
        "rule_id": "",
        "origin": "lexicon",
        "needs_review": False,
    }
    return Action(**(fields | changes))  # type: ignore[arg-type]


def reference(label: str, text: str, canonical_id: str, start: int = 0, anaphoric: bool = False) -> Reference:
    """A reference in a paragraph of PC.DEC-9301."""
    return Reference(
        doc_id="PC.DEC-9301",
        paragraph_id=f"PC.DEC-9301:{label}",
        reference_id=f"PC.DEC-9301:{label}.r{start}",
        start=start,
        end=start + len(text),
        text=text,
        kind="decision",
        organisation="OSCE",
        body="",
        number="",
        year=None,
        date="",
        place="",
        title="",
        symbol="",
        canonical_id=canonical_id,
        pinpoint="",
        citing_action="",
        anaphoric=anaphoric,
        status="identified",
        candidates="",
        target_doc_id="",
        rule_id="",
    )


def rows(
    paragraphs: Sequence[Paragraph], actions: Sequence[Action] = (), references: Sequence[Reference] = ()
) -> DocumentRows:
    """A document of some paragraphs."""
    text = "\n\n".join(p.text for p in paragraphs)
    return DocumentRows(document("PC.DEC-9301", "PC.DEC/9301", text), paragraphs, actions, (), references)
