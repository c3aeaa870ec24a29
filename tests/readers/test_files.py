"""From a path to a source, or to the reason why not."""

import hashlib
import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from clausier.errors import ClausierError
from clausier.readers import files
from clausier.readers.files import read_source

TEXT = "Le Conseil permanent,\r\n\r\nDécide de créer un poste.\r\n"


def test_a_source_keeps_the_decoded_text_and_the_hash_of_the_bytes(tmp_path: Path) -> None:
    file = tmp_path / "PC.DEC-9301.fr.txt"
    file.write_bytes(TEXT.encode("cp1252"))
    source = read_source(str(file))
    assert source.text == TEXT
    assert (source.path, source.stem, source.format) == (file.as_posix(), "PC.DEC-9301.fr", "text")
    assert (source.encoding, source.size, source.page_count) == ("cp1252", len(TEXT), None)
    assert source.sha256 == hashlib.sha256(TEXT.encode("cp1252")).hexdigest()


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    source = read_source("-")
    assert (source.path, source.stem, source.text) == ("-", "standard-input", TEXT)


def test_a_file_of_the_greatest_size_is_read_and_a_larger_one_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", len(TEXT.encode()))
    file = tmp_path / "decision.txt"
    file.write_bytes(TEXT.encode())
    assert read_source(str(file)).text == TEXT
    file.write_bytes(TEXT.encode() + b" ")
    with pytest.raises(ClausierError, match="E104"):
        read_source(str(file))


REFUSED = [
    ("decision.txt", b"", "E103", "an empty file"),
    ("decision.txt", b" \r\n\x0c\n", "E103", "white space only"),
    ("decision.txt", b"\xef\xbb\xbf", "E103", "a byte-order mark only"),
    ("decision.PDF", b"Le Conseil permanent,", "E120", "text that is called a PDF"),
    ("decision.odt", b"Le Conseil permanent,", "E106", "a type that is not read, whatever is in it"),
    ("decision.txt", b"\x00\x01", "E105", "binary data"),
]


@pytest.mark.parametrize(("name", "data", "code"), [r[:3] for r in REFUSED], ids=[r[3] for r in REFUSED])
def test_what_cannot_be_read_is_told_by_its_code(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(ClausierError) as raised:
        read_source(str(file))
    assert raised.value.code == code


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ClausierError, match="E101"):
        read_source(str(tmp_path / "absent.txt"))
    with pytest.raises(ClausierError, match="E107 The file cannot be read: Is a directory"):
        read_source(str(tmp_path))
