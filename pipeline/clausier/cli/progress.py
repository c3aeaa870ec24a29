"""Progress of long work, on a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


@contextmanager
def progress_bar(label: str, hidden: bool = False) -> Iterator[Callable[[int, int], None]]:
    """Give a function that shows on standard error how many files of how many are done.

    Args:
        label: What is being done.
        hidden: Whether to show nothing. Off a terminal nothing is shown either.
    """
    if hidden or not sys.stderr.isatty():
        yield lambda done, total: None
        return
    # Its length is told when it is known which files there are to do.
    with click.progressbar(length=1, label=label, show_pos=True, file=sys.stderr) as bar:

        def show(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield show
