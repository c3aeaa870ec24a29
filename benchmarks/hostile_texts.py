"""Texts that would make structure or a component slow if anything can; each grows with a number."""

import json
from collections.abc import Callable
from pathlib import Path

Grow = Callable[[int], str]

TEXTS: dict[str, Grow] = {
    "numbers": lambda n: "Décisions Nos " + "12/05, " * n,
    "digits": lambda n: "Protocole " + "0" * 3 * n + "a",
    "open brackets": lambda n: "résolution " + "(1540 " * n,
    "open titles": lambda n: "Décision No 571, intitulée « a " * n,
    "symbols": lambda n: "A/" * n + "1",
    "names": lambda n: "Protocole relatif à la " * n,
    "bodies": lambda n: "la Décision du Conseil permanent " * n,
    "pinpoints": lambda n: "paragraphe 1, 2, 3 du chapitre I " * n,
    "entities": lambda n: "OSCE, " * n,
    "heads": lambda n: "Comité de la " * n,
    "hyphens": lambda n: "Union africaine-" * n,
    "days": lambda n: "19, " * n,
    "persons": lambda n: "M. Kofi de " * n,
    "clauses": lambda n: "qui décide que " * n,
    "acts": lambda n: "1. Décide que, et invite qui, " * n,
    "adverbs": lambda n: "1. Décide " + "également " * n,
    "quotation marks": lambda n: "1. Décide " + "« " * n,
    "lines": lambda n: "Rappelant la\n" * n,
    "numbered lines": lambda n: "1.\na)\n" * n,
    "spaces": lambda n: "Décide" + " " * n + "de",
    "one line": lambda n: "Rappelant la paix, " * n,
    "columns": lambda n: "Conseil permanent        PC.DEC/476" + "\t" * n + "\n" + "a      b      " * n,
    "soft hyphens": lambda n: "coopé\u00ad \u00ad\n" * n,
    "line-end hyphens": lambda n: "coopé-\n" * n,
    "footnotes": lambda n: "Décide d’agir.\n\n" + "________________\n1 Voir A/54/599.\n\n" * n,
    "footnote symbols": lambda n: "________________\n" + "A/aaa et " * n + "A/aaa.x",
    "page heads": lambda n: (
        "PC.DEC/571\n\nLe Conseil permanent,\n\n" + "- 2 -\nPC.DEC/571\n5 mai 2009\n\nDécide.\n\n" * n
    ),
    "documents": lambda n: "DÉCISION No 571\nTITRE\n\nLe Conseil permanent,\n\nDécide d’agir.\n\n" * n,
    "annexes": lambda n: "Le Conseil permanent,\n\nDécide d’agir.\n\n" + "Annexe\n\nTexte.\n\n" * n,
    "header": lambda n: "Organisation pour la sécurité et la coopération en Europe\n" + "Original : FRANÇAIS\n" * n,
    "title": lambda n: "DÉCISION No 571\n" + "TITRE " * n,
    "formulas": lambda n: "Le Conseil permanent,\n\n" * n,
    "items": lambda n: "1. Décide :\n" + "a) De faire ;\ni) un poste ;\n" * n,
    "quotation": lambda n: "1. Décide :\n\n« " + "Rappelant la paix,\n\n" * n,
    "page heads in a line": lambda n: "PC.DEC/1 5 mai 2002 - 2 - mot " * n,
    "running heads": lambda n: "qui repose sur la confiance de tous les États\nRecueil de 2016\nmot\n" * n,
    "furniture": lambda n: "- 2 -\nRecueil\n" * n,
    "contents": lambda n: "Sommaire\nDécision ...... 1\n" * n,
    "leaders": lambda n: "Sommaire\n" + ". " * n + "\n",
    "damage": lambda n: "l GLYPH<31> d' !'P A R I S ?u ﬁ d observateurs " * n,
    "letters": lambda n: "a " * n + "b" * n,
    "calls": lambda n: "mot1 » 2 mot3\n1 Voir\n" * n,
    "unseen": lambda n: "\u00ad \ufeff" * n + "Décide",
    "minutes": lambda n: "Date : 1\nOuverture : 2\nClôture : 3\n" * n,
    "minutes with headers": lambda n: (
        "Date : 1\nOuverture : 2\nClôture : 3\n\nOrganisation pour la sécurité et la coopération en Europe\n\n" * n
    ),
}


def lexicon_texts(model: Path) -> dict[str, Grow]:
    """Return texts of near matches: every entry of a lexicon without its last word, over and over.

    Args:
        model: A model folder.
    """
    return {f"near {file.stem}": _repeated(_near_matches(file)) for file in sorted(model.glob("*.jsonl"))}


def _near_matches(file: Path) -> str:
    beginnings = []
    for line in file.read_text(encoding="utf-8").splitlines():
        words = _words(json.loads(line).get("pattern", ""))
        beginnings.append(" ".join(words[:-1] or words))
    return " ".join(beginnings) + " "


def _words(pattern: object) -> list[str]:
    """The first word that each token of a pattern allows."""
    if isinstance(pattern, str):
        return pattern.split()
    if isinstance(pattern, dict):
        return [word for value in pattern.values() for word in _words(value)][:1]
    return [word for token in pattern for word in _words(token)[:1]] if isinstance(pattern, list) else []


def _repeated(words: str) -> Grow:
    return lambda n: (words * (5 * n // len(words) + 1))[: 5 * n]
