"""Readers: any bytes become a source whose fields are true, or an error that says why not."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from clausier.errors import ClausierError
from clausier.readers.files import read_data
from clausier.readers.source import Source
from tests.fuzz.containers import DOCX, FRENCH, HTML, PDF
from tests.fuzz.genre import DOCUMENTS, SHUFFLED
from tests.fuzz.mutations import ENCODED, MUTANTS, damaged
from tests.fuzz.profiles import cases
from tests.fuzz.properties import Structure, check_structure

ENDINGS = st.sampled_from(
    [".txt", ".pdf", ".docx", ".html", ".htm", ".doc", ".odt", ".rtf", ".xml", "", ".TXT", ".Docx"]
)

WARNINGS = {"text": {"W101"}, "html": {"W101"}, "pdf": {"W121", "W122"}, "docx": set()}
"""What a reader may warn of, by format."""


def read(data: bytes, path: str) -> Source | None:
    """Read the bytes twice and check what must be true of a source; None if they were refused with a code."""
    try:
        source = read_data(data, path)
    except ClausierError:
        return None
    assert source == read_data(data, path)
    assert (source.sha256, source.size) == (hashlib.sha256(data).hexdigest(), len(data))
    assert source.path == path
    assert source.text.strip()
    assert "\0" not in source.text
    source.text.encode()  # lone surrogates cannot be written to a table
    assert {problem.code for problem in source.problems} <= WARNINGS[source.format]
    assert source.page_count is None or source.page_count >= 1
    return source


def check(data: bytes, path: str, structure: Structure) -> None:
    if source := read(data, path):
        check_structure(source.text, structure(source.text))


@cases(60)
@given(st.binary(max_size=400), ENDINGS)
def test_any_bytes_under_any_name(structure: Structure, data: bytes, ending: str) -> None:
    check(data, f"decision{ending}", structure)


@cases(50)
@given(ENCODED, st.sampled_from([".txt", ".pdf", ".docx", ".html"]))
def test_decisions_in_any_encoding_with_damaged_bytes(structure: Structure, data: bytes, ending: str) -> None:
    check(data, f"decision{ending}", structure)


@cases(50)
@given(st.one_of(DOCUMENTS, SHUFFLED, MUTANTS), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_plain_text_is_read_as_it_is(text: str, encoding: str) -> None:
    clean = FRENCH + text.replace("\0", "")
    source = read(clean.encode(encoding), "decision.txt")
    # Texts that are too short, too foreign or full of control characters are refused, never changed.
    assert source is None or source.text == clean
    assert source is None or not source.problems or "\ufffd" in clean


@cases(50)
@given(st.one_of(DOCX, damaged(DOCX)))
def test_word_files_with_odd_elements_and_damaged_bytes(structure: Structure, data: bytes) -> None:
    check(data, "decision.docx", structure)


@cases(50)
@given(st.one_of(HTML, damaged(HTML)))
def test_web_pages_with_odd_elements_and_damaged_bytes(structure: Structure, data: bytes) -> None:
    check(data, "decision.html", structure)


@cases(50)
@given(st.one_of(PDF, damaged(PDF)))
def test_pdf_files_with_odd_operators_and_damaged_bytes(structure: Structure, data: bytes) -> None:
    check(data, "decision.pdf", structure)
