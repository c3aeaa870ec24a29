"""Linking documents that are made by hand: what holds whatever a mention says."""

from dataclasses import replace

from clausier.records import Annotation
from tests.builders import make_annotation
from tests.resolution.linking import link_documents


def targets(*annotations: Annotation) -> list[tuple[str, str]]:
    return [(row.status, row.target_doc_id) for made in link_documents(annotations) for row in made.references]


CITED = make_annotation("MC.DEC-17-04", "MC.DEC/17/04", cites="MC.DEC/1/03")


def test_a_document_of_the_run_is_resolved_wherever_it_stands() -> None:
    expected = [("resolved", "MC.DEC-17-04"), ("identified", "")]
    assert targets(make_annotation(), CITED) == expected
    assert targets(CITED, make_annotation()) == expected[::-1]


def test_a_document_that_is_not_in_the_run_stays_identified() -> None:
    assert targets(make_annotation()) == [("identified", "")]


def test_which_of_two_documents_with_one_symbol_is_meant_is_not_guessed() -> None:
    twin = make_annotation("MC.DEC-17-04-2", "MC.DEC/17/04", cites="MC.DEC/1/03")
    assert targets(make_annotation(), CITED, twin)[0] == ("ambiguous", "")


def test_a_document_that_speaks_of_itself_is_meant_even_if_it_has_a_twin() -> None:
    def speaking(doc_id: str) -> Annotation:
        made = make_annotation(doc_id, "PC.DEC/9301", cites="PC.DEC/9301")
        return replace(made, references=tuple(replace(row, anaphoric=True) for row in made.references))

    assert targets(speaking("a"), speaking("b")) == [("resolved", "a"), ("resolved", "b")]


def test_documents_and_mentions_without_a_symbol_are_not_linked() -> None:
    assert (
        targets(make_annotation("a", symbol="", cites=""), make_annotation("b", symbol="", cites=""))
        == [("identified", "")] * 2
    )
