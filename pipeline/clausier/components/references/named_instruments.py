"""Named instruments: those of the registry, and other capitalised names of instruments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from clausier.components.references import patterns
from clausier.components.references.match import ReferenceMatch
from clausier.components.references.printed_symbols import SymbolReader
from clausier.components.references.registry import Instrument, Registry
from clausier.components.rejection import Rejection
from clausier.french.morphology import analyse

COMMON_NOUN_REASON = "is a common noun, in lower case or of no instrument"
"""The reason of rejections that are not reported."""

MAX_NAME_WORDS = 26
"""The length in words of the longest name that is not in the registry."""


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*'?|(?<!\d)\d+(?:er|e)?\b|\S")


_NAME_START = re.compile(r"(?<![\w-])[a-z][a-z-]*")


@dataclass(frozen=True, slots=True)
class NamedInstrumentFinder:
    """Finds named instruments.

    Attributes:
        registry: The named instruments of the model.
        symbols: Reads symbols in brackets after a name.
    """

    registry: Registry
    symbols: SymbolReader

    def find(self, text: str, folded: str) -> Iterator[ReferenceMatch]:
        """Yield the named instruments of a paragraph.

        Args:
            text: The paragraph.
            folded: Its folded text.
        """
        for _, found in self._candidates(text, folded, rejected=False):
            if isinstance(found, ReferenceMatch):
                yield found

    def rejected(self, text: str, folded: str) -> Iterator[Rejection]:
        """Yield the nouns that might begin a name but do not; arguments as for ``find``."""
        for noun, found in self._candidates(text, folded, rejected=True):
            if isinstance(found, str) and found != COMMON_NOUN_REASON:
                yield Rejection(noun.start(), noun.end(), text[noun.start() : noun.end()], "name", found)

    def _candidates(
        self, text: str, folded: str, rejected: bool
    ) -> Iterator[tuple[re.Match[str], ReferenceMatch | str]]:
        """Yield each word that may begin a name, with its match or the reason of its rejection.

        Words in lower case, which cannot begin a name, are skipped unless ``rejected`` is true.
        """
        words = self.registry.first_words | patterns.INSTRUMENT_NOUN_KINDS.keys()
        if words.isdisjoint(_NAME_START.findall(folded)):
            return
        search_start = 0
        for match in _NAME_START.finditer(folded):
            start = match.start()
            if start < search_start or match.group() not in words:
                continue
            if (
                not rejected
                and not text[start].isupper()
                and not text[start : start + 9].lower().startswith(patterns.LOWER_CASE_NAME_STARTS)
            ):
                continue
            result = self._registered_match(text, folded, start, match.group())
            if not isinstance(result, ReferenceMatch):
                unregistered = self._unregistered_match(text, folded, start, match.group())
                result = unregistered if isinstance(unregistered, ReferenceMatch) else result or unregistered
            if isinstance(result, ReferenceMatch):
                search_start = result.end
            yield match, result

    def _registered_match(self, text: str, folded: str, start: int, word: str) -> ReferenceMatch | str:
        """Return the match of an instrument of the registry, or the reason of its rejection; empty if no name fits."""
        reason = ""
        for end, instruments in self.registry.names_at(folded, start, word):
            if not text[start].isupper() and not text[start:end].lower().startswith(patterns.LOWER_CASE_NAME_STARTS):
                reason = reason or f"begins the name of {instruments[0].id}, but in lower case"
                continue
            found = self._select_by_year(text, folded, start, end, instruments)
            if isinstance(found, ReferenceMatch):
                return found
            reason = reason or found
        return reason

    def _select_by_year(
        self, text: str, folded: str, start: int, end: int, instruments: tuple[Instrument, ...]
    ) -> ReferenceMatch | str:
        year = None
        tail = patterns.NAME_YEAR_TAIL.match(folded, end)
        if tail is not None and (tail["close"] is None) == ("(" not in tail.group()):
            digits = re.findall(r"\d{4}", tail.group())
            year = int(digits[-1]) if digits else None
        fitting = [i for i in instruments if year is not None and i.year == year]
        if fitting and tail is not None:
            end = tail.end()
        elif all(i.needs_year for i in instruments):
            if year is not None and len(instruments) == 1:
                return f"has the name of {instruments[0].id}, but another year"
            fitting = list(instruments) if year is None and len(instruments) > 1 else []
            if not fitting:
                return f"has the name of {instruments[0].id}, which several instruments have: its year is needed"
        else:
            fitting = [i for i in instruments if not i.needs_year]
        end, printed = self._bracketed_symbol(text, end)
        if len(fitting) > 1:
            return ReferenceMatch(
                start, end, text[start:end], fitting[0].kind, "registry", organisation=fitting[0].organisation,
                place=fitting[0].place, title=text[start:end], status="ambiguous",
                candidates=tuple(i.symbol or i.id for i in fitting),
            )  # fmt: skip
        known = fitting[0]
        return ReferenceMatch(
            start, end, text[start:end], known.kind, f"registry:{known.id}", organisation=known.organisation, place=known.place,
            title=known.name, year=known.year, date=known.date, symbol=printed,
            canonical_id=known.symbol or known.id, status="identified",
        )  # fmt: skip

    def _unregistered_match(self, text: str, folded: str, start: int, word: str) -> ReferenceMatch | str:
        kind = patterns.INSTRUMENT_NOUN_KINDS.get(word)
        if kind is None or not text[start].isupper():
            return COMMON_NOUN_REASON
        if start == 0:
            return "opens the paragraph: its capital tells nothing"
        if folded.endswith("organisation du ", 0, start):
            return "is part of the name of an organisation"
        base = start + len(word)
        if word in patterns.NOUN_COMPLEMENTS:
            compound = re.compile(rf"\s(?:{patterns.NOUN_COMPLEMENTS[word]})").match(folded, base)
            if compound is None:
                return f"names an instrument only with one of: {patterns.NOUN_COMPLEMENTS[word].replace('|', ', ')}"
            base = compound.end()
        end = _name_end(text, folded, start + len(word))
        if end <= base or len(folded[start:end].split()) < 2 or _has_only_function_words(folded[base:end]):
            return "is a short form: no words of a name follow"
        tail = patterns.NAME_YEAR_TAIL.match(folded, end)
        year = None
        if tail is not None:
            digits = re.findall(r"\d{4}", tail.group())
            year, end = (int(digits[-1]) if digits else None), tail.end()
        end, printed = self._bracketed_symbol(text, end)
        found = ReferenceMatch(start, end, text[start:end], kind, "name", year=year, title=text[start:end])
        if printed:
            return replace(found, symbol=printed, canonical_id=printed, status="identified")
        return found

    def _bracketed_symbol(self, text: str, end: int) -> tuple[int, str]:
        """Read a symbol in brackets after a name: "Règles de procédure de l'OSCE (MC.DOC/1/06)"."""
        printed = self.symbols.read_at(text, end + 2) if text[end : end + 2] == " (" else None
        if printed is not None and text[printed.end : printed.end + 1] == ")":
            return printed.end + 1, printed.symbol
        return end, ""


def _has_only_function_words(rest: str) -> bool:
    """Return whether only function words follow the head: "le Programme d'action et"."""
    return not any(word not in patterns.NAME_FUNCTION_WORDS for word in _WORD.findall(rest))


def _name_end(text: str, folded: str, start: int) -> int:
    """Return the end of a capitalised name: it includes complements up to punctuation, a clause or a verb.

    "et" continues a name only between complements of one kind ("aux entreprises et aux droits"), not before a new determiner
    without preposition. An article that no preposition governs is an object: the word before it is a verb ("complète la").
    """
    end = last_end = start
    before = ""
    words = list(_WORD.finditer(folded, start, min(len(folded), start + 400)))[: MAX_NAME_WORDS + 1]
    for index, word in enumerate(words):
        form = word.group()
        if (form in patterns.NAME_STOP_WORDS and text[word.start()] not in "àÀ") or not form[0].isalnum():
            break
        if form in patterns.DEFINITE_ARTICLES and before and before not in patterns.PREPOSITIONS:
            return last_end
        if form == "et" or form == "ou":
            follows = words[index + 1].group() if index + 1 < len(words) else ""
            if follows in patterns.NEW_PHRASE_WORDS or is_name_boundary(follows, ""):
                break
        if form.isdigit() and not re.fullmatch(r"(?:19|20)\d{2}", form):
            break
        follows = words[index + 1].group() if index + 1 < len(words) else ""
        if is_name_boundary(form, follows) and not text[word.start()].isupper():
            break
        if form in patterns.INFINITIVE_PREPOSITIONS and _is_infinitive(words, index + 1):
            break
        if form == "au" and follows in patterns.ADVERBIAL_NOUNS:
            break
        if form not in patterns.NAME_FUNCTION_WORDS:
            last_end, end = end, word.end()
        if form.isdigit():
            break
        before = form
    return end


def _is_infinitive(words: list[re.Match[str]], index: int) -> bool:
    """Return whether the word at an index is an infinitive, after any object pronouns ("à l'appliquer")."""
    while index < len(words) and words[index].group() in patterns.OBJECT_PRONOUNS:
        index += 1
    return index < len(words) and any(form == "infinitive" for _, form in analyse(words[index].group()))


def is_name_boundary(word: str, follows: str) -> bool:
    """Return whether a word ends a name: a participle of adoption, or a form that is no noun or adjective.

    Args:
        word: The word, folded.
        follows: The next one, empty if there is none.
    """
    readings = {form for _, form in analyse(word)}
    if "past_participle" in readings and follows in patterns.ADJUNCT_PREPOSITIONS:
        return True
    if word in patterns.ADOPTION_PARTICIPLES:
        return True
    if word in patterns.PREPOSITIONS:
        return False
    return bool(readings) and readings <= {"present_participle", "indicative_3p"}
