"""Kills runs at random moments and resumes them: ``python -m benchmarks.kills [FOLDER] [--kills N] [--seed N]``.

Each time a run into a new folder is killed (SIGKILL) at a random moment of the whole run, of its annotating or of its
writing the tables, and started again. Prints what the kill left and whether the tables of the resumed run are those of a
run that nobody disturbed, byte for byte; exits with 1 if any are not.
"""

import argparse
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from clausier.store.database import STORE_FILE
from clausier.tables.output_folder import STAGING
from clausier.tables.run_record import NAME as RUN

MOMENTS = ("anywhere", "annotating", "writing")

COMMAND = Path(sys.executable).with_name("clausier")


def start(data: Path, output: Path, workers: int) -> subprocess.Popen[bytes]:
    """Start a run."""
    arguments = [COMMAND, "annotate", data, "-o", output, "-q", "--format", "csv,sqlite", "--workers", str(workers)]
    # What is left of a killed one complains of its end.
    return subprocess.Popen(arguments, stderr=subprocess.DEVNULL)


def contents(folder: Path) -> dict[str, bytes]:
    """Return the content of each file but the store and ``run.json``, which has a time in it."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name not in (STORE_FILE, RUN))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def stored(folder: Path) -> int:
    """Return how many files a killed run had kept."""
    with closing(sqlite3.connect(folder / STORE_FILE)) as database:
        tables = database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'files'").fetchone()[0]
        return int(database.execute("SELECT count(*) FROM files").fetchone()[0]) if tables else 0


def wait_until(reached: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    """Wait until a run has come so far, or has ended."""
    while process.poll() is None and not reached():
        time.sleep(0.0005)


def size(file: Path) -> int:
    """Return the size of a file, 0 if there is none."""
    return file.stat().st_size if file.exists() else 0


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
        expected, full = contents(undisturbed), size(undisturbed / STORE_FILE)
        print(f"undisturbed: {stored(undisturbed)} files, {len(expected)} files written, {duration:.1f} s")
        for number in range(1, options.kills + 1):
            shutil.rmtree(output, ignore_errors=True)
            workers, share = chance.choice((1, 2)), chance.random()
            process = start(options.data, output, workers)
            moment = MOMENTS[number % len(MOMENTS)]
            if moment == "anywhere":
                time.sleep(share * duration)
            elif moment == "annotating":
                wait_until(lambda least=share * full: size(output / STORE_FILE) >= max(least, 1), process)
            else:
                wait_until((output / STAGING).exists, process)
                time.sleep(share * 0.1)
            process.kill()
            process.wait()
            kept = stored(output) if (output / STORE_FILE).exists() else 0
            left = sum(1 for path in output.rglob("*") if path.is_file()) if output.exists() else 0
            status = start(options.data, output, chance.choice((1, 2))).wait()
            same = status == 0 and contents(output) == expected
            differing += not same
            print(
                f"kill {number:2}, {moment:<10}, {workers} workers: {kept:3} files kept, {left:3} in the folder; "
                f"resumed: {'identical' if same else 'DIFFERENT'}"
            )
    print(f"{options.kills} kills, {differing} differing")
    sys.exit(differing > 0)


if __name__ == "__main__":
    main()
