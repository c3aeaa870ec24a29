"""What a person may set for learning."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The figures that learning goes by.

    Attributes:
        seed: Of everything that is drawn: the same seed gives the same model.
        folds: Into how many parts the documents are dealt for cross-validation.
        min_support: How many gold rows a new rule must rest on.
        min_precision: The least share of right rows that a rule must have on the training documents, from 0 to 1.
        confidence: How sure one must be that a rule of the base model is below ``min_precision`` before it is touched,
            from 0 to 1: a rule with few rows stays.
        resamples: How many times documents are resampled for intervals.
    """

    seed: int = 0
    folds: int = 5
    min_support: int = 1
    min_precision: float = 0.6
    confidence: float = 0.95
    resamples: int = 1000
