"""Whatever kind a reference gets, the table knows it."""

import pytest

from clausier.annotation.annotate import annotate_source
from clausier.annotation.pipeline import Pipeline
from clausier.components.references.canonical_symbols import kind_of_symbol
from clausier.components.references.patterns import INSTRUMENT_NOUN_KINDS, MENTION_NOUN_KINDS
from clausier.components.references.registry import INSTRUMENT_KINDS
from clausier.readers.source import Source
from clausier.tables.invariants import check_annotation
from clausier.tables.schema import schema

SYMBOLS = {
    "PC.DEC/571": "decision",
    "A/RES/54/33": "resolution",
    "FSC.JOUR/312": "journal",
    "PC.DEL/12/09": "statement",
    "SEC.GAL/5/10": "statement",
    "S/PRST/2000/25": "statement",
    "CIO.FR/3/99": "report",
    "A/54/599": "document",
}


def test_the_lists_agree() -> None:
    allowed = next(set(column.allowed) for column in schema()["references"] if column.name == "kind")
    assert allowed == INSTRUMENT_KINDS
    assert {*MENTION_NOUN_KINDS.values(), *INSTRUMENT_NOUN_KINDS.values()} <= INSTRUMENT_KINDS


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_a_document_that_cites_a_symbol_can_be_written(pipeline: Pipeline, symbol: str) -> None:
    text = f"DÉCISION No 9301\nTITRE\n\nLe Conseil permanent,\n\nRappelant le document {symbol},\n\nDécide d’agir.\n"
    (made,) = annotate_source(Source("a.txt", "a", "text", text, "0" * 64, "utf-8", len(text)), pipeline)
    assert [reference.kind for reference in made.references] == [SYMBOLS[symbol]] == [kind_of_symbol(symbol)]
    check_annotation(made)
