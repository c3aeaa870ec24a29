"""The settings of retraining."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TrainingSettings:
    """The settings of retraining.

    Attributes:
        seed: Seed of everything random: the same seed gives the same model.
        folds: The number of folds of cross-validation.
        min_support: The least number of gold rows for a new rule.
        min_precision: The least share of correct rows of a rule on the training documents, from 0 to 1.
        confidence: The level at which a rule of the base model must be below ``min_precision`` before it is changed,
            from 0 to 1: a rule with few rows stays.
        resamples: The number of resamples of the documents for intervals.
    """

    seed: int = 0
    folds: int = 5
    min_support: int = 1
    min_precision: float = 0.6
    confidence: float = 0.95
    resamples: int = 1000
