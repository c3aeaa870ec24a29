"""How time grows with hostile inputs: `python -m benchmarks.growth`. Twice the input may take 2.6 times as long.

Three kinds: texts for structure and the components, files for the readers, and strings for every regular expression
that the package holds. The exit status says whether something grew more.
"""

import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial

from spacy.tokens import Doc

from benchmarks.hostile_files import FILES
from benchmarks.hostile_patterns import Used, attacks, patterns
from benchmarks.hostile_texts import TEXTS, lexicon_texts
from clausier.annotation.pipeline import Pipeline, load
from clausier.components.context import ParagraphContext
from clausier.errors import ClausierError
from clausier.readers.files import read_data

LIMIT = 2.6
"""Twice as much in twice the time is 2; memory and the machine add to it."""

MEASURABLE = 0.02
"""Seconds: what takes less is quick enough, and its ratio is chance."""

PATIENCE = 0.5
"""Seconds: what takes longer is not made to grow further."""

LENGTHS = (40, 400, 8000)
"""Characters of the strings for a regular expression: 8,000 take a linear one a millisecond, a quadratic one half a second."""

SHORT_ONLY = {
    "clausier.structure.patterns.ANNOUNCEMENT": 400,
    "clausier.structure.patterns.BODY_END": 260,
    "clausier.structure.patterns.FINAL_STOP": 60,
    "clausier.structure.patterns.FURNITURE_LINE": 120,
    "clausier.structure.patterns.ITEM_END": 60,
    "clausier.structure.patterns.SENTENCE_END": 60,
    "clausier.structure.patterns.TITLE_NUMBER": 400,
    "clausier.structure.patterns.TITLE_START": 400,
    "clausier.structure.patterns.UNIT_END": 60,
}
"""Expressions that the code applies to texts of so many characters at most, and that need not be linear beyond."""

CONTEXT = ParagraphContext("operative", organisation="OSCE", body="Conseil permanent")

Run = Callable[[], object]
Seconds = Callable[[], float]


def cpu_seconds(run: Run) -> float:
    """Return the time on the processor that a call takes; other processes do not count."""
    begin = time.process_time()
    run()
    return time.process_time() - begin


def ratio(once: Run, twice: Run) -> float:
    """Return how many times as long the larger of two inputs takes.

    Args:
        once: Works on an input.
        twice: Works on one twice as large.
    """
    return _growth(partial(cpu_seconds, once), partial(cpu_seconds, twice))


def _growth(once: Seconds, twice: Seconds) -> float:
    """Each is run three times, in turns, and its best time counts; up to nine times where that grew too much.

    A busy machine can only slow a run down.
    """
    small = large = float("inf")
    for _ in range(3):
        for _ in range(3):
            small, large = min(small, once()), min(large, twice())
        if large <= LIMIT * small:
            break
    return large / small


def _growth_at(measured: Callable[[int], Seconds], size: int) -> float:
    """The growth from a size to twice that; too much is measured again from there on, where chance weighs less.

    What truly grows faster than its input grows so at every size.
    """
    growth = _growth(measured(size), measured(2 * size))
    return growth if growth <= LIMIT else min(growth, _growth(measured(2 * size), measured(4 * size)))


def _measurable_growth(measured: Callable[[int], Seconds], doublings: int) -> float:
    """The growth from the first size, 1000 or so many times its double, that takes long enough to tell; 0 if none does."""
    sizes = (1000 * 2**power for power in range(doublings + 1))
    size = next((size for size in sizes if min(measured(size)(), measured(size)()) >= MEASURABLE), 0)
    return _growth_at(measured, size) if size else 0.0


def text_ratios(pipeline: Pipeline) -> Iterator[tuple[str, float]]:
    """Yield the growth of structure and clausier's components over each hostile text; 0 where they take no time."""
    for name, grow in (TEXTS | lexicon_texts(pipeline.folder.path)).items():
        yield name, _measurable_growth(partial(_annotated, pipeline, grow), doublings=3)


def _annotated(pipeline: Pipeline, grow: Callable[[int], str], size: int) -> Seconds:
    return partial(_annotating, pipeline, grow(size))


def _annotating(pipeline: Pipeline, text: str) -> float:
    """The base model's own components run, but their time is not clausier's to answer for."""
    taken = cpu_seconds(lambda: pipeline.structurer.structure(text))
    doc: Doc = pipeline.nlp.make_doc(text)
    doc._.paragraph = CONTEXT
    for name, component in pipeline.nlp.pipeline:
        seconds = cpu_seconds(partial(component, doc))
        taken += seconds if name.startswith("clausier_") else 0
    return taken


def file_ratios() -> Iterator[tuple[str, float]]:
    """Yield the growth of the readers over each hostile file; 0 where they take no time, or refuse it at once."""
    for name, (path, grow) in FILES.items():
        yield f"{path} {name}", _measurable_growth(partial(_reading, path, grow), doublings=7)


def _reading(path: str, grow: Callable[[int], bytes], size: int) -> Seconds:
    return partial(cpu_seconds, partial(_read, grow(size), path))


def _read(data: bytes, path: str) -> None:
    with suppress(ClausierError):
        read_data(data, path)


def pattern_ratio(used: Used) -> float:
    """Return the worst growth of a regular expression over the strings that attack it; 0 where all take no time."""
    worst = 0.0
    longest = min(LENGTHS[-1], SHORT_ONLY.get(used.place, LENGTHS[-1]))
    for grow in attacks(used):
        for use in sorted(used.uses):
            for length in (min(length, longest) for length in LENGTHS):
                taken = cpu_seconds(_applied(used, use, grow(length)))
                if taken >= MEASURABLE:
                    break
            else:
                continue
            if taken > PATIENCE or length == SHORT_ONLY.get(used.place):
                length //= 2
            once, twice = _applied(used, use, grow(length)), _applied(used, use, grow(2 * length))
            worst = max(worst, ratio(once, twice))
            if worst > LIMIT:
                return worst
    return worst


def _applied(used: Used, use: str, text: str) -> Run:
    subject = text.encode("latin-1", "replace") if isinstance(used.pattern.pattern, bytes) else text
    if use == "sub":
        return partial(used.pattern.sub, subject[:0], subject)
    if use == "finditer":
        return lambda: sum(1 for _ in used.pattern.finditer(subject))
    run: Run = partial(getattr(used.pattern, use), subject)
    return run


def _told(title: str, ratios: Mapping[str, float]) -> int:
    """Print the worst of some ratios, and all that are too high; return how many those are."""
    name = max(ratios, key=lambda key: ratios[key])
    print(f"{title}: {len(ratios)}, the worst x {ratios[name]:.2f} ({name})")
    high = {name: value for name, value in ratios.items() if value > LIMIT}
    for name, value in high.items():
        print(f"  too much: x {value:.2f} {name}")
    return len(high)


if __name__ == "__main__":
    failures = _told("texts", dict(text_ratios(load())))
    failures += _told("files", dict(file_ratios()))
    failures += _told("regular expressions", {used.place: pattern_ratio(used) for used in patterns()})
    sys.exit(1 if failures else 0)
