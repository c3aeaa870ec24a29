"""A document on the terminal: a header, and its paragraphs with their labels in a gutter."""

from collections.abc import Collection, Iterator

from rich.text import Text

from clausier.display.marks import LAYER_MARKS, marks_by_paragraph
from clausier.display.pieces import BRACKET_STYLE, split_at_marks, styled_text
from clausier.display.wrapping import hanging_lines
from clausier.layers import LAYERS, Layers
from clausier.records import Annotation
from clausier.safety.terminal import visible

GAP = 2
"""Columns between the gutter and the text."""


def bracketed_layers(layers: Layers, coloured: bool) -> frozenset[str]:
    """Return the layers that brackets mark: all without colour, those that have none with it.

    Args:
        layers: The layers that are shown.
        coloured: Whether the terminal shows colour.
    """
    return frozenset(layer for layer in layers if not coloured or not LAYER_MARKS[layer].style)


def legend(layers: Layers, brackets: Collection[str]) -> Text:
    """Return a line that says how each layer is marked; an empty one if none is shown.

    Args:
        layers: The layers that are shown.
        brackets: Those that brackets mark.
    """
    samples = []
    for layer, look in reversed(list(LAYER_MARKS.items())):
        if layer in layers:
            word, label = look.legend
            sample = Text(word, look.style)
            if layer in brackets:
                sample = Text.assemble(
                    (look.opening, BRACKET_STYLE), sample, (f"|{label}{look.closing}", BRACKET_STYLE)
                )
            samples.append(sample)
    return Text.assemble("Legend: ", Text("  ").join(samples)) if samples else Text()


def header_lines(annotation: Annotation, layers: Layers, width: int) -> Iterator[Text]:
    """Yield the header of a document: symbol and title, body and date, counts.

    Args:
        annotation: The document.
        layers: The layers whose rows are counted.
        width: The width of the terminal in cells.
    """
    record = annotation.document
    named = (record.symbol or record.doc_id, record.title)
    issued = (record.body or record.organisation, record.adopted_on)
    counts = [f"paragraphs {record.preambular_count} preambular, {record.operative_count} operative"]
    counts += [f"{layer} {len(getattr(annotation, layer))}" for layer in LAYERS if layer in layers]
    for parts, separator, style in ((named, "  ", "bold"), (issued, ", ", ""), (counts, "; ", "")):
        if line := separator.join(visible(part) for part in parts if part):
            yield from hanging_lines(Text(), Text(line, style), width)


def paragraph_lines(
    annotation: Annotation, shown: Collection[str], layers: Layers, brackets: Collection[str], width: int
) -> Iterator[Text]:
    """Yield the lines of some paragraphs of a document, a blank line before each.

    Args:
        annotation: The document.
        shown: The ``paragraph_id`` of each paragraph to show.
        layers: The layers that are shown.
        brackets: Those that brackets mark.
        width: The width of the terminal in cells.
    """
    marks = marks_by_paragraph(annotation, layers)
    paragraphs = [paragraph for paragraph in annotation.paragraphs if paragraph.paragraph_id in shown]
    gutter = max((len(paragraph.label) for paragraph in paragraphs), default=0)
    for paragraph in paragraphs:
        yield Text()
        lead = Text.assemble((visible(paragraph.label).ljust(gutter + GAP), "bold"))
        yield from hanging_lines(
            lead, styled_text(split_at_marks(paragraph.text, marks[paragraph.paragraph_id], brackets)), width
        )
