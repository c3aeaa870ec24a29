"""A rule that tells what a paragraph does with an instrument that it cites."""

from dataclasses import dataclass
from typing import Literal

Bond = Literal["firm", "under", "content", "origin"]
"""How words before a mention bind it.

``firm``: they say what is done with it. ``under``: something is done in accordance with it. ``content``: they name something
by the instrument that it stands in. ``origin``: they name something by the instrument that made it.
"""


@dataclass(frozen=True, slots=True)
class Governor:
    """Words before a mention that govern it.

    Attributes:
        name: The end of the rule's id.
        function: What they say.
        words: A regular expression on folded text; it ends with the preposition that binds the mention, if there is one.
        bond: How they bind the mention.
        means: What the rule says, in a few words.
        example: A French paragraph with the mention in brackets.
    """

    name: str
    function: str
    words: str
    bond: Bond
    means: str
    example: str

    @property
    def rule_id(self) -> str:
        """The id that rows give."""
        return f"words:{self.name}"


@dataclass(frozen=True, slots=True)
class Act:
    """Acts that say what is done with what they govern.

    Attributes:
        name: The end of the rule's id.
        function: What they say.
        concepts: The English keys of the acts.
        means: What the rule says, in a few words.
        example: A French paragraph with the mention in brackets.
        reach: Whether they also reach a mention that stands deeper in their complement: what is recalled is recalled whole.
        lemmas: If there are any, only the acts with these lemmas.
    """

    name: str
    function: str
    concepts: frozenset[str]
    means: str
    example: str
    reach: bool = False
    lemmas: frozenset[str] = frozenset()

    @property
    def rule_id(self) -> str:
        """The id that rows give."""
        return f"act:{self.name}"
