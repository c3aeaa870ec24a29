"""Writes the pages of docs/ that follow from the code: ``make docs``. A test says whether they are current."""

from pathlib import Path

import click

from clausier.cli import main
from clausier.errors import MESSAGES
from clausier.tables.codebook import codebook
from clausier.tables.schema import schema

DOCS = Path(__file__).parent
WRITTEN_BY = "<!-- Written by `make docs`; do not edit. -->\n"


def pages() -> dict[str, str]:
    """Return the content of every generated page by its name."""
    return {"cli.md": cli_page(), "codebook.md": WRITTEN_BY + codebook(schema()), "messages.md": messages_page()}


def cli_page() -> str:
    """Return what ``--help`` says of every command."""
    context = click.Context(main, info_name="clausier", max_content_width=80, **main.context_settings)
    sections = [f"{WRITTEN_BY}# Command line\n\n```\n{main.get_help(context)}\n```\n"]
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command is not None
        help_text = command.get_help(click.Context(command, info_name=name, parent=context))
        sections.append(f"## clausier {name}\n\n```\n{help_text}\n```\n")
    return "\n".join(sections)


def messages_page() -> str:
    """Return every coded message with its hint."""
    rows = "\n".join(f"| {code} | {message.text} | {message.hint} |" for code, message in sorted(MESSAGES.items()))
    return (
        f"{WRITTEN_BY}# Messages\n\n"
        "E: a file, or the whole run, could not be annotated. W: a person should look. Words in braces are filled in.\n\n"
        f"| code | message | what to do |\n|---|---|---|\n{rows}\n"
    )


if __name__ == "__main__":
    for name, content in pages().items():
        (DOCS / name).write_text(content, encoding="utf-8")
        print(f"docs/{name}")
