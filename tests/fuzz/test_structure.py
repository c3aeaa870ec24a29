"""Structure: whatever the text, nothing is lost or doubled, and every character knows where it came from."""

from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.genre import ANY_TEXT, DOCUMENTS, MONOTONOUS, SHUFFLED
from tests.fuzz.mutations import MUTANTS, samples
from tests.fuzz.profiles import cases
from tests.fuzz.properties import Structure, check_structure

SENTINEL = "Rappelant la sentinelle de l’Utopie et ses tours de guet,"


@cases(150)
@given(DOCUMENTS)
def test_documents_of_the_genre(structure: Structure, text: str) -> None:
    check_structure(text, structure(text))


@cases(100)
@given(SHUFFLED)
def test_pieces_of_the_genre_in_any_order(structure: Structure, text: str) -> None:
    check_structure(text, structure(text))


@cases(80)
@given(MUTANTS)
def test_changed_decisions(structure: Structure, text: str) -> None:
    check_structure(text, structure(text))


@cases(60)
@given(ANY_TEXT)
def test_any_characters(structure: Structure, text: str) -> None:
    check_structure(text, structure(text))


@cases(20)
@given(MONOTONOUS)
def test_one_piece_a_thousand_times(structure: Structure, text: str) -> None:
    check_structure(text, structure(text))


@cases(30)
@given(st.one_of(DOCUMENTS, SHUFFLED, MUTANTS))
def test_the_same_text_gives_the_same_documents(structure: Structure, text: str) -> None:
    assert structure(text) == structure(text)


@cases(40)
@given(st.sampled_from(samples()), st.data())
def test_a_paragraph_put_in_anywhere_is_found_there(structure: Structure, text: str, data: st.DataObject) -> None:
    lines = text.splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines)), label="line")
    changed = "".join(lines[:at]) + f"\n{SENTINEL}\n\n" + "".join(lines[at:])
    found = [p for d in structure(changed) for p in d.paragraphs if SENTINEL in p.text]
    assert len(found) == 1
    place = changed.index(SENTINEL)
    assert found[0].source_start <= place < found[0].source_end
