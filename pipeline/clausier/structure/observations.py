"""What a unit shows of its kind: observations, to be weighed over the whole document."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from clausier.errors import ClausierError
from clausier.french.folding import fold
from clausier.model_files.json_object import parse_object
from clausier.records.paragraph_kinds import NUMBERED_KINDS
from clausier.structure import line_types, patterns
from clausier.structure.opener_classifier import OpenerClassifier
from clausier.structure.units import Unit

SCORED_KINDS = (*NUMBERED_KINDS, "heading", "other")
"""The kinds between which evidence decides; the others are read off fixed lines."""


@dataclass(frozen=True, slots=True)
class KindWeights:
    """For each observation, what it adds to the score of each kind of ``SCORED_KINDS`` (log-odds like, 0 = nothing)."""

    by_observation: Mapping[str, Mapping[str, float]]

    def score(self, observations: tuple[str, ...], kind: str) -> float:
        """Return the sum of what the observations add to a kind."""
        return sum(self.by_observation.get(name, {}).get(kind, 0.0) for name in observations)


def read_kind_weights(path: Path) -> KindWeights:
    """Read the weights of the evidence from a model folder's ``kinds.json``.

    Args:
        path: The file: an object of observations, each an object of kinds and numbers.

    Raises:
        ClausierError: E206, the file is missing or is not such an object.
    """
    try:
        data = parse_object(path.read_text(encoding="utf-8"))
        table = {
            name: {kind: float(value) for kind, value in row.items()} for name, row in data["observations"].items()
        }
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise ClausierError("E206", file=path, reason=error) from error
    unknown = {kind for row in table.values() for kind in row} - set(SCORED_KINDS)
    if unknown:
        raise ClausierError("E206", "unknown_kinds", file=path, kinds=sorted(unknown))
    return KindWeights(table)


PUNCTUATION_NAMES = {".": "stop", ",": "comma", ";": "semicolon", ":": "colon", "!": "stop", "?": "stop"}


def extract_observations(unit: Unit, classifier: OpenerClassifier) -> tuple[str, ...]:
    """Return what a unit shows: its opener, number, closing punctuation, length and shape.

    Args:
        unit: A unit of the body of a document.
        classifier: Tells how it opens.

    Returns:
        Names of observations, as in the model's ``kinds.json``.
    """
    body = unit.body or unit.text
    opener = classifier.classify(body)
    capital = body[:1].isupper()
    seen = [f"number:{unit.marker.style if unit.marker else 'none'}", f"end:{_closing_punctuation(unit.text)}"]
    if opener.form:
        known = "known" if opener.known else "morphology"
        seen.append(f"opener:{opener.form}:{known}" if capital else "opener:lower-case")
    else:
        seen.append("opener:none")
    folded = fold(body[:600])
    if patterns.QUE.match(folded):
        seen.append("opens:que")
    if patterns.MODAL_VERB.search(folded):
        seen.append("modal")
    if len(body) < 120 and not opener.known and _closing_punctuation(unit.text) in ("none", "colon"):
        seen.append("short:section" if line_types.is_section_heading(body) else "short")
    if body.isupper():
        seen.append("capitals")
    if unit.is_front:
        seen.append("front")
    if line_types.is_closing_line(unit):
        seen.append("closing")
    return tuple(seen)


def _closing_punctuation(text: str) -> str:
    match = patterns.CLOSING_PUNCTUATION.search(text[-40:])
    return PUNCTUATION_NAMES[match["end"]] if match else "none"
