"""Expressions for raised characters: calls of notes, units of measure, endings of French abbreviations and ordinals."""

import re

_CALL_NUMBER = r"[(\[]?\d{1,3}[)\]]?"

NOTE_CALL = re.compile(rf"{_CALL_NUMBER}(?:\s?[,–-]\s?{_CALL_NUMBER})*")
"""The number of a note, perhaps in brackets, or several: "3", "(3)", "[3]", "3, 4"."""

UNIT_BEFORE_EXPONENT = re.compile(r"(?:^|[\s\d])[mck]?m$")
"""A unit of measure that is squared or cubed: "m2"."""

RAISED_ENDING = re.compile(r"(?:os?|e|er|ers|re|res|es|[èe]me|[èe]mes|me|mes|lle|nde?|a)")
"""The raised ending of an abbreviation or ordinal: No, nos, 1er, 2e, 20ème, XXIe, Mme, Mlle."""

STEM_BEFORE_ENDING = re.compile(r"(?:^|\s)(?:[NnM]|\d{1,4}|[IVXLC]+) $")
"""A number or abbreviation that extraction separated from its raised ending by a space."""
