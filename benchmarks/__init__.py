"""Measurements of clausier: scores against the gold, times; no tests."""
