"""A batch, which holds one document at a time, resolves as ``link_documents`` does over all documents at once."""

from pathlib import Path

import pytest

from clausier.annotation.annotate import annotate_source
from clausier.annotation.document_names import DocumentNames, with_assigned_name
from clausier.annotation.pipeline import Pipeline
from clausier.batch import worker
from clausier.batch.job import Options, execute
from clausier.batch.plan import make_plan
from clausier.corpus.table_corpus import read_corpus
from clausier.readers.files import read_source
from tests.conftest import ROOT
from tests.resolution.decision_texts import describe_target, write_decision
from tests.resolution.linking import link_documents

SPECIMENS = "corpus/specimens"
LAYERS = frozenset({"actions", "references"})


def written(
    folder: Path, output: Path, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> dict[str, tuple[str, ...]]:
    """What a batch over a folder writes of references, by document."""
    monkeypatch.setattr(worker, "load_worker_pipeline", lambda model, fingerprint, layers: pipeline)
    execute(make_plan([str(folder)], output), Options(layers=LAYERS))
    return {
        rows.document.doc_id: tuple(f"{row.text} -> {describe_target(row)}" for row in rows.references)
        for rows in read_corpus(output, LAYERS)
    }


def test_a_batch_equals_linking_all_documents_at_once(
    tmp_path: Path, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / SPECIMENS).glob("*.txt"))]
    texts += [
        write_decision("MC.DEC/34/08", "5 décembre 2008"),
        write_decision("PC.DEC/901", "4 juin 2009"),
        write_decision("PC.DEC/901", "4 juin 2009", preamble="la Décision No 34/08 du Conseil ministériel"),
        write_decision("PC.DEC/902", "11 juin 2009", preamble="les Décisions Nos 901 et 900 du Conseil permanent"),
    ]
    for number, text in enumerate(texts):
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    batch = written(folder, tmp_path / "out", pipeline, monkeypatch)
    names = DocumentNames()
    sources = (read_source(str(path)) for path in sorted(folder.iterdir()))
    made = link_documents(
        [
            with_assigned_name(a, names.assign(a.document.doc_id))
            for source in sources
            for a in annotate_source(source, pipeline)
        ]
    )
    at_once = {a.document.doc_id: tuple(f"{row.text} -> {describe_target(row)}" for row in a.references) for a in made}
    assert batch == at_once
    statuses = {row.status for a in made for row in a.references}
    assert statuses == {"resolved", "identified", "ambiguous", "unresolved"}
    assert len(made) >= len(texts)


def test_decisions_of_a_lineage_point_to_those_before_them(
    tmp_path: Path, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for path in (ROOT / SPECIMENS).glob("*-lineage-*.txt"):
        (folder / path.name).write_bytes(path.read_bytes())
    references = written(folder, tmp_path / "out", pipeline, monkeypatch)
    own = "présente décision -> "
    known = {doc_id: [row for row in rows if "DEC" in row] for doc_id, rows in references.items()}
    assert known == {
        "MC.DEC-51-12": [f"{own}MC.DEC-51-12"] * 2,
        "MC.DEC-52-14": [
            "Décision No 51/12 du Conseil ministériel -> MC.DEC-51-12",
            *[f"{own}MC.DEC-52-14"] * 2,
        ],
        "MC.DEC-53-17": [
            "Décisions Nos 51/12 -> MC.DEC-51-12",
            "52/14 du Conseil ministériel -> MC.DEC-52-14",
            *[f"{own}MC.DEC-53-17"] * 2,
        ],
    }
