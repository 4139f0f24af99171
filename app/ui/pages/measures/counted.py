"""What one count gives: figures, the same as tables in a language, the shops to choose from. Runs on a worker."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.domain.report import Report
from app.domain.text import Words
from app.texts import Catalog
from app.ui.pages.measures.tables import Shown
from app.workflow.deps import Deps
from app.workflow.queries.listing.case_page import shop_names
from app.workflow.queries.stats.measured import Typed
from app.workflow.queries.stats.shop_stats import Stats, shop_stats
from app.workflow.queries.stats.tables import tables_of


@dataclass(frozen=True, slots=True)
class Counted:
    """`platforms`, `shops`: what there is to choose from, whatever was asked for."""

    stats: Stats
    tables: tuple[Shown, ...]
    platforms: tuple[tuple[str, Words], ...]
    shops: tuple[str, ...]


def counted(
    deps: Deps,
    days: int,
    platform: str,
    shop: str | None,
    typed: Typed,
    read: Callable[[], Catalog],
    _report: Report,
) -> Counted:
    """What was typed for measures of other platforms is left out."""
    book = (deps.rulebook.platform(platform),) if platform else deps.rulebook.platforms
    known = {measure.id for one in book for measure in one.measures}
    typed = replace(
        typed,
        figures={name: value for name, value in typed.figures.items() if name in known},
        thresholds={name: value for name, value in typed.thresholds.items() if name in known},
    )
    stats = shop_stats(deps, days, platform=platform, shop=shop, typed=typed)
    tables = tuple(Shown(one.name, tuple(one.columns), tuple(map(tuple, one.rows))) for one in tables_of(stats, read()))
    platforms = tuple((one.id, one.title) for one in deps.rulebook.platforms)
    return Counted(stats, tables, platforms, shop_names(deps))
