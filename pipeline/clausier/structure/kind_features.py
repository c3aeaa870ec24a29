"""Observations on a unit, the features by which its kind is decided, and their weights."""

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
"""The kinds that are decided by weighted observations; the others follow from lines with a fixed form."""


@dataclass(frozen=True, slots=True)
class KindWeights:
    """For each observation, its weight for each kind of ``SCORED_KINDS`` (like log-odds; 0 has no effect)."""

    by_observation: Mapping[str, Mapping[str, float]]

    def score(self, observations: tuple[str, ...], kind: str) -> float:
        """Return the sum of the weights of observations for a kind."""
        return sum(self.by_observation.get(name, {}).get(kind, 0.0) for name in observations)


def read_kind_weights(path: Path) -> KindWeights:
    """Read the weights of observations from a model folder's ``kinds.json``.

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
"""Names of closing punctuation in observations."""


def extract_observations(unit: Unit, classifier: OpenerClassifier) -> tuple[str, ...]:
    """Return the observations on a unit: its opener, number, closing punctuation, length and shape.

    Args:
        unit: A unit of the body of a document.
        classifier: Classifies its opener.

    Returns:
        Names of observations, as in the model's ``kinds.json``.
    """
    body = unit.body or unit.text
    opener = classifier.classify(body)
    capital = body[:1].isupper()
    observations = [f"number:{unit.marker.style if unit.marker else 'none'}", f"end:{_closing_punctuation(unit.text)}"]
    if opener.form:
        known = "known" if opener.known else "morphology"
        observations.append(f"opener:{opener.form}:{known}" if capital else "opener:lower-case")
    else:
        observations.append("opener:none")
    folded = fold(body[:600])
    if patterns.QUE.match(folded):
        observations.append("opens:que")
    if any(stem in folded for stem in patterns.MODAL_VERB_STEMS) and patterns.MODAL_VERB.search(folded):
        observations.append("modal")
    if len(body) < 120 and not opener.known and _closing_punctuation(unit.text) in ("none", "colon"):
        observations.append("short:section" if line_types.is_section_heading(body) else "short")
    if body.isupper():
        observations.append("capitals")
    if unit.is_front:
        observations.append("front")
    if line_types.is_closing_line(unit):
        observations.append("closing")
    return tuple(observations)


def _closing_punctuation(text: str) -> str:
    match = patterns.CLOSING_PUNCTUATION.search(text[-40:])
    return PUNCTUATION_NAMES[match["end"]] if match else "none"
