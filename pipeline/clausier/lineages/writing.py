"""Writing a lineage to a folder of tables."""

from pathlib import Path

from clausier.lineages.trace import Lineage
from clausier.tables.schema import lineage_schema
from clausier.tables.write_tables import write_tables

TITLE = "Lineage"


def write_lineage(folder: Path, lineage: Lineage, excel: bool = False) -> None:
    """Write the tables of a lineage to a new folder.

    Args:
        folder: A folder that does not exist or is empty.
        lineage: What was found.
        excel: Whether a spreadsheet shall open the files safely.

    Raises:
        ClausierError: E150 the folder has something in it, E108 it cannot be written.
    """
    rows = {
        "novelty": lineage.novelty,
        "lineage": lineage.links,
        "formulae": lineage.formulae,
        "members": lineage.members,
    }
    write_tables(folder, lineage_schema(), rows, TITLE, excel=excel)
