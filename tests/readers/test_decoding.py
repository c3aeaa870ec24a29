"""Which encoding a text file is in: French text comes out right, binary data is refused."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.errors import ClausierError
from clausier.readers.decoding import Decoded, decode

TEXT = "Préoccupé par l’état de l’œuvre,\r\nDécide d’agir à l'été « sans délai » – 20 € ;\n"

ENCODED = [
    (TEXT.encode(), "utf-8", "UTF-8"),
    (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig", "UTF-8 with the mark that Windows editors write"),
    (TEXT.encode("cp1252"), "cp1252", "Windows: ’ œ € – are bytes from 0x80 to 0x9F"),
    (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16", "Notepad's “Unicode”"),
    (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16", "the same, big end first"),
]


@pytest.mark.parametrize(("data", "encoding"), [e[:2] for e in ENCODED], ids=[e[2] for e in ENCODED])
def test_text_comes_out_as_it_was_with_its_line_ends(data: bytes, encoding: str) -> None:
    assert decode(data) == Decoded(TEXT, encoding)


def test_latin_1_is_read_as_cp1252_which_agrees_on_letters() -> None:
    text = "Décide d'évaluer l'activité à Genève"
    assert decode(text.encode("latin-1")) == Decoded(text, "cp1252")


def test_bytes_without_meaning_in_cp1252_are_read_as_latin_1() -> None:
    data = "Décide d'agir. ".encode("latin-1") * 20 + b"\x81"
    assert decode(data).encoding == "latin-1"


def test_a_few_damaged_bytes_do_not_make_utf_8_another_encoding() -> None:
    data = "Préoccupé, décide d’agir à l’été. ".encode() * 3
    cut = data.replace(b"\xc3\xa9", b"\xc3", 1)
    decoded = decode(cut)
    assert (decoded.encoding, decoded.damaged) == ("utf-8", 1)
    assert decoded.text.count("é") == 14


BINARY = [
    (b"%PDF-1.7\n" + b"texte " * 100, "PDF", "a PDF with a wrong ending"),
    (b"PK\x03\x04" + b"\x00" * 40, "ZIP", "a Word file with a wrong ending"),
    (b"{\\rtf1 texte}", "RTF", "RTF is no plain text though it is readable"),
    (bytes(range(256)) * 8, "NUL", "any bytes"),
    ("Décide".encode("utf-16-le"), "NUL", "UTF-16 without a mark cannot be told from binary data"),
    (b"\x01\x02\x03 texte", "control characters", "control characters"),
]


@pytest.mark.parametrize(("data", "reason"), [b[:2] for b in BINARY], ids=[b[2] for b in BINARY])
def test_binary_data_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(ClausierError, match=f"E105 .*{reason}"):
        decode(data)


def test_a_form_feed_between_pages_is_text() -> None:
    assert decode(b"page 1\x0cpage 2\x0c").text == "page 1\x0cpage 2\x0c"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_any_printable_text_in_utf_8_is_read_as_it_is(text: str) -> None:
    expected = text.removeprefix("\ufeff")
    if not expected.startswith(("%PDF-", "{\\rtf")):
        assert decode(text.encode()).text == expected


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except ClausierError as error:
        text = error.code
    assert text == "E105" or len(text) <= len(data)
