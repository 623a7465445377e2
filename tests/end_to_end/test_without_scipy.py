"""A draft with a reported test, checked where scipy isn't installed."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = "import sys; sys.modules['scipy'] = None; from checker.cli.start import main; sys.exit(main())"
DRAFT = "Nurses slept less, t(28) = 2.20, p = .06. They ate less, t(28) = 2.10, p = .05.\n"


def test_one_note_says_what_to_install():
    command = [sys.executable, "-c", PROGRAM, "check", "--no-config", "--output-format", "concise", "-"]
    done = subprocess.run(command, input=DRAFT, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert (done.stdout + done.stderr).count("pip install 'figcheck[statistics]'") == 1
