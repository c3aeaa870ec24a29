"""The diagnosis of ``clausier doctor``."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from clausier.diagnosis.versions import has_full_text_search, versions
from clausier.errors import ClausierError, problem
from clausier.records import Problem

if TYPE_CHECKING:
    from clausier.diagnosis.model_check import ModelFiles
    from clausier.diagnosis.self_test import SelfTest


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The versions and faults of an installation. It holds no name of a user or of a home folder.

    Attributes:
        versions: Versions by name.
        model: The files of the model, None if it cannot be found or read.
        self_test: The result of the self-test, None if it could not run.
        faults: What is broken; empty if nothing is.
    """

    versions: Mapping[str, str]
    model: "ModelFiles | None"
    self_test: "SelfTest | None"
    faults: tuple[Problem, ...]


def diagnose(model: str) -> Diagnosis:
    """Examine the installation and test it.

    Args:
        model: A model folder, or the name of a model that came with the package.
    """
    faults: list[Problem] = []
    if not has_full_text_search():
        faults.append(problem("E136", ""))
    model_files, self_test = None, None
    try:
        # Imported here, so that a library that cannot be imported is part of the report.
        from clausier.diagnosis.model_check import read_model_files
        from clausier.diagnosis.self_test import run_self_test

        model_files = read_model_files(model)
        self_test = run_self_test(model)
    except ClausierError as error:
        faults.append(error.as_problem(""))
    except Exception as error:  # Whatever the error is, the rest of the report helps to find its cause.
        faults.append(problem("E134", "", error=f"{type(error).__name__}: {error}"))
    differences = self_test.differences if self_test else ()
    faults += [problem("E135", "", table=d.table, found=d.found, expected=d.expected) for d in differences]
    return Diagnosis(versions(), model_files, self_test, tuple(map(_without_home, faults)))


def _without_home(fault: Problem) -> Problem:
    home = str(Path.home())
    message, hint = (text.replace(home, "~") if home != "/" else text for text in (fault.message, fault.hint))
    return Problem("", "", "", fault.code, fault.severity, message, hint)
