"""Web pages: the main text in paragraphs, whatever stands around it."""

import codecs

import pytest

from clausier.errors import ClausierError
from clausier.readers.files import read_data

READ: dict[str, tuple[str, str]] = {
    "white space is folded, entities are characters": (
        "<p>D&eacute;cide\n   de  cr&#233;er&nbsp;un poste &laquo;&thinsp;vert&thinsp;&raquo; &amp; durable", "Décide de créer\xa0un poste «\u2009vert\u2009» & durable"
    ),
    "a line break is a line": ("<p>PC.DEC/571<br>2 décembre 2003<br/>FRANÇAIS</p>", "PC.DEC/571\n2 décembre 2003\nFRANÇAIS"),
    "two line breaks part paragraphs, as on old pages": ("Le Conseil permanent,<br><br>Décide :", "Le Conseil permanent,\n\nDécide :"),
    "text without a paragraph element": ("<div>Le Conseil permanent,<p>Décide :</p>1. De créer</div>", "Le Conseil permanent,\n\nDécide :\n\n1. De créer"),
    "elements inside a line": ("<p><b>Déc</b>ide <i>de <a href='x'>créer</a></i></p>", "Décide de créer"),
    "numbers of a list": ("<ol><li>Décide ;<li>Prie.</ol>", "1. Décide ;\n\n2. Prie."),
    "a list that begins elsewhere": ('<ol start="4"><li>Décide ;</li><li value="7">Prie.</li></ol>', "4. Décide ;\n\n7. Prie."),
    "letters and Roman numerals": (
        '<ol type="a"><li>de créer :<ol type="i"><li>un ;</li><li>deux ;</li></ol></li><li>de publier.</li></ol>',
        "a) de créer :\n\ni) un ;\n\nii) deux ;\n\nb) de publier.",
    ),
    "a style says the numeral": ('<ol style="list-style-type: lower-alpha"><li>de créer.</li></ol>', "a) de créer."),
    "items that print their number themselves": ("<ol><li>1. Décide ;</li></ol><ul><li>a) de créer</li></ul>", "1. Décide ;\n\na) de créer"),
    "a list without numbers": ("<ul><li>Réunir</li></ul>", "• Réunir"),
    "the call of a note is left out": ('<p>par consensus<sup><a href="#n1">[1]</a></sup>, et la Décision N<sup>o</sup> 571</p>', "par consensus, et la Décision No 571"),
    "cells row by row": ("<table><tr><td>a<td>b<tr><td>c</table>", "a\n\nb\n\nc"),
    "lines of preformatted text": ("<pre>Le Conseil permanent,\n\nDécide :\n  1. De créer</pre>", "Le Conseil permanent,\n\nDécide :\n1. De créer"),
    "hidden elements": ('<p>Décide<span hidden> non</span><i style="color:red; display: none">non</i> de créer</p><p aria-hidden="true">non</p>', "Décide de créer"),
    "deleted text": ("<p>Décide <del>non</del><ins>de créer</ins></p>", "Décide de créer"),
    "comments and scripts": ("<p>Décide <!-- non --><script>non</script><style>non</style>de créer</p>", "Décide de créer"),
    "navigation, banners and forms": (
        '<header>OSCE</header><nav>Accueil</nav><div class="breadcrumb">Ici</div><div id="cookie-consent">Accepter</div>'
        "<form>Chercher</form><main><h1>DÉCISION No 571</h1><p>Décide.</p></main><footer>Mentions</footer>",
        "DÉCISION No 571\n\nDécide.",
    ),
    "navigation without a main element": (
        '<div role="navigation">Accueil</div><div class="content"><p>Le Conseil permanent décide.</p></div><aside>Lire</aside>',
        "Le Conseil permanent décide.",
    ),
    "the header of an article is its title": ("<article><header><h1>DÉCISION No 571</h1></header><p>Décide.</p></article>", "DÉCISION No 571\n\nDécide."),
    "a form around the whole page is no form": ("<form><p>Le Conseil permanent décide de créer un poste.</p></form>", "Le Conseil permanent décide de créer un poste."),
    "a main element without the text is not believed": (
        "<main>Titre</main><div><p>Le Conseil permanent décide de créer un poste.</p></div>", "Titre\n\nLe Conseil permanent décide de créer un poste."
    ),
    "elements without an end, which HTML 4 does not know": (
        '<p>Décide <wbr>de créer.</p><embed src="a.swf"><p>Prie.</p><source src="a.mp4"><track src="a.vtt"><p>Invite.</p>', "Décide de créer.\n\nPrie.\n\nInvite."
    ),
    "unclosed and crossing elements": ("<div><p>Décide <b>de <i>créer</b> un</i> poste<p>Prie.", "Décide de créer un poste\n\nPrie."),
}  # fmt: skip


@pytest.mark.parametrize(("page", "text"), READ.values(), ids=READ)
def test_paragraphs(page: str, text: str) -> None:
    assert read_data(page.encode(), "decision.html").text == text


def test_notes_are_marked() -> None:
    page = '<p>Décide.</p><section role="doc-endnotes"><ol><li><p>Voir A/54/599.</p></li><li>Ibid.</li></ol></section>'
    source = read_data(page.encode(), "decision.html")
    assert [source.text[m.start : m.end] for m in source.marks if m.kind == "note"] == ["1 Voir A/54/599.", "2 Ibid."]


TEXT = "Préoccupé par l’œuvre « inachevée »"
PAGE = (
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset={}"></head><body><p>{}</p></body></html>'
)

ENCODED = [
    (PAGE.format("iso-8859-1", TEXT).encode("cp1252"), "cp1252", "what browsers take ISO 8859-1 for"),
    (PAGE.format("windows-1252", TEXT).encode("cp1252"), "cp1252", "as declared"),
    (
        PAGE.format("iso-8859-15", "Préoccupé, œuvre").encode("iso-8859-15"),
        "iso8859-15",
        "as declared, with œ elsewhere",
    ),
    (PAGE.format("utf-8", TEXT).encode("cp1252"), "cp1252", "a declaration that is wrong"),
    (PAGE.format("klingon", TEXT).encode(), "utf-8", "an encoding that nobody knows"),
    (codecs.BOM_UTF8 + PAGE.format("iso-8859-1", TEXT).encode(), "utf-8-sig", "a byte-order mark decides"),
    (codecs.BOM_UTF16_LE + PAGE.format("utf-16", TEXT).encode("utf-16-le"), "utf-16", "UTF-16 with its mark"),
]


@pytest.mark.parametrize(("data", "encoding"), [e[:2] for e in ENCODED], ids=[e[2] for e in ENCODED])
def test_encodings(data: bytes, encoding: str) -> None:
    source = read_data(data, "decision.html")
    assert source.encoding == encoding
    assert source.text in (TEXT, "Préoccupé, œuvre")


NOTHING = "E127 The web page holds no text beside its navigation. Pages that load their text later must be saved from a browser, as “complete” page."

REFUSED = [
    (b"<html><body><nav>Accueil</nav><script>load()</script></body></html>", NOTHING, "nothing but navigation"),
    (b"<!-- -->", NOTHING, "nothing but a comment"),
    (b"<html><body><div hidden>texte</div></body></html>", NOTHING, "nothing that is seen"),
    (b"<html><body>" + b"<div>" * 100_000 + b"x", "E128 The web page is nested deeper than can be read. No decision is: copy its text from a "
     "browser and save it as .txt in UTF-8.", "elements nested without end"),
    (b"<p>\0\0\0", "E105 The file holds binary data (NUL characters).", "binary data"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "told"), [r[:2] for r in REFUSED], ids=[r[2] for r in REFUSED])
def test_what_cannot_be_read_is_told(data: bytes, told: str) -> None:
    with pytest.raises(ClausierError) as raised:
        read_data(data, "decision.html")
    assert str(raised.value).startswith(told)


def test_deep_but_finite_pages_are_read() -> None:
    assert read_data(b"<div>" * 1_500 + b"Bonjour", "a.html").text == "Bonjour"
