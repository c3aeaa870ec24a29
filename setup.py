"""What setup.cfg cannot say: packages come from two folders. Everything else stands there."""

from setuptools import find_packages, setup

setup(packages=[*find_packages("pipeline"), "clausier_models"])
