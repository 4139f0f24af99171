"""Write the measures of a shop as a workbook, one table per part; nothing of it is recorded."""

from pathlib import Path

from app.exporters.sheets.xlsx import write_xlsx
from app.texts import Catalog
from app.workflow.queries.stats.shop_stats import Stats
from app.workflow.queries.stats.tables import tables_of


def write_stats(stats: Stats, path: Path, catalog: Catalog) -> Path:
    """Write `path` whole or not at all, in the language of the catalog. Raises `Problem` when the disk refuses."""
    write_xlsx(path, tables_of(stats, catalog))
    return path
