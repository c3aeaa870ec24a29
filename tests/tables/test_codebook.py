"""The codebook is complete."""

from clausier.tables.codebook import codebook
from clausier.tables.schema import schema


def test_the_codebook_names_every_column_with_its_closed_set() -> None:
    text = codebook(schema())
    assert len(schema()) == 8
    for table, columns in schema().items():
        section = text.split(f"## {table}\n")[1].split("\n## ")[0]
        assert section.count("\n| `") == len(columns)
        for column in columns:
            assert f"| `{column.name}` |" in section
            assert all(f"`{value}`" in section for value in column.allowed)
