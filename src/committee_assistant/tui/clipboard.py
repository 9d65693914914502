"""Copies text by the desktop's own tool where there is one: many terminals drop the escape sequence."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

SECONDS = 2


def desktop_tool(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> tuple[str, ...]:
    """Give the command that copies its standard input, or () where none would reach the reader."""
    if "SSH_CONNECTION" in environment:
        return ()
    if platform == "win32" or "WSL_DISTRO_NAME" in environment:
        return _present("clip.exe")
    if platform == "darwin":
        return _present("pbcopy")
    if "WAYLAND_DISPLAY" in environment:
        return _present("wl-copy")
    return _present("xclip", "-selection", "clipboard") if "DISPLAY" in environment else ()


def _present(tool: str, *arguments: str) -> tuple[str, ...]:
    return (tool, *arguments) if shutil.which(tool) else ()


def copy_by_desktop(text: str) -> bool:
    """Copy text; False where there is no tool or it failed."""
    command = desktop_tool()
    if not command:
        return False
    encoding = "utf-16-le" if command[0] == "clip.exe" else "utf-8"
    try:
        subprocess.run(command, input=text.encode(encoding, "replace"), timeout=SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        return False
    return True
