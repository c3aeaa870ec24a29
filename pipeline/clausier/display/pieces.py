"""A paragraph split into pieces at its marks: no character of it is lost or doubled, however marks overlap."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from rich.text import Text

from clausier.display.marks import LAYER_MARKS, InlineMark
from clausier.safety.terminal import visible

BRACKET_STYLE = "dim"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of what is shown.

    Attributes:
        text: Its characters, harmless for a terminal.
        layers: The layers whose marks cover it, the outermost first.
        printed: Whether it is the document's text, not a bracket or label.
    """

    text: str
    layers: tuple[str, ...]
    printed: bool


def split_at_marks(text: str, marks: Sequence[InlineMark], bracketed: Container[str]) -> list[Piece]:
    """Split a paragraph at its marks.

    Args:
        text: The paragraph.
        marks: Its marks; they may nest and cross.
        bracketed: The layers whose brackets and labels are put into the text.

    Returns:
        Pieces in order; those that are printed make up the text.
    """
    text = visible(text)
    order = list(LAYER_MARKS)
    starting: dict[int, list[InlineMark]] = {}
    for mark in marks:
        starting.setdefault(mark.start, []).append(mark)
    pieces: list[Piece] = []
    open_marks: list[InlineMark] = []
    last = 0
    for offset in sorted({mark.start for mark in marks} | {mark.end for mark in marks} | {len(text)}):
        if offset > last:
            pieces.append(Piece(text[last:offset], tuple(mark.layer for mark in open_marks), printed=True))
            last = offset
        for mark in [mark for mark in reversed(open_marks) if mark.end <= offset]:
            open_marks.remove(mark)
            if mark.layer in bracketed:
                pieces.append(_bracket(f"|{visible(mark.label)}{LAYER_MARKS[mark.layer].closing}"))
        opened = [mark for mark in starting.get(offset, ()) if offset < mark.end]
        for mark in sorted(opened, key=lambda mark: (-mark.end, order.index(mark.layer))):
            open_marks.append(mark)
            if mark.layer in bracketed:
                pieces.append(_bracket(LAYER_MARKS[mark.layer].opening))
    return pieces


def _bracket(text: str) -> Piece:
    return Piece(text, (), printed=False)


def styled_text(pieces: Sequence[Piece]) -> Text:
    """Return pieces as one styled text.

    Args:
        pieces: As ``split_at_marks`` gives them.
    """
    text = Text()
    for piece in pieces:
        text.append(
            piece.text, " ".join(LAYER_MARKS[layer].style for layer in piece.layers) if piece.printed else BRACKET_STYLE
        )
    return text
