"""Resolution of anaphora: which instrument "la présente décision", "ladite convention" or "cette résolution" refers to."""

import re
from collections.abc import Sequence
from dataclasses import replace

from clausier.components.context import ParagraphContext
from clausier.components.references import patterns
from clausier.components.references.match import ReferenceMatch


def resolve_anaphora(matches: Sequence[ReferenceMatch], context: ParagraphContext) -> list[ReferenceMatch]:
    """Resolve anaphora to antecedents in their own paragraph.

    "la présente décision" is the document itself, if it is of that kind and has a symbol. The antecedent of "ladite",
    "cette" is the last reference of their kind before them; a plural gets all as candidates and remains unresolved.

    Args:
        matches: The references of a paragraph in order.
        context: The context of the paragraph.
    """
    resolved: list[ReferenceMatch] = []
    for match in matches:
        resolved.append(_resolve(match, resolved, context) if match.anaphoric else match)
    return resolved


def resolve_across_paragraphs(
    paragraphs: Sequence[Sequence[ReferenceMatch]], contexts: Sequence[ParagraphContext]
) -> list[list[ReferenceMatch]]:
    """Resolve anaphora without an antecedent in their own paragraph.

    In a statement "cette décision" is the one that the statement is attached to; elsewhere the antecedent of "ladite",
    "cette" is the last reference of their kind in the preceding paragraph.

    Args:
        paragraphs: The references of each paragraph of a document, in order.
        contexts: The context of each paragraph.
    """
    resolved: list[list[ReferenceMatch]] = []
    for matches, context in zip(paragraphs, contexts, strict=True):
        before = [m for m in resolved[-1] if not m.anaphoric] if resolved else []
        resolved.append([_resolve_across(match, before, context) for match in matches])
    return resolved


def _resolve_across(
    match: ReferenceMatch, before: Sequence[ReferenceMatch], context: ParagraphContext
) -> ReferenceMatch:
    if match.rule_id not in ("anaphora:said", "anaphora:this") or match.canonical_id or match.candidates:
        return match
    if context.kind == "statement":
        own = replace(match, rule_id="anaphora:own")
        return replace(_resolve(own, (), replace(context, kind="")), rule_id=match.rule_id)
    return _resolve(match, before, context)


def _resolve(match: ReferenceMatch, before: Sequence[ReferenceMatch], context: ParagraphContext) -> ReferenceMatch:
    if match.rule_id == "anaphora:own":
        series = patterns.SERIES_OF_KIND.get(match.kind)
        own = series and re.search(rf"[./]{series}/", context.symbol)
        if own and context.kind != "statement":
            return replace(
                match, canonical_id=context.symbol, status="identified", body=context.body,
                organisation=context.organisation,
            )  # fmt: skip
        return match
    earlier = [m for m in before if not m.anaphoric and m.kind == match.kind]
    plural = match.text.rstrip().endswith("s") and match.text.lower().startswith(("ces", "les", "des", "aux"))
    if plural:
        return replace(match, candidates=tuple(dict.fromkeys(m.canonical_id for m in earlier if m.canonical_id)))
    if not earlier:
        return match
    last = earlier[-1]
    if not last.canonical_id:
        return replace(match, candidates=last.candidates)
    return replace(
        match, canonical_id=last.canonical_id, status="identified", organisation=last.organisation, body=last.body,
        number=last.number, year=last.year,
    )  # fmt: skip
