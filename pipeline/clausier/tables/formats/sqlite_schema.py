"""The schema of ``variables.csv`` in SQL."""

from collections.abc import Iterator, Sequence

from clausier.tables.schema import Column, Schema

TYPES = {"string": "TEXT", "date": "TEXT", "integer": "INTEGER", "boolean": "INTEGER"}

VIEWS = {
    "actions_in_context": (
        "actions",
        """\
SELECT actions.doc_id, documents.symbol, documents.title, documents.year, documents.body, paragraphs.label,
    paragraphs.kind, actions.text, actions.lemma, actions.modifiers, actions.concept, actions.category,
    actions.strength, paragraphs.text AS paragraph, actions.paragraph_id, actions.action_id
FROM actions JOIN paragraphs USING (paragraph_id) JOIN documents ON documents.doc_id = actions.doc_id""",
    ),
    "references_in_context": (
        "references",
        """\
SELECT "references".doc_id, citing.symbol AS citing_symbol, citing.year AS citing_year, paragraphs.label,
    "references".text, "references".kind, "references".canonical_id, "references".status, "references".target_doc_id,
    cited.title AS cited_title, paragraphs.text AS paragraph, "references".paragraph_id, "references".reference_id
FROM "references" JOIN paragraphs USING (paragraph_id) JOIN documents AS citing ON citing.doc_id = "references".doc_id
    LEFT JOIN documents AS cited ON cited.doc_id = "references".target_doc_id""",
    ),
    "citations_in_context": (
        "citations",
        """\
SELECT citations.doc_id, citing.symbol AS citing_symbol, citing.year AS citing_year, paragraphs.label,
    citations.function, citations.concept, citations.canonical_id, citations.target_doc_id, cited.title AS cited_title,
    citations.count, paragraphs.text AS paragraph, citations.paragraph_id, citations.citation_id
FROM citations JOIN paragraphs USING (paragraph_id) JOIN documents AS citing ON citing.doc_id = citations.doc_id
    LEFT JOIN documents AS cited ON cited.doc_id = citations.target_doc_id""",
    ),
}
"""Views for the most frequent joins, each with the table that it requires."""


def quoted(name: str) -> str:
    """Return a quoted name: ``references`` and ``order`` are keywords of SQL."""
    return '"' + name.replace('"', '""') + '"'


def create_table(table: str, columns: Sequence[Column]) -> str:
    """Return the statement that creates a table, with its keys and closed sets.

    Args:
        table: Its name.
        columns: Its columns.
    """
    parts = [_column(column) for column in columns]
    for column in columns:
        if column.target:
            target, name = column.target
            parts.append(f"FOREIGN KEY ({quoted(column.name)}) REFERENCES {quoted(target)} ({quoted(name)})")
    return f"CREATE TABLE {quoted(table)} (\n  " + ",\n  ".join(parts) + "\n)"


def _column(column: Column) -> str:
    name = quoted(column.name)
    words = [name, TYPES[column.type]]
    if column.required:
        words.append("NOT NULL")
    if column.is_primary_key:
        words.append("PRIMARY KEY")
    if column.type == "boolean":
        words.append(f"CHECK ({name} IN (0, 1))")
    if column.allowed:
        values = ", ".join("'" + value.replace("'", "''") + "'" for value in column.allowed)
        words.append(f"CHECK ({name} IN ({values}))")
    return " ".join(words)


def indexes(schema: Schema) -> Iterator[str]:
    """Yield the statements that index every foreign key.

    Args:
        schema: The tables that are written.
    """
    for table, columns in schema.items():
        for column in columns:
            if column.target:
                yield f"CREATE INDEX {quoted(f'{table}_{column.name}')} ON {quoted(table)} ({quoted(column.name)})"


def search(schema: Schema) -> Iterator[str]:
    """Yield the statements that make texts of paragraphs searchable by whole words, regardless of accents.

    Args:
        schema: The tables that are written.
    """
    if "paragraphs" in schema:
        # Without a copy of the texts. Rows are never deleted, so their row ids survive a VACUUM. Datasette finds the
        # table by its name in double quotes.
        yield (
            'CREATE VIRTUAL TABLE paragraphs_fts USING fts5(text, content="paragraphs", '
            "tokenize='unicode61 remove_diacritics 2')"
        )
        yield "INSERT INTO paragraphs_fts (paragraphs_fts) VALUES ('rebuild')"


def views(schema: Schema) -> Iterator[str]:
    """Yield the statements that create those of ``VIEWS`` whose tables are written.

    Args:
        schema: The tables that are written.
    """
    for name, (needed, query) in VIEWS.items():
        if needed in schema:
            yield f"CREATE VIEW {name} AS\n{query}"
