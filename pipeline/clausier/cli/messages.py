"""What the commands print of a run, as text: problems, the plan, the summary."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from clausier.records import Problem
from clausier.safety.terminal import visible

if TYPE_CHECKING:
    from clausier.batch.job import FileCounts, Outcome


def describe_problem(problem: Problem) -> str:
    """Return a problem as it is printed: code, file, message, and the hint on a line of its own.

    Args:
        problem: A problem of a file, or of the whole run if its ``source_path`` is empty.
    """
    source = f"{problem.source_path}: " if problem.source_path else ""
    return f"{problem.code} {visible(source + problem.message)}\n  {visible(problem.hint)}"


def describe_outcome(outcome: "Outcome", output: Path) -> str:
    """Return the closing summary of a run: rows by table and sort, and what was done with the files.

    Args:
        outcome: A run that has tables.
        output: The folder that was written.
    """
    exported, file_counts = outcome.exported, outcome.file_counts
    assert exported is not None
    assert file_counts is not None
    lines = [f"{name:<10} {sum(sorts.values()):>6}{_sort_counts(sorts)}" for name, sorts in exported.counts.items()]
    lines.append(_describe_files(file_counts))
    where = output.as_posix()
    lines.append(f"Written to {where}" if exported.written else f"{where} holds these tables already")
    return "\n".join(lines)


def _describe_files(counts: "FileCounts") -> str:
    files = [f"{counts.annotated} annotated", f"{counts.unchanged} unchanged", f"{counts.failed} failed"]
    lines = [f"files: {', '.join(text for text in files if not text.startswith('0 '))}"]
    if counts.kept:
        lines.append(f"documents of files not named now: {counts.kept} kept (--prune removes them)")
    if counts.pruned:
        lines.append(f"documents of files not named now: {counts.pruned} removed")
    return "\n".join(lines)


def _sort_counts(sorts: Mapping[str, int]) -> str:
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
