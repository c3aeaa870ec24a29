"""Texts of the genre, and of nothing at all: what a grammar of decisions can say, in any order, with any damage."""

from hypothesis import strategies as st

HEADERS = [
    "Organisation pour la sécurité et la coopération en Europe", "Conseil permanent", "Conseil ministériel", "PC.DEC/571", "MC.DEC/5/11/Corr.1*",
    "FSC.DEC/4/08", "A/RES/60/288", "S/RES/1325 (2000)", "Helsinki 2008", "H A M B O U R G 2016", "5 décembre 2008", "26 July 2012", "FRANÇAIS",
    "Original : ANGLAIS", "535ème séance plénière", "PC Journal No 535, point 7 de l’ordre du jour", "DÉCISION No 571", "DECISION No 4/08",
    "DÉCISION N o 61/16", "DÉCLARATION SUR LES ARCHIVES", "CRÉATION D’UN POSTE", "Conseil permanent        PC.DEC/476", "Distr. générale",
    "54/142. Préparatifs", "Résolution 1325 (2000)", "SPÉCIMEN INVENTÉ – NE PAS CITER",
]  # fmt: skip

FORMULAS = [
    "Le Conseil permanent,", "Le Conseil ministériel,", "Les Etats participants de l’Organisation (OSCE) :", "L'Assemblée générale ,",
    "Nous, membres du Conseil ministériel,", "Le Forum pour la coopération en matière de sécurité (FCS),",
]  # fmt: skip

ACTS = [
    "Rappelant la Charte de Paris,", "Pleinement convaincus que", "Se félicitan t de", "Gravement préoccupé par la situation,", "Décide :",
    "Décide d’adopter l’annexe ;", "Prend note avec intérêt du rapport,", "et réaffirmant son appui", "Invite les États à agir ;", "De créer un poste ;",
    "Nous rappelons nos engagements.", "Recommande ce qui suit :", "rappelle également la résolution 1540 (2004) et invite", "Qu’il en soit ainsi.",
    "du 1er au 31 mars 2004", "M. Kofi Annan, Secrétaire général,", "le Bureau des institutions démocratiques et des droits de l’homme (BIDDH)",
    "sa Décision no 476 (PC.DEC/476) du 23 mai 2002", "Décisions Nos 12/05 et 3/06", "le paragraphe 9 du chapitre VI du Document de Helsinki 1992",
    "946 200 euros", "l'Union européenne et d’allemagne", "qui décide que les participants, lorsqu’ils agissent,",
]  # fmt: skip

NUMBERS = [
    "1.",
    "2. ",
    "12)",
    "a)",
    "(ii)",
    "i) ",
    "1°",
    "3.1.",
    "–",
    "•",
    "-",
    "IV.",
    "II. Mise en œuvre",
    "A)",
    "999.",
    "0.",
    "l.",
    "(aa)",
]

NOTES = [
    "1 Voir A/54/599.",
    "* Document corrigé.",
    "*",
    "________________",
    "A/74/737/Add.5.",
    "2 Ibid.",
    "____ 1 La note",
]

FURNITURE = [
    "- 2 -", "PCOFJ560", "MC.DEC/5/11", "PC.DEC/571\n17 décembre 2009", "2/5", "Page 3: TITRE", "05-43960 (F)", "\x0c", "♲ Merci de recycler", "[image]",
    "________________", "* 0543960 *",
]  # fmt: skip

PARTS = [
    "Annexe", "Annexe 1", "Pièce complémentaire 2", "Attachment 1", "DÉCLARATION INTERPRÉTATIVE AU TITRE", "Par la délégation de l’Utopie :",
    "« Nous rappelons", "»", "Fait à Vienne", "118e séance plénière",
]  # fmt: skip

DAMAGE = [
    "\u00ad", "\u00ad \u00ad", "coopé-\nration", "politico-\nmilitaire", "pronon› cées", "\ufeff", "\u200b", "\u00a0", "\u202f", "\u2028", "\x85", "\x0b",
    "𝒜", "e\u0301", "\u0301", "\u202e", "\u2066", "\u200f", "\x1b[31m", "\x07", "\x00", "\ufffd", "ﬁn", "œ", "İ", "ß", "ǅ", "٣.", "²", "１.", "½", "Ⅳ.",
    "👩‍🚀", "🇫🇷", "\U0010ffff", "\ue000", "=1+1", "@x", "<b>", "&nbsp;", "```", "|", "\\", "\t", " " * 12,
]  # fmt: skip

WORDS = st.sampled_from(
    [word for group in (HEADERS, FORMULAS, ACTS, NUMBERS, NOTES, FURNITURE, PARTS) for word in group]
)
GAPS = st.sampled_from(["\n", "\n\n", " ", "\r\n", "\r\n\r\n", "  ", "\t", "\x0c", "\n \n", "", "\r"])


def _joined(pairs: list[tuple[str, str]]) -> str:
    return "".join(word + gap for word, gap in pairs)


SHUFFLED = st.lists(st.tuples(st.one_of(WORDS, WORDS, WORDS, st.sampled_from(DAMAGE)), GAPS), max_size=40).map(_joined)
"""Pieces in any order: most of what they meet has no business there."""


def _several(pieces: list[str], most: int, gap: str = "\n") -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces), max_size=most).map(lambda chosen: "".join(piece + gap for piece in chosen))


@st.composite
def numbered_acts(draw: st.DrawFn) -> str:
    """Paragraphs with numbers before, furniture and notes between, and damage inside."""
    lines = ""
    for _ in range(draw(st.integers(0, 8))):
        number = draw(st.one_of(st.just(""), st.sampled_from(NUMBERS)))
        words = draw(st.lists(st.sampled_from(ACTS), min_size=1, max_size=4))
        breaks = draw(st.lists(st.one_of(GAPS, st.sampled_from(DAMAGE)), min_size=len(words), max_size=len(words)))
        between = draw(st.one_of(st.just("\n"), st.sampled_from(FURNITURE + NOTES).map(lambda f: f"\n{f}\n\n")))
        lines += number + " " + _joined(list(zip(words, breaks, strict=True))) + between
    return lines


@st.composite
def _documents(draw: st.DrawFn) -> str:
    """Texts in the order of a decision, once or several times in a file."""
    text = ""
    for _ in range(draw(st.integers(1, 3))):
        text += draw(_several(HEADERS, 8)) + draw(_several(FORMULAS, 1, "\n\n")) + draw(numbered_acts())
        for _ in range(draw(st.integers(0, 2))):
            text += "\n" + draw(_several(PARTS, 2)) + draw(numbered_acts())
    return text.replace("\n", " ") if draw(st.integers(0, 9)) == 0 else text


DOCUMENTS = _documents()
ANY_TEXT = st.text(max_size=400)
"""Any characters but surrogates, which no decoder gives."""


@st.composite
def _monotonous(draw: st.DrawFn) -> str:
    """One piece many times: very long lines, thousands of short ones."""
    unit = draw(st.one_of(WORDS, st.sampled_from(DAMAGE))) + draw(GAPS)
    return draw(st.sampled_from(["", "Le Conseil permanent,\n\n"])) + unit * draw(st.integers(50, 1000))


MONOTONOUS = _monotonous()
