"""``python -m clausier``: the command, where it is not on the path."""

from clausier.cli import main

if __name__ == "__main__":
    main(prog_name="clausier")
