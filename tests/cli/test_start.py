"""The command starts fast: asking for help must not wait for spaCy."""

import subprocess
import sys

import click.testing

from clausier import __version__
from clausier.cli import main


def test_help_and_dry_run_import_neither_spacy_nor_the_pipeline() -> None:
    program = (
        "import sys, contextlib; from clausier.cli import main\n"
        "for arguments in (['--help'], ['annotate', '-h'], ['annotate', '.', '-o', 'x', '--dry-run'], ['show', '-h'], ['explain', '-h'],\n"
        "    ['validate', '-h'], ['doctor', '-h'], ['evaluate', '-h'], ['gold', '-h'], ['compare', '-h'], ['lineage', '-h'],\n"
        "    ['network', '-h'], ['retrain', '-h'], ['models', '-h'],\n"
        "    ['models', 'list', '-h'], ['models', 'show', '-h'], ['models', 'diff', '-h'], ['models', 'list'], ['models', 'show']):\n"
        "    with contextlib.suppress(SystemExit): main(arguments)\n"
        "heavy = {'spacy', 'pandas', 'numpy', 'rapidfuzz', 'rich', 'pyarrow', 'xlsxwriter', 'sklearn', 'networkx', 'clausier.annotation.annotate'} & sys.modules.keys()\n"
        "sys.exit(' '.join(sorted(heavy)) or None)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Usage: ")


def test_version() -> None:
    result = click.testing.CliRunner().invoke(main, ["--version"])
    assert (result.exit_code, result.output) == (0, f"clausier {__version__}\n")


def test_h_is_help() -> None:
    runner = click.testing.CliRunner()
    assert runner.invoke(main, ["-h"]).output == runner.invoke(main, ["--help"]).output
