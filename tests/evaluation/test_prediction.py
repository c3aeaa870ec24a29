"""What a model finds is looked for by the text of the document, whatever it is called and wherever it stands."""

from dataclasses import replace
from pathlib import Path

import pytest

from clausier.annotation.annotate import annotate_source
from clausier.annotation.pipeline import Pipeline
from clausier.errors import ClausierError
from clausier.evaluation.prediction import needed_layers, predict
from clausier.gold.records import GOLD_LAYERS, GoldDocument
from clausier.readers.files import read_source
from tests.builders import make_gold

DECISION = """\
DÉCISION No {number}
{title}

Le Conseil permanent,

Rappelant sa décision n° 571,

1. Décide de créer un groupe et invite le BIDDH à agir.
"""

FIRST = DECISION.format(number=9301, title="CRÉATION D’UN POSTE")
SECOND = DECISION.format(number=9302, title="LANCEMENT D’UNE CAMPAGNE D’INFORMATION")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "decisions.txt"
    path.write_text(f"{FIRST}\n{SECOND}", encoding="utf-8")
    return path


@pytest.fixture
def documents(path: Path, pipeline: Pipeline) -> list[GoldDocument]:
    """The two documents of the file as gold, under other names than the model gives them."""
    texts = [annotation.text for annotation in annotate_source(read_source(str(path)), pipeline)]
    assert len(texts) == 2
    rows = dict.fromkeys(GOLD_LAYERS, ())
    return [GoldDocument(f"d{n}", path, text, frozenset(GOLD_LAYERS), rows, {}) for n, text in enumerate(texts)]


def test_each_document_gets_the_rows_of_its_text(documents: list[GoldDocument], pipeline: Pipeline) -> None:
    steps: list[tuple[int, int]] = []
    predicted = predict(documents[::-1], pipeline, lambda done, total: steps.append((done, total)))
    assert [(name, a.document.number) for name, a in predicted.items()] == [("d1", "9302"), ("d0", "9301")]
    assert [action.text for action in predicted["d0"].actions] == ["Rappelant", "Décide", "invite"]
    assert steps == [(0, 1), (1, 1)], "a file with two documents is annotated once"


def test_offsets_point_into_the_gold_text_where_it_differs(documents: list[GoldDocument], pipeline: Pipeline) -> None:
    gold_text = documents[0].text.replace("CRÉATION", "CRÉA­TION").replace("n° 571", "no 571")
    predicted = predict([replace(documents[0], text=gold_text)], pipeline)["d0"]
    assert predicted.text == gold_text
    assert [gold_text[row.start : row.end] for row in predicted.actions] == ["Rappelant", "Décide", "invite"]
    assert [row.text for row in predicted.references] == ["décision no 571"]


def test_a_document_that_is_not_in_the_file_is_an_empty_annotation(
    documents: list[GoldDocument], pipeline: Pipeline
) -> None:
    other = replace(documents[0], doc_id="other", text="Nous, ministres des affaires étrangères, condamnons cet acte.")
    predicted = predict([*documents, other], pipeline)
    assert (predicted["other"].text, predicted["other"].document.doc_id) == (other.text, "other")
    assert predicted["other"].paragraphs == predicted["other"].actions == ()
    assert len(predicted["d0"].actions) == 3


def test_a_file_that_cannot_be_read_is_told(documents: list[GoldDocument], pipeline: Pipeline) -> None:
    documents[0].source.write_text("", encoding="utf-8")
    with pytest.raises(ClausierError) as caught:
        predict(documents, pipeline)
    assert caught.value.code == "E155"
    assert "decisions.txt of the gold cannot be annotated: The file holds no text." in caught.value.message


def test_only_layers_that_are_gold_somewhere_are_needed() -> None:
    document = make_gold()
    assert needed_layers([document]) == {"actions", "clauses", "entities", "references"}
    without = replace(document, layers=frozenset({"paragraphs", "actions"}))
    assert needed_layers([without]) == {"actions"}, "clauses need the parser"
    assert needed_layers([make_gold(unchecked=["PP1", "OP1", "OP1(a)", "OP2"])]) == frozenset()
