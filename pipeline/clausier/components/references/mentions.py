"""Mentions without a name: typed ones ("décisions pertinentes de l'OSCE") and anaphora ("la présente décision")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clausier.components.context import ParagraphContext
from clausier.components.references import patterns
from clausier.components.references.match import ReferenceMatch
from clausier.components.rejection import Rejection
from clausier.model_files.bodies import Body


@dataclass(frozen=True, slots=True)
class MentionFinder:
    """Finds mentions that need something else to be understood.

    Attributes:
        bodies: The bodies that are known.
    """

    bodies: Sequence[Body]

    def find(self, text: str, folded: str) -> Iterator[ReferenceMatch]:
        """Yield typed mentions and anaphora, all unresolved.

        Args:
            text: The paragraph.
            folded: Its folded text.
        """
        for match in patterns.GENERIC_MENTION.finditer(folded):
            end, body, organisation = self._owner(folded, match)
            yield ReferenceMatch(
                match.start(), end, text[match.start() : end], patterns.MENTION_NOUN_KINDS[match["noun"]], "generic",
                organisation=organisation, body=body,
            )  # fmt: skip
        for match in patterns.ANAPHOR.finditer(folded):
            noun = match["noun1"] or match["noun2"] or match["noun3"]
            if text[match.end() - len(noun) - 1 : match.end()].strip() == "" or _is_quantified(folded, match.end()):
                continue
            rule = _rule(match)
            yield ReferenceMatch(
                match.start(),
                match.end(),
                text[match.start() : match.end()],
                patterns.MENTION_NOUN_KINDS[noun],
                rule,
                anaphoric=True,
            )

    def rejected(self, text: str, folded: str) -> Iterator[Rejection]:
        """Yield the anaphora that a number follows; arguments as for ``find``."""
        for match in patterns.ANAPHOR.finditer(folded):
            if _is_quantified(folded, match.end()):
                printed = text[match.start() : match.end()]
                reason = "has a number behind it: it would be a citation, not an anaphora"
                yield Rejection(match.start(), match.end(), printed, _rule(match), reason)

    def _owner(self, folded: str, match: re.Match[str]) -> tuple[int, str, str]:
        """Whose instruments a typed mention speaks of, if a body or organisation follows."""
        end = match.start("of") if match["of"] else match.end()
        link = patterns.GENITIVE_PREPOSITION.match(folded, end)
        if link is None:
            return end, "", ""
        for body in self.bodies:
            for phrase in body.phrases:
                if folded.startswith(phrase, link.end()):
                    return link.end() + len(phrase), body.name, body.organisation
        for phrase, organisation in patterns.ORGANISATION_NAMES.items():
            if folded.startswith(phrase, link.end()):
                return link.end() + len(phrase), "", organisation
        return end, "", ""


def _rule(match: re.Match[str]) -> str:
    return "anaphora:own" if match["own"] else "anaphora:said" if match["said"] else "anaphora:this"


def _is_quantified(folded: str, end: int) -> bool:
    """As in "cette décision No 5/11" is a numbered citation, not an anaphora."""
    return bool(patterns.FOLLOWING_NUMBER.match(folded, end))


def resolve_anaphora(found: Sequence[ReferenceMatch], context: ParagraphContext) -> list[ReferenceMatch]:
    """Decide what anaphora stand for.

    "la présente décision" is the document itself, if it is of that kind and has a symbol. "ladite", "cette" stand for the
    last reference of their kind before them in the paragraph; more than one candidate in the plural stays open.

    Args:
        found: The references of a paragraph in order.
        context: What is known of the document.
    """
    resolved: list[ReferenceMatch] = []
    for match in found:
        resolved.append(_resolve(match, resolved, context) if match.anaphoric else match)
    return resolved


def resolve_across(
    paragraphs: Sequence[Sequence[ReferenceMatch]], contexts: Sequence[ParagraphContext]
) -> list[list[ReferenceMatch]]:
    """Decide what anaphora stand for that have nothing before them in their own paragraph.

    In a statement "cette décision" is the one that the statement is attached to; elsewhere "ladite", "cette" stand for
    the last reference of their kind in the paragraph just before.

    Args:
        paragraphs: The references of each paragraph of a document, in order.
        contexts: What is known around each paragraph.
    """
    resolved: list[list[ReferenceMatch]] = []
    for found, context in zip(paragraphs, contexts, strict=True):
        before = [m for m in resolved[-1] if not m.anaphoric] if resolved else []
        resolved.append([_across(match, before, context) for match in found])
    return resolved


def _across(match: ReferenceMatch, before: Sequence[ReferenceMatch], context: ParagraphContext) -> ReferenceMatch:
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
