"""Small gold folders, invented and written by hand, for tests."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

DOC_ID = "PC.DEC-9301"
PP1 = "Rappelant la Décision No 17/04, et rappelant ses engagements,"
OP1 = "1. Décide :"
ITEM = "a) De créer un poste ;"
TEXT = f"{PP1}\n\n{OP1}\n\n{ITEM}"

Rows = Sequence[Mapping[str, object]]

PARAGRAPHS: Rows = [
    {"text": PP1, "checked": "true", "paragraph_id": f"{DOC_ID}:PP1", "kind": "preambular", "level": 0},
    {"text": OP1, "checked": "true", "paragraph_id": f"{DOC_ID}:OP1", "kind": "operative", "number": "1.", "level": 0},
    {
        "text": ITEM,
        "checked": "true",
        "paragraph_id": f"{DOC_ID}:OP1(a)",
        "parent_id": f"{DOC_ID}:OP1",
        "kind": "operative",
        "number": "a)",
        "level": 1,
    },
]
ACTIONS: Rows = [
    {"text": "Rappelant", "paragraph_id": f"{DOC_ID}:PP1", "rank": 1, "lemma": "rappeler"},
    {"text": "rappelant", "paragraph_id": f"{DOC_ID}:PP1", "rank": 2, "lemma": "rappeler"},
    {"text": "Décide", "paragraph_id": f"{DOC_ID}:OP1", "rank": 1, "lemma": "décider"},
    {"text": "Décide", "paragraph_id": f"{DOC_ID}:OP1(a)", "rank": 1, "lemma": "décider", "form": "inherited"},
]


def write_table(path: Path, rows: Rows, delimiter: str = ",") -> None:
    """Write rows with all columns that any of them has."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, delimiter=delimiter, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def gold_folder(path: Path, layers: str = "paragraphs; actions", **tables: Rows) -> Path:
    """A gold folder of one document with its source; tables that are given stand instead of those above."""
    (path / "texts").mkdir(parents=True)
    (path / "texts" / f"{DOC_ID}.txt").write_text(TEXT, encoding="utf-8", newline="")
    (path / "source.txt").write_text(TEXT, encoding="utf-8", newline="")
    write_table(path / "documents.csv", [{"doc_id": DOC_ID, "layers": layers, "source_path": "source.txt"}])
    for name, rows in {"paragraphs": PARAGRAPHS, "actions": ACTIONS, **tables}.items():
        write_table(path / f"{name}.csv", rows)
    return path
