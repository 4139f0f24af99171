"""Which open cases are worked under an older state of the rules than the book's of today."""

from collections.abc import Mapping

from app.workflow.deps import Deps


def cases_under_older_rules(deps: Deps) -> Mapping[str, tuple[str, ...]]:
    """Ids of open cases by platform, newest first; a platform whose cases are all under today's rules is not there."""
    today = {one.id: one.snapshot for one in deps.rulebook.platforms}
    found: dict[str, list[str]] = {}
    with deps.database.read() as unit:
        for case in unit.cases.newest(include_closed=False):
            if case.rules != today.get(case.platform, case.rules):
                found.setdefault(case.platform, []).append(case.id)
    return {platform: tuple(ids) for platform, ids in found.items()}
