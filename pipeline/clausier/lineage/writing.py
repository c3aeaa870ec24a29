"""Writing a lineage to a folder of tables."""

from pathlib import Path

from clausier.comparison.output import write_tables
from clausier.lineage.schema import schema
from clausier.lineage.trace import Lineage

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
    write_tables(folder, schema(), rows, TITLE, excel=excel)
