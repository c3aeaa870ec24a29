"""Whatever the text, annotation ends, loses nothing and keeps its invariants."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from clausier.annotation.annotate import annotate_source
from clausier.annotation.pipeline import Pipeline
from clausier.readers.source import Source
from clausier.tables.invariants import check_annotation

PIECES = st.sampled_from(
    [
        "Le Conseil permanent,", "DÉCISION No 571", "PC.DEC/571", "Rappelant la Charte de Paris,", "1. Décide :", "a) De créer", "i) un poste ;",
        "– Réunir", "2. Invite les États à agir ;", "Annexe", "Pièce complémentaire 2", "- 2 -", "PCOFJ560", "________________", "1 Voir A/54/599.",
        "« Nous rappelons", "»", "Nous, membres du Conseil,", "Recommande ce qui suit :", "II. Mise en œuvre", "*", "(2002)", "résolution 1540 (2004)",
        "DÉCLARATION INTERPRÉTATIVE AU TITRE", "Par la délégation de l’Utopie :", "Distr. générale", "\u00ad", "\ufeff", "𝒜", "\x0c", "\u2028", "a)", "12.",
        "L'Assemblée générale ,", "54/142. Préparatifs", "soit, et réaffirmant son appui", "mots sans fin",
    ]
)  # fmt: skip
GAPS = st.sampled_from(["\n", "\n\n", " ", "\r\n", "\r\n\r\n", "  ", "\t", "\x0c"])
TEXTS = st.lists(st.tuples(PIECES, GAPS), max_size=30).map(lambda pairs: "".join(a + b for a, b in pairs))


def source(text: str) -> Source:
    return Source("folder/any.txt", "any", "text", text, "0" * 64, "utf-8", len(text))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("1 Voir A/54/599.\n\xad \xad\n")
@example("Annexe\n\ufeff \ufeff\nDécide d’agir, \u200b \u200b et\xad \xad\n")
def test_texts_of_this_genre_in_any_order(pipeline: Pipeline, text: str) -> None:
    annotations = annotate_source(source(text), pipeline)
    last = 0
    for annotation in annotations:
        check_annotation(annotation)
        for p in annotation.paragraphs:
            assert text[p.source_start] == p.text[0]
            assert text[p.source_end - 1] == p.text[-1]
            assert p.source_start >= last
            last = p.source_start


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_characters(pipeline: Pipeline, text: str) -> None:
    for annotation in annotate_source(source(text), pipeline):
        check_annotation(annotation)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_acts_are_not_lost(pipeline: Pipeline, text: str) -> None:
    """Every act of the pieces stands in some paragraph, whatever is furniture around it."""
    kept = " ".join(p.text for a in annotate_source(source(text), pipeline) for p in a.paragraphs)
    for act in ("Rappelant la Charte de Paris,", "2. Invite les États à agir ;"):
        assert kept.count(act) == text.count(act)
