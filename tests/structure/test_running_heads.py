"""Lines that come again are heads of pages only where no paragraph explains them."""

from clausier.structure.structurer import Structurer

DECISION = """\
DÉCISION No {number}
LUTTE CONTRE LA TRAITE DES ÊTRES HUMAINS

Le Conseil permanent,

Réaffirmant sa détermination à lutter contre la traite des êtres humains sous toutes ses formes,

Rappelant les engagements que les États participants ont pris à la Réunion de
Maastricht pour lutter contre toutes les formes de la traite des êtres humains,

Prenant note du rapport du Secrétaire général intitulé « Renforcement du système de
Gestion de la sécurité pour l’ensemble des institutions et des opérations de terrain
de l’Organisation »,

Décide de publier le calendrier.
"""


def test_paragraphs_that_two_decisions_share_are_not_heads(structurer: Structurer) -> None:
    """One line follows a comma, the other is in the middle of a sentence and begins with a capital."""
    documents = structurer.structure("\n".join(DECISION.format(number=number) for number in (9571, 9572)))
    assert len(documents) == 2
    for document in documents:
        assert [p.text[:20] for p in document.paragraphs if p.kind == "preambular"] == [
            "Réaffirmant sa déter", "Rappelant les engage", "Prenant note du rapp",
        ]  # fmt: skip
        assert "système de Gestion de la sécurité pour" in document.text


def test_a_title_that_interrupts_sentences_is_a_head(structurer: Structurer) -> None:
    text = DECISION.format(number=9571).replace("Réunion de\n", "Réunion de\nBulletin du Conseil\ncette ville de\n")
    text = text.replace("de terrain\n", "de terrain\nBulletin du Conseil\n")
    [document] = structurer.structure(text)
    assert "Bulletin" not in document.text
