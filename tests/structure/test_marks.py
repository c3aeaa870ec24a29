"""Layout marks of a file take precedence over the form of the text."""

from clausier.readers.source import LayoutMark, LayoutMarkKind
from clausier.structure.structurer import Structurer

TEXT = """\
Le Conseil permanent,

Rappelant les engagements pris dans le domaine de la sécurité et les

Bulletin de la réunion

Nous avons relu le texte
avec soin.

\fBulletin de la réunion

décisions qui les ont suivis,

1. Décide de publier le calendrier.
"""


def mark(stretch: str, kind: LayoutMarkKind, start: int = 0) -> LayoutMark:
    at = TEXT.index(stretch, start)
    return LayoutMark(at, at + len(stretch), kind)


def test_running_heads_are_dropped_and_notes_are_no_acts(structurer: Structurer) -> None:
    """The sentence goes on over the head of the page and the note, whose "Nous" is not the Council's."""
    heads = [mark("Bulletin de la réunion", "running"), mark("Bulletin de la réunion", "running", TEXT.index("\f"))]
    note = mark("Nous avons relu le texte\navec soin.", "note")
    [document] = structurer.structure(TEXT, [heads[0], note, heads[1]])
    assert [(p.label, p.text, p.page) for p in document.paragraphs] == [
        ("enacting_formula", "Le Conseil permanent,", 1),
        (
            "PP1",
            "Rappelant les engagements pris dans le domaine de la sécurité et les décisions qui les ont suivis,",
            1,
        ),
        ("footnote", "Nous avons relu le texte avec soin.", 1),
        ("OP1", "1. Décide de publier le calendrier.", 2),
    ]


def test_without_marks_the_text_alone_decides(structurer: Structurer) -> None:
    [document] = structurer.structure(TEXT)
    assert "Bulletin de la réunion" in " ".join(p.text for p in document.paragraphs)
    assert all(p.kind != "footnote" for p in document.paragraphs)
