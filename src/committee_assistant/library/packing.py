"""A paper as bytes and back, whole."""

from __future__ import annotations

from typing import Any

import msgspec

from committee_assistant.library.database import storable
from committee_assistant.model.paper import Paper


def pack(paper: Paper) -> bytes:
    """Turn a paper into bytes; raises UnicodeEncodeError where a text of it is no Unicode."""
    return msgspec.msgpack.encode(paper)


def unpack(packed: bytes) -> Paper:
    """Read a packed paper; raises ValueError where the bytes are not one."""
    return msgspec.msgpack.decode(packed, type=Paper)


def with_storable_text(paper: Paper) -> Paper:
    """Replace half surrogate pairs, which a damaged document may hold and no file can, by question marks."""
    return msgspec.convert(_storable(msgspec.to_builtins(paper)), Paper)


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {_storable(key): _storable(one) for key, one in value.items()}
    return [_storable(one) for one in value] if isinstance(value, (list, tuple)) else value
