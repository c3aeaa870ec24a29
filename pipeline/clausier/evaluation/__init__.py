"""Scoring a model against gold annotations: counts, intervals, mistakes, comparison of two models, agreement of annotators."""
