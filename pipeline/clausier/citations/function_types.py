"""The closed set of citation functions, and the classification of a mention by one of them."""

from typing import NamedTuple

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
"""What a paragraph does with what it cites: the values of the column ``function``, and their meaning."""

CHANGE_FUNCTIONS = frozenset({"extends", "modifies", "repeals"})
"""The functions that change an instrument, or what it set up."""


class Classification(NamedTuple):
    """The function of a mention.

    Attributes:
        function: One of ``FUNCTIONS``.
        rule_id: The id of the rule that assigns it.
    """

    function: str
    rule_id: str
