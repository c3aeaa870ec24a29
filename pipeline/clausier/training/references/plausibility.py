"""Plausibility of a single row: about one row in ten of a corrected table is wrong, and a single one has no other evidence."""

from collections.abc import Sequence

from clausier.components.references.match import ReferenceMatch
from clausier.components.references.named_instruments import is_name_boundary
from clausier.components.references.patterns import INSTRUMENT_NOUN_KINDS, NAME_FUNCTION_WORDS
from clausier.french.folding import fold
from clausier.french.morphology import analyse
from clausier.model_files.pattern_file import Entry
from clausier.training.references.gold_references import GoldReference, ReferenceParagraph
from clausier.training.references.patterns import LETTERS, NEXT_WORD, SHORT_NUMBER


def is_plausible_span(
    reference: GoldReference, paragraph: ReferenceParagraph, matches: Sequence[ReferenceMatch]
) -> bool:
    """Check whether the span of a reference may be that of a name, though the model finds another one or none.

    It is not if it includes more or less than a name that the registry has, if it begins within a match of the model
    with a word that begins no names, or if it ends with a number or a participle ("adopté").

    Args:
        reference: A gold reference that the model does not predict.
        paragraph: Its paragraph.
        matches: The matches of the model in the paragraph.
    """
    if any((match.start, match.end) == (reference.start, reference.end) for match in matches):
        return True
    folded = fold(reference.text)
    words = folded.split()
    next_word = NEXT_WORD.match(paragraph.folded[reference.end :])
    if SHORT_NUMBER.fullmatch(words[-1]) and words[0] in INSTRUMENT_NOUN_KINDS:
        return False
    participle = any(form == "past_participle" for _, form in analyse(words[-1]))
    if participle and is_name_boundary(words[-1], next_word[1] if next_word else ""):
        return False
    for match in matches:
        if match.end <= reference.start or reference.end <= match.start:
            continue
        if match.rule_id.startswith("registry:") and reference.canonical_id in ("", match.canonical_id):
            return False
        if match.start != reference.start and words[0] not in INSTRUMENT_NOUN_KINDS:
            return False
    return True


def is_plausible_wording(phrase: str, reference: GoldReference, entry: Entry) -> bool:
    """Check whether a name looks like another wording of an instrument: of its kind and date, with a word of its name.

    Args:
        phrase: The name, folded.
        reference: The gold reference with this name.
        entry: The instrument, an entry of ``instruments.jsonl``.
    """
    kind, year = reference.row.cell_text("kind"), reference.row.cell_text("year")
    if (kind and kind != entry["kind"]) or (year and entry["date"] and year != entry["date"][:4]):
        return False
    known = {word for name in (fold(entry["name"]), *entry["pattern"]) for word in _distinctive_words(name)}
    return not known.isdisjoint(_distinctive_words(phrase))


def _distinctive_words(name: str) -> set[str]:
    """The words of a name that distinguish it from others of its kind."""
    words = LETTERS.findall(name)
    return {
        word
        for word in words
        if len(word) > 1 and word not in NAME_FUNCTION_WORDS and word not in INSTRUMENT_NOUN_KINDS
    }
