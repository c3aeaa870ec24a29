"""The component `clausier_actions`: leading and coordinated actions of a paragraph."""

from dataclasses import replace

from spacy.tokens import Doc

from clausier.components.actions.acts import Act, ActReader, table_form
from clausier.components.actions.complement import Complement, find_complement
from clausier.components.actions.coordinated_acts import evaluate_candidates, find_coordinated_acts
from clausier.components.actions.damaged_openers import DamagedOpeners, RepairedOpener
from clausier.components.actions.leading_act import LeadingAct, find_leading_act
from clausier.components.actions.match import ActionMatch
from clausier.components.actions.quotes import find_quoted
from clausier.components.actions.rejection_reasons import FORM_DESCRIPTIONS
from clausier.components.actions.rejections import find_rejections
from clausier.components.context import ParagraphContext
from clausier.components.extensions import paragraph_of, set_spans, text_of
from clausier.components.rejection import Rejection
from clausier.components.words import Words, read_words
from clausier.records.paragraph_kinds import ACTING_KINDS

SPAN_KEY = "actions"

UNKNOWN_PREAMBULAR_FORMS = ("present_participle", "past_participle")
"""Forms in which a verb that the lexicon does not know opens a preambular paragraph."""

UNKNOWN_OPERATIVE_FORMS = ("indicative_3s", "indicative_3p", "first_person_plural")
"""Forms in which such a verb opens other paragraphs."""


class ActionMatcher:
    """Finds what the issuing body does in a paragraph.

    Args:
        reader: Reads acts with the model's lexicon.
    """

    def __init__(self, reader: ActReader) -> None:
        self._reader = reader
        self._damaged_openers = DamagedOpeners(reader.lexicon)

    def __call__(self, doc: Doc) -> Doc:
        """Find the actions of a paragraph and write them to ``doc.spans["actions"]``."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[ActionMatch]:
        """Return the actions of a paragraph, the leading one first.

        Args:
            doc: A paragraph; ``doc._.paragraph`` holds its kind and printed number.
        """
        context = paragraph_of(doc)
        if context.kind not in ACTING_KINDS:
            return []
        words = read_words(text_of(doc))
        first = _first_word(words, context)
        is_preambular = context.kind == "preambular"
        leading = self._find_leading(words, first)
        if isinstance(leading, RepairedOpener):
            return self._matches_of_repaired(words, first, leading, is_preambular)
        if _opening_rejection_reason(leading, is_preambular, context.level):
            return []
        assert leading is not None
        return self._matches(words, leading, is_preambular)

    def rejected(self, doc: Doc) -> list[Rejection]:
        """Return every verb of the lexicon in a paragraph that is no action, with its reason.

        Args:
            doc: A paragraph, as for ``match``.
        """
        context = paragraph_of(doc)
        words = read_words(text_of(doc))
        first = _first_word(words, context)
        reasons, default_reason = self._rejection_reasons(words, first, context)
        action_offsets = [(match.start, match.end) for match in self.match(doc)]
        return find_rejections(self._reader, words, first, reasons, default_reason, action_offsets)

    def _rejection_reasons(self, words: Words, first: int, context: ParagraphContext) -> tuple[dict[int, str], str]:
        """Reasons by the index of a verb, and the reason for the others; empty if it depends on their position."""
        if context.kind not in ACTING_KINDS:
            return {}, f"stands in a paragraph of kind {context.kind}, in which the issuing body does not act"
        is_preambular = context.kind == "preambular"
        leading = self._find_leading(words, first)
        if isinstance(leading, RepairedOpener):
            act = self._repaired_act(words, first, leading)
        else:
            reason = _opening_rejection_reason(leading, is_preambular, context.level)
            if reason:
                reasons = {leading.act.head: reason} if leading is not None and leading.act is not None else {}
                return reasons, "stands in a paragraph that no act opens"
            assert leading is not None
            if leading.act is None:
                return {}, "stands behind an opener that the lexicon does not know: no further acts are looked for"
            act = leading.act
        candidates = evaluate_candidates(self._reader, words, act, find_quoted(words), is_preambular)
        return {candidate.head: reason for candidate, reason in candidates}, ""

    def _find_leading(self, words: Words, first: int) -> LeadingAct | RepairedOpener | None:
        leading = find_leading_act(self._reader, words, first)
        if leading is None or leading.act is None:
            return self._damaged_openers.repair(words, first) or leading
        return leading

    def set_annotations(self, doc: Doc, matches: list[ActionMatch]) -> None:
        """Write matches to the span group ``actions``; each span keeps its match as ``span._.action``."""
        set_spans(doc, SPAN_KEY, "action", matches)

    def _matches(self, words: Words, leading: LeadingAct, is_preambular: bool) -> list[ActionMatch]:
        if leading.act is None:
            complement = find_complement(words, leading.end, len(words), takes_addressee=False)
            return [_build_match(words, leading, 1, complement, leading.rule)]
        coordinated = find_coordinated_acts(self._reader, words, leading.act, find_quoted(words), is_preambular)
        acts = [leading.act, *coordinated]
        rules = [leading.rule, *(f"coordinated:{act.entry.id}" for act in coordinated)]
        ends = [*(act.start for act in coordinated), len(words)]
        return [
            _build_match(words, act, rank, find_complement(words, act.end, end, act.entry.takes_addressee), rule)
            for rank, (act, end, rule) in enumerate(zip(acts, ends, rules, strict=True), start=1)
        ]

    def _matches_of_repaired(
        self, words: Words, first: int, repaired: RepairedOpener, is_preambular: bool
    ) -> list[ActionMatch]:
        act = self._repaired_act(words, first, repaired)
        rule = f"damaged:{act.entry.id}"
        matches = self._matches(words, LeadingAct(act, first, act.end, act.form, act.lemma, rule), is_preambular)
        if not repaired.is_guessed:
            return matches
        return [replace(matches[0], needs_review=True), *matches[1:]]

    def _repaired_act(self, words: Words, first: int, repaired: RepairedOpener) -> Act:
        end, adjuncts = self._reader.lexicon.modifiers.read_adjuncts(words, repaired.end)
        return Act(first, end, first, repaired.entry, repaired.form, repaired.entry.lemma, adjuncts, "damaged")


def _first_word(words: Words, context: ParagraphContext) -> int:
    """Index of the first word after the printed number."""
    return next((i for i, start in enumerate(words.starts) if start >= len(context.number)), len(words))


def _opening_rejection_reason(leading: LeadingAct | None, is_preambular: bool, level: int) -> str:
    """Why a form does not open a paragraph of a kind, empty if it does; items act themselves only if they are sentences."""
    if leading is None:
        return "is nothing that opens a paragraph"
    if leading.form == "infinitive":
        return "is an infinitive, which another verb governs"
    if level and leading.form in ("prepositional", "past_participle", "adjective"):
        return f"is {FORM_DESCRIPTIONS[leading.form]}: items act themselves only if they are sentences"
    if leading.act is None:
        if leading.form in (UNKNOWN_PREAMBULAR_FORMS if is_preambular else UNKNOWN_OPERATIVE_FORMS):
            return ""
        return f"is {FORM_DESCRIPTIONS[leading.form]} of a verb that the lexicon does not know"
    if reason := leading.act.entry.rejection_reason(is_preambular, "leading"):
        return reason
    if level and not is_preambular and leading.form == "present_participle":
        return "is a present participle in an operative item: it goes on with the lead-in"
    return ""


def _build_match(words: Words, act: Act | LeadingAct, rank: int, complement: Complement, rule: str) -> ActionMatch:
    """The match of an act of the lexicon, or of a leading verb that the lexicon does not know."""
    known = act if isinstance(act, Act) else None
    has_complement = complement.end > complement.start
    return ActionMatch(
        start=words.starts[act.start],
        end=words.ends[act.end - 1],
        text=words.printed(act.start, act.end),
        rank=rank,
        lemma=act.lemma,
        form=table_form(act.form),
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
    return act.entry.modifiers + tuple(words.printed(start, end).lower() for start, end in sorted(act.modifiers))
