"""Labels by which people cite paragraphs: PP3, OP5(a), A1.OP2, title, heading-2."""

from collections.abc import Sequence

PART_PREFIXES = {"main": "", "annex": "A", "attachment": "B", "statement": "S"}
KIND_PREFIXES = {"preambular": "PP", "operative": "OP"}


class Labeller:
    """Numbers the paragraphs of one document in reading order, across its parts."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, str], int] = {}
        self._used: set[str] = set()

    def label_part(
        self, part: str, number: int | None, kinds: Sequence[str], paths: Sequence[tuple[str, ...]]
    ) -> list[tuple[str, str]]:
        """Label the paragraphs of a part.

        Args:
            part: ``main``, ``annex``, ``attachment`` or ``statement``.
            number: The part's number, None for the main text.
            kinds: The kind of each paragraph.
            paths: The position of each item below its paragraph, empty for a paragraph of its own.

        Returns:
            For each paragraph its label and its parent's label (empty for a paragraph of its own).
        """
        prefix = PART_PREFIXES[part]
        prefix = f"{prefix}{number}." if prefix else ""
        labels: list[tuple[str, str]] = []
        root = ""
        for kind, path in zip(kinds, paths, strict=True):
            if kind in KIND_PREFIXES and path and root:
                labels.append((self._unique(root + "".join(path)), root + "".join(path[:-1])))
                continue
            label = self._unique(self._next(prefix, kind))
            labels.append((label, ""))
            if kind in KIND_PREFIXES:
                root = label
        return labels

    def _next(self, prefix: str, kind: str) -> str:
        key = prefix, kind
        self._counts[key] = count = self._counts.get(key, 0) + 1
        if kind in KIND_PREFIXES:
            return f"{prefix}{KIND_PREFIXES[kind]}{count}"
        return f"{prefix}{kind}" if count == 1 else f"{prefix}{kind}-{count}"

    def _unique(self, label: str) -> str:
        """Return a unique label: two lists of one style below a paragraph would share labels; the second gets a suffix."""
        candidate, count = label, 1
        while candidate in self._used:
            count += 1
            candidate = f"{label}#{count}"
        self._used.add(candidate)
        return candidate
