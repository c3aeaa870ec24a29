"""Sets of the kinds of paragraphs, the values of the column ``kind`` of ``paragraphs.csv``, that rules ask for.

A *lead-in* is the text of a preambular or operative paragraph that introduces the items below it ("Décide :", then a), b),
c)). It has no kind of its own: it is the paragraph, or the part of it before the items, and its items inherit its kind.

A *bridge* is a paragraph without a number that only announces what follows it, up to a colon, such as "Les principes ci-après
s'appliquent à toutes les activités de l'OSCE :". It has the kind ``bridge``, and introduces paragraphs that are no items of it.
"""

NUMBERED_KINDS = ("preambular", "operative")
"""Kinds whose paragraphs are counted and cited (PP1, OP1)."""

ACTING_KINDS = (*NUMBERED_KINDS, "bridge")
"""Kinds of paragraphs in which the issuing body acts."""

CITING_KINDS = frozenset({*ACTING_KINDS, "other", "statement", "footnote"})
"""Kinds whose references the document cites; those in its header, title and headings name it or its parts."""

NAMING_KINDS = CITING_KINDS | {"title", "heading", "enacting_formula", "signature"}
"""Kinds whose entities are recorded; what the header names is in the documents table."""

COMPARED_KINDS = frozenset({*ACTING_KINDS, "statement", "other"})
"""Kinds with substance of their own, which comparisons and lineages read; titles, headings and signatures only frame it."""
