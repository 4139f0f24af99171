"""The places for values in a reply's text, as `{goods}`."""

import re

_PLACE = re.compile(r"\{([a-z_]+)\}")


def places_in(body: str) -> tuple[str, ...] | None:
    """The names in braces, each once, in order; None when a brace is open, empty or holds something else."""
    rest = _PLACE.sub("", body)
    if "{" in rest or "}" in rest:
        return None
    return tuple(dict.fromkeys(_PLACE.findall(body)))
