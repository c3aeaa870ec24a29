"""A progress bar on the terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


@contextmanager
def progress_bar(label: str, hidden: bool = False) -> Iterator[Callable[[int, int], None]]:
    """Yield a function that shows the progress on standard error, called with the number of files done and to do.

    Args:
        label: The label of the bar.
        hidden: Whether to show nothing. Nothing is shown either if standard error is no terminal.
    """
    if hidden or not sys.stderr.isatty():
        yield lambda done, total: None
        return
    # Its length is set with the first call, when the number of files is known.
    with click.progressbar(length=1, label=label, show_pos=True, file=sys.stderr) as bar:

        def show(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield show
