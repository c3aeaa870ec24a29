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


CUT = [
    ("Décide d’agir".encode() + b"\xc3", "utf-8", "Décide d’agir\ufffd", 1, "the last of three characters beyond ASCII"),
    ("Décide d’agir".encode() + b"\xe2\x80", "utf-8", "Décide d’agir\ufffd", 1, "two bytes of three"),
    (codecs.BOM_UTF8 + b"Agir \xc3", "utf-8-sig", "Agir \ufffd", 1, "the only one, but there is a mark"),
    ("Décide d’agir.\n".encode() * 5 + b"\xc3\n\xc3", "utf-8", "Décide d’agir.\n" * 5 + "\ufffd\n\ufffd", 2, "damage elsewhere too"),
    (b"Texte adopt\xe9", "cp1252", "Texte adopté", 0, "the only one, and in cp1252 it is whole"),
    ("Décidé à l’unanimité".encode("cp1252"), "cp1252", "Décidé à l’unanimité", 0, "the others speak for cp1252"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "encoding", "text", "damaged"), [c[:4] for c in CUT], ids=[c[4] for c in CUT])
def test_a_character_that_the_end_cuts_says_nothing_against_utf_8(
    data: bytes, encoding: str, text: str, damaged: int
) -> None:
    assert decode(data) == Decoded(text, encoding, damaged)


BINARY = [
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
    assert decode(text.encode()).text == text.removeprefix("\ufeff")


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except ClausierError as error:
        text = error.code
    assert text == "E105" or len(text) <= len(data)
