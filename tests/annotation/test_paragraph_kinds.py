"""The sets of paragraph kinds hold kinds that the table has."""

from collections.abc import Collection

import pytest

from clausier.records import paragraph_kinds
from clausier.tables.schema import schema

SETS = {name: kinds for name, kinds in vars(paragraph_kinds).items() if name.endswith("_KINDS")}


@pytest.mark.parametrize("kinds", SETS.values(), ids=list(SETS))
def test_each_set_is_of_kinds_that_a_paragraph_may_have(kinds: Collection[str]) -> None:
    (column,) = (column for column in schema()["paragraphs"] if column.name == "kind")
    assert set(kinds) <= set(column.allowed)
    assert len(set(kinds)) == len(kinds) > 0
