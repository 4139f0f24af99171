"""The moments of a video at which its waybill reads best."""

from app.domain.media.finding import Inspection
from app.domain.media.waybill import Reading
from app.media.reading.waybill import choose, tidy_number


def best_readings(inspection: Inspection, number: str, count: int) -> tuple[Reading, ...]:
    """Moments at which the waybill reads best, best first: of this number, else of whatever was read. Reads nothing."""
    wanted = tuple(one for one in inspection.readings if tidy_number(one.number) == tidy_number(number))
    return choose(wanted or inspection.readings, count)
