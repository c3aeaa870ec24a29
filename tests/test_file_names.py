"""Names of files: what a symbol or a file calls itself decides no place on the disk and no byte that cannot be written."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.assembly.documents import document_id
from clausier.batch.naming import Names
from clausier.errors import ClausierError, problem
from clausier.file_names import printable, safe_name, same_file
from clausier.readers.files import read_data
from clausier.tables.run_record import RunRecord, format_run
from tests.annotations_made import annotation
from tests.fuzz.profiles import cases

NAMES = [
    # symbol or file stem, name, reason
    ("MC.DEC/5/11", "MC.DEC-5-11", "a symbol"),
    ("S/RES/1325 (2000)", "S-RES-1325-2000", "a symbol with a year"),
    ("../../etc/passwd", "etc-passwd", "folders above"),
    ("MC.DEC/../../x", "MC.DEC-..-..-x", "folders above inside a symbol"),
    ("/etc/passwd", "etc-passwd", "a path from the root"),
    (r"C:\Windows\win.ini", "C-Windows-win.ini", "a path of Windows with a drive"),
    (r"\\server\share", "server-share", "a path to another machine"),
    ("decision.txt:stream", "decision.txt-stream", "a second stream of a file in NTFS"),
    ("~root", "root", "a home folder"),
    ("$HOME `id` ; rm -rf *", "HOME-id-rm--rf", "what a shell would run"),
    ("%SystemRoot%", "SystemRoot", "a variable of Windows"),
    ("a\0b", "a-b", "NUL"),
    ("a\r\nb", "a-b", "line ends"),
    ("\x1b[31mrouge", "31mrouge", "an escape sequence of terminals"),
    ("-rf", "rf", "a leading dash, which a command would take for an option"),
    ("...hidden", "hidden", "leading points"),
    ("trailing. . ", "trailing", "trailing points and spaces, which Windows drops"),
    ("CON", "document-CON", "a device of Windows"),
    ("nul.txt", "document-nul.txt", "a device of Windows with an ending"),
    ("Com1.de.txt", "document-Com1.de.txt", "a device of Windows with two endings"),
    ("lpt¹", "document-lpt¹", "a device of Windows with a superscript"),
    ("conseil", "conseil", "a word that begins as a device does"),
    ("=1+1", "1-1", "what a spreadsheet would compute"),
    ("<script>alert(1)</script>", "script-alert(1)-script", "what a browser would run"),
    ("\u202etxt.exe", "txt.exe", "letters displayed from right to left"),
    ("de\u0301cision", "décision", "an accent of its own is composed"),
    ("МС.DEC", "МС.DEC", "Cyrillic letters stay: another name than with Latin ones"),
    ("a／b∕c⁄d", "a-b-c-d", "look-alikes of the slash"),
    ("…", "document", "no letter or digit"),
    ("", "document", "nothing"),
    ("é" * 300, "é" * 60, "a name longer than file systems allow"),
    ("文" * 300, "文" * 40, "the same, three bytes a letter"),
    ("x" * 118 + " .y", "x" * 118, "the cut falls behind a point"),
    ("d\udce9cision", "d-cision", "bytes that are no UTF-8"),
]


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
    assert same_file(name) == same_file(name.casefold()) == same_file(unicodedata.normalize("NFD", name))


def test_names_that_some_system_takes_for_one_are_told_apart() -> None:
    names = Names()
    wanted = ["Décision", "de\u0301cision", "DÉCISION", "Straße", "STRASSE"]
    made = [names.unique(annotation(document_id("", stem))).document.doc_id for stem in wanted]
    assert made == ["Décision", "décision-2", "DÉCISION-3", "Straße", "STRASSE-2"]


def test_a_file_name_that_is_no_unicode_is_told_with_escapes() -> None:
    path = "dossier\udcff/d\udce9cision.txt"
    assert printable(path) == r"dossier\xff/d\xe9cision.txt"
    assert printable("\ud83d.txt") == r"\ud83d.txt", "half a pair of UTF-16"
    assert printable("été 🙂.txt") == "été 🙂.txt"
    source = read_data("Décide d’agir.".encode(), path)
    assert (source.path, source.stem) == (printable(path), r"d\xe9cision")
    assert problem("E103", path).source_path == ClausierError("E103").as_problem(path).source_path == printable(path)


def test_the_record_of_a_run_holds_such_a_name_as_it_is() -> None:
    record = RunRecord("2026-01-01T00:00:00+00:00", {}, {}, {}, {}, {}, {"d\udce9cision.txt": "0" * 64})
    assert rb'"d\udce9cision.txt": "000' in format_run(record, {})
