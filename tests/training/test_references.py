"""Learning references from gold. All texts and instruments are invented."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from clausier.components.references.registry import read_registry
from clausier.components.references.symbol_shapes import read_shapes
from clausier.gold.records import GoldDocument, GoldRow
from clausier.model_files.bodies import read_bodies
from clausier.model_files.contents import ModelContents
from clausier.tables.csv_format import Value
from clausier.training.changes import LearnedChange
from clausier.training.examples import TrainingExample
from clausier.training.references.learn import learn_references
from clausier.training.settings import TrainingSettings
from tests.marked_text import read

ASSEMBLY = {
    "label": "body", "id": "un.general-assembly", "name": "Assemblée générale", "organisation": "ONU", "series": "A",
    "pattern": ["assemblee generale"], "provenance": "usage",
}  # fmt: skip
COVENANT = {
    "label": "instrument", "id": "thebes-covenant-1972", "name": "Pacte de Thèbes", "pattern": ["pacte de thebes"],
    "kind": "treaty", "organisation": "", "place": "Thèbes", "date": "1972-03-01", "symbol": "", "provenance": "usage",
}  # fmt: skip


@dataclass(frozen=True)
class Text:
    """A paragraph with its references marked, and the other cells of their rows."""

    marked: str
    cells: Mapping[str, Value] | None = None


def example(doc_id: str, *paragraphs: Text, **document: Value) -> TrainingExample:
    """A gold document of preambular paragraphs."""
    text, rows, references = "", [], []
    for number, paragraph in enumerate(paragraphs, start=1):
        id_, start, marked = f"{doc_id}:PP{number}", len(text), read(paragraph.marked)
        text += marked.text + "\n"
        rows.append(row("paragraphs", id_, start, marked.text, {"kind": "preambular"}))
        for at, printed, canonical in marked.marks:
            row_cells = dict(paragraph.cells or {}) | ({"canonical_id": canonical} if canonical else {})
            references.append(row("references", id_, start + at, printed, row_cells))
    layers = {"paragraphs": tuple(rows), "references": tuple(references)}
    gold = GoldDocument(doc_id, Path(f"{doc_id}.txt"), text, frozenset(layers), layers, document)
    return TrainingExample(gold, None, None)  # type: ignore[arg-type]  # Only the gold is learned from.


def row(table: str, paragraph_id: str, start: int, text: str, cells: Mapping[str, Value]) -> GoldRow:
    return GoldRow(table, 2, paragraph_id, start, start + len(text), text, True, cells)


def contents(bodies: Sequence[Any] = (), instruments: Sequence[Any] = ()) -> ModelContents:
    entries = {"bodies.jsonl": bodies, "instruments.jsonl": instruments}
    return ModelContents({file: {e["id"]: e for e in listed} for file, listed in entries.items()}, {}, "", "", {})


def learn(*examples: TrainingExample, base: ModelContents | None = None) -> dict[str, LearnedChange]:
    changes = learn_references(examples, base or contents(), TrainingSettings(), "gold: essai")
    assert len({(c.file, c.id) for c in changes}) == len(changes)
    return {change.id: change for change in changes}


def after(change: LearnedChange) -> dict[str, Any]:
    assert change.after is not None
    return change.after


def test_an_instrument_that_the_registry_lacks_is_added_with_the_values_of_its_rows() -> None:
    cells = {"kind": "treaty", "place": "Tunis", "date": "1998-05-04", "organisation": "ONU"}
    learned = learn(
        example("d1", Text("Rappelant la [Convention de Tunis sur les oasis|tunis-oases-1998],", cells)),
        example("d2", Text("Vu la [Convention sur les oasis|tunis-oases-1998] et ses annexes,", cells)),
    )
    entry = after(learned["tunis-oases-1998"])
    assert entry["pattern"] == ["convention de tunis sur les oasis", "convention sur les oasis"], "both wordings"
    assert (entry["kind"], entry["place"], entry["date"]) == ("treaty", "Tunis", "1998-05-04")
    assert (entry["organisation"], entry["symbol"], entry["provenance"]) == ("ONU", "", "gold: essai")
    change = learned["tunis-oases-1998"]
    assert (change.kind, change.support, change.documents) == ("added", 2, 2)
    assert change.examples[0] == "d1: Convention de Tunis sur les oasis"


def test_an_instrument_with_a_symbol_gets_a_readable_key() -> None:
    learned = learn(example("d1", Text("Rappelant la [Déclaration sur les oasis|A/CONF.901/4],", {"year": 1998})))
    entry = after(learned["declaration-oasis-1998"])
    assert (entry["symbol"], entry["kind"]) == ("A/CONF.901/4", "declaration"), "the kind follows from the head noun"


def test_the_title_of_the_rows_is_a_wording_too() -> None:
    cells = {"title": "Convention de Tunis relative aux oasis"}
    learned = learn(example("d1", Text("Vu la [Convention sur les oasis|oases-1998],", cells)))
    assert after(learned["oases-1998"])["pattern"] == [
        "convention de tunis relative aux oasis",
        "convention sur les oasis",
    ]


def test_the_year_after_a_name_is_no_part_of_it() -> None:
    learned = learn(example("d1", Text("Vu la [Convention sur les oasis de 1998|oases-1998],")))
    entry = after(learned["oases-1998"])
    assert (entry["pattern"], entry["date"]) == (["convention sur les oasis"], "1998")
    assert "needs_year" not in entry, "no other instrument has the name"


def test_instruments_that_share_a_name_need_their_year() -> None:
    learned = learn(
        example("d1", Text("Vu le [Document de Thèbes 1992|thebes-1992] et le [Document de Thèbes 1999|thebes-1999],"))
    )
    assert {key: after(change)["needs_year"] for key, change in learned.items()} == {
        "thebes-1992": True,
        "thebes-1999": True,
    }


def test_a_known_instrument_gets_another_wording() -> None:
    cells = {"kind": "treaty"}
    text = Text("Vu le [Pacte thébain sur la paix de Thèbes|thebes-covenant-1972],", cells)
    change = learn(example("d1", text), base=contents(instruments=[COVENANT]))["thebes-covenant-1972"]
    assert after(change)["pattern"] == ["pacte de thebes", "pacte thebain sur la paix de thebes"]
    assert change.kind == "changed"


NOT_LEARNED = {
    "a name that has another id in the registry: one row against the model": (
        "Vu le [Pacte de Thèbes|other-1950],", {},
    ),
    "a longer span around a known name: one row against the model": (
        "Vu le [Pacte de Thèbes dit solennel|thebes-covenant-1972],", {},
    ),
    "a wording of another kind: the id may be wrong": (
        "Vu la [Déclaration de Carthage|thebes-covenant-1972],", {"kind": "declaration"},
    ),
    "a wording that shares no word: the id may be wrong": (
        "Vu l’[Accord de Carthage|thebes-covenant-1972],", {"kind": "treaty"},
    ),
    "a common noun alone": ("Vu la [Convention|oases-1998],", {}),
    "a name in lower case: the registry wants a capital": ("Vu la [convention sur les oasis|oases-1998],", {}),
    "a span that ends with a function word": ("Vu la [Convention sur les oasis et|oases-1998] ses annexes,", {}),
    "a span that ends with punctuation": ("Vu la [Convention sur les oasis,|oases-1998] signée,", {}),
    "a span that begins within a word": ("Vu la Con[vention sur les oasis|oases-1998],", {}),
    "a span that includes a participle": (
        "Vu la [Convention sur les oasis signée|oases-1998] par les États,", {},
    ),
    "an id that most rows of the name do not give": (
        "Vu le [Plan de Carthage|a-1], le [Plan de Carthage|b-1] et le [Plan de Carthage|c-1],", {},
    ),
    "an anaphoric reference": ("Vu la [Convention sur les oasis|oases-1998],", {"anaphoric": True}),
}  # fmt: skip


@pytest.mark.parametrize("case", NOT_LEARNED)
def test_what_is_not_learned(case: str) -> None:
    marked, cells = NOT_LEARNED[case]
    base = contents(instruments=[COVENANT])
    assert not learn(example("d1", Text(marked, cells)), base=base), case


def test_rows_that_agree_are_believed_though_the_wording_shares_no_word() -> None:
    texts = [Text("Vu l’[Accord de Carthage|thebes-covenant-1972],", {"kind": "treaty"})] * 2
    learned = learn(example("d1", *texts), base=contents(instruments=[COVENANT]))
    assert after(learned["thebes-covenant-1972"])["pattern"] == ["pacte de thebes", "accord de carthage"]


def test_a_name_that_mostly_stands_unmarked_is_not_learned() -> None:
    """A registry name is matched wherever it occurs: it must not worsen more matches than it improves."""
    texts = Text("Vu le [Nouveau Départ|depart-1998],"), Text("Vu le Nouveau Départ, le Nouveau Départ et le reste,")
    assert not learn(example("d1", *texts))


def test_a_body_is_learned_from_a_symbol_and_the_name_beside_its_number() -> None:
    cells = {"kind": "resolution"}
    learned = learn(
        example("d1", Text("Rappelant la [résolution 95/1 de l’Assemblée générale|A/RES/95/1],", cells)),
        example("d2", Text("Vu les [résolutions de l’Assemblée générale 95/2|A/RES/95/2],", cells)),
    )
    entry = after(learned["onu.assemblee-generale"])
    assert (entry["series"], entry["organisation"], entry["pattern"]) == ("A", "ONU", ["assemblee generale"])
    assert entry["name"] == "Assemblée générale", "the name as printed, if no row gives it"
    assert learned["onu.assemblee-generale"].documents == 2


def test_the_name_in_the_rows_names_a_body_whose_number_stands_alone() -> None:
    """In "ses résolutions" the body is the issuer; the document must contain its name for the header to be read."""
    learned = learn(
        example(
            "d1",
            Text("L’Assemblée générale,"),
            Text("Rappelant sa [résolution 55/2|A/RES/55/2],", {"body": "Assemblée générale"}),
            body="Assemblée générale",
            symbol="A/RES/56/1",
        )
    )
    assert after(learned["onu.assemblee-generale"])["pattern"] == ["assemblee generale"]


def test_an_osce_body_is_learned_from_its_series() -> None:
    learned = learn(example("d1", Text("Vu la [Décision No 93/09 du Conseil ministériel|MC.DEC/93/09],")))
    entry = after(learned["osce.conseil-ministeriel"])
    assert (entry["series"], entry["organisation"]) == ("MC", "OSCE")


def test_a_known_body_gets_another_name() -> None:
    text = Text("Vu la [résolution 55/2 de l’AGNU|A/RES/55/2],")
    learned = learn(example("d1", text), base=contents(bodies=[ASSEMBLY]))
    assert after(learned["un.general-assembly"])["pattern"] == ["assemblee generale", "agnu"]


def test_a_symbol_that_does_not_hold_the_printed_number_teaches_nothing() -> None:
    """A mislabelled row: the series of one resolution, the number of another."""
    text = Text("Vu la [résolution 95/1 de l’Assemblée générale|S/RES/1999 (2001)],")
    assert not [id_ for id_ in learn(example("d1", text)) if id_.startswith("onu.")]


def test_two_symbols_of_a_series_make_a_shape() -> None:
    cells = {"kind": "other", "organisation": "Conseil de l’Europe"}
    learned = learn(
        example("d1", Text("Vu la recommandation ([CM/Rec(2010)5|CM/Rec(2010)5]),", cells)),
        example("d2", Text("Vu aussi [CM/Rec(2012)13|CM/Rec(2012)13],", cells)),
    )
    entry = after(learned["cm-rec"])
    assert entry["pattern"] == [{"TEXT": "CM/Rec("}, {"DIGITS": [4, 4]}, {"TEXT": ")"}, {"DIGITS": [1, 4]}]
    assert (entry["kind"], entry["organisation"]) == ("other", "Conseil de l’Europe")


def test_one_symbol_makes_no_shape() -> None:
    """One symbol does not show what varies: the 5 may belong to the name of the series."""
    texts = [Text("Vu [CM/Rec(2010)5|CM/Rec(2010)5],")] * 2
    assert not learn(example("d1", *texts))


def test_learned_entries_pass_the_checks_of_a_model(tmp_path: Path) -> None:
    learned = learn(
        example(
            "d1", Text("Vu la [résolution 95/1 de l’Assemblée générale|A/RES/95/1] et [CM/Rec(2010)5|CM/Rec(2010)5],")
        ),
        example("d2", Text("Vu [CM/Rec(2012)13|CM/Rec(2012)13] et la [Convention sur les oasis|oases-1998],")),
    )
    assert {change.file for change in learned.values()} == {"bodies.jsonl", "shapes.jsonl", "instruments.jsonl"}
    for change in learned.values():
        (tmp_path / change.file).write_text(json.dumps(change.after) + "\n", encoding="utf-8")
    assert [body.series for body in read_bodies(tmp_path / "bodies.jsonl")] == ["A"]
    assert [shape.id for shape in read_shapes(tmp_path / "shapes.jsonl")] == ["cm-rec"]
    assert read_registry(tmp_path / "instruments.jsonl").first_words == {"convention"}
