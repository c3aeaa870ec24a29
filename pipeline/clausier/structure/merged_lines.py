"""Splitting of lines that extraction merged: paragraphs and page heads inside a line (docs/genre.md, F.4, F.13)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from clausier.structure import line_types, patterns
from clausier.structure.folded_text import PlainText
from clausier.structure.lines import Line
from clausier.structure.opener_classifier import OPERATIVE_FORMS, PREAMBULAR_FORMS, OpenerClassifier, OpenerReading
from clausier.structure.printed_numbers import read_marker

MIN_MERGED_LENGTH = 800
"""A line longer than this (characters) in a text of few lines has lost its line breaks (docs/genre.md, F.4)."""


def split_merged_lines(lines: Sequence[Line], classifier: OpenerClassifier) -> list[Line]:
    """Restore line breaks inside long lines.

    A new paragraph begins inside a line where punctuation is followed by a capitalised opener of the
    lexicon (", Rappelant la") or by a number and such an opener ("; 2. Invite"), after an enacting
    formula, or at a title. Items ("a)") are split only in texts that lost all their line breaks, since
    a running sentence may number its members in the same way. Page heads inside a line are cut out of it.

    Args:
        lines: The lines of the text.
        classifier: Classifies the openers of texts.

    Returns:
        Lines; those that begin a paragraph inside another line are marked as following a gap.
    """
    lost_breaks = len(lines) <= 12 and any(len(line.text) > MIN_MERGED_LENGTH for line in lines)
    result: list[Line] = []
    for line in _without_page_heads(lines, lost_breaks):
        if len(line.text) < 160 or line.is_footnote:
            result.append(line)
            continue
        cuts = [0, *_inner_paragraph_starts(line.text, classifier, lost_breaks), len(line.text)]
        for number, (start, end) in enumerate(pairwise(cuts)):
            text = line.text[start:end].rstrip()
            if not text:
                continue
            if text == line.text:
                result.append(line)
                continue
            gap = line.after_gap if number == 0 else True
            result.append(Line(line.start + start, line.start + start + len(text), text, gap, line.page))
    return result


def _inner_paragraph_starts(text: str, classifier: OpenerClassifier, lost_breaks: bool) -> Iterator[int]:
    last = 0
    for match in patterns.INNER_PARAGRAPH_START.finditer(text):
        at = match.end()
        follows = text[at : at + 160]
        if at - last < 4 or not follows.strip():
            continue
        if _is_paragraph_start(match.group().strip(), follows, text[last:at], classifier, lost_breaks):
            last = at
            yield at


def _is_paragraph_start(
    before: str, follows: str, so_far: str, classifier: OpenerClassifier, lost_breaks: bool
) -> bool:
    marker = read_marker(follows)
    if before == "":
        if marker is not None:
            return lost_breaks
        return (lost_breaks and follows.startswith("D")) or _opens_body(follows, classifier)
    if marker is not None and marker.style == "arabic":
        return lost_breaks or _is_known_act(classifier.classify(follows))
    if line_types.is_enacting_formula(PlainText(so_far.strip())):
        return before in (",", ":") and classifier.classify(follows).form != ""
    if before not in (",", ";"):
        return False
    opener = classifier.classify(follows)
    return _is_known_act(opener) and opener.form != "prepositional"


def _is_known_act(opener: OpenerReading) -> bool:
    return opener.known and opener.form in PREAMBULAR_FORMS | OPERATIVE_FORMS


def _opens_body(follows: str, classifier: OpenerClassifier) -> bool:
    """Return whether a text begins with an enacting formula and the first paragraph."""
    formula, comma, body = follows.partition(",")
    return (
        bool(comma)
        and line_types.is_enacting_formula(PlainText(formula + comma))
        and classifier.classify(body.strip()).known
    )


def _without_page_heads(lines: Sequence[Line], lost_breaks: bool) -> Iterator[Line]:
    """Cut page heads out of lines that continue after them; the first symbol and date belong to the header.

    A number between dashes alone is a head only where the text has lost its line breaks.
    """
    seen: set[str] = set()
    for line in lines:
        at = 0
        text = line.folded
        for match in _find_page_heads(text, lost_breaks):
            is_head = lost_breaks if match["symbol"] is None else _has_page_number(match) or match["symbol"] in seen
            seen.add(match["symbol"] or "")
            if not is_head or not (lost_breaks or _has_text_after(match, text)):
                continue
            if part := line.text[at : match.start()].rstrip():
                yield replace(line, start=line.start + at, end=line.start + at + len(part), text=part)
                line = replace(line, after_gap=False)
            at = next((i for i in range(match.end(), len(text)) if not text[i].isspace()), len(text))
        if at == 0:
            yield line
        elif at < len(line.text):
            yield replace(line, start=line.start + at, text=line.text[at:])


def _find_page_heads(text: str, lost_breaks: bool) -> Iterable[re.Match[str]]:
    """Return the heads in a line; in texts with line breaks only one at its beginning."""
    if lost_breaks:
        return patterns.PAGE_HEAD.finditer(text)
    begins = patterns.PAGE_HEAD.match(text)
    return (begins,) if begins else ()


def _has_page_number(match: re.Match[str]) -> bool:
    return bool(match["before"] or match["behind"])


def _has_text_after(match: re.Match[str], text: str) -> bool:
    """Return whether text follows a head; a head before other lines of a header belongs to them."""
    return match.end() < len(text) and not line_types.is_header_line(PlainText(text[match.end() :].strip()))
