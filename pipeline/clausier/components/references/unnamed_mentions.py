"""Mentions without name or number: generic ones ("décisions pertinentes de l'OSCE") and anaphora ("la présente décision")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausier.components.references import patterns
from clausier.components.references.match import ReferenceMatch
from clausier.components.rejection import Rejection
from clausier.model_files.bodies import Body


@dataclass(frozen=True, slots=True)
class UnnamedMentionFinder:
    """Finds generic mentions and anaphora.

    Attributes:
        bodies: The bodies of the model.
    """

    bodies: Sequence[Body]

    def find(self, text: str, folded: str) -> Iterator[ReferenceMatch]:
        """Yield generic mentions and anaphora, all unresolved.

        Args:
            text: The paragraph.
            folded: Its folded text.
        """
        for match in patterns.GENERIC_MENTION.finditer(folded):
            end, body, organisation = self._owner_of(folded, match)
            yield ReferenceMatch(
                match.start(), end, text[match.start() : end], patterns.MENTION_NOUN_KINDS[match["noun"]], "generic",
                organisation=organisation, body=body,
            )  # fmt: skip
        for match in patterns.ANAPHOR.finditer(folded):
            noun = match["noun1"] or match["noun2"] or match["noun3"]
            if text[match.end() - len(noun) - 1 : match.end()].strip() == "" or _is_numbered(folded, match.end()):
                continue
            rule = _rule_id(match)
            yield ReferenceMatch(
                match.start(),
                match.end(),
                text[match.start() : match.end()],
                patterns.MENTION_NOUN_KINDS[noun],
                rule,
                anaphoric=True,
            )

    def rejected(self, text: str, folded: str) -> Iterator[Rejection]:
        """Yield the anaphora before a number; arguments as for ``find``."""
        for match in patterns.ANAPHOR.finditer(folded):
            if _is_numbered(folded, match.end()):
                printed = text[match.start() : match.end()]
                reason = "has a number behind it: it would be a citation, not an anaphora"
                yield Rejection(match.start(), match.end(), printed, _rule_id(match), reason)

    def _owner_of(self, folded: str, match: re.Match[str]) -> tuple[int, str, str]:
        """Return the end of a generic mention with the body and organisation whose instruments it is about, if one follows."""
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


def _rule_id(match: re.Match[str]) -> str:
    return "anaphora:own" if match["own"] else "anaphora:said" if match["said"] else "anaphora:this"


def _is_numbered(folded: str, end: int) -> bool:
    """Return whether a number follows: "cette décision No 5/11" is a numbered citation, not an anaphor."""
    return bool(patterns.FOLLOWING_NUMBER.match(folded, end))
