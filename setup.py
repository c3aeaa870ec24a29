"""What setup.cfg cannot say: packages come from two folders. Everything else stands there."""

from setuptools import find_namespace_packages, find_packages, setup

MODELS = [f"clausier_models.{name}" for name in find_namespace_packages("models")]
"""The model folders travel with the package, so that a plain ``pip install .`` can annotate."""

setup(packages=[*find_packages("pipeline"), "clausier_models", *MODELS])
