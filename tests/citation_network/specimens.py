"""The three specimens of a lineage, and what the command prints about their network."""

import click.testing

from clausier.cli import main
from tests.conftest import ROOT

SPECIMENS = sorted((ROOT / "corpus" / "specimens").glob("*-lineage-*.txt"))

SUMMARY = """\
documents              3
instruments            2
edges                  7
citations              7
unclear mentions       0

most cited                                                    by documents  citations
Acte final de Helsinki                                                   2          2
Document-stratégie de l’OSCE pour la dimension économique e…             2          2
MC.DEC/51/12 SÉCURITÉ DES PONTS TRANSFRONTIÈRES                          2          2
MC.DEC/52/14 SÉCURITÉ DES PONTS TRANSFRONTIÈRES                          1          1

citing most                                      instruments  citations
MC.DEC/52/14 SÉCURITÉ DES PONTS TRANSFRONTIÈRES            3          3
MC.DEC/51/12 SÉCURITÉ DES PONTS TRANSFRONTIÈRES            2          2
MC.DEC/53/17 SÉCURITÉ DES PONTS TRANSFRONTIÈRES            2          2
"""


def clausier(*arguments: str) -> click.testing.Result:
    result = click.testing.CliRunner().invoke(main, arguments)
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result
