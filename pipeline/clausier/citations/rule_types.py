"""The types of the rules that classify citations: preceding cues, following cues and acts."""

from dataclasses import dataclass
from typing import Literal

CueKind = Literal["direct", "nominal", "accordance", "content", "origin"]
"""How a preceding cue relates to the mention that it governs.

``direct``: it states what is done with the instrument. ``nominal``: a noun states it ("l’application de"), and what the noun
denotes may itself be changed or ended. ``accordance``: something is done in accordance with the instrument. ``content``: it
identifies something by the instrument that contains it ("défini dans"). ``origin``: it identifies something by the
instrument that created it ("créé par").
"""


@dataclass(frozen=True, slots=True)
class PrecedingCue:
    """Words before a mention that govern it.

    Attributes:
        name: The last part of the rule's id.
        function: The citation function that they express.
        pattern: A regular expression on folded text; it ends with the preposition that governs the mention, if there is one.
        kind: How they relate to the mention.
        description: The rule in a few words.
        example: A French paragraph with the mention in brackets.
    """

    name: str
    function: str
    pattern: str
    kind: CueKind
    description: str
    example: str

    @property
    def rule_id(self) -> str:
        """The id in the column ``rule_id``."""
        return f"words:{self.name}"


@dataclass(frozen=True, slots=True)
class FollowingCue:
    """Words after a mention that state what is done with it.

    Attributes:
        name: The last part of the rule's id.
        function: The citation function that they express.
        pattern: A regular expression on folded text; it is matched at the end of the mention.
        description: The rule in a few words.
        example: A French paragraph with the mention in brackets.
        required_function: The function that the preceding text must give; empty if instead the mention must be the subject
            of a clause with que.
    """

    name: str
    function: str
    pattern: str
    description: str
    example: str
    required_function: str = ""

    @property
    def rule_id(self) -> str:
        """The id in the column ``rule_id``."""
        return f"behind:{self.name}"


@dataclass(frozen=True, slots=True)
class ActRule:
    """Acts that state what is done with the instruments that they govern.

    Attributes:
        name: The last part of the rule's id.
        function: The citation function that they express.
        concepts: The concepts (English keys) of the acts.
        description: The rule in a few words.
        example: A French paragraph with the mention in brackets.
        has_wide_scope: Whether they also govern a mention embedded in their complement: what is recalled is recalled whole.
        lemmas: If not empty, only acts with these lemmas.
    """

    name: str
    function: str
    concepts: frozenset[str]
    description: str
    example: str
    has_wide_scope: bool = False
    lemmas: frozenset[str] = frozenset()

    @property
    def rule_id(self) -> str:
        """The id in the column ``rule_id``."""
        return f"act:{self.name}"
