"""The store: what it keeps, whom it lets in, and what it refuses."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from clausier.errors import ClausierError, problem
from clausier.store.database import SCHEMA_VERSION, STORE_FILE, Store, StoredDocument, StoredFile, has_documents
from clausier.store.payload import pack_annotation, pack_problems, payload_layout
from clausier.store.result_key import ResultKey
from tests.builders import make_annotation

KEY = ResultKey("model", "software", "actions")


def result(path: str, *doc_ids: str) -> StoredFile:
    problems = () if doc_ids else (problem("E103", path),)
    documents = tuple(StoredDocument.of(make_annotation(d)) for d in doc_ids)
    return StoredFile(path, "0" * 64, pack_problems(problems), documents)


def test_what_was_put_is_there_after_opening_again(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put("../b.txt", KEY, result("b.txt", "B-1", "B-2"))
        store.put("../a.txt", KEY, result("a.txt"))
    with Store(tmp_path) as store:
        entries = store.entries()
        assert {file: (e.path, e.documents, e.key) for file, e in entries.items()} == {
            "../a.txt": ("a.txt", 0, KEY),
            "../b.txt": ("b.txt", 2, KEY),
        }
        # By path, not in the order in which they were put.
        results = [(path, [p.code for p in problems], list(made)) for path, problems, made in store.results()]
        assert results == [("a.txt", ["E103"], []), ("b.txt", [], [make_annotation("B-1"), make_annotation("B-2")])]
        assert [d.doc_id for d in store.documents()] == ["B-1", "B-2"]
        assert [p.source_path for p in store.failures({"../a.txt", "../b.txt"})] == ["a.txt"]
        assert store.failures({"../b.txt"}) == []


def test_a_file_takes_the_place_of_what_was_known_of_it(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put("../a.txt", KEY, result("a.txt", "A-1", "A-2"))
        store.put("../a.txt", KEY, result("a.txt", "A-3"))
        assert [d.doc_id for d in store.documents()] == ["A-3"]
        store.rename({"../a.txt": "elsewhere/a.txt"})
        assert [path for path, _, _ in store.results()] == ["elsewhere/a.txt"]
        store.remove(["../a.txt"])
        assert store.entries() == {}
        assert [d.doc_id for d in store.documents()] == []


def test_a_file_goes_in_whole_or_not_at_all(tmp_path: Path) -> None:
    broken = (StoredDocument(b"", b"1"), StoredDocument(b"", None))  # type: ignore[arg-type]
    with Store(tmp_path) as store:
        store.put("../a.txt", KEY, result("a.txt", "A-0"))
        with pytest.raises(ClausierError, match="E142"):
            store.put("../a.txt", KEY, StoredFile("a.txt", "", b"", broken))
        assert [d.doc_id for d in store.documents()] == ["A-0"]


def test_outputs_of_a_run_that_was_cut_short_are_known(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.confirm_outputs({"a.csv": "1", "b.csv": "1"}, {"state": "first"})
        assert store.export_record() == {"state": "first"}
        store.announce_outputs({"a.csv": "2"})
    with Store(tmp_path) as store:
        assert store.export_record() == {}
        assert store.outputs() == {("a.csv", "1"), ("b.csv", "1"), ("a.csv", "2")}
        store.confirm_outputs({"a.csv": "2"}, {"state": "second"})
        assert store.outputs() == {("a.csv", "2")}


def test_a_second_run_is_refused(tmp_path: Path) -> None:
    with Store(tmp_path), pytest.raises(ClausierError, match="E140 Another run is writing to"):
        Store(tmp_path)
    with Store(tmp_path) as store:
        assert store.entries() == {}


OPENS = """
import sys
from pathlib import Path
from clausier.errors import ClausierError
from clausier.store.database import Store
try:
    with Store(Path(sys.argv[1])):
        print("open")
except ClausierError as error:
    print(error.code)
"""


def test_a_second_process_is_refused_while_the_store_is_open_and_let_in_after(tmp_path: Path) -> None:
    def other() -> str:
        command = [sys.executable, "-c", OPENS, str(tmp_path)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    with Store(tmp_path) as store:
        store.put("../a.txt", KEY, result("a.txt", "A-1"))
        assert other() == "E140"
    assert other() == "open"


def test_a_newer_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    with Store(tmp_path):
        pass
    with closing(sqlite3.connect(tmp_path / STORE_FILE)) as database:
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = (tmp_path / STORE_FILE).read_bytes()
    with pytest.raises(
        ClausierError, match=rf"E141 .* is of version {SCHEMA_VERSION + 1}; .* up to {SCHEMA_VERSION}\."
    ):
        Store(tmp_path)
    assert (tmp_path / STORE_FILE).read_bytes() == before


FIRST_VERSION = """
CREATE TABLE files (
    file TEXT PRIMARY KEY, path TEXT NOT NULL, sha256 TEXT NOT NULL, model TEXT NOT NULL, software TEXT NOT NULL,
    layers TEXT NOT NULL, layout TEXT NOT NULL, final INTEGER NOT NULL, problems BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE documents (
    file TEXT NOT NULL REFERENCES files ON DELETE CASCADE, place INTEGER NOT NULL, doc_id TEXT NOT NULL,
    symbol TEXT NOT NULL, payload BLOB NOT NULL, PRIMARY KEY (file, place)
);
CREATE TABLE outputs (path TEXT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (path, sha256)) WITHOUT ROWID;
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
PRAGMA application_id = 0x636C6175;
PRAGMA user_version = 1;
"""


def first_version(file: Path, **payloads: bytes) -> None:
    """A store as version 1 wrote it, with a file of one document for each payload; "other" has other columns."""
    with closing(sqlite3.connect(file)) as database:
        database.executescript(FIRST_VERSION)
        for name, payload in payloads.items():
            columns = "document:doc_id" if name == "other" else payload_layout()
            row = (f"../{name}.txt", f"{name}.txt", "0" * 64, "m", "s", "actions", columns, True, pack_problems(()))
            database.execute("INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
            database.execute("INSERT INTO documents VALUES (?, 0, ?, '', ?)", (row[0], name, payload))
        database.commit()


def test_a_store_of_the_first_version_is_brought_up_to_date_and_keeps_what_it_holds(tmp_path: Path) -> None:
    first_version(
        tmp_path / STORE_FILE, a=pack_annotation(make_annotation("A-1")), b=pack_annotation(make_annotation("B-1"))
    )
    with Store(tmp_path) as store:
        assert list(store.documents()) == [make_annotation("A-1").document, make_annotation("B-1").document]
        store.put("../c.txt", KEY, result("c.txt", "C-1"))
    with Store(tmp_path) as store:
        assert [d.doc_id for d in store.documents()] == ["A-1", "B-1", "C-1"]
        found = [made for _, _, annotations in store.results() for made in annotations]
        assert found == [make_annotation("A-1"), make_annotation("B-1"), make_annotation("C-1")]


@pytest.mark.parametrize("name", ["damaged", "other"])
def test_documents_of_the_first_version_that_cannot_be_read_stop_nothing_until_they_are_asked_for(
    tmp_path: Path, name: str
) -> None:
    first_version(tmp_path / STORE_FILE, a=pack_annotation(make_annotation("A-1")), **{name: b"no payload"})
    with Store(tmp_path) as store:
        with pytest.raises(ClausierError, match="E142 The store"):
            list(store.documents())
        store.remove([f"../{name}.txt"])
        assert [d.doc_id for d in store.documents()] == ["A-1"]


def other_program(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE notes (text)")


def damaged(file: Path) -> None:
    with Store(file.parent) as store:
        for number in range(40):
            store.put(f"../{number}.txt", KEY, result(f"{number}.txt", f"A-{number}"))
    content = bytearray(file.read_bytes())
    content[4096:12288] = b"\xff" * 8192
    file.write_bytes(content)


def cut(file: Path) -> None:
    damaged(file)
    file.write_bytes(file.read_bytes()[:5000])


REFUSED = [
    (lambda file: file.write_bytes(b"no database at all" * 100), "other bytes"),
    (other_program, "the database of another program"),
    (damaged, "damaged pages"),
    (cut, "cut short"),
]


@pytest.mark.parametrize("make", [r[0] for r in REFUSED], ids=[r[1] for r in REFUSED])
def test_what_is_no_sound_store_is_refused_and_left_alone(tmp_path: Path, make: object) -> None:
    make(tmp_path / STORE_FILE)  # type: ignore[operator]
    before = (tmp_path / STORE_FILE).read_bytes()
    with pytest.raises(ClausierError, match="E142 The store"), Store(tmp_path) as store:
        store.entries()
    assert (tmp_path / STORE_FILE).read_bytes() == before


def test_a_damaged_document_is_an_error_when_it_is_read(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put("../a.txt", KEY, StoredFile("a.txt", "", pack_problems(()), (StoredDocument(b"", b"bad"),)))
        with pytest.raises(ClausierError, match=r"E142 The store .*store\.sqlite cannot be read"):
            [list(made) for _, _, made in store.results()]


def test_an_empty_file_is_a_new_store(tmp_path: Path) -> None:
    # What a process leaves that is killed right after it has made the file.
    (tmp_path / STORE_FILE).touch()
    with Store(tmp_path) as store:
        assert store.entries() == {}


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ClausierError, match="E108 Nothing can be written to"):
        Store(tmp_path / "absent")


def test_whether_a_folder_has_documents(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put("../a.txt", KEY, result("a.txt"))
    assert not has_documents(tmp_path)
    with Store(tmp_path) as store:
        store.put("../b.txt", KEY, result("b.txt", "B-1"))
    assert has_documents(tmp_path)
