"""Names of files: what a symbol or a file calls itself decides no place on the disk and no byte that cannot be written."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.annotation.assembly.documents import document_id
from clausier.annotation.document_names import DocumentNames
from clausier.readers.files import read_data
from clausier.safety.file_names import file_name_key, printable, safe_name
from clausier.tables.run_record import RunRecord, format_run
from tests.fuzz.hostile_names import NAMES
from tests.fuzz.profiles import cases


@pytest.mark.parametrize(("wanted", "name"), [n[:2] for n in NAMES], ids=[n[2] for n in NAMES])
def test_a_document_has_the_name_of_a_file_in_its_folder(wanted: str, name: str) -> None:
    assert document_id("", wanted) == name
    assert document_id(wanted, "stem") == (name if wanted else "stem")


@cases(100)
@given(
    st.one_of(
        st.text(st.characters(), max_size=300),
        st.from_regex(r"(?i)(con|nul|com1|\.\.|/|-| |é){1,4}(\.\w+)?", fullmatch=True),
    )
)
def test_any_name_is_safe_on_every_system(wanted: str) -> None:
    name = safe_name(wanted)
    assert len(f".{name}-12345.txt.12345678.tmp".encode()) < 200
    assert unicodedata.is_normalized("NFC", name)
    assert not set('<>:"/\\|?* \0') & set(name) and name.isprintable()
    assert name == "" or (name[0] not in ".-" and name[-1] not in ".-")
    assert not re.match(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)", name)
    assert (Path("texts") / f"{name}.txt").parent == Path("texts")
    assert safe_name(name) == name
    assert file_name_key(name) == file_name_key(name.casefold()) == file_name_key(unicodedata.normalize("NFD", name))


def test_names_that_some_system_takes_for_one_are_told_apart() -> None:
    names = DocumentNames()
    wanted = ["Décision", "de\u0301cision", "DÉCISION", "Straße", "STRASSE"]
    made = [names.assign(document_id("", stem)) for stem in wanted]
    assert made == ["Décision", "décision-2", "DÉCISION-3", "Straße", "STRASSE-2"]


def test_a_file_name_that_is_no_unicode_is_told_with_escapes() -> None:
    path = "dossier\udcff/d\udce9cision.txt"
    assert printable(path) == r"dossier\xff/d\xe9cision.txt"
    assert printable("\ud83d.txt") == r"\ud83d.txt", "half a pair of UTF-16"
    assert printable("été 🙂.txt") == "été 🙂.txt"
    source = read_data("Décide d’agir.".encode(), path)
    assert (source.path, source.stem) == (printable(path), r"d\xe9cision")


def test_the_record_of_a_run_holds_such_a_name_as_it_is() -> None:
    record = RunRecord("2026-01-01T00:00:00+00:00", {}, {}, {}, {}, {}, {"d\udce9cision.txt": "0" * 64})
    assert rb'"d\udce9cision.txt": "000' in format_run(record, {})
