"""Loading a model folder, and what is told when it is broken."""

import json
import shutil
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from clausier.annotation.pipeline import BASE_COMPONENTS, Pipeline, load
from clausier.errors import ClausierError
from clausier.model_files.model_folder import available_models, find_model
from tests.conftest import ROOT

MODEL = ROOT / "models" / "fr_osce_decisions"


def test_the_model_that_comes_with_the_package(pipeline: Pipeline) -> None:
    meta = json.loads((MODEL / "meta.json").read_text(encoding="utf-8"))
    assert available_models() == {"fr_osce_decisions": MODEL}
    assert (pipeline.name, pipeline.version) == ("fr_osce_decisions", meta["version"])
    assert pipeline.nlp.pipe_names == ["clausier_actions", "clausier_references"]


PARSER = ["tok2vec", "morphologizer", "parser"]
COMPONENTS = {
    "": [],
    "actions": ["clausier_actions"],
    "references": ["clausier_references"],
    "clauses": ["clausier_actions", "clausier_sentences", *PARSER, "clausier_clauses"],
    "entities": ["clausier_actions", "clausier_references", "clausier_entities"],
}
ASKED = {"clauses": ["lemmatizer"], "entities": ["ner"]}
"""Components of the base model that do not run over everything: clausier's own ask them where they help."""


@pytest.mark.parametrize("layer", COMPONENTS)
def test_a_layer_runs_only_what_it_needs(layer: str) -> None:
    nlp = load(layers=frozenset({layer} - {""})).nlp
    assert nlp.pipe_names == COMPONENTS[layer]
    assert nlp.disabled == ASKED.get(layer, [])


def test_the_neural_layers_leave_the_tokens_alone(pipeline: Pipeline, full_pipeline: Pipeline) -> None:
    text = "Rappelant l’Acte final, et qu’aujourd’hui les États (p. ex. la Suisse) s’y sont-ils engagés ? MC.DEC/5/11."
    assert [t.text for t in pipeline.nlp.make_doc(text)] == [t.text for t in full_pipeline.nlp.make_doc(text)]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return shutil.copytree(MODEL, tmp_path / "model")


def test_the_fingerprint_changes_with_any_file(pipeline: Pipeline, copy: Path) -> None:
    assert find_model(str(copy)).fingerprint() == pipeline.folder.fingerprint()
    (copy / "actions.jsonl").write_text("", encoding="utf-8")
    assert find_model(str(copy)).fingerprint() != pipeline.folder.fingerprint()


def test_a_missing_model_is_told_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(ClausierError) as raised:
        load(str(tmp_path / "absent"))
    assert raised.value.code == "E207"
    assert raised.value.hint == "Name a folder with --model, or one of: fr_osce_decisions."


@pytest.fixture
def untrained_base(monkeypatch: pytest.MonkeyPatch) -> None:
    """The base model takes seconds to load, and has no part in what is wrong with the files of a model."""

    def untrained(source: str, exclude: list[str]) -> Language:
        nlp = spacy.blank("fr")
        for name in BASE_COMPONENTS:
            if name not in exclude:
                nlp.add_pipe(name)
        return nlp

    monkeypatch.setattr("clausier.annotation.pipeline.load_base", untrained)


BROKEN = [
    ("meta.json", "{", "E208", "meta.json is no JSON"),
    ("meta.json", "[]", "E208", "meta.json is no object"),
    ("meta.json", '{"lang": "fr"}', "E208", "meta.json lacks keys"),
    ("config.cfg", "nonsense", "E208", "config.cfg is no config"),
    (
        "config.cfg",
        '[nlp]\nlang = "fr"\npipeline = ["absent"]',
        "E208",
        "config.cfg names an unknown component",
    ),
    ("actions.jsonl", "{", "E202", "a line of the lexicon is no JSON"),
    ("instruments.jsonl", '{"label": "instrument"}', "E203", "an instrument lacks keys"),
    ("bodies.jsonl", "[]", "E202", "a line of the bodies is no object"),
    ("entities.jsonl", '{"label": "ORG"}', "E203", "an entity lacks keys"),
    (
        "entities.jsonl",
        '{"label": "GPE", "id": "x", "name": "X", "subtype": "", "pattern": ["X"], "provenance": "usage"}',
        "E203",
        "an entity has an unknown label",
    ),
    (
        "entities.jsonl",
        '{"label": "ORG", "id": "x", "name": "X", "subtype": "", "provenance": "usage"}',
        "E204",
        "an entity has no name",
    ),
    ("kinds.json", "{}", "E206", "the weights of kinds are missing"),
]


@pytest.mark.usefixtures("untrained_base")
@pytest.mark.parametrize(("name", "content", "code"), [b[:3] for b in BROKEN], ids=[b[3] for b in BROKEN])
def test_a_broken_file_is_told_by_its_name(copy: Path, name: str, content: str, code: str) -> None:
    (copy / name).write_text(content, encoding="utf-8")
    with pytest.raises(ClausierError) as raised:
        load(str(copy))
    assert raised.value.code == code
    assert str(copy / name) in raised.value.message


@pytest.mark.usefixtures("untrained_base")
@pytest.mark.parametrize("name", sorted({b[0] for b in BROKEN}))
def test_so_is_a_missing_file(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(ClausierError) as raised:
        load(str(copy))
    assert raised.value.code in {"E201", "E206", "E208"}
    assert str(copy / name) in raised.value.message


@pytest.mark.parametrize("package", ["spacy", "clausier"])
def test_a_model_for_another_version_is_refused(copy: Path, package: str) -> None:
    meta = json.loads((copy / "meta.json").read_text(encoding="utf-8"))
    (copy / "meta.json").write_text(json.dumps(meta | {f"{package}_version": "<0.0.1"}), encoding="utf-8")
    with pytest.raises(ClausierError, match=f"E209 .* needs {package} <0.0.1, but this is {package} "):
        load(str(copy))
