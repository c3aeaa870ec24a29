"""``clausier network``."""

import sys
from pathlib import Path

import click

from clausier.cli.options import excel_option, json_option, output_option

EPILOG = """\b
Examples:
  clausier network tables
  clausier network tables -o network
  clausier network tables --function extends --function repeals --since 2010
  clausier network tables --bodies --json

\b
Exit status:
  0  all well
  2  the command was called wrongly: no such function, years that exclude
     each other
  3  the tables could not be read, or nothing was written
"""


@click.command("network", epilog=EPILOG)
@click.argument("tables", type=click.Path(path_type=Path), metavar="DIR")
@output_option("Write the network to this new folder.")
@click.option(
    "--function",
    "functions",
    multiple=True,
    metavar="NAME",
    help="Count citations with this function only; may be repeated. unknown: those that have none.",
)
@click.option("--since", type=click.IntRange(1), metavar="YEAR", help="Documents of this year and later cite.")
@click.option("--until", type=click.IntRange(1), metavar="YEAR", help="Documents of this year and earlier cite.")
@click.option("--bodies", is_flag=True, help="Add the bodies that adopted documents and instruments.")
@json_option("Print the summary as JSON.")
@excel_option()
def network_command(
    tables: Path,
    output: Path | None,
    functions: tuple[str, ...],
    since: int | None,
    until: int | None,
    bodies: bool,
    as_json: bool,
    excel: bool,
) -> None:
    """Tell who cites whom, and write it as a graph for Gephi.

    DIR is what clausier annotate wrote, with citations.csv. Nodes are its documents and the instruments that they cite;
    an edge leads from the document that cites to what is cited, and weighs as much as there are citations.

    With -o, nodes.csv and edges.csv, network.gexf and network.graphml are written, with measures of each node: degrees,
    PageRank, betweenness, hubs and authorities. Without it, only the summary is printed.
    """
    # Imported here, so that --help need not wait for it.
    from clausier.citation_network.network_filter import build_filter
    from clausier.citation_network.reading import read_network
    from clausier.citation_network.writing import write_network
    from clausier.cli.progress import progress_bar
    from clausier.cli.status import print_error, print_problems
    from clausier.display.citation_network import network_json, network_lines, network_problems
    from clausier.errors import ClausierError
    from clausier.tables.new_folder import check_is_new

    try:
        network_filter = build_filter(functions, since, until)
        if output is not None:
            check_is_new(output)
        with progress_bar("Reading") as progress:
            network = read_network(tables, network_filter, bodies, progress)
        if output is not None:
            write_network(network, output, excel)
    except ClausierError as error:
        sys.exit(print_error(error, tables.as_posix()))
    print_problems(*network_problems(network, tables))
    if as_json:
        click.echo(network_json(network))
    else:
        for line in network_lines(network, output):
            click.echo(line)
