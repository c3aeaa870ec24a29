"""The component `clausier_actions`: leading and coordinated actions of a paragraph."""

from dataclasses import replace

from spacy.tokens import Doc

from clausier.components.actions.acts import Act, ActReader, Span
from clausier.components.actions.complement import Complement, find_complement
from clausier.components.actions.coordinated import find_coordinated
from clausier.components.actions.damage import DamagedOpeners, Repaired
from clausier.components.actions.leading import Leading, find_leading
from clausier.components.actions.match import ActionMatch
from clausier.components.actions.openers import PUBLIC_FORMS
from clausier.components.actions.quotes import quoted
from clausier.components.extensions import paragraph_of, set_spans
from clausier.components.words import Words, read_words

SPAN_KEY = "actions"


class ActionMatcher:
    """Finds what the issuing body does in a paragraph.

    Args:
        reader: Reads acts with the model's lexicon.
    """

    def __init__(self, reader: ActReader) -> None:
        self._reader = reader
        self._damaged = DamagedOpeners(reader.lexicon)

    def __call__(self, doc: Doc) -> Doc:
        """Find the actions of a paragraph and write them to ``doc.spans["actions"]``."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[ActionMatch]:
        """Return the actions of a paragraph, the leading one first.

        Args:
            doc: A paragraph; ``doc._.paragraph`` tells its kind and printed number.
        """
        context = paragraph_of(doc)
        if context.kind not in ("preambular", "operative", "bridge"):
            return []
        words = read_words(doc.text)
        first = next((i for i, start in enumerate(words.starts) if start >= len(context.number)), len(words))
        preamble = context.kind == "preambular"
        leading = find_leading(self._reader, words, first)
        if leading is None or leading.act is None:
            repaired = self._damaged.read(words, first)
            if repaired is not None:
                return self._from_damaged(words, first, repaired, preamble)
        if leading is None or not _opens(leading, preamble, context.level):
            return []
        return self._all(words, leading, preamble)

    def set_annotations(self, doc: Doc, matches: list[ActionMatch]) -> None:
        """Write matches to the span group ``actions``; each span keeps its match as ``span._.action``."""
        set_spans(doc, SPAN_KEY, "action", matches)

    def _all(self, words: Words, leading: Leading, preamble: bool) -> list[ActionMatch]:
        if leading.act is None:
            complement = find_complement(words, leading.end, len(words), addresses=False)
            return [_unknown(words, leading, complement)]
        acts = [leading.act, *find_coordinated(self._reader, words, leading.act, quoted(words), preamble)]
        rules = [leading.rule, *(f"coordinated:{act.entry.id}" for act in acts[1:])]
        ends = [act.start for act in acts[1:]] + [len(words)]
        return [
            _match(words, act, rank, find_complement(words, act.end, end, _addresses(act)), rule)
            for rank, (act, end, rule) in enumerate(zip(acts, ends, rules, strict=True), start=1)
        ]

    def _from_damaged(self, words: Words, first: int, repaired: Repaired, preamble: bool) -> list[ActionMatch]:
        end, adjuncts = self._reader.lexicon.modifiers.read_all(words, repaired.end)
        lemma = repaired.entry.lemma
        act = Act(first, end, first, repaired.entry, repaired.form, lemma, adjuncts, "damaged")
        acts = self._all(
            words, Leading(act, first, end, repaired.form, lemma, f"damaged:{repaired.entry.id}"), preamble
        )
        if not repaired.guessed:
            return acts
        return [replace(acts[0], needs_review=True), *acts[1:]]


def _addresses(act: Act) -> bool:
    return act.entry.category == "directive" or act.entry.concept in ("authorize", "commend", "thank")


def _opens(leading: Leading, preamble: bool, level: int) -> bool:
    """Tell whether a form opens paragraphs of a kind; items have acts of their own only if they are sentences."""
    if leading.form == "infinitive" or (level and leading.form in ("prepositional", "past_participle", "adjective")):
        return False
    if leading.act is None:
        return leading.form in (
            ("present_participle", "past_participle")
            if preamble
            else ("indicative_3s", "indicative_3p", "first_person_plural")
        )
    return not (level and not preamble and leading.form == "present_participle")


def _match(words: Words, act: Act, rank: int, complement: Complement, rule: str) -> ActionMatch:
    has_complement = complement.end > complement.start
    return ActionMatch(
        start=words.starts[act.start],
        end=words.ends[act.end - 1],
        text=words.printed(act.start, act.end),
        rank=rank,
        lemma=act.lemma,
        form=PUBLIC_FORMS.get(act.form, act.form),
        plural=act.form == "indicative_3p",
        modifiers=_modifiers(words, act.modifiers, act.entry.modifiers),
        concept=act.entry.concept,
        category=act.entry.category,
        strength=act.entry.strength,
        complement_kind=complement.kind,
        complement_verb=complement.verb,
        complement_start=words.starts[complement.start] if has_complement else None,
        complement_end=words.ends[complement.end - 1] if has_complement else None,
        rule_id=rule,
        origin="lexicon",
        needs_review=False,
    )


def _modifiers(words: Words, spans: tuple[Span, ...], of_entry: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(of_entry) + tuple(words.printed(first, behind).lower() for first, behind in sorted(spans))


def _unknown(words: Words, leading: Leading, complement: Complement) -> ActionMatch:
    has_complement = complement.end > complement.start
    return ActionMatch(
        start=words.starts[leading.start],
        end=words.ends[leading.end - 1],
        text=words.printed(leading.start, leading.end),
        rank=1,
        lemma=leading.lemma,
        form=PUBLIC_FORMS.get(leading.form, leading.form),
        plural=leading.form == "indicative_3p",
        modifiers=(),
        concept="",
        category="",
        strength=None,
        complement_kind=complement.kind,
        complement_verb=complement.verb,
        complement_start=words.starts[complement.start] if has_complement else None,
        complement_end=words.ends[complement.end - 1] if has_complement else None,
        rule_id=leading.rule,
        origin="morphology",
        needs_review=True,
    )
