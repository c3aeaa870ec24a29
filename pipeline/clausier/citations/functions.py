"""What a paragraph does with an instrument that it cites."""

from clausier.records import Action, Paragraph, Reference

BY_CONCEPT = {
    "recall": "recalls",
    "reaffirm": "reaffirms",
    "reiterate": "reaffirms",
    "amend": "modifies",
    "extend": "extends",
    "repeal": "repeals",
}
"""The function that an act alone tells, by its concept."""


def told_function(paragraph: Paragraph, action: Action | None, mention: Reference) -> tuple[str, str] | None:
    """Return the function of a mention and the rule that tells it; None if no rule does.

    Args:
        paragraph: The citing paragraph.
        action: The act that cites, if it is known.
        mention: The mention.
    """
    concept = action.concept if action else ""
    return (BY_CONCEPT[concept], f"concept:{concept}") if concept in BY_CONCEPT else None
