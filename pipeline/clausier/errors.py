"""Every message that clausier can give a user, with its code, usual cause and remedy.

Codes: ``E1xx`` and ``W1xx`` inputs and outputs, ``E2xx`` model folders and pattern files, ``E3xx`` documents
that cannot be annotated, ``W3xx`` structure, ``W4xx`` actions, ``W5xx`` references. An ``E`` stops what it
speaks of (one file, or the run); a ``W`` is a row in problems.csv that a person should look at.
"""

from dataclasses import dataclass
from functools import partial
from typing import Literal

from clausier.records import Problem

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Message:
    """What a code says.

    ``text`` and ``hint`` are format strings; their fields are given where the message is made.
    """

    text: str
    hint: str


MESSAGES: dict[str, Message] = {
    "E101": Message(
        "There is no such file or folder.",
        "Check the name, or quote the pattern so that clausier sees it.",
    ),
    "E102": Message(
        "No file to read was found.",
        "A folder is searched for *.txt, *.pdf, *.docx, *.html and *.htm; name other files one by one.",
    ),
    "E103": Message(
        "The file holds no text.",
        "Copy the text into it, or leave it out.",
    ),
    "E104": Message(
        "The file is larger than the limit of {limit} MiB.",
        "A decision is far smaller: is it the right file? Otherwise split it.",
    ),
    "E105": Message(
        "The file holds binary data ({reason}).",
        "Extract its text and save it as plain text in UTF-8.",
    ),
    "E106": Message(
        "Files of type {suffix} cannot be read; PDF, DOCX, HTML and plain text can.",
        "Open it in the program it was made with, or in LibreOffice, and save it as DOCX or PDF.",
    ),
    "E107": Message(
        "The file cannot be read: {reason}.",
        "Check its permissions and that it is a regular file.",
    ),
    "E108": Message(
        "Nothing can be written to {path}: {reason}.",
        "Make room, change its permissions, or choose another folder with -o.",
    ),
    "E109": Message(
        "Without arguments, the decisions in {path} are annotated, and there is no such folder here.",
        "Name your files: clausier annotate FILES… -o FOLDER.",
    ),
    "E110": Message(
        "The command does not say where the tables shall go.",
        "Add -o FOLDER.",
    ),
    "E111": Message(
        "The output folder {path} is one of the inputs.",
        "Choose another folder with -o.",
    ),
    "E112": Message(
        "There is no layer {layer!r}.",
        "The layers are {available}; name one or several with commas between them, or all, or none.",
    ),
    "E114": Message(
        "There are no tables in {path}.",
        "Name the folder that clausier annotate -o wrote.",
    ),
    "E115": Message(
        "There are {count} documents in the text, not one.",
        "Take them from docs instead of doc.",
    ),
    "E116": Message(
        "There is no paragraph {label}.",
        "Name one of: {available}.",
    ),
    "E117": Message(
        "Several documents in the file have a paragraph {label}.",
        "Name one of: {available}.",
    ),
    "E120": Message(
        "The PDF is damaged and cannot be opened: {reason}.",
        "It may have been cut off: get it anew. Or open it in a PDF viewer and print it to a new PDF.",
    ),
    "E121": Message(
        "The file is encrypted and needs a password.",
        "Save it without: in Word under File, Info; for a PDF: qpdf --decrypt --password=… locked.pdf open.pdf.",
    ),
    "E122": Message(
        "The PDF has no text layer (pages without any character: {count}).",
        "If it is a scan, have its text recognised, for example: ocrmypdf -l fra scan.pdf text.pdf. Then annotate text.pdf.",
    ),
    "E123": Message(
        "The file has {count} pages; the limit is {limit}.",
        "A decision is far shorter: is it the right file? Otherwise split it.",
    ),
    "E124": Message(
        "The text of the file is longer than the limit of {limit} characters.",
        "A decision is far shorter: is it the right file? Otherwise split it.",
    ),
    "E125": Message(
        "The file is damaged or no Word document: {reason}.",
        "It may have been cut off: get it anew. Or open it in Word or LibreOffice and save it as DOCX again.",
    ),
    "E126": Message(
        "The file unpacks to more than is allowed: {reason}.",
        "No decision does: the file is damaged, or was made to exhaust the memory. Do not open it.",
    ),
    "E127": Message(
        "The web page holds no text beside its navigation.",
        "Pages that load their text later must be saved from a browser, as “complete” page.",
    ),
    "E128": Message(
        "The web page is nested deeper than can be read.",
        "No decision is: copy its text from a browser and save it as .txt in UTF-8.",
    ),
    "E130": Message(
        "There is no format {format!r}.",
        "The formats are {available}; name one or several with commas between them, or all.",
    ),
    "E131": Message(
        "The format {format} needs the library {library}, which is not installed.",
        "Install it: pip install {library}, or choose another format.",
    ),
    "E132": Message(
        "The table {table} has more than {limit} rows, and a sheet of a workbook cannot hold more.",
        "Choose another format (--format sqlite or parquet), or annotate the documents in several runs.",
    ),
    "E133": Message(
        "The tables cannot be read: {path}: {reason}.",
        "Check the permissions of the folder and its files.",
    ),
    "E134": Message(
        "The self-test cannot run: {error}.",
        "Install clausier anew in an environment of its own. If that does not help, please report it.",
    ),
    "E135": Message(
        "In the self-test, {table} gives “{found}”, not “{expected}”.",
        "Was the model or a library changed? Install clausier anew; if that does not help, please report it.",
    ),
    "E136": Message(
        "SQLite was built without full-text search (FTS5): tables.sqlite cannot be written.",
        "Take another build of Python, or another format.",
    ),
    "E140": Message(
        "Another run is writing to {path}.",
        "Wait for it to end, or choose another folder with -o.",
    ),
    "E141": Message(
        "The store {path} is of version {found}; this clausier knows versions up to {known}.",
        "Install the version of clausier that wrote it or a newer one, or choose another folder with -o.",
    ),
    "E142": Message(
        "The store {path} cannot be read: {reason}.",
        "Restore it from a copy, or remove it: all files are then annotated anew. The tables beside it are untouched.",
    ),
    "E143": Message(
        "The process that annotated the file died.",
        "The file needs more memory than a worker may have, or crashes a library. If you trust it, try it alone (--workers 1).",
    ),
    "E144": Message(
        "Dask is not installed, which --scheduler needs.",
        "Install it: pip install 'clausier[cluster]'.",
    ),
    "E145": Message(
        "The cluster cannot be used ({scheduler}): {reason}.",
        "Check the address and that scheduler and workers run. What was done is kept: run the command again to go on.",
    ),
    "E146": Message(
        "A worker has another version of {what} than this machine.",
        "Install the same version of clausier, its libraries and the model on all machines.",
    ),
    "E147": Message(
        "The store in {path} holds documents of another version of clausier, whose tables have other columns.",
        "Name their files again, so that they are annotated anew, or remove them with --prune.",
    ),
    "E148": Message(
        "Nothing is removed with --prune while {argument} names no file.",
        "Check the name: the documents of its files would be removed.",
    ),
    "E149": Message(
        "--workers is for processes on this machine, --scheduler for a cluster: not for both.",
        "Leave one of them out.",
    ),
    "E150": Message(
        "{path} is there already and is not empty.",
        "Name another folder: what a person may have corrected or added is never overwritten.",
    ),
    "E151": Message(
        "{path} has {count} faults; the first: {where}: {reason}.",
        "Run clausier gold check, which lists all of them, and correct the rows.",
    ),
    "E152": Message(
        "{path} has no table of {layer}.",
        "Run clausier annotate with this layer, or name others: {available}.",
    ),
    "E153": Message(
        "{one} and {other} do not go together.",
        "Leave one of them out.",
    ),
    "E154": Message(
        "No paragraph of {path} is checked: there is nothing to score.",
        "Set checked to true in paragraphs.csv, and in the rows of the layers that you vouch for.",
    ),
    "E155": Message(
        "The source file {path} of the gold cannot be annotated: {reason}.",
        "Is it the file that the gold was made from? Annotate it by itself to see more (clausier annotate).",
    ),
    "E156": Message(
        "{first} and {second} have no document in common with the same text.",
        "Both must come from the same files, read by the same version: make both with clausier gold new from the same tables.",
    ),
    "E157": Message(
        "The file {path} cannot be written: {reason}.",
        "Name a file in a folder that exists and that you may write to.",
    ),
    "E158": Message(
        "The files that the tables were made from are needed too: {reason}.",
        "Run the command in the folder in which you ran annotate, or name that folder with --root.",
    ),
    "E159": Message(
        "{name} is no document of {path} and no file.",
        "Name a document of the tables by its doc_id or symbol, or a file. There are: {available}.",
    ),
    "E160": Message(
        "{path} cannot be read: {reason}.",
        "Export it anew from the tool, from INCEpTION as UIMA CAS XMI (XML 1.0); unpack an archive within an archive.",
    ),
    "E161": Message(
        "{path} holds no file of a document of {gold}.",
        "Name the folder that the tool wrote, or its archive; files are told by the names and texts of the documents.",
    ),
    "E162": Message(
        "{path}, line {line}: {reason}.",
        "Correct the line, or remove it; brat's format is described at brat.nlplab.org/standoff.html.",
    ),
    "E163": Message(
        "The text of {path} is not that of {document}: they differ at character {at}.",
        "Spans can be corrected in a tool, texts cannot: export the documents anew and correct the spans there.",
    ),
    "E164": Message(
        "{path}: {count} spans cannot be taken over; the first: {reason}.",
        "Correct it in the tool: a span must lie in one paragraph; add a paragraph around it, or delete the span.",
    ),
    "E165": Message(
        "{path} and {other} are both about {document}.",
        "Import what one annotator did, or the curated documents: name their folder alone.",
    ),
    "E166": Message(
        "{document} holds a control character, which XML cannot.",
        "Remove it from the note or cell where it stands. If it stands in the text, use brat: --format brat.",
    ),
    "E167": Message(
        "{path} holds {count} documents: {documents}.",
        "Annotate it (clausier annotate), and name two documents of the tables: clausier compare A B --tables FOLDER.",
    ),
    "E168": Message(
        "{name} is the symbol of several documents: {documents}.",
        "Name one of them.",
    ),
    "E169": Message(
        "{name} is no file.",
        "Name a file, or with --tables FOLDER a document of the tables that clausier annotate wrote.",
    ),
    "E170": Message(
        "The checked documents come from {count} file; to measure what was learned, two are needed at least.",
        "Check a document of another file, so that what is learned from one can be measured on the other.",
    ),
    "E171": Message(
        "{path} is there already: {what}.",
        "Name another folder with -o; --force replaces a model.",
    ),
    "E172": Message(
        "{path} is the model to start from.",
        "Name another folder with -o: the base model stays as it is, so that both can be compared.",
    ),
    "E173": Message(
        "In {path} no paragraph is checked in a layer that can be learned ({layers}).",
        "Set checked to true in paragraphs.csv and in the rows of the layer; clausier gold check tells how far it is.",
    ),
    "E174": Message(
        "--allow-regression does not know the layer {layer}.",
        "There are {available}.",
    ),
    "E175": Message(
        "There is no {table}.csv in {path}.",
        "Make the tables with that layer: clausier annotate … --layers all.",
    ),
    "E176": Message(
        "{path}{where}: {reason}.",
        "clausier validate FOLDER lists every fault of its tables. Mend them, or annotate the files into a new folder.",
    ),
    "E177": Message(
        "No paragraph there is long enough to be compared.",
        "Name a folder with the tables of several decisions: clausier annotate decisions/ -o FOLDER.",
    ),
    "E178": Message(
        "--excel is about the tables that -o writes.",
        "Say where they shall go with -o FOLDER, or leave --excel out.",
    ),
    "E179": Message(
        "There is no citations.csv in {path}: its tables are older than citations, or were made without references.",
        "Annotate the files again: clausier annotate FILES… -o FOLDER --layers actions,references.",
    ),
    "E180": Message(
        "There is no function {function!r} of citations.",
        "The functions are {available}; repeat --function for several.",
    ),
    "E190": Message(
        "Internal fault: in table {table}, row {row}, column {column}: {reason}.",
        "This is a mistake in clausier. Please report it with the text that shows it.",
    ),
    "E201": Message(
        "The pattern file {file} cannot be read: {reason}.",
        "Restore it from the model that it belongs to; it must be UTF-8 text.",
    ),
    "E202": Message(
        "{file}, line {line}: not a JSON object ({reason}).",
        'Each line holds one entry, as {{"label": …, "id": …, "pattern": […]}}.',
    ),
    "E203": Message(
        "{file}, line {line}: {reason}.",
        "Compare the entry with its neighbours; CONTRIBUTING.md names the keys of each file.",
    ),
    "E204": Message(
        "{file}, line {line}: the pattern is empty.",
        "Give it at least one token, or delete the line.",
    ),
    "E205": Message(
        "{file}, line {line}: the id “{id}” stands on line {first} already.",
        "Give one of the two another id.",
    ),
    "E206": Message(
        "The weights of paragraph kinds in {file} cannot be read: {reason}.",
        "Restore the file from the model it belongs to, or mend the JSON: an object of observations.",
    ),
    "E207": Message(
        "There is no model {model}: {path} is no folder.",
        "Name a folder with --model, or one of: {available}.",
    ),
    "E208": Message(
        "The model's {file} cannot be used: {reason}.",
        "Restore the file from the model it belongs to.",
    ),
    "E209": Message(
        "The model {model} needs {needs}, but this is {found}.",
        "Install a version that fits, or take a model made for this one.",
    ),
    "E210": Message(
        "The model's settings in {file} cannot be read: {reason}.",
        "Restore the file from the model it belongs to; it must be UTF-8 text.",
    ),
    "E301": Message(
        "The text is not French: only {share} of its words are French function words.",
        "Only French texts can be annotated. A badly extracted text shows this too: open the file.",
    ),
    "E302": Message(
        "No document was found in the text.",
        "Is the text complete, and is it a decision, declaration or resolution?",
    ),
    "E303": Message(
        "Internal fault: {error}.",
        "This is a mistake in clausier. Please report it with the text that shows it.",
    ),
    "W101": Message(
        "The file is damaged UTF-8: {count} characters could not be read and stand as �.",
        "Save the text again from its source; the offsets refer to the text with �.",
    ),
    "W102": Message(
        "Another document of this run has the name {name} too; this one is {renamed}.",
        "Is the same decision there twice? Otherwise correct its symbol.",
    ),
    "W121": Message(
        "Pages without a text layer were left out: {pages} of {count}.",
        "They are pictures. Have their text recognised, for example: ocrmypdf -l fra --skip-text in.pdf out.pdf.",
    ),
    "W122": Message(
        "The fonts of the PDF do not say what {count} of its characters are; they stand as �.",
        "Read the paragraphs that hold �. Have the text recognised: ocrmypdf -l fra --force-ocr in.pdf out.pdf.",
    ),
    "W130": Message(
        "{count} texts are longer than the {limit} characters of a cell and end with […] in the workbook: {cells}.",
        "They are whole in the other formats (--format csv).",
    ),
    "W140": Message(
        "The file was changed after clausier wrote it; it is now {aside}.",
        "Corrections are safe there. Keep corrected tables in a folder of their own: this one is written anew.",
    ),
    "W141": Message(
        "{count} documents of earlier runs were annotated in other layers; some tables may lack their rows.",
        "Name their files again, or remove them with --prune.",
    ),
    "W150": Message(
        "{name} has another text in {other} and was left out.",
        "Offsets can only be compared in one text: make both gold folders from the same tables.",
    ),
    "W151": Message(
        "A ({first}, {first_date}) is later than B ({second}, {second_date}): what was added in B was there first.",
        "Name the earlier one first: clausier compare {second} {first} ….",
    ),
    "W160": Message(
        "{count} rows of {document} stood in paragraphs that were deleted or cut, and went with them.",
        "Make the paragraph before it longer to join two: rows that lie in it then stay.",
    ),
    "W161": Message(
        "The file is about no document of {gold}, and was left out.",
        "Its name and text are those of no document. Was it exported from another folder?",
    ),
    "W162": Message(
        "All was written as it was corrected, but {reason}.",
        "Run clausier gold check, which lists all faults, and correct the rows, or the annotations in the tool.",
    ),
    "W180": Message(
        "Documents without date or year: {count} ({documents}). They have no ancestors and are none.",
        "Their paragraphs are `undated` in novelty.csv. Add the date in documents.csv (adopted_on), or annotate a better source.",
    ),
    "W181": Message(
        "Documents dated before {first_year}: {count} ({documents}). They count as undated.",
        "No document of these organisations is older: correct adopted_on or year in documents.csv.",
    ),
    "W182": Message(
        "Documents of which only the year is known: {count} ({documents}).",
        "They have ancestors in earlier years and are ancestors in later ones. Add the date in documents.csv (adopted_on).",
    ),
    "W183": Message(
        "No document is certainly earlier than another one: no paragraph has ancestors.",
        "Add documents of other dates, or the dates in documents.csv (adopted_on).",
    ),
    "W184": Message(
        "{count} of the documents have no year, so that what they cite was left out.",
        "Fill in year in documents.csv, or leave --since and --until out.",
    ),
    "W185": Message(
        "No citation is left: the network has no edges.",
        "Choose other years or functions; or the documents cite nothing that could be told, see references.csv.",
    ),
    "W186": Message(
        "In the network, {reserve}.",
        "The other measures are exact. Gephi and networkx can compute this one with other settings.",
    ),
    "W301": Message(
        "No operative paragraph was found.",
        "Is the text complete, and is it a decision, declaration or resolution? Read paragraphs.csv.",
    ),
    "W302": Message(
        "The text has no preamble.",
        "Some decisions have none. Otherwise look for paragraphs of kind `other` in paragraphs.csv.",
    ),
    "W303": Message(
        "The paragraph is printed as {printed} but comes out as {label}.",
        "A paragraph before it may be missing from the source, or two may have been taken for one.",
    ),
    "W304": Message(
        "The paragraph is longer than {limit} characters and was not read: it has no rows in the other tables.",
        "Its source has lost its line breaks, or is no decision. Put blank lines between the paragraphs.",
    ),
    "W401": Message(
        "No action was found in a paragraph that opens with “{opening}”.",
        "Add the verb to the model's actions.jsonl, or correct the paragraph's kind.",
    ),
    "W402": Message(
        "The opener “{text}” is not in the lexicon; its form alone was recognised.",
        "Check the row in actions.csv and add the verb to the model's actions.jsonl.",
    ),
}


def severity_of(code: str) -> Severity:
    """Return the severity that a code's first letter stands for."""
    return "error" if code.startswith("E") else "warning"


def problem(code: str, source_path: str, doc_id: str = "", paragraph_id: str = "", **fields: object) -> Problem:
    """Return the row of problems.csv for a message.

    Args:
        code: A key of ``MESSAGES``.
        source_path: The file it is about.
        doc_id: The document, if it is about one.
        paragraph_id: The paragraph, if it is about one.
        **fields: Values for the fields of the message and its hint.
    """
    message = MESSAGES[code]
    return Problem(
        source_path,
        doc_id,
        paragraph_id,
        code,
        severity_of(code),
        message.text.format(**fields),
        message.hint.format(**fields),
    )


class ClausierError(Exception):
    """A failure told in the user's words.

    Args:
        code: A key of ``MESSAGES``.
        **fields: Values for the fields of the message and its hint.

    Raises:
        KeyError: The code is not in ``MESSAGES`` (a programming error).
    """

    def __init__(self, code: str, **fields: object) -> None:
        message = MESSAGES[code]
        self.code = code
        self._fields = fields
        self.message = message.text.format(**fields)
        self.hint = message.hint.format(**fields)
        super().__init__(f"{code} {self.message} {self.hint}")

    def __reduce__(self) -> tuple[object, ...]:
        """Let the error travel from a worker: by its code, and its fields as text."""
        return partial(ClausierError, self.code, **{name: str(value) for name, value in self._fields.items()}), ()

    def as_problem(self, source_path: str) -> Problem:
        """Return the row of problems.csv for a failure on a file."""
        return Problem(source_path, "", "", self.code, severity_of(self.code), self.message, self.hint)
