"""Problems of a document: what a person should look at."""

import re
from collections.abc import Sequence

from clausier.annotation.assembly.paragraph_matches import ParagraphMatches
from clausier.errors import problem
from clausier.layers import Layers
from clausier.records import Action, Document, Problem

MAX_PARAGRAPH_LENGTH = 100_000
"""Longest paragraph that is read (characters): the memory that a parse takes grows with it. No decision comes near it."""

_NON_DIGIT = re.compile(r"\D")


def find_problems(
    document: Document, paragraphs: Sequence[ParagraphMatches], actions: Sequence[Action], layers: Layers
) -> list[Problem]:
    """Return what is missing, paragraph numbers out of sequence, and openers that are unknown.

    Args:
        document: The document's record.
        paragraphs: Its paragraphs.
        actions: Its actions.
        layers: The layers that were chosen; what was not looked for is not missed.
    """
    problems = []

    def add(code: str, paragraph_id: str = "", **fields: str) -> None:
        problems.append(problem(code, document.source_path, document.doc_id, paragraph_id, **fields))

    if ".JOUR/" in document.symbol:  # minutes decide nothing themselves
        pass
    elif not document.operative_count:
        add("W301")
    elif not document.preambular_count:
        add("W302")
    counted = 0
    for item in paragraphs:
        paragraph = item.record
        if paragraph.kind != "operative" or paragraph.level or paragraph.part != "main":
            continue
        counted += 1
        printed = _NON_DIGIT.sub("", paragraph.number)
        if printed and int(printed) != counted:
            add("W303", paragraph.paragraph_id, printed=printed, label=paragraph.label)
            counted = int(printed)
    for item in paragraphs:
        if len(item.record.text) > MAX_PARAGRAPH_LENGTH:
            add("W304", item.record.paragraph_id, limit=f"{MAX_PARAGRAPH_LENGTH:,}")
    if "actions" not in layers:
        return problems
    with_action = {action.paragraph_id for action in actions}
    for item in paragraphs:
        paragraph = item.record
        if (
            item.structured.acts
            and paragraph.kind != "bridge"
            and not paragraph.level
            and paragraph.paragraph_id not in with_action
        ):
            add("W401", paragraph.paragraph_id, opening=" ".join(paragraph.text.split()[:4]))
    for action in actions:
        if action.needs_review and action.rank == 1:
            add("W402", action.paragraph_id, text=action.text)
    return problems
