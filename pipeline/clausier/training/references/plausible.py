"""Whether a single row is to be believed: about one row in ten of a corrected table is wrong, and nothing else speaks for it."""

import re
from collections.abc import Sequence

from clausier.components.references.match import ReferenceMatch
from clausier.components.references.names import FULL_NOUN_WORDS, NOUNS, is_verb
from clausier.french.folding import fold
from clausier.french.morphology import analyse
from clausier.model_files.pattern_file import Entry
from clausier.training.references.passages import Mention, Passage


def plausible_span(mention: Mention, passage: Passage, matches: Sequence[ReferenceMatch]) -> bool:
    """Tell whether a span may be a name's, though the model finds another one or none.

    It is not if it takes in more or less than a name that the registry has, if it begins within what the model finds
    with a word that begins no names, or if it ends with a number or a participle ("adopté").

    Args:
        mention: A gold reference that the model does not find as it is.
        passage: The paragraph that it stands in.
        matches: What the model finds in the paragraph.
    """
    if any((match.start, match.end) == (mention.start, mention.end) for match in matches):
        return True
    folded = fold(mention.text)
    words = folded.split()
    behind = re.match(r"\s(\w+)", passage.folded[mention.end :])
    if re.fullmatch(r"\d{1,3}", words[-1]) and words[0] in NOUNS:
        return False
    participle = any(form == "past_participle" for _, form in analyse(words[-1]))
    if participle and is_verb(words[-1], behind[1] if behind else ""):
        return False
    for match in matches:
        if match.end <= mention.start or mention.end <= match.start:
            continue
        if match.rule_id.startswith("registry:") and mention.canonical_id in ("", match.canonical_id):
            return False
        if match.start != mention.start and words[0] not in NOUNS:
            return False
    return True


def is_wording_of(phrase: str, mention: Mention, entry: Entry) -> bool:
    """Tell whether a name looks like another wording of an instrument: of its kind and date, with a word of its name.

    Args:
        phrase: The name, folded.
        mention: The gold reference that has it.
        entry: The instrument, as ``instruments.jsonl`` has it.
    """
    kind, year = mention.row.cell_text("kind"), mention.row.cell_text("year")
    if (kind and kind != entry["kind"]) or (year and entry["date"] and year != entry["date"][:4]):
        return False
    known = {word for name in (fold(entry["name"]), *entry["pattern"]) for word in _telling(name)}
    return not known.isdisjoint(_telling(phrase))


def _telling(name: str) -> set[str]:
    """The words of a name that tell it from others of its kind."""
    words = re.findall(r"[^\W_]+", name)
    return {word for word in words if len(word) > 1 and word not in FULL_NOUN_WORDS and word not in NOUNS}
