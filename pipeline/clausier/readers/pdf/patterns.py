"""Expressions for the running rows of French documents; all but codes match folded text."""

import re

from clausier.french.dates import FULL_DATE

PAGE_NUMBER = re.compile(r"(?:page )?[-–—]? ?(\d{1,4}) ?[-–—]?")

PART_HEADING = re.compile(
    r"(?:annexe?s?|pieces? complementaires?|attachments?|appendi(?:ce|x)|additif|supplement)\b.{0,40}"
)
"""The heading of an annex or attachment, which begins on a new page."""

DATE_ROW = re.compile(FULL_DATE)
"""A row that holds a date alone, as below the symbol at the head of a page."""

JOB_CODE = re.compile(r"(?=[A-Z]*\d)[A-Z][A-Z0-9]{3,11}")
"""The code of a printing job in printed text: "PCOFJ560"."""
