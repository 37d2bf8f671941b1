"""The rules of the house that a linter cannot check."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted([*ROOT.glob("desktop/**/*.py"), *ROOT.glob("sync/**/*.py")])
NAMELESS = {"utils", "util", "helpers", "common", "misc", "manager", "core", "base"}

modules = pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(ROOT)))


@modules
def test_a_module_fits_on_a_few_screens(module):
    assert len(module.read_text("utf-8").splitlines()) <= 300


@modules
def test_a_module_says_what_it_is(module):
    assert ast.get_docstring(ast.parse(module.read_text("utf-8")))


@modules
def test_a_module_has_a_telling_name(module):
    assert module.stem not in NAMELESS
