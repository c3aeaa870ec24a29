"""The registry of named instruments."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from clausier.errors import ClausierError
from clausier.model_files.pattern_file import Entry, read_entries

INSTRUMENT_KINDS = frozenset(
    "decision declaration resolution treaty charter strategy document action_plan rules statement report journal other".split()
)
"""Kinds of instruments, as variables.csv lists them."""


@dataclass(frozen=True, slots=True)
class Instrument:
    """A named instrument.

    Attributes:
        id: Its key, "helsinki-final-act-1975".
        date: ISO date of adoption or signature.
        symbol: Its symbol where it has one.
        needs_year: Whether several instruments have its name ("Document de Vienne"), so that a mention needs the year.
    """

    id: str
    name: str
    kind: str
    organisation: str
    place: str
    date: str
    symbol: str
    needs_year: bool

    @property
    def year(self) -> int | None:
        """The year of adoption."""
        return int(self.date[:4]) if self.date else None


class Registry:
    """Named instruments, looked up by the words that their names begin with."""

    def __init__(self, entries: list[tuple[Instrument, tuple[str, ...]]]) -> None:
        self._by_word: dict[str, list[tuple[str, Instrument]]] = {}
        for instrument, phrases in entries:
            for phrase in phrases:
                self._by_word.setdefault(phrase.split()[0], []).append((phrase, instrument))
        for candidates in self._by_word.values():
            candidates.sort(key=lambda pair: -len(pair[0]))

    @property
    def first_words(self) -> frozenset[str]:
        """The folded words that names begin with."""
        return frozenset(self._by_word)

    def names_at(self, folded: str, start: int, word: str) -> Iterator[tuple[int, tuple[Instrument, ...]]]:
        """Yield the ends of the names at a position, the longest first, each with the instruments of that name.

        Args:
            folded: The folded text, white space folded.
            start: Offset of the name's first word.
            word: That word.
        """
        named: dict[int, list[Instrument]] = {}
        for phrase, instrument in self._by_word.get(word, ()):
            end = start + len(phrase)
            if folded.startswith(phrase, start) and not folded[end : end + 1].isalnum():
                named.setdefault(end, []).append(instrument)
        for end in sorted(named, reverse=True):
            yield end, tuple(named[end])


def read_registry(path: Path) -> Registry:
    """Read the registry of a model.

    Args:
        path: Its ``instruments.jsonl``; ``pattern`` lists the folded names.

    Raises:
        ClausierError: E201-E205 (see ``read_entries``), E203 also for an unknown kind.
    """
    required = frozenset(
        {"label", "id", "name", "pattern", "kind", "organisation", "place", "date", "symbol", "provenance"}
    )
    entries = read_entries(path, required, frozenset({"needs_year"}))
    for line, raw in entries:
        if raw["kind"] not in INSTRUMENT_KINDS:
            raise ClausierError("E203", "unknown_kind", file=path, line=line, kind=repr(raw["kind"]))
    return build_registry(raw for _, raw in entries)


def build_registry(entries: Iterable[Entry]) -> Registry:
    """Build a registry from validated entries.

    Args:
        entries: Entries of ``instruments.jsonl``.
    """
    return Registry([(_build_instrument(raw), tuple(raw["pattern"])) for raw in entries])


def _build_instrument(raw: Entry) -> Instrument:
    return Instrument(
        raw["id"], raw["name"], raw["kind"], raw["organisation"], raw["place"], raw["date"], raw["symbol"],
        bool(raw.get("needs_year")),
    )  # fmt: skip
