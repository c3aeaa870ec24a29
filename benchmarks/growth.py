"""How time grows with hostile texts: `python -m benchmarks.growth`. Twice the text should take about twice the time."""

import time
from collections.abc import Callable

from spacy.tokens import Doc

from clausier.context import ParagraphContext
from clausier.model import Pipeline, load

CONTEXT = ParagraphContext("operative", organisation="OSCE", body="Conseil permanent")

HOSTILE: dict[str, Callable[[int], str]] = {
    "numbers": lambda n: "Décisions Nos " + "12/05, " * n,
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
    "page heads": lambda n: "PC.DEC/1 5 mai 2002 - 2 - mot " * n,
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


def seconds(pipeline: Pipeline, text: str) -> float:
    """Return the best of three times that structure and clausier's components take on a text.

    The base model's own components run, but their time is not clausier's to answer for.
    """
    return min(_run(pipeline, text) for _ in range(3))


def _run(pipeline: Pipeline, text: str) -> float:
    begin = time.perf_counter()
    pipeline.structurer.structure(text)
    taken = time.perf_counter() - begin
    doc: Doc = pipeline.nlp.make_doc(text)
    doc._.paragraph = CONTEXT
    for name, component in pipeline.nlp.pipeline:
        begin = time.perf_counter()
        component(doc)
        if name.startswith("clausier_"):
            taken += time.perf_counter() - begin
    return taken


if __name__ == "__main__":
    model = load()
    for name, grow in HOSTILE.items():
        once, twice = seconds(model, grow(2000)), seconds(model, grow(4000))
        print(f"{name:16} {once * 1000:8.1f} ms {twice * 1000:8.1f} ms  x {twice / once:.2f}")
