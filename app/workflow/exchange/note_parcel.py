"""Write a parcel down whose owner nobody knows yet: it is filmed first and matched later."""

from app.domain.cases.fields import clean_words, parse_fields
from app.domain.errors import Problem
from app.domain.exchange.parcel import Parcel, drawn_parcel_id
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.records import values_of
from app.workflow.deps import Deps

_NOTE_LENGTH = 4000


def note_parcel(deps: Deps, waybill: str, note: str = "") -> Parcel:
    """Keep a parcel; one without an owner that came under the same number is the same parcel and is given back.

    Raises `Problem` for a number that is none, and when there is neither a number nor a note.
    """
    number = str(parse_fields({"waybill": waybill}, ())["waybill"])
    words = clean_words("note", note, _NOTE_LENGTH)
    if not number and not words:
        raise Problem(
            "empty-parcel",
            text(QT_TRANSLATE_NOOP("parcels", "A parcel needs its waybill number, or a note when it carries none.")),
            text(QT_TRANSLATE_NOOP("parcels", "Scan the label, or say what the parcel looks like: --note.")),
        )
    now = deps.now()
    with deps.database.write() as unit:
        known = unit.parcels.with_waybill(number) if number else ()
        if known:
            return known[0]
        while unit.parcels.exists(parcel_id := drawn_parcel_id(now)):
            continue
        parcel = Parcel(parcel_id, number, words, now)
        unit.parcels.add(parcel)
        unit.ledger.append("parcel_noted", "", values_of(parcel), now)
    return parcel
