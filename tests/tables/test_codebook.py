"""The codebook is complete."""

import pytest

from clausier.tables.codebook import codebook
from clausier.tables.schema import schema


@pytest.mark.parametrize("table", schema())
def test_the_codebook_names_every_column_with_its_closed_set(table: str) -> None:
    section = codebook(schema()).split(f"## {table}\n")[1].split("\n## ")[0]
    assert section.count("\n| `") == len(schema()[table])
    for column in schema()[table]:
        assert f"| `{column.name}` |" in section
        assert all(f"`{value}`" in section for value in column.allowed)


def test_the_codebook_has_a_section_for_every_table() -> None:
    titles = [line.removeprefix("## ") for line in codebook(schema()).splitlines() if line.startswith("## ")]
    assert titles == list(schema())
