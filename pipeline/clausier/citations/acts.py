"""What acts say of the instruments that they govern, by the concept of the act."""

from clausier.citations.rule import Act
from clausier.records import Action

ACTS: tuple[Act, ...] = (
    Act(
        "replace",
        "repeals",
        frozenset({"amend"}),
        "replaces it",
        "Remplace la [Décision No 571 du Conseil permanent].",
        lemmas=frozenset({"remplacer"}),
    ),
    Act(
        "recall", "recalls", frozenset({"recall", "refer"}), "recalls it", "Rappelant sa [résolution 95/1],", reach=True
    ),
    Act(
        "reaffirm",
        "reaffirms",
        frozenset({"affirm", "confirm", "reaffirm", "reiterate", "renew"}),
        "affirms it anew, or what it says",
        "Réaffirme sa [Décision No 571] ;",
        reach=True,
    ),
    Act("amend", "modifies", frozenset({"amend"}), "changes or completes it", "Modifie sa [Décision No 571] ;"),
    Act(
        "suspend",
        "modifies",
        frozenset({"suspend"}),
        "suspends what it set up",
        "Suspend les mesures imposées par sa [résolution 95/1] ;",
    ),
    Act(
        "extend",
        "extends",
        frozenset({"extend"}),
        "makes it last longer",
        "Proroge le mandat créé par la [Décision No 571] ;",
    ),
    Act(
        "repeal",
        "repeals",
        frozenset({"repeal", "terminate", "lift"}),
        "ends it, or what it set up",
        "Met fin aux échanges institués par sa [Décision No 571] ;",
    ),
    Act(
        "implement",
        "implements",
        frozenset({"implement", "comply", "in-accordance", "pursuant", "follow-up"}),
        "applies it",
        "En application de la [Décision No 571],",
    ),
    Act(
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
    Act(
        "endorse",
        "endorses",
        frozenset({"accept", "adopt", "approve", "endorse", "support"}),
        "approves it, or makes it its own",
        "Souscrit aux recommandations qui figurent dans le [rapport A/95/12] ;",
    ),
    Act(
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
"""The first rule that an act fits tells its function."""


def act_rule(action: Action | None) -> Act | None:
    """Return the rule of an act; None if it tells no function.

    Args:
        action: The act, None if none is known.
    """
    if action is None:
        return None
    fitting = (r for r in ACTS if action.concept in r.concepts and (not r.lemmas or action.lemma in r.lemmas))
    return next(fitting, None)
