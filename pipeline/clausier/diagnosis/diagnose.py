"""The work of ``clausier doctor``."""

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
    """What an installation is made of, and what is wrong with it. No name of a user or of a home folder is in it.

    Attributes:
        versions: Versions by name.
        model: What the model holds, None if it cannot be found or read.
        self_test: What became of the test, None if it could not run.
        faults: What is broken; empty if all is well.
    """

    versions: Mapping[str, str]
    model: "ModelFiles | None"
    self_test: "SelfTest | None"
    faults: tuple[Problem, ...]


def diagnose(model: str) -> Diagnosis:
    """Look at the installation and try it.

    Args:
        model: A model folder, or the name of a model that came with the package.
    """
    faults: list[Problem] = []
    if not has_full_text_search():
        faults.append(problem("E136", ""))
    held, self_test = None, None
    try:
        # Imported here, so that a library that cannot be imported is part of the report.
        from clausier.diagnosis.model_check import look_at
        from clausier.diagnosis.self_test import run_self_test

        held = look_at(model)
        self_test = run_self_test(model)
    except ClausierError as error:
        faults.append(error.as_problem(""))
    except Exception as error:  # Whatever it is, the rest of the report helps to find it.
        faults.append(problem("E134", "", error=f"{type(error).__name__}: {error}"))
    differences = self_test.differences if self_test else ()
    faults += [problem("E135", "", table=d.table, found=d.found, expected=d.expected) for d in differences]
    return Diagnosis(versions(), held, self_test, tuple(map(_without_home, faults)))


def _without_home(fault: Problem) -> Problem:
    home = str(Path.home())
    message, hint = (text.replace(home, "~") if home != "/" else text for text in (fault.message, fault.hint))
    return Problem("", "", "", fault.code, fault.severity, message, hint)
