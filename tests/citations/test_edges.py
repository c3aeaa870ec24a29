"""Which mentions are one citation, which are none, and what a citation says of them."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausier.annotation.annotate import annotate_source
from clausier.annotation.pipeline import Pipeline
from clausier.citations.edges import build_citations, with_citations
from clausier.citations.function_types import FUNCTIONS
from clausier.corpus.table_corpus import TableCorpus, open_corpus
from clausier.readers.files import read_source
from clausier.records import Annotation, Reference
from clausier.tables.checks.document import document_faults
from tests.builders import make_annotation
from tests.citations.read_citations import annotated, citations
from tests.conftest import ROOT
from tests.resolution.linking import link_documents

SPECIMENS = ROOT / "corpus/specimens"
TABLES = ROOT / "annotations/specimens"
DOC_IDS = open_corpus(TABLES).doc_ids()


def changed(made: Annotation, **cells: object) -> Annotation:
    """The document with other cells of its reference."""
    (reference,) = made.references
    return replace(made, references=(replace(reference, **cells),))  # type: ignore[arg-type]


def test_a_citation_points_to_paragraph_mention_act_and_document() -> None:
    made = changed(make_annotation(), status="resolved", target_doc_id="MC.DEC-17-04")
    (citation,) = with_citations(made).citations
    assert (citation.doc_id, citation.paragraph_id) == ("PC.DEC-9301", "PC.DEC-9301:PP1")
    assert (citation.citation_id, citation.reference_id) == ("PC.DEC-9301:PP1.t1", "PC.DEC-9301:PP1.r1")
    assert (citation.canonical_id, citation.target_doc_id) == ("MC.DEC/17/04", "MC.DEC-17-04")
    assert (citation.citing_action, citation.concept, citation.count) == ("PC.DEC-9301:PP1.1", "decide", 1)


NONE = {
    "several things may be meant": {"status": "ambiguous", "canonical_id": ""},
    "it is not known what is meant": {"status": "unresolved", "canonical_id": ""},
    "the document itself, by its symbol": {"canonical_id": "PC.DEC/9301"},
    "the document itself, linked": {"status": "resolved", "target_doc_id": "PC.DEC-9301"},
}


@pytest.mark.parametrize("reason", NONE)
def test_what_is_no_citation(reason: str) -> None:
    assert build_citations(changed(make_annotation(), **NONE[reason])) == ()


def test_without_actions_the_cues_alone_decide(pipeline: Pipeline) -> None:
    made = annotated(
        "Demande aux États d’appliquer la résolution 1325 (2000) et rappelle la résolution 1888 (2009) ;", pipeline
    )
    bare = replace(made, actions=(), references=tuple(replace(r, citing_action="") for r in made.references))
    cited = [(c.citing_action, c.concept, c.function) for c in build_citations(bare)]
    assert cited == [("", "", "implements"), ("", "", "recalls")]


def test_mentions_of_one_instrument_under_one_act_are_one_citation(pipeline: Pipeline) -> None:
    text = (
        "Rappelle la résolution 1325 (2000), le paragraphe 3 de la résolution 1325 (2000) et la résolution 1888 (2009), "
        "et prend note de la résolution 1325 (2000) ;"
    )
    found = [(c.citation_id.rpartition(".")[2], c.canonical_id, c.function, c.count) for c in citations(text, pipeline)]
    assert found == [
        ("t1", "S/RES/1325 (2000)", "recalls", 2),
        ("t2", "S/RES/1888 (2009)", "recalls", 1),
        ("t3", "S/RES/1325 (2000)", "acknowledges", 1),
    ]


def test_the_first_mention_with_a_function_decides(pipeline: Pipeline) -> None:
    text = "Regrette que la résolution 1325 (2000) soit méconnue et qu’aucun État n’ait voulu appliquer la résolution 1325 (2000) ;"
    (citation,) = citations(text, pipeline)
    assert (citation.function, citation.rule_id, citation.count) == ("implements", "words:apply", 2)


def test_a_document_cites_itself_only_for_the_annex_that_it_adopts(pipeline: Pipeline) -> None:
    (citation,) = citations(
        "Adopte le règlement joint en annexe à la présente décision et publie la présente décision.", pipeline
    )
    assert (citation.canonical_id, citation.target_doc_id) == ("PC.DEC/9300", "PC.DEC-9300")
    assert (citation.function, citation.count) == ("adopts_annex", 1)


def specimen(name: str, pipeline: Pipeline) -> list[Annotation]:
    source = read_source(str(SPECIMENS / name))
    return [with_citations(made) for made in link_documents(annotate_source(source, pipeline))]


def test_the_complete_table_of_a_specimen(pipeline: Pipeline) -> None:
    (made,) = specimen("invented-fsc-dec-2015-statements.txt", pipeline)
    rows = [(c.citation_id, c.canonical_id, c.concept, c.function, c.rule_id, c.count) for c in made.citations]
    place = "FSC.DEC-55-15:"
    assert rows == [
        (f"{place}PP1.t1", "vienna-document-2011", "be-determined", "specifies", "words:placed", 1),
        (f"{place}PP1.t2", "open-skies-treaty-1992", "be-determined", "specifies", "words:placed", 1),
        (f"{place}PP3.t1", "MC.DEC/38/14", "take-into-account", "grounds", "act:ground", 1),
        (f"{place}OP2.t1", "FSC.DEC/41/10", "suspend", "modifies", "act:suspend", 1),
        (f"{place}OP3.t1", "FSC.DEC/41/10", "note", "specifies", "words:placed", 1),
    ]


@pytest.mark.parametrize("path", sorted(SPECIMENS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_known_mention_of_another_document_is_counted_once(path: Path, pipeline: Pipeline) -> None:
    for made in specimen(path.name, pipeline):
        assert list(document_faults(made)) == []
        own = [
            c.count for c in made.citations if c.function == "adopts_annex" and c.target_doc_id == made.document.doc_id
        ]
        assert sum(c.count for c in made.citations) - sum(own) == sum(is_counted(r, made) for r in made.references)
        assert {c.function for c in made.citations} <= {"", *FUNCTIONS}
        assert all(bool(c.function) == bool(c.rule_id) for c in made.citations)


@pytest.fixture(scope="module")
def tables() -> TableCorpus:
    return open_corpus(TABLES, ("actions", "references", "citations"))


@pytest.mark.parametrize("doc_id", DOC_IDS)
def test_citations_follow_from_the_other_tables_of_a_folder(tables: TableCorpus, doc_id: str) -> None:
    rows = tables.rows(doc_id)
    bare = Annotation("", rows.document, tuple(rows.paragraphs), tuple(rows.actions), references=tuple(rows.references))
    assert build_citations(bare) == tuple(rows.citations)


def test_the_tables_of_the_folder_hold_documents_with_citations(tables: TableCorpus) -> None:
    assert len(DOC_IDS) == len(list((TABLES / "texts").glob("*.txt"))) > 1
    assert any(tables.rows(doc_id).citations for doc_id in DOC_IDS)


def is_counted(reference: Reference, made: Annotation) -> bool:
    is_known = reference.status in ("resolved", "identified")
    return (
        is_known and made.document.symbol != reference.canonical_id and made.document.doc_id != reference.target_doc_id
    )


WORDS = st.sampled_from(
    "la de des à et , que qui dans par ( ) ; : décision mandat application appliquer proroger défini créé conformément en".split()
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS | st.just("la résolution 1325 (2000)"), max_size=60))
def test_any_words_before_a_mention_give_a_function_of_the_closed_set_or_none(
    pipeline: Pipeline, words: list[str]
) -> None:
    made = annotated(f"Rappelle {' '.join(words)} la résolution 1888 (2009) ;", pipeline)
    found = build_citations(made)
    assert found
    assert {c.function for c in found} <= {"", *FUNCTIONS}
    assert list(document_faults(replace(made, citations=found))) == []


@pytest.mark.parametrize(
    "unit", ["défini dans ", "la résolution 1325 (2000), ", "que qu’il a ", "et de ", "application, de , "]
)
def test_long_paragraphs_of_one_phrase_are_read(unit: str, pipeline: Pipeline) -> None:
    assert citations("Rappelle " + unit * 300 + "la résolution 1888 (2009) ;", pipeline)
