"""The tables of three specimens."""

import shutil
from pathlib import Path

import pytest

from tests.citation_network.specimens import SPECIMENS, clausier


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("network")
    assert len(SPECIMENS) == 3
    paths = [path.as_posix() for path in SPECIMENS]
    layers = ("--layers", "actions,references", "--workers", "1")
    assert clausier("annotate", "-q", *paths, "-o", f"{folder}/tables", *layers).exit_code == 0
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(made / "tables", tmp_path / "tables")
    monkeypatch.chdir(tmp_path)
    return tmp_path
