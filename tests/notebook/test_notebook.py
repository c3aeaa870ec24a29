"""clausier in notebooks: frames and Docs; the snippets of docs/python.md run."""

import re
from pathlib import Path
from typing import Literal

import pandas as pd
import pytest
from spacy import displacy

import clausier
from clausier.annotation.pipeline import Pipeline
from clausier.errors import ClausierError
from clausier.notebook.annotator import Annotator
from tests.conftest import ROOT

SAMPLE = ROOT / "corpus/osce/MC.DEC-5-11.txt"
TEXT = "Le Conseil permanent,\n\nRappelant sa décision n° 571,\n\nDécide de créer un groupe.\n"


@pytest.fixture(scope="module")
def annotator(pipeline: Pipeline) -> Annotator:
    return Annotator(pipeline)


def test_the_snippets_of_the_page_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    page = (ROOT / "docs/python.md").read_text(encoding="utf-8")
    snippets = re.findall(r"```python\n(.*?)```", page, re.S)
    assert len(snippets) == page.count("```python") > 0
    names: dict[str, object] = {}
    for snippet in snippets:
        exec(compile(snippet, "docs/python.md", "exec"), names)  # the project's own page
    assert 'class="spans"' in str(names["html"])


def test_tables_are_those_that_the_command_wrote(annotator: Annotator) -> None:
    made = annotator.annotate(SAMPLE).tables
    read = clausier.read_tables(ROOT / "annotations/osce")
    assert set(made) == {"documents", "paragraphs", "actions", "references", "citations", "problems"}
    for name in ("paragraphs", "actions", "references"):
        pd.testing.assert_frame_equal(made[name], read[name], obj=name)


def test_the_doc_shows_what_the_tables_hold(annotator: Annotator) -> None:
    annotation = annotator.annotate(SAMPLE)
    actions = annotation.tables["actions"]
    spans = annotation.doc.spans["actions"]
    assert [(s.text, s.label_) for s in spans] == list(zip(actions.text, actions.lemma, strict=True))
    assert annotation.doc.text == annotation.annotations[0].text


def test_what_is_wrong_with_a_file_is_a_row(annotator: Annotator, tmp_path: Path) -> None:
    (tmp_path / "cut.txt").write_bytes(TEXT.encode() + b"\xc3")
    assert "W101" in list(annotator.annotate(tmp_path / "cut.txt").tables["problems"].code)


@pytest.mark.parametrize("style", ["span", "ent"])
def test_markup_in_a_text_is_shown_by_displacy_and_not_obeyed(
    full_pipeline: Pipeline, style: Literal["span", "ent"]
) -> None:
    tag = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    text = TEXT.replace(
        "un groupe", f"un groupe qui aide les États {tag} et leurs experts dans la région, à Vienne {tag}"
    )
    doc = Annotator(full_pipeline).annotate(text).doc
    assert tag in doc.text
    assert doc.ents and doc.spans["actions"]
    page = displacy.render(doc, style=style, jupyter=False, options={"spans_key": "actions"})
    assert "<script" not in page
    assert "<img" not in page
    assert "alert(1)&lt;/script&gt;" in page


def test_the_doc_has_clauses_entities_and_what_the_base_model_says(full_pipeline: Pipeline) -> None:
    annotation = Annotator(full_pipeline).annotate(SAMPLE)
    doc = annotation.doc
    assert len(doc.spans["clauses"]) == len(annotation.tables["clauses"]) > 50
    entities = annotation.tables["entities"]
    assert [(e.text, e.label_, e.kb_id_) for e in doc.ents] == list(
        zip(entities.text, entities.label, entities.canonical_id, strict=True)
    )
    assert len(doc.ents) == 55
    decide = next(token for token in doc if token.text == "Décide")
    assert (decide.lemma_, decide.pos_, decide.dep_) == ("décider", "VERB", "ROOT")
    starts = {sentence.start_char for sentence in doc.sents}
    assert {p.start for p in annotation.annotations[0].paragraphs} <= starts


def test_paragraphs_that_no_component_read_are_in_the_doc(annotator: Annotator) -> None:
    annotation = annotator.annotate(SAMPLE)
    assert any(doc is None for doc in annotation.paragraph_docs[0])
    assert annotation.doc.text == annotation.annotations[0].text
    assert len(annotation.doc.spans["paragraphs"]) == 24


def test_a_text_with_several_documents_has_several_docs(annotator: Annotator) -> None:
    two = (
        "DÉCISION No 9301\nCRÉATION D’UN POSTE\n\n"
        + TEXT
        + "\n\nDÉCISION No 9302\nPROROGATION D’UN MANDAT\n\n"
        + TEXT
        + "\nIl est saisi par les États qui sont ses membres.\n"
    )
    annotation = annotator.annotate(two)
    assert len(annotation.docs) == 2
    with pytest.raises(ClausierError) as raised:
        _ = annotation.doc
    assert raised.value.code == "E115"


def test_many_files_stream_and_a_bad_one_stops_nothing(annotator: Annotator) -> None:
    results = list(annotator.annotate_many([SAMPLE, "absent.txt", SAMPLE]))
    assert [len(r.annotations) for r in results] == [1, 0, 1]
    assert list(results[1].tables["problems"].code) == ["E101"]
    assert [a.document.doc_id for r in results for a in r.annotations] == ["MC.DEC-5-11", "MC.DEC-5-11-2"]


WRONG = {
    "no such file": ("absent.txt", "E101"),
    "an English text": (
        "Recalling the commitments made by all of the participating States,\nthe Council decides to act and to report "
        "on its work to all of them before the end of the year.\n",
        "E301",
    ),
}


@pytest.mark.parametrize("reason", WRONG)
def test_what_cannot_be_annotated_is_told(reason: str, annotator: Annotator) -> None:
    source, code = WRONG[reason]
    with pytest.raises(ClausierError) as raised:
        annotator.annotate(source)
    assert raised.value.code == code


def test_unknown_layers_and_folders_are_told() -> None:
    with pytest.raises(ClausierError) as raised:
        clausier.load(layers=["verbs"])
    assert raised.value.code == "E112"
    with pytest.raises(ClausierError) as raised:
        clausier.read_tables(ROOT / "tests")
    assert raised.value.code == "E114"
