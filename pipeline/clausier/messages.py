"""Every message that clausier can give a user, as data: its code, its wording, its remedy.

Codes: ``E1xx`` and ``W1xx`` inputs and outputs, ``E2xx`` model folders and pattern files, ``E3xx`` documents
that cannot be annotated, ``W3xx`` structure, ``W4xx`` actions, ``W5xx`` references. An ``E`` stops what it
is about (one file, or the run); a ``W`` is a row in problems.csv that a person should look at.

Each text is a whole sentence with named fields, so that it can be translated: no text is put together from pieces where
an error is raised. Where the cause is known to clausier, the message has a variant with a sentence of its own; a field
``reason`` carries only what a library or the operating system says.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Message:
    """A message with its hint. Both are format strings; their values are given where the error is raised.

    Attributes:
        code: ``E`` or ``W`` and three digits.
        text: What happened.
        hint: The usual cause, and what to do.
        is_usage_error: Whether the command was called wrongly, so that it ends with click's exit status for usage errors.
        variants: Texts for causes that are known, by name. They are about the same file as ``text``; the hint is the same.
    """

    code: str
    text: str
    hint: str
    is_usage_error: bool = False
    variants: Mapping[str, str] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """The severity that the first letter of the code stands for."""
        return "error" if self.code.startswith("E") else "warning"

    @property
    def names_file(self) -> bool:
        """Whether the text names the file or folder that it is about."""
        return any(name in self.text for name in ("{path}", "{file}", "{model}"))

    def template(self, variant: str = "") -> str:
        """Return the text of a variant.

        Args:
            variant: A key of ``variants``; empty for ``text``.
        """
        return self.variants[variant] if variant else self.text


_ALL = (
    Message(
        "E101",
        "There is no such file or folder.",
        "Check the name, or quote the pattern so that clausier sees it.",
    ),
    Message(
        "E102",
        "No file to read was found.",
        "A folder is searched for *.txt, *.pdf, *.docx, *.html and *.htm; name other files one by one.",
    ),
    Message(
        "E103",
        "The file holds no text.",
        "Copy the text into it, or leave it out.",
    ),
    Message(
        "E104",
        "The file is larger than the limit of {limit} MiB.",
        "A decision is far smaller: is it the right file? Otherwise split it.",
    ),
    Message(
        "E105",
        "The file holds binary data ({reason}).",
        "Extract its text and save it as plain text in UTF-8.",
        variants={
            "nul": "The file holds binary data (NUL characters).",
            "control_characters": "The file holds binary data ({count} control characters).",
        },
    ),
    Message(
        "E106",
        "Files of type {suffix} cannot be read; PDF, DOCX, HTML and plain text can.",
        "Open it in the program it was made with, or in LibreOffice, and save it as DOCX or PDF.",
    ),
    Message(
        "E107",
        "The file cannot be read: {reason}.",
        "Check its permissions and that it is a regular file.",
    ),
    Message(
        "E108",
        "Nothing can be written to {path}: {reason}.",
        "Make room, change its permissions, or choose another folder with -o.",
    ),
    Message(
        "E109",
        "Without arguments, the decisions in {path} are annotated, and there is no such folder here.",
        "Name your files: clausier annotate FILES… -o FOLDER.",
        is_usage_error=True,
    ),
    Message(
        "E110",
        "The command does not say where the tables shall go.",
        "Add -o FOLDER.",
        is_usage_error=True,
    ),
    Message(
        "E111",
        "The output folder {path} is one of the inputs.",
        "Choose another folder with -o.",
        is_usage_error=True,
    ),
    Message(
        "E112",
        "There is no layer {layer!r}.",
        "The layers are {available}; name one or several with commas between them, or all, or none.",
        is_usage_error=True,
    ),
    Message(
        "E114",
        "There are no tables in {path}.",
        "Name the folder that clausier annotate -o wrote.",
    ),
    Message(
        "E115",
        "There are {count} documents in the text, not one.",
        "Take them from docs instead of doc.",
    ),
    Message(
        "E116",
        "There is no paragraph {label}.",
        "Name one of: {available}.",
        is_usage_error=True,
    ),
    Message(
        "E117",
        "Several documents in the file have a paragraph {label}.",
        "Name one of: {available}.",
        is_usage_error=True,
    ),
    Message(
        "E120",
        "The PDF is damaged and cannot be opened: {reason}.",
        "It may have been cut off: get it anew. Or open it in a PDF viewer and print it to a new PDF.",
    ),
    Message(
        "E121",
        "The file is encrypted and needs a password.",
        "Save it without: in Word under File, Info; for a PDF: qpdf --decrypt --password=… locked.pdf open.pdf.",
    ),
    Message(
        "E122",
        "The PDF has no text layer (pages without any character: {count}).",
        "If it is a scan, have its text recognised, for example: ocrmypdf -l fra scan.pdf text.pdf. Then annotate text.pdf.",
    ),
    Message(
        "E123",
        "The file has {count} pages; the limit is {limit}.",
        "A decision is far shorter: is it the right file? Otherwise split it.",
    ),
    Message(
        "E124",
        "The text of the file is longer than the limit of {limit} characters.",
        "A decision is far shorter: is it the right file? Otherwise split it.",
    ),
    Message(
        "E125",
        "The file is damaged or no Word document: {reason}.",
        "It may have been cut off: get it anew. Or open it in Word or LibreOffice and save it as DOCX again.",
        variants={
            "compression": "The file is damaged or no Word document: {member} is packed in a way that Word does not know.",
            "no_main_part": "The file is damaged or no Word document: there is no main document in it.",
            "main_part": "The file is damaged or no Word document: {member} is no document.",
            "document_type": "The file is damaged or no Word document: {member} has a document type declaration.",
            "malformed_xml": "The file is damaged or no Word document: {member}: {reason}.",
        },
    ),
    Message(
        "E126",
        "The file unpacks to more than is allowed: {reason}.",
        "No decision does: the file is damaged, or was made to exhaust the memory. Do not open it.",
        variants={
            "members": "The file unpacks to more than is allowed: {count} members, the limit is {limit}.",
            "declared_size": "The file unpacks to more than is allowed: {member} says to have {size} bytes, "
            "{allowed} are allowed.",
            "size": "The file unpacks to more than is allowed: {member} has more than the {allowed} bytes that are allowed.",
        },
    ),
    Message(
        "E127",
        "The web page holds no text beside its navigation.",
        "Pages that load their text later must be saved from a browser, as “complete” page.",
    ),
    Message(
        "E128",
        "The web page is nested deeper than can be read.",
        "No decision is: copy its text from a browser and save it as .txt in UTF-8.",
    ),
    Message(
        "E130",
        "There is no format {format!r}.",
        "The formats are {available}; name one or several with commas between them, or all.",
        is_usage_error=True,
    ),
    Message(
        "E131",
        "The format {format} needs the library {library}, which is not installed.",
        "Install it: pip install {library}, or choose another format.",
    ),
    Message(
        "E132",
        "The table {table} has more than {limit} rows, and a sheet of a workbook cannot hold more.",
        "Choose another format (--format sqlite or parquet), or annotate the documents in several runs.",
    ),
    Message(
        "E133",
        "The tables cannot be read: {path}: {reason}.",
        "Check the permissions of the folder and its files.",
    ),
    Message(
        "E134",
        "The self-test cannot run: {error}.",
        "Install clausier anew in an environment of its own. If that does not help, please report it.",
    ),
    Message(
        "E135",
        "In the self-test, {table} gives “{found}”, not “{expected}”.",
        "Was the model or a library changed? Install clausier anew; if that does not help, please report it.",
    ),
    Message(
        "E136",
        "SQLite was built without full-text search (FTS5): tables.sqlite cannot be written.",
        "Take another build of Python, or another format.",
    ),
    Message(
        "E140",
        "Another run is writing to {path}.",
        "Wait for it to end, or choose another folder with -o.",
    ),
    Message(
        "E141",
        "The store {path} is of version {found}; this clausier knows versions up to {known}.",
        "Install the version of clausier that wrote it or a newer one, or choose another folder with -o.",
    ),
    Message(
        "E142",
        "The store {path} cannot be read: {reason}.",
        "Restore it from a copy, or remove it: all files are then annotated anew. The tables beside it are untouched.",
        variants={
            "foreign": "The store {path} cannot be read: it is the database of another program.",
        },
    ),
    Message(
        "E143",
        "The process that annotated the file died.",
        "The file needs more memory than a worker may have, or crashes a library. If you trust it, try it alone (--workers 1).",
    ),
    Message(
        "E144",
        "Dask is not installed, which --scheduler needs.",
        "Install it: pip install 'clausier[cluster]'.",
    ),
    Message(
        "E145",
        "The cluster cannot be used ({scheduler}): {reason}.",
        "Check the address and that scheduler and workers run. What was done is kept: run the command again to go on.",
        variants={
            "lost": "The cluster cannot be used (in the middle of the work): {reason}.",
            "silent": "The cluster cannot be used (in the middle of the work): it does not answer any more.",
        },
    ),
    Message(
        "E146",
        "A worker has another version of {what} than this machine.",
        "Install the same version of clausier, its libraries and the model on all machines.",
        variants={
            "software": "A worker has another version of clausier than this machine.",
            "model": "A worker has another version of the model than this machine.",
        },
    ),
    Message(
        "E147",
        "The store in {path} holds documents of another version of clausier, whose tables have other columns.",
        "Name their files again, so that they are annotated anew, or remove them with --prune.",
    ),
    Message(
        "E148",
        "Nothing is removed with --prune while {argument} names no file.",
        "Check the name: the documents of its files would be removed.",
        is_usage_error=True,
    ),
    Message(
        "E149",
        "--workers is for processes on this machine, --scheduler for a cluster: not for both.",
        "Leave one of them out.",
        is_usage_error=True,
    ),
    Message(
        "E150",
        "{path} is there already and is not empty.",
        "Name another folder: what a person may have corrected or added is never overwritten.",
    ),
    Message(
        "E151",
        "{path} has {count} faults; the first: {where}: {reason}.",
        "Run clausier gold check, which lists all of them, and correct the rows.",
    ),
    Message(
        "E152",
        "{path} has no table of {layer}.",
        "Run clausier annotate with this layer, or name others: {available}.",
    ),
    Message(
        "E153",
        "{one} and {other} do not go together.",
        "Leave one of them out.",
        is_usage_error=True,
    ),
    Message(
        "E154",
        "No paragraph of {path} is checked: there is nothing to score.",
        "Set checked to true in paragraphs.csv, and in the rows of the layers that you vouch for.",
    ),
    Message(
        "E155",
        "The source file {path} of the gold cannot be annotated: {reason}.",
        "Is it the file that the gold was made from? Annotate it by itself to see more (clausier annotate).",
    ),
    Message(
        "E156",
        "{first} and {second} have no document in common with the same text.",
        "Both must come from the same files, read by the same version: make both with clausier gold new from the same tables.",
    ),
    Message(
        "E157",
        "The file {path} cannot be written: {reason}.",
        "Name a file in a folder that exists and that you may write to.",
    ),
    Message(
        "E158",
        "The files that the tables were made from are needed too: {reason}.",
        "Run the command in the folder in which you ran annotate, or name that folder with --root.",
    ),
    Message(
        "E159",
        "{name} is no document of {path} and no file.",
        "Name a document of the tables by its doc_id or symbol, or a file. There are: {available}.",
        is_usage_error=True,
    ),
    Message(
        "E160",
        "{path} cannot be read: {reason}.",
        "Export it anew from the tool, from INCEpTION as UIMA CAS XMI (XML 1.0); unpack an archive within an archive.",
        variants={
            "no_xmi": "{path} cannot be read: it is no XMI.",
            "no_text": "{path} cannot be read: it holds no text.",
            "negative_length": "{path} cannot be read: an annotation of {table} ends before it begins.",
            "size": "{path} cannot be read: it is larger than {limit} MiB.",
            "members": "{path} cannot be read: it holds more than {limit} files.",
            "total_size": "{path} cannot be read: its files are larger than {limit} MiB.",
            "member_compression": "{path} cannot be read: {member} is packed in a rare way.",
            "member_size": "{path} cannot be read: {member}: it is larger than {limit} MiB.",
            "encoding": "{path} cannot be read: it is not in UTF-8.",
            "document_type": "{path} cannot be read: it has a document type declaration.",
            "malformed_xml": "{path} cannot be read: it: {reason}.",
        },
    ),
    Message(
        "E161",
        "{path} holds no file of a document of {gold}.",
        "Name the folder that the tool wrote, or its archive; files are told by the names and texts of the documents.",
    ),
    Message(
        "E162",
        "{path}, line {line}: {reason}.",
        "Correct the line, or remove it; brat's format is described at brat.nlplab.org/standoff.html.",
        variants={
            "no_annotation": "{path}, line {line}: {text} is no annotation.",
            "repeated_id": "{path}, line {line}: {id} stands there twice.",
            "unknown_target": "{path}, line {line}: there is no {id}.",
            "span_format": "{path}, line {line}: a span needs its number, a tab, its type and its offsets: "
            "T1⇥Action 0 9⇥Rappelant.",
            "offsets": "{path}, line {line}: the offsets {offsets} are not in the text of {length} characters.",
            "text": "{path}, line {line}: at {offsets} the text is {text}, not {quoted}.",
            "attribute_format": "{path}, line {line}: an attribute needs its number, a tab, its name, a span and a value: "
            "A1⇥Action_form T1 indicative.",
        },
    ),
    Message(
        "E163",
        "The text of {path} is not that of {document}: they differ at character {at}.",
        "Spans can be corrected in a tool, texts cannot: export the documents anew and correct the spans there.",
    ),
    Message(
        "E164",
        "{path}: {count} spans cannot be taken over; the first: {reason}.",
        "Correct it in the tool: a span must lie in one paragraph; add a paragraph around it, or delete the span.",
        variants={
            "unnamed_layer": "{path}: {count} spans cannot be taken over; the first: {table}: “{text}” ({start}-{end}) "
            "is of a layer that documents.csv does not name.",
            "no_paragraph": "{path}: {count} spans cannot be taken over; the first: {table}: “{text}” ({start}-{end}) "
            "lies in no paragraph, or in several.",
            "no_text": "{path}: {count} spans cannot be taken over; the first: {table}: “{text}” ({start}-{end}) covers no text.",
            "segment_of_no_row": "{path}: {count} spans cannot be taken over; the first: clauses: the segment {start}-{end} "
            "is part of the row {row}, which is not there.",
        },
    ),
    Message(
        "E165",
        "{path} and {other} are both about {document}.",
        "Import what one annotator did, or the curated documents: name their folder alone.",
    ),
    Message(
        "E166",
        "{document} holds a control character, which XML cannot.",
        "Remove it from the note or cell where it stands. If it stands in the text, use brat: --format brat.",
    ),
    Message(
        "E167",
        "{path} holds {count} documents: {documents}.",
        "Annotate it (clausier annotate), and name two documents of the tables: clausier compare A B --tables FOLDER.",
    ),
    Message(
        "E168",
        "{name} is the symbol of several documents: {documents}.",
        "Name one of them.",
        is_usage_error=True,
    ),
    Message(
        "E169",
        "{name} is no file.",
        "Name a file, or with --tables FOLDER a document of the tables that clausier annotate wrote.",
        is_usage_error=True,
    ),
    Message(
        "E170",
        "The checked documents come from {count} file; to measure what was learned, two are needed at least.",
        "Check a document of another file, so that what is learned from one can be measured on the other.",
    ),
    Message(
        "E171",
        "{path} is there already: {what}.",
        "Name another folder with -o; --force replaces a model.",
        variants={
            "model": "{path} is there already: a model.",
            "other": "{path} is there already: something that is no model.",
        },
    ),
    Message(
        "E172",
        "{path} is the model to start from.",
        "Name another folder with -o: the base model stays as it is, so that both can be compared.",
    ),
    Message(
        "E173",
        "In {path} no paragraph is checked in a layer that can be learned ({layers}).",
        "Set checked to true in paragraphs.csv and in the rows of the layer; clausier gold check tells how far it is.",
    ),
    Message(
        "E174",
        "--allow-regression does not know the layer {layer}.",
        "There are {available}.",
        is_usage_error=True,
    ),
    Message(
        "E175",
        "There is no {table}.csv in {path}.",
        "Make the tables with that layer: clausier annotate … --layers all.",
    ),
    Message(
        "E176",
        "{path}{where}: {reason}.",
        "clausier validate FOLDER lists every fault of its tables. Mend them, or annotate the files into a new folder.",
        variants={
            "no_table": "{path}: it cannot be read as a table.",
            "row": "{path}, row {row}: {reason}.",
            "column": "{path}, {column}: {reason}.",
            "cell": "{path}, row {row}, {column}: {reason}.",
            "count": "{path}, {citation_id}, count: {count} is no number of mentions.",
        },
    ),
    Message(
        "E177",
        "No paragraph there is long enough to be compared.",
        "Name a folder with the tables of several decisions: clausier annotate decisions/ -o FOLDER.",
    ),
    Message(
        "E178",
        "--excel is about the tables that -o writes.",
        "Say where they shall go with -o FOLDER, or leave --excel out.",
        is_usage_error=True,
    ),
    Message(
        "E179",
        "There is no citations.csv in {path}: its tables are older than citations, or were made without references.",
        "Annotate the files again: clausier annotate FILES… -o FOLDER --layers actions,references.",
    ),
    Message(
        "E180",
        "There is no function {function!r} of citations.",
        "The functions are {available}; repeat --function for several.",
        is_usage_error=True,
    ),
    Message(
        "E190",
        "Internal fault: in table {table}, row {row}, column {column}: {reason}.",
        "This is a mistake in clausier. Please report it with the text that shows it.",
    ),
    Message(
        "E201",
        "The pattern file {file} cannot be read: {reason}.",
        "Restore it from the model that it belongs to; it must be UTF-8 text.",
    ),
    Message(
        "E202",
        "{file}, line {line}: not a JSON object ({reason}).",
        'Each line holds one entry, as {{"label": …, "id": …, "pattern": […]}}.',
    ),
    Message(
        "E203",
        "{file}, line {line}: {reason}.",
        "Compare the entry with its neighbours; CONTRIBUTING.md names the keys of each file.",
        variants={
            "missing_keys": "{file}, line {line}: missing {keys}.",
            "unknown_keys": "{file}, line {line}: unknown {keys}.",
            "unknown_label": "{file}, line {line}: unknown label {label}.",
            "unknown_kind": "{file}, line {line}: unknown kind {kind}.",
            "unknown_category": "{file}, line {line}: unknown category {category}.",
            "unknown_token": "{file}, line {line}: a token that is not known: {token}.",
            "no_norm": "{file}, line {line}: a token that is not {{NORM}}: {token}.",
            "strength": "{file}, line {line}: strength is neither a number nor null.",
            "outer_adjectives": "{file}, line {line}: a pattern that begins or ends with adjectives.",
            "where_type": "{file}, line {line}: where is no object of kinds and ranks: {where}.",
            "property_value": "{file}, line {line}: unknown value of {name}: {value}.",
            "where_values": "{file}, line {line}: where names an unknown kind or rank: {where}.",
            "slot_count": "{file}, line {line}: a pattern lists at most {limit} slots.",
            "slot": "{file}, line {line}: a slot is a TEXT of 1 to {longest_text} characters, "
            "or DIGITS with two bounds, 1 to {most_digits}.",
            "adjacent_digits": "{file}, line {line}: two runs of digits have nothing between them.",
            "symbol_start": "{file}, line {line}: a symbol begins with a text that has two letters, and has digits.",
        },
    ),
    Message(
        "E204",
        "{file}, line {line}: the pattern is empty.",
        "Give it at least one token, or delete the line.",
    ),
    Message(
        "E205",
        "{file}, line {line}: the id “{id}” stands on line {first} already.",
        "Give one of the two another id.",
    ),
    Message(
        "E206",
        "The weights of paragraph kinds in {file} cannot be read: {reason}.",
        "Restore the file from the model it belongs to, or mend the JSON: an object of observations.",
        variants={
            "unknown_kinds": "The weights of paragraph kinds in {file} cannot be read: unknown kinds {kinds}.",
            "no_observations": "The weights of paragraph kinds in {file} cannot be read: it has no observations.",
            "no_numbers": "The weights of paragraph kinds in {file} cannot be read: the weights of {observation} are no numbers.",
        },
    ),
    Message(
        "E207",
        "There is no model {model}: {path} is no folder.",
        "Name a folder with --model, or one of: {available}.",
    ),
    Message(
        "E208",
        "The model's {file} cannot be used: {reason}.",
        "Restore the file from the model it belongs to.",
        variants={
            "missing_keys": "The model's {file} cannot be used: missing {keys}.",
            "missing_components": "The model's {file} cannot be used: its pipeline lacks {components}.",
        },
    ),
    Message(
        "E209",
        "The model {model} needs {needs}, but this is {found}.",
        "Install a version that fits, or take a model made for this one.",
    ),
    Message(
        "E210",
        "The model's settings in {file} cannot be read: {reason}.",
        "Restore the file from the model it belongs to; it must be UTF-8 text.",
    ),
    Message(
        "E301",
        "The text is not French: only {share} of its words are French function words.",
        "Only French texts can be annotated. A badly extracted text shows this too: open the file.",
    ),
    Message(
        "E302",
        "No document was found in the text.",
        "Is the text complete, and is it a decision, declaration or resolution?",
    ),
    Message(
        "E303",
        "Internal fault: {error}.",
        "This is a mistake in clausier. Please report it with the text that shows it.",
    ),
    Message(
        "W101",
        "The file is damaged UTF-8: {count} characters could not be read and stand as �.",
        "Save the text again from its source; the offsets refer to the text with �.",
    ),
    Message(
        "W102",
        "Another document of this run has the name {name} too; this one is {renamed}.",
        "Is the same decision there twice? Otherwise correct its symbol.",
    ),
    Message(
        "W121",
        "Pages without a text layer were left out: {pages} of {count}.",
        "They are pictures. Have their text recognised, for example: ocrmypdf -l fra --skip-text in.pdf out.pdf.",
    ),
    Message(
        "W122",
        "The fonts of the PDF do not say what {count} of its characters are; they stand as �.",
        "Read the paragraphs that hold �. Have the text recognised: ocrmypdf -l fra --force-ocr in.pdf out.pdf.",
    ),
    Message(
        "W130",
        "{count} texts are longer than the {limit} characters of a cell and end with […] in the workbook: {cells}.",
        "They are whole in the other formats (--format csv).",
    ),
    Message(
        "W140",
        "The file was changed after clausier wrote it; it is now {aside}.",
        "Corrections are safe there. Keep corrected tables in a folder of their own: this one is written anew.",
    ),
    Message(
        "W141",
        "{count} documents of earlier runs were annotated in other layers; some tables may lack their rows.",
        "Name their files again, or remove them with --prune.",
    ),
    Message(
        "W150",
        "{name} has another text in {other} and was left out.",
        "Offsets can only be compared in one text: make both gold folders from the same tables.",
    ),
    Message(
        "W151",
        "A ({first}, {first_date}) is later than B ({second}, {second_date}): what was added in B was there first.",
        "Name the earlier one first: clausier compare {second} {first} ….",
    ),
    Message(
        "W160",
        "{count} rows of {document} stood in paragraphs that were deleted or cut, and went with them.",
        "Make the paragraph before it longer to join two: rows that lie in it then stay.",
    ),
    Message(
        "W161",
        "The file is about no document of {gold}, and was left out.",
        "Its name and text are those of no document. Was it exported from another folder?",
    ),
    Message(
        "W162",
        "All was written as it was corrected, but {reason}.",
        "Run clausier gold check, which lists all faults, and correct the rows, or the annotations in the tool.",
    ),
    Message(
        "W180",
        "Documents without date or year: {count} ({documents}). They have no ancestors and are none.",
        "Their paragraphs are `undated` in novelty.csv. Add the date in documents.csv (adopted_on), or annotate a better source.",
        variants={
            "more": "Documents without date or year: {count} ({documents} and {more} more). They have no ancestors and are none.",
        },
    ),
    Message(
        "W181",
        "Documents dated before {first_year}: {count} ({documents}). They count as undated.",
        "No document of these organisations is older: correct adopted_on or year in documents.csv.",
        variants={
            "more": "Documents dated before {first_year}: {count} ({documents} and {more} more). They count as undated.",
        },
    ),
    Message(
        "W182",
        "Documents of which only the year is known: {count} ({documents}).",
        "They have ancestors in earlier years and are ancestors in later ones. Add the date in documents.csv (adopted_on).",
        variants={
            "more": "Documents of which only the year is known: {count} ({documents} and {more} more).",
        },
    ),
    Message(
        "W183",
        "No document is certainly earlier than another one: no paragraph has ancestors.",
        "Add documents of other dates, or the dates in documents.csv (adopted_on).",
    ),
    Message(
        "W184",
        "{count} of the documents have no year, so that what they cite was left out.",
        "Fill in year in documents.csv, or leave --since and --until out.",
    ),
    Message(
        "W185",
        "No citation is left: the network has no edges.",
        "Choose other years or functions; or the documents cite nothing that could be told, see references.csv.",
    ),
    Message(
        "W186",
        "In the network, {reserve}.",
        "The other measures are exact. Gephi and networkx can compute this one with other settings.",
        variants={
            "no_pagerank": "In the network, PageRank did not converge: the column pagerank is empty.",
            "no_hits": "In the network, HITS did not converge: the columns hub and authority are empty.",
            "estimated_betweenness": "In the network, betweenness is estimated from {sample} of the {sources} documents "
            "that cite.",
        },
    ),
    Message(
        "W301",
        "No operative paragraph was found.",
        "Is the text complete, and is it a decision, declaration or resolution? Read paragraphs.csv.",
    ),
    Message(
        "W302",
        "The text has no preamble.",
        "Some decisions have none. Otherwise look for paragraphs of kind `other` in paragraphs.csv.",
    ),
    Message(
        "W303",
        "The paragraph is printed as {printed} but comes out as {label}.",
        "A paragraph before it may be missing from the source, or two may have been taken for one.",
    ),
    Message(
        "W304",
        "The paragraph is longer than {limit} characters and was not read: it has no rows in the other tables.",
        "Its source has lost its line breaks, or is no decision. Put blank lines between the paragraphs.",
    ),
    Message(
        "W401",
        "No action was found in a paragraph that opens with “{opening}”.",
        "Add the verb to the model's actions.jsonl, or correct the paragraph's kind.",
    ),
    Message(
        "W402",
        "The opener “{text}” is not in the lexicon; its form alone was recognised.",
        "Check the row in actions.csv and add the verb to the model's actions.jsonl.",
    ),
)

MESSAGES: Mapping[str, Message] = {message.code: message for message in _ALL}
"""All messages by code."""
