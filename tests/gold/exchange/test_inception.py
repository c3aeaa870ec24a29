"""What INCEpTION exports: its own layers beside ours, archives, files named after annotators."""

import io
import zipfile
from pathlib import Path

import cassis
import pytest

from clausier.errors import ClausierError
from clausier.gold.exchange.exporting import export_gold
from clausier.gold.exchange.importing import ImportResult, import_gold
from clausier.gold.exchange.typesystem import PART_OF, ROW, known_features, type_name, type_system
from clausier.gold.reading import read_gold
from clausier.gold.records import GOLD_LAYERS
from tests.gold.exchange import gold_documents
from tests.gold.exchange.gold_documents import DOC, TEXT, find_span, write_gold_folder

SEGMENTATION = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type"
METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return write_gold_folder(tmp_path / "gold")


def xmi(gold: Path, folder: Path) -> bytes:
    export_gold(gold, folder, "xmi")
    return (folder / f"{DOC}.xmi").read_bytes()


def saved_by_inception(data: bytes) -> tuple[bytes, bytes]:
    """The same annotations and a new entity, with tokens, a sentence, metadata, and a layer of the project.

    Entities have a feature more, and empty features are empty strings.
    """
    types = cassis.merge_typesystems(type_system())
    sentence = types.create_type(f"{SEGMENTATION}.Sentence")
    token = types.create_type(f"{SEGMENTATION}.Token")
    types.create_feature(token, "lemma", sentence)
    metadata = types.create_type(METADATA)
    types.create_feature(metadata, "documentTitle", "uima.cas.String")
    mood = types.create_type("webanno.custom.Mood")
    types.create_feature(mood, "words", "uima.cas.StringArray")
    types.create_feature(types.get_type("clausier.Entity"), "colour", "uima.cas.String")
    cas = cassis.load_cas_from_xmi(io.BytesIO(data), typesystem=types)
    whole = sentence(begin=0, end=len(TEXT))
    cas.add_all(
        [whole, token(begin=0, end=9, lemma=whole), metadata(begin=0, end=len(TEXT), documentTitle=f"{DOC}.xmi")]
    )
    words = types.get_type("uima.cas.StringArray")(elements=["gai", "triste"])
    cas.add(mood(begin=0, end=9, words=words))
    start, end = find_span("Décision")
    cas.add(types.get_type("clausier.Entity")(begin=start, end=end, label="MISC", note="", colour="vert"))
    return cas.to_xmi().encode(), types.to_xml().encode()


def archive(path: Path, members: dict[str, bytes]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return path


def as_archive(folder: Path, data: bytes, types: bytes) -> Path:
    return archive(folder / f"{DOC}.zip", {f"{DOC}.xmi": data, "TypeSystem.xml": types})


def as_files(folder: Path, data: bytes, types: bytes) -> Path:
    folder.mkdir()
    (folder / f"{DOC}.xmi").write_bytes(data)
    (folder / "TypeSystem.xml").write_bytes(types)
    return folder


def as_project(folder: Path, data: bytes, types: bytes) -> Path:
    """The folder of the curated documents of a project that was unpacked."""
    members = {"CURATION_USER.xmi": data, "TypeSystem.xml": types}
    archive(folder / "curation" / f"{DOC}.xmi" / "CURATION_USER.zip", members)
    return folder / "curation"


def as_other_name(folder: Path, data: bytes, types: bytes) -> Path:
    return archive(folder / "export-1.zip", {"admin.xmi": data, "TypeSystem.xml": types})


@pytest.mark.parametrize("how", [as_archive, as_files, as_project, as_other_name])
def test_its_own_layers_are_left_out_and_ours_come_back(how: object, gold: Path, tmp_path: Path) -> None:
    assert callable(how)
    given = how(tmp_path / "given", *saved_by_inception(xmi(gold, tmp_path / "tool")))
    assert import_gold(given, gold, tmp_path / "new").problems == ()
    (before,), (after,) = read_gold(gold).documents, read_gold(tmp_path / "new").documents
    assert [row.text for row in after["entities"]] == ["Décision", "poste"]
    assert after["entities"][0].cells == {"label": "MISC"}
    assert all(after[table] == before[table] for table in before.rows if table != "entities")


def test_the_type_system_has_one_span_layer_a_table_with_primitive_features() -> None:
    """What INCEpTION takes for a span layer when a type system is imported: a direct child of Annotation."""
    ours = [t for t in type_system().get_types() if t.name.startswith("clausier.")]
    assert [t.name for t in ours] == [f"clausier.{n}" for n in ("Paragraph", "Action", "Clause", "Entity", "Reference")]
    assert [t.name for t in ours] == [type_name(table) for table in GOLD_LAYERS]


@pytest.mark.parametrize("table", GOLD_LAYERS)
def test_the_features_of_a_layer_are_primitive_and_described(table: str) -> None:
    layer = type_system().get_type(type_name(table))
    assert layer.supertype.name == "uima.tcas.Annotation" and layer.description
    assert layer.features
    for feature in layer.features:
        wanted = "uima.cas.Boolean" if feature.name == "checked" else "uima.cas.String"
        assert feature.rangeType.name == wanted and feature.description and feature.name.isascii()


def test_a_type_system_tells_its_layers_and_features() -> None:
    xml = type_system().to_xml()
    assert xml is not None
    found = known_features(xml.encode())
    assert found["clauses"] >= {ROW, PART_OF, "head", "checked"}
    assert "head_start" not in found["clauses"] and "text" not in found["clauses"]
    assert known_features(b"<typeSystemDescription><types/></typeSystemDescription>") == {}


def imported(gold: Path, tmp_path: Path, change: dict[bytes, bytes]) -> ImportResult:
    data = xmi(gold, tmp_path / "tool")
    for old, new in change.items():
        assert data.count(old) >= 1, old
        data = data.replace(old, new)
    (tmp_path / f"tool/{DOC}.xmi").write_bytes(data)
    return import_gold(tmp_path / "tool", gold, tmp_path / "new")


ENTITY = b'begin="%d"' % (find_span("poste")[0] + 1)

DAMAGED: list[tuple[dict[bytes, bytes], str, str]] = [
    ({b"<xmi:XMI": b'<!DOCTYPE x [<!ENTITY a "ha">]><xmi:XMI'}, "E160.*document type declaration", "an entity"),
    ({b"<xmi:XMI": b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><xmi:XMI'}, "E160.*document type declaration", "a file"),
    ({b"</xmi:XMI>": b""}, "E160", "cut off"),
    ({b"xmi:XMI": b"xmi:XML"}, "E160.*it is no XMI", "other XML"),
    ({b"_InitialView": b"other"}, "E160.*it holds no text", "no text"),
    ({b'begin="0"': b'begin="x"'}, "E160", "an offset that is no number"),
    ({b'begin="0"': b'begin="-1"'}, "E160", "an offset before the text"),
    ({ENTITY: b'begin="9999"'}, "E160", "an offset behind the text"),
    ({ENTITY: b'begin="11"'}, "E160", "an offset within 😀"),
    ({ENTITY: b'begin="84"'}, "E160.*ends before", "an end before its beginning"),
    ({b'xmi:id="2"': b'xmi:id="x"', b'members="2 ': b'members="x '}, "E160", "an id that is no number"),
    ({"créer".encode(): b"creer"}, "E163.*differ at character", "another text"),
    ({b'part_of="3"': b'part_of="8"'}, "E164.*part of the row '8'", "a segment of no clause"),
]


@pytest.mark.parametrize(("change", "message"), [d[:2] for d in DAMAGED], ids=[d[2] for d in DAMAGED])
def test_damaged_files_are_told_and_nothing_is_written(
    change: dict[bytes, bytes], message: str, gold: Path, tmp_path: Path
) -> None:
    with pytest.raises(ClausierError, match=message):
        imported(gold, tmp_path, change)
    assert not (tmp_path / "new").exists()


def test_what_is_in_no_index_is_deleted(gold: Path, tmp_path: Path) -> None:
    """UIMA keeps annotations that something points to, but only those in the view are annotations of the text."""
    data = xmi(gold, tmp_path / "tool")
    entity = next(cassis.load_cas_from_xmi(io.BytesIO(data), type_system()).select("clausier.Entity").__iter__())
    change = {f" {entity.xmiID} ".encode(): b" "}
    (tmp_path / f"tool/{DOC}.xmi").unlink()
    (tmp_path / "tool/TypeSystem.xml").unlink()
    (tmp_path / "tool").rmdir()
    imported(gold, tmp_path, change)
    assert read_gold(tmp_path / "new").documents[0]["entities"] == ()


def test_two_annotators_of_a_document_are_not_mixed(gold: Path, tmp_path: Path) -> None:
    data = xmi(gold, tmp_path / "tool")
    for name in ("anna", "bert"):
        archive(tmp_path / f"given/annotation/{DOC}.xmi/{name}.zip", {f"{name}.xmi": data})
    with pytest.raises(ClausierError, match=r"E165.*bert\.xmi and .*anna\.xmi are both about PC\.DEC-9301"):
        import_gold(tmp_path / "given", gold, tmp_path / "new")


def test_files_of_other_documents_are_told(gold: Path, tmp_path: Path) -> None:
    data = xmi(gold, tmp_path / "tool")
    (tmp_path / "tool/other.xmi").write_bytes(data.replace(b"Rappelant", b"Reaffirme"))
    (told,) = import_gold(tmp_path / "tool", gold, tmp_path / "new").problems
    assert (told.code, Path(told.source_path).name) == ("W161", "other.xmi")


def test_a_folder_without_any_is_told(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(ClausierError, match="E161"):
        import_gold(tmp_path / "empty", gold, tmp_path / "new")
    with pytest.raises(ClausierError, match="E101"):
        import_gold(tmp_path / "none", gold, tmp_path / "new")


def test_bombs_and_ways_out_of_an_archive(gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is unpacked to the disk, so that a name leads nowhere; sizes are bounded."""
    data = xmi(gold, tmp_path / "tool")
    outside = archive(tmp_path / "given/a.zip", {f"../../{DOC}.xmi": data})
    import_gold(outside, gold, tmp_path / "new")
    assert not (tmp_path.parent / f"{DOC}.xmi").exists()
    bomb = archive(tmp_path / "b.zip", {f"{DOC}.xmi": b" " * 2_000_000 + data})
    monkeypatch.setattr("clausier.gold.exchange.tool_files.MAX_BYTES", 1_000_000)
    with pytest.raises(ClausierError, match=r"E160.*larger than"):
        import_gold(bomb, gold, tmp_path / "other")
    monkeypatch.setattr("clausier.gold.exchange.tool_files.MAX_UNPACKED", 1_000)
    with pytest.raises(ClausierError, match=r"E160.*its files are larger"):
        import_gold(outside, gold, tmp_path / "other")
    (tmp_path / "c.zip").write_bytes(b"PK no archive")
    with pytest.raises(ClausierError, match="E160"):
        import_gold(tmp_path / "c.zip", gold, tmp_path / "other")


def test_the_first_character_of_the_made_text_matters() -> None:
    """Offsets in files differ from those in code points behind it."""
    assert gold_documents.TEXTS[0].index("😀") < gold_documents.TEXTS[0].index("Décision")
