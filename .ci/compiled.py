"""A hook for a compiled wheel, nearly twice as quick as the sources: `HATCH_BUILD_HOOKS_ENABLE=1 pip wheel .`.

mypyc makes C of the modules that a run spends its time in, by the types that they state. The sources stay in the wheel
beside what was compiled, since the caches are keyed by them, and the checkout is left as it was: nothing compiled lies
in it that could stand before a source that has been changed since.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGES = ("model", "find", "bind", "judge")
MODULES = (
    "lexicon/lexicon.py",
    "lexicon/phrases.py",
    "lexicon/tokens.py",
    "read/addresses.py",
    "read/datelines.py",
    "read/headlines.py",
    "read/passage.py",
    "read/plain.py",
    "read/segments.py",
    "read/sentences.py",
    "read/sniff.py",
    "rules/dimensions.py",
    "rules/formula.py",
    "rules/functions.py",
    "units/units.py",
)
SUFFIXES = {".so", ".pyd"}
SETUP = """
from mypyc.build import mypycify
from setuptools import setup

setup(
    name="figcheck",
    packages=[],
    ext_modules=mypycify(
        ["--ignore-missing-imports", *{modules}], opt_level="2", debug_level="0", multi_file=True
    ),
)
"""


class CompiledHook(BuildHookInterface[Any]):
    """Adds the compiled modules to a wheel; an editable install stays as it is."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, in a copy of the package, before the wheel is put together."""
        if version == "editable":
            return
        self._copy = tempfile.TemporaryDirectory(prefix="figcheck-compiled-")
        copy = Path(self._copy.name)
        shutil.copytree(Path(self.root, "checker"), copy / "checker", ignore=shutil.ignore_patterns("__pycache__"))
        for name in compile_in(copy):
            build_data["force_include"][str(copy / name)] = str(name)
        build_data["infer_tag"] = True
        build_data["pure_python"] = False

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Throw the copy away."""
        if version != "editable":
            self._copy.cleanup()


def compile_in(folder: Path) -> list[Path]:
    """Compile the package that is copied to `folder`; the libraries made, as paths from there.

    A cached property keeps nothing in a compiled class; the modules with one stay as they are. A function within a
    method of a named tuple stops mypyc: such a function stands beside the class.

    Raises:
        CalledProcessError: mypyc or the C compiler gave up; what they said has been printed.
    """
    modules = [
        str(module.relative_to(folder))
        for package in PACKAGES
        for module in sorted((folder / "checker" / package).rglob("*.py"))
        if module.name != "__init__.py" and "@cached_property" not in module.read_text("utf-8")
    ]
    modules += [f"checker/{module}" for module in MODULES]
    (folder / "setup.py").write_text(SETUP.format(modules=modules), encoding="utf-8")
    jobs = f"-j{os.cpu_count() or 1}"
    subprocess.run([sys.executable, "setup.py", "--quiet", "build_ext", "--inplace", jobs], cwd=folder, check=True)
    return [
        library.relative_to(folder)
        for library in folder.rglob("*")
        if library.suffix in SUFFIXES and "build" not in library.relative_to(folder).parts
    ]
