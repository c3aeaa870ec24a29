"""Entries of the lexicon that are wrong too often: kept where they hold, or dropped."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from clausier.components.actions.lexicon import ANYWHERE
from clausier.evaluation.pairing import pair_rows
from clausier.model_files.pattern_file import Entry
from clausier.records import Action
from clausier.training.actions.acts import acting_paragraphs, entry_of_rule
from clausier.training.actions.entries import FILE
from clausier.training.change import Change, change_of
from clausier.training.example import Example
from clausier.training.likelihood import surely_below
from clausier.training.settings import Settings

Corner = tuple[str, str]
"""Kind of paragraph and rank."""

Cases = tuple[Corner, bool, str, str]
"""Where an entry found an action, whether it is gold, the document and the text."""


def restrictions(
    examples: Sequence[Example], entries: Mapping[str, Entry], learned: str, settings: Settings
) -> Iterator[Change]:
    """Propose what to do with entries whose actions are gold too rarely.

    A learned entry must reach the least precision on the rows that there are; one of the base model is touched only if
    its precision is below it beyond doubt.

    Args:
        examples: The training documents, as the model with these entries annotates them.
        entries: The lexicon, by id.
        learned: The provenance of learned entries.
        settings: The figures that learning goes by.
    """
    for name, cases in sorted(_cases(examples).items()):
        if name not in entries:
            continue
        entry = entries[name]
        right, total = sum(case[1] for case in cases), len(cases)
        if entry["provenance"] == learned:
            is_bad = right < settings.min_precision * total
        else:
            is_bad = surely_below(right, total, settings.min_precision, settings.confidence)
        if not is_bad:
            continue
        where = _where_it_holds(cases, settings)
        after = {**entry, "where": where} if where is not None else None
        wrong = [(doc_id, text) for _, is_right, doc_id, text in cases if not is_right]
        reason = f"{total - right} of its {total} actions in the training documents are none"
        if after != entry:
            yield change_of("actions", FILE, name, entry, after, wrong, reason)


def _cases(examples: Sequence[Example]) -> dict[str, list[Cases]]:
    cases: dict[str, list[Cases]] = {}
    for example in examples:
        homes = acting_paragraphs(example.gold)
        for pair in pair_rows(example.gold, example.found, "actions"):
            found = pair.found
            if not isinstance(found, Action) or not (name := entry_of_rule(found)):
                continue
            home = next((row for row in homes if row.start <= found.start < row.end), None)
            if home is None:
                continue  # The kind of the paragraph is wrong, not the entry.
            kind = "preambular" if home.cell_text("kind") == "preambular" else "operative"
            corner = kind, "leading" if found.rank == 1 else "coordinated"
            cases.setdefault(name, []).append((corner, pair.gold is not None, example.gold.doc_id, found.text))
    return cases


def _where_it_holds(cases: Sequence[Cases], settings: Settings) -> dict[str, list[str]] | None:
    """The widest place at which an entry is right often enough; None if there is none."""
    right = Counter(corner for corner, is_right, _, _ in cases if is_right)
    total = Counter(corner for corner, _, _, _ in cases)
    kinds, ranks = sorted(ANYWHERE.kinds), sorted(ANYWHERE.ranks)
    wholes = [(kinds, [rank]) for rank in ranks] + [([kind], ranks) for kind in kinds]
    corners = [([kind], [rank]) for kind, rank in product(kinds, ranks)]
    best: tuple[int, dict[str, list[str]]] | None = None
    for some_kinds, some_ranks in wholes + corners:
        inside = list(product(some_kinds, some_ranks))
        hits, all_hits = sum(right[c] for c in inside), sum(total[c] for c in inside)
        if hits > 1 and hits >= settings.min_precision * all_hits and (best is None or hits > best[0]):
            where = {"kinds": some_kinds, "ranks": some_ranks}
            best = hits, {key: value for key, value in where.items() if len(value) == 1}
    return best[1] if best else None
