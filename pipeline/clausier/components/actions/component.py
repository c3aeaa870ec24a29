"""The component `clausier_actions`: leading and coordinated actions of a paragraph."""

from dataclasses import replace

from spacy.tokens import Doc

from clausier.components.actions.acts import Act, ActReader
from clausier.components.actions.complement import Complement, find_complement
from clausier.components.actions.coordinated import NAMES, find_coordinated, judge
from clausier.components.actions.damage import DamagedOpeners, Repaired
from clausier.components.actions.leading import Leading, find_leading
from clausier.components.actions.match import ActionMatch
from clausier.components.actions.openers import PUBLIC_FORMS
from clausier.components.actions.quotes import quoted
from clausier.components.actions.rejected import reject
from clausier.components.context import ParagraphContext
from clausier.components.extensions import paragraph_of, set_spans, text_of
from clausier.components.rejection import Rejection
from clausier.components.words import Words, read_words
from clausier.records.paragraph_kinds import ACTING_KINDS

SPAN_KEY = "actions"

UNKNOWN_IN_PREAMBLE = ("present_participle", "past_participle")
UNKNOWN_IN_OPERATIVE = ("indicative_3s", "indicative_3p", "first_person_plural")
"""Forms in which a verb opens a paragraph that the lexicon does not know."""


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
        if context.kind not in ACTING_KINDS:
            return []
        words = read_words(text_of(doc))
        first = _first(words, context)
        preamble = context.kind == "preambular"
        leading = self._leading(words, first)
        if isinstance(leading, Repaired):
            return self._from_damaged(words, first, leading, preamble)
        if _why_not_opening(leading, preamble, context.level):
            return []
        assert leading is not None
        return self._all(words, leading, preamble)

    def rejected(self, doc: Doc) -> list[Rejection]:
        """Return every verb of the lexicon in a paragraph that is no action, with its reason.

        Args:
            doc: A paragraph, as for ``match``.
        """
        context = paragraph_of(doc)
        words = read_words(text_of(doc))
        first = _first(words, context)
        judged, otherwise = self._judged(words, first, context)
        taken = [(match.start, match.end) for match in self.match(doc)]
        return reject(self._reader, words, first, judged, otherwise, taken)

    def _judged(self, words: Words, first: int, context: ParagraphContext) -> tuple[dict[int, str], str]:
        """Reasons by the index of a verb, and the reason for the others; that is empty if their place is the reason."""
        if context.kind not in ACTING_KINDS:
            return {}, f"stands in a paragraph of kind {context.kind}, in which the issuing body does not act"
        preamble = context.kind == "preambular"
        leading = self._leading(words, first)
        if isinstance(leading, Repaired):
            act = self._damaged_act(words, first, leading)
        else:
            why = _why_not_opening(leading, preamble, context.level)
            if why:
                nothing = "stands in a paragraph that no act opens"
                return ({leading.act.head: why} if leading is not None and leading.act is not None else {}), nothing
            assert leading is not None
            if leading.act is None:
                return {}, "stands behind an opener that the lexicon does not know: no further acts are looked for"
            act = leading.act
        judgements = judge(self._reader, words, act, quoted(words), preamble)
        return {candidate.head: reason for candidate, reason in judgements}, ""

    def _leading(self, words: Words, first: int) -> Leading | Repaired | None:
        leading = find_leading(self._reader, words, first)
        if leading is None or leading.act is None:
            return self._damaged.read(words, first) or leading
        return leading

    def set_annotations(self, doc: Doc, matches: list[ActionMatch]) -> None:
        """Write matches to the span group ``actions``; each span keeps its match as ``span._.action``."""
        set_spans(doc, SPAN_KEY, "action", matches)

    def _all(self, words: Words, leading: Leading, preamble: bool) -> list[ActionMatch]:
        if leading.act is None:
            complement = find_complement(words, leading.end, len(words), addresses=False)
            return [_match(words, leading, 1, complement, leading.rule)]
        acts = [leading.act, *find_coordinated(self._reader, words, leading.act, quoted(words), preamble)]
        rules = [leading.rule, *(f"coordinated:{act.entry.id}" for act in acts[1:])]
        ends = [act.start for act in acts[1:]] + [len(words)]
        return [
            _match(words, act, rank, find_complement(words, act.end, end, act.entry.addresses), rule)
            for rank, (act, end, rule) in enumerate(zip(acts, ends, rules, strict=True), start=1)
        ]

    def _from_damaged(self, words: Words, first: int, repaired: Repaired, preamble: bool) -> list[ActionMatch]:
        act = self._damaged_act(words, first, repaired)
        rule = f"damaged:{act.entry.id}"
        acts = self._all(words, Leading(act, first, act.end, act.form, act.lemma, rule), preamble)
        if not repaired.guessed:
            return acts
        return [replace(acts[0], needs_review=True), *acts[1:]]

    def _damaged_act(self, words: Words, first: int, repaired: Repaired) -> Act:
        end, adjuncts = self._reader.lexicon.modifiers.read_all(words, repaired.end)
        return Act(first, end, first, repaired.entry, repaired.form, repaired.entry.lemma, adjuncts, "damaged")


def _first(words: Words, context: ParagraphContext) -> int:
    """Index of the first word behind the printed number."""
    return next((i for i, start in enumerate(words.starts) if start >= len(context.number)), len(words))


def _why_not_opening(leading: Leading | None, preamble: bool, level: int) -> str:
    """Why a form opens no paragraph of a kind, empty if it does; items act themselves only if they are sentences."""
    if leading is None:
        return "is nothing that opens a paragraph"
    if leading.form == "infinitive":
        return "is an infinitive, which another verb governs"
    if level and leading.form in ("prepositional", "past_participle", "adjective"):
        return f"is {NAMES[leading.form]}: items act themselves only if they are sentences"
    if leading.act is None:
        forms = UNKNOWN_IN_PREAMBLE if preamble else UNKNOWN_IN_OPERATIVE
        return "" if leading.form in forms else f"is {NAMES[leading.form]} of a verb that the lexicon does not know"
    if why := leading.act.entry.why_not(preamble, "leading"):
        return why
    if level and not preamble and leading.form == "present_participle":
        return "is a present participle in an operative item: it goes on with the lead-in"
    return ""


def _match(words: Words, act: Act | Leading, rank: int, complement: Complement, rule: str) -> ActionMatch:
    """The match of an act of the lexicon, or of a leading verb that the lexicon does not know."""
    known = act if isinstance(act, Act) else None
    has_complement = complement.end > complement.start
    return ActionMatch(
        start=words.starts[act.start],
        end=words.ends[act.end - 1],
        text=words.printed(act.start, act.end),
        rank=rank,
        lemma=act.lemma,
        form=PUBLIC_FORMS.get(act.form, act.form),
        plural=act.form == "indicative_3p",
        modifiers=_modifiers(words, known) if known else (),
        concept=known.entry.concept if known else "",
        category=known.entry.category if known else "",
        strength=known.entry.strength if known else None,
        complement_kind=complement.kind,
        complement_verb=complement.verb,
        complement_start=words.starts[complement.start] if has_complement else None,
        complement_end=words.ends[complement.end - 1] if has_complement else None,
        rule_id=rule,
        origin="lexicon" if known else "morphology",
        needs_review=known is None,
    )


def _modifiers(words: Words, act: Act) -> tuple[str, ...]:
    return act.entry.modifiers + tuple(words.printed(first, stop).lower() for first, stop in sorted(act.modifiers))
