"""What the commands tell on the terminal, as text."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from clausier.records import Problem
from clausier.safety.terminal import visible

if TYPE_CHECKING:
    from clausier.batch.job import Effort, Outcome


def describe_problem(problem: Problem) -> str:
    """Return a problem as it is told: code, file, message, and the hint on a line of its own.

    Args:
        problem: A problem of a file, or of the whole run if its ``source_path`` is empty.
    """
    place = f"{problem.source_path}: " if problem.source_path else ""
    return f"{problem.code} {visible(place + problem.message)}\n  {visible(problem.hint)}"


def describe_outcome(outcome: "Outcome", output: Path) -> str:
    """Return the closing summary of a run: rows by table and sort, and what was done with the files.

    Args:
        outcome: A run that has tables.
        output: The folder that was written.
    """
    exported, effort = outcome.exported, outcome.effort
    assert exported is not None
    assert effort is not None
    lines = [f"{name:<10} {sum(sorts.values()):>6}{_sorts(sorts)}" for name, sorts in exported.counts.items()]
    lines.append(_effort(effort))
    where = output.as_posix()
    lines.append(f"Written to {where}" if exported.written else f"{where} holds these tables already")
    return "\n".join(lines)


def _effort(effort: "Effort") -> str:
    files = [f"{effort.annotated} annotated", f"{effort.unchanged} unchanged", f"{effort.failed} failed"]
    told = [f"files: {', '.join(text for text in files if not text.startswith('0 '))}"]
    if effort.kept:
        told.append(f"documents of files not named now: {effort.kept} kept (--prune removes them)")
    if effort.pruned:
        told.append(f"documents of files not named now: {effort.pruned} removed")
    return "\n".join(told)


def _sorts(sorts: Mapping[str, int]) -> str:
    """What follows the sum of a table, as ": 13 preambular, 9 operative"; empty if it has no rows."""
    return ": " + ", ".join(f"{count} {name}" for name, count in sorts.items()) if sorts else ""


def describe_plan(files: Iterable[str], output: Path, outputs: Iterable[str]) -> str:
    """Return what a run would read and write, one file a line.

    Args:
        files: The files that would be read.
        output: The folder that would be written.
        outputs: The names of the files in it.
    """
    lines = [f"read   {visible(path)}" for path in files]
    lines += [f"write  {visible((output / name).as_posix())}" for name in outputs]
    return "\n".join(lines)
