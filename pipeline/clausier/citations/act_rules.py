"""The rules that classify a citation by the act that governs it."""

from clausier.citations.rule_types import ActRule
from clausier.records import Action

ACT_RULES: tuple[ActRule, ...] = (
    ActRule(
        "replace",
        "repeals",
        frozenset({"amend"}),
        "replaces it",
        "Remplace la [Décision No 571 du Conseil permanent].",
        lemmas=frozenset({"remplacer"}),
    ),
    ActRule(
        "recall",
        "recalls",
        frozenset({"recall", "refer"}),
        "recalls it",
        "Rappelant sa [résolution 95/1],",
        has_wide_scope=True,
    ),
    ActRule(
        "reaffirm",
        "reaffirms",
        frozenset({"affirm", "confirm", "reaffirm", "reiterate", "renew"}),
        "affirms it anew, or what it says",
        "Réaffirme sa [Décision No 571] ;",
        has_wide_scope=True,
    ),
    ActRule("amend", "modifies", frozenset({"amend"}), "changes or completes it", "Modifie sa [Décision No 571] ;"),
    ActRule(
        "suspend",
        "modifies",
        frozenset({"suspend"}),
        "suspends what it set up",
        "Suspend les mesures imposées par sa [résolution 95/1] ;",
    ),
    ActRule(
        "extend",
        "extends",
        frozenset({"extend"}),
        "makes it last longer",
        "Proroge le mandat créé par la [Décision No 571] ;",
    ),
    ActRule(
        "repeal",
        "repeals",
        frozenset({"repeal", "terminate", "lift"}),
        "ends it, or what it set up",
        "Met fin aux échanges institués par sa [Décision No 571] ;",
    ),
    ActRule(
        "implement",
        "implements",
        frozenset({"implement", "comply", "in-accordance", "pursuant", "follow-up"}),
        "applies it",
        "En application de la [Décision No 571],",
    ),
    ActRule(
        "ground",
        "grounds",
        frozenset(
            {
                "act-under",
                "be-guided",
                "build-on",
                "following",
                "having-regard",
                "in-framework",
                "in-light",
                "in-support",
                "on-the-basis",
                "take-into-account",
                "taking-into-account",
            }
        ),
        "rests on it",
        "Guidé par la [Charte des Nations Unies],",
    ),
    ActRule(
        "endorse",
        "endorses",
        frozenset({"accept", "adopt", "approve", "endorse", "support"}),
        "approves it, or makes it its own",
        "Souscrit aux recommandations qui figurent dans le [rapport A/95/12] ;",
    ),
    ActRule(
        "acknowledge",
        "acknowledges",
        frozenset(
            {
                "appreciate",
                "be-aware",
                "be-informed",
                "be-mindful",
                "bear-in-mind",
                "commend",
                "consider",
                "consider-document",
                "draw-attention",
                "emphasize",
                "note",
                "observe",
                "receive",
                "recognize",
                "take-note",
                "welcome",
            }
        ),
        "takes note of it, welcomes it, stresses it, bears it in mind",
        "Prenant note du [rapport A/95/12],",
    ),
)
"""All rules on acts; the first one that an act fits applies."""


def find_act_rule(action: Action | None) -> ActRule | None:
    """Return the first rule that an act fits; None if there is none.

    Args:
        action: The act, None if none is known.
    """
    if action is None:
        return None
    matching = (r for r in ACT_RULES if action.concept in r.concepts and (not r.lemmas or action.lemma in r.lemmas))
    return next(matching, None)
