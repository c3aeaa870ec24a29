"""A rule that tells what a paragraph does with an instrument that it cites."""

from dataclasses import dataclass
from typing import Literal

FUNCTIONS = {
    "recalls": "recalls it",
    "reaffirms": "reaffirms it, or what it says",
    "implements": "applies it, acts in accordance with it, or has others apply, respect or join it",
    "modifies": "changes, completes or suspends it, or what it set up",
    "extends": "makes what it set up last longer",
    "repeals": "repeals or replaces it, or ends what it set up",
    "requests_under": "requests something in accordance with it",
    "adopts_annex": "adopts the text that stands in its annex",
    "endorses": "approves, adopts or supports it",
    "grounds": "rests on it: acts under it, in the light of it, guided by it",
    "acknowledges": "takes note of it, welcomes it, stresses it, bears it in mind",
    "specifies": "names something by it: the Committee that it created, the mandate that it defines",
}
"""What a paragraph does with what it cites; the names in the table, and what they mean."""

Bond = Literal["firm", "noun", "under", "content", "origin"]
"""How words before a mention bind it.

``firm``: they say what is done with it. ``noun``: so does a noun ("l’application de"), and what it names may itself be
changed or ended. ``under``: something is done in accordance with it. ``content``: they name something by the instrument that it
stands in. ``origin``: they name something by the instrument that made it.
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
class Follower:
    """Words behind a mention that say what is done with it.

    Attributes:
        name: The end of the rule's id.
        function: What they say.
        words: A regular expression on folded text that begins behind the mention.
        means: What the rule says, in a few words.
        example: A French paragraph with the mention in brackets.
        after: The function that the words before must tell; empty if the mention must be the subject of a clause with que.
    """

    name: str
    function: str
    words: str
    means: str
    example: str
    after: str = ""

    @property
    def rule_id(self) -> str:
        """The id that rows give."""
        return f"behind:{self.name}"


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
