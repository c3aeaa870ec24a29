"""Writing a lineage to a folder of tables."""

from pathlib import Path

from clausier.lineages.lineage import Lineage
from clausier.tables.schema import lineage_schema
from clausier.tables.write_tables import write_tables

TITLE = "Lineage"
"""Title of the data package."""


def write_lineage(folder: Path, lineage: Lineage, excel: bool = False) -> None:
    """Write the tables of a lineage to a new folder.

    Args:
        folder: A folder that does not exist or is empty.
        lineage: The lineage of a corpus.
        excel: Whether to write CSV that a spreadsheet opens safely.

    Raises:
        ClausierError: E150 the folder is not empty, E108 it cannot be written.
    """
    rows = {
        "novelty": lineage.novelty,
        "lineage": lineage.links,
        "formulae": lineage.formulae,
        "members": lineage.members,
    }
    write_tables(folder, lineage_schema(), rows, TITLE, excel=excel)
