"""Kills runs at random moments and resumes them: ``python -m benchmarks.kills [FOLDER] [--kills N] [--seed N]``.

Each time a run into a new folder is killed (SIGKILL), half of the times at a random moment, half while it writes the tables,
and started again. Prints what the kill left and whether the tables of the resumed run are those of a run that nobody
disturbed, byte for byte; exits with 1 if any are not.
"""

import argparse
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from clausier.store.database import NAME as STORE
from clausier.tables.output_folder import STAGING
from clausier.tables.run_record import NAME as RUN

COMMAND = Path(sys.executable).with_name("clausier")


def start(data: Path, output: Path, workers: int) -> subprocess.Popen[bytes]:
    """Start a run."""
    arguments = [COMMAND, "annotate", data, "-o", output, "-q", "--workers", str(workers)]
    return subprocess.Popen(arguments)


def contents(folder: Path) -> dict[str, bytes]:
    """Return the content of each file but the store and ``run.json``, which has a time in it."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name not in (STORE, RUN))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def stored(folder: Path) -> int:
    """Return how many files a killed run had kept."""
    with closing(sqlite3.connect(folder / STORE)) as database:
        tables = database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'files'").fetchone()[0]
        return int(database.execute("SELECT count(*) FROM files").fetchone()[0]) if tables else 0


def kill(process: subprocess.Popen[bytes], output: Path, seconds: float, writing: bool) -> None:
    """Wait, from the start or from when tables are being written, and kill a run."""
    while writing and process.poll() is None and not (output / STAGING).exists():
        time.sleep(0.001)
    time.sleep(seconds)
    process.kill()
    process.wait()


def main() -> None:
    """Parse the arguments, kill, resume, compare."""
    parser = argparse.ArgumentParser(description="Kill runs at random moments and resume them.")
    parser.add_argument("data", nargs="?", default="corpus", type=Path, help="a folder of decisions")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    differing = 0
    with tempfile.TemporaryDirectory() as folder:
        undisturbed, output = Path(folder) / "undisturbed", Path(folder) / "tables"
        before = time.perf_counter()
        start(options.data, undisturbed, workers=2).wait()
        duration = time.perf_counter() - before
        expected = contents(undisturbed)
        print(f"undisturbed: {stored(undisturbed)} files, {len(expected)} files written, {duration:.1f} s")
        for number in range(1, options.kills + 1):
            shutil.rmtree(output, ignore_errors=True)
            workers, writing = chance.choice((1, 2)), number % 2 == 0
            seconds = chance.uniform(0, 0.05 if writing else duration)
            kill(start(options.data, output, workers), output, seconds, writing)
            left = f"{stored(output) if (output / STORE).exists() else 0:3} files kept"
            left += f", {len(list(output.glob('*.*'))) if output.exists() else 0:2} files in the folder"
            status = start(options.data, output, chance.choice((1, 2))).wait()
            same = status == 0 and contents(output) == expected
            differing += not same
            moment = f"{seconds:5.2f} s {'into writing' if writing else 'from start'}"
            print(f"kill {number:2}: {moment:<19} {workers} workers: {left}; {'identical' if same else 'DIFFERENT'}")
    print(f"{options.kills} kills, {differing} differing")
    sys.exit(differing > 0)


if __name__ == "__main__":
    main()
