"""Reading of printed symbols: those of the grammar, and those whose shapes a model has learned."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausier.components.references import canonical_symbols, patterns
from clausier.components.references.match import ReferenceMatch
from clausier.components.references.symbol_shapes import SymbolShape


@dataclass(frozen=True, slots=True)
class PrintedSymbol:
    """A symbol in a text.

    Attributes:
        symbol: Its canonical form.
        end: Offset after its last character.
    """

    symbol: str
    end: int


@dataclass(frozen=True, slots=True)
class SymbolReader:
    """Reads printed symbols.

    Attributes:
        shapes: Shapes of symbols that the grammar does not cover.
    """

    shapes: Sequence[SymbolShape] = ()

    def read_at(self, text: str, position: int) -> PrintedSymbol | None:
        """Return the symbol that begins at a position; the longest, where a shape and the grammar differ.

        Args:
            text: The paragraph.
            position: Offset of the symbol's first character.
        """
        candidates = []
        if printed := patterns.SYMBOL.match(text, position):
            end = position + canonical_symbols.trimmed_length(printed.group())
            candidates.append(PrintedSymbol(canonical_symbols.trim_symbol(printed.group()), end))
        for shape in self.shapes:
            if shaped := shape.expression.match(text, position):
                candidates.append(PrintedSymbol(_single_spaced(shaped.group()), shaped.end()))
        return max(candidates, key=lambda symbol: symbol.end, default=None)

    def find_by_shape(self, text: str) -> Iterator[ReferenceMatch]:
        """Yield all symbols with a learned shape.

        Args:
            text: The paragraph.
        """
        for shape in self.shapes:
            for match in shape.expression.finditer(text):
                symbol = _single_spaced(match.group())
                yield ReferenceMatch(
                    match.start(), match.end(), match.group(), shape.kind, f"shape:{shape.id}",
                    organisation=shape.organisation, number=symbol.split("/", 1)[-1],
                    year=canonical_symbols.year_of_symbol(symbol), symbol=symbol, canonical_id=symbol, status="identified",
                )  # fmt: skip

    def kind_of(self, symbol: str) -> str:
        """Return the kind of document that a symbol denotes."""
        shape = self._shape_of(symbol)
        return shape.kind if shape else canonical_symbols.kind_of_symbol(symbol)

    def organisation_of(self, symbol: str) -> str:
        """Return the organisation whose series a symbol belongs to."""
        shape = self._shape_of(symbol)
        return shape.organisation if shape else canonical_symbols.organisation_of_symbol(symbol)

    def _shape_of(self, symbol: str) -> SymbolShape | None:
        return next((shape for shape in self.shapes if shape.expression.fullmatch(symbol)), None)


def _single_spaced(printed: str) -> str:
    """Return a symbol with single plain spaces."""
    return " ".join(printed.split())
