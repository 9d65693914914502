"""The commands: each reads its arguments, asks the parts that know, and ends with an exit code.

0 answered, 1 not answered, 2 wrong usage or unreadable input, 130 interrupted.
"""

from __future__ import annotations

import gc
import sys
from typing import NoReturn

INTERRUPTED = 130


def main() -> NoReturn:
    """Run the command of ``sys.argv`` and leave with its exit code."""
    gc.disable()  # nothing that starting up loads is garbage, and looking for some takes longer
    try:
        from committee_assistant.cli.root import run  # inside, so that an early Ctrl+C is quiet as well

        code = run()
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)
