"""Today's tables, each with the one verb or group of verbs that writes it. Only app.storage imports this."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, MetaData, String, Table, Text

from app.storage.columns import Bytes, Instant, Marks, Money, Pairs
from app.storage.snooze_columns import snooze_columns

METADATA = MetaData()

# Writer: workflow.cases (open_case, update_case, close_case).
CASES = Table(
    "cases",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("platform", String(40), nullable=False),
    Column("order", String(64), nullable=False),
    Column("waybill", String(64), nullable=False),
    Column("rules", String(64), ForeignKey("snapshots.hash"), nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    Column("shop", Text, nullable=False),
    Column("after_sale", String(64), nullable=False),
    Column("outbound_waybill", String(64), nullable=False),
    Column("courier", Text, nullable=False),
    Column("goods", Text, nullable=False),
    Column("serial", Text, nullable=False),
    Column("scenario", String(60), nullable=False),
    Column("paid", Money),
    Column("refunded", Money),
    Column("freight", Money),
    Column("outbound_weight_g", Integer),
    Column("returned_weight_g", Integer),
    Column("flags", Marks, nullable=False),
    Column("note", Text, nullable=False),
    Column("closed_at", Instant),
    Index("cases_order", "order"),
    Index("cases_waybill", "waybill"),
    Index("cases_after_sale", "after_sale"),
    Index("cases_outbound_waybill", "outbound_waybill"),
    Index("cases_opened", "closed_at", "opened_at"),
    Index("cases_newest", "opened_at"),
    Index("cases_serial", "serial"),
)

# Writer: workflow.cases.add_event. Never updated, never deleted.
EVENTS = Table(
    "events",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("case", String(16), ForeignKey("cases.id"), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("at", Instant, nullable=False),
    Column("recorded_at", Instant, nullable=False),
    Column("source", String(16), nullable=False),
    Column("attributes", Pairs, nullable=False),
    Column("corrects", String(32), ForeignKey("events.id")),
    Index("events_case", "case"),
    Index("events_at", "at"),
)

# Writer: workflow.cases.attach_evidence.
EVIDENCE = Table(
    "evidence",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("case", String(16), ForeignKey("cases.id"), nullable=False),
    Column("kind", String(60), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("name", Text, nullable=False),
    Column("bytes", Bytes, nullable=False),
    Column("attached_at", Instant, nullable=False),
    Column("media_type", String(16), nullable=False),
    Column("note", Text, nullable=False),
    Index("evidence_case", "case"),
    Index("evidence_sha256", "sha256"),
)

# Writer: workflow.cases.attach_evidence (the registration of a video). Never updated, never deleted.
VIDEOS = Table(
    "videos",
    METADATA,
    Column("sha256", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("bytes", Bytes, nullable=False),
    Column("registered_at", Instant, nullable=False),
)

# Writer: workflow.videos.inspect_evidence. Never updated, never deleted: a second look is a second row.
INSPECTIONS = Table(
    "inspections",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("sha256", String(64), nullable=False),
    Column("platform", String(40), nullable=False),
    Column("waybill", String(64), nullable=False),
    Column("rules", String(64), nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("quick", Boolean, nullable=False),
    Column("at", Instant, nullable=False),
    Column("record", Text, nullable=False),
    Index("inspections_sha256", "sha256", "platform", "waybill"),
)

# Writer: workflow.pictures.check_picture. Never updated, never deleted: a second look is a second row.
PICTURE_LOOKS = Table(
    "picture_looks",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("evidence", String(32), ForeignKey("evidence.id"), nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("at", Instant, nullable=False),
    Column("record", Text, nullable=False),
    Index("picture_looks_evidence", "evidence"),
)

# Writers: workflow.pictures.judge_finding; workflow.videos.mark_moments for a person's own marks.
# Never updated, never deleted: the latest word counts.
JUDGEMENTS = Table(
    "judgements",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("evidence", String(32), ForeignKey("evidence.id"), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("platform", String(40), nullable=False),
    Column("waybill", String(64), nullable=False),
    Column("finding", String(40), nullable=False),
    Column("moments", Text, nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("note", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Index("judgements_evidence", "evidence"),
    Index("judgements_sha256", "sha256", "platform", "waybill"),
)

# Writer: workflow.pictures.mark_picture. Never updated, never deleted: what an original looks like does not change.
PICTURE_MARKS = Table(
    "picture_marks",
    METADATA,
    Column("sha256", String(64), primary_key=True),
    Column("bits", String(192), nullable=False),
    Column("quality", Integer, nullable=False),
    Column("marked_at", Instant, nullable=False),
)

# Writer: workflow.pictures.tell_derived. Never updated, never deleted.
DERIVATIONS = Table(
    "derivations",
    METADATA,
    Column("sha256", String(64), primary_key=True),
    Column("source_sha256", String(64), nullable=False),
    Column("operations", Text, nullable=False),
    Column("recorded_at", Instant, nullable=False),
    Index("derivations_source", "source_sha256"),
)

# Writer: workflow.packets.build_packet.
PACKETS = Table(
    "packets",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", String(80), nullable=False),
    Column("case", String(16), ForeignKey("cases.id"), nullable=False),
    Column("built_at", Instant, nullable=False),
    Column("record", Text, nullable=False),
    Index("packets_case", "case"),
)

# Writer: workflow.attempts.submit_packet. Never updated, never deleted.
ATTEMPTS = Table(
    "attempts",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("case", String(16), ForeignKey("cases.id"), nullable=False),
    Column("packet", String(80), nullable=False),
    Column("manifest_sha256", String(64), nullable=False),
    Column("appeals", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("statement", Text, nullable=False),
    Column("amounts", Pairs, nullable=False),
    Column("reasons", Pairs, nullable=False),
    Column("how", String(16), nullable=False),
    Column("recorded_at", Instant, nullable=False),
    Index("attempts_case", "case"),
    Index("attempts_packet", "packet", unique=True),
)

# Writer: workflow.attempts.submit_packet. Never updated, never deleted: the proof as it was when it was handed in.
ATTEMPT_PROOFS = Table(
    "attempt_proofs",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("attempt", String(32), ForeignKey("attempts.id"), nullable=False),
    Column("evidence", String(32), nullable=False),
    Column("kind", String(60), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("uploaded", Boolean, nullable=False),
    Index("attempt_proofs_attempt", "attempt"),
    Index("attempt_proofs_sha256", "sha256"),
)

# Writer: workflow.attempts (submit_packet, correct_submission, record_result). Never updated, never deleted: a
# correction is a new row.
ATTEMPT_ENTRIES = Table(
    "attempt_entries",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("attempt", String(32), ForeignKey("attempts.id"), nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("at", Instant, nullable=False),
    Column("recorded_at", Instant, nullable=False),
    Column("by", Text, nullable=False),
    Column("amount", Money),
    Column("amounts", Pairs, nullable=False),
    Column("words", Text, nullable=False),
    Column("events", Text, nullable=False),
    Index("attempt_entries_attempt", "attempt"),
    Index("attempt_entries_at", "at"),
)

# Writer: workflow.exchange.import_cases. What a column of a shop's exports is, by its heading.
COLUMN_WORDS = Table(
    "column_words",
    METADATA,
    Column("platform", String(40), primary_key=True),
    Column("shop", String(100), primary_key=True),
    Column("heading", String(200), primary_key=True),
    Column("target", String(40), nullable=False),
    Column("typed", Boolean, nullable=False),
    Column("learnt_at", Instant, nullable=False),
)

# Writer: workflow.exchange (note_parcel, match_parcel).
PARCELS = Table(
    "parcels",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("waybill", String(64), nullable=False),
    Column("note", Text, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    Column("case", String(16), ForeignKey("cases.id")),
    Column("matched_at", Instant),
    Index("parcels_waybill", "waybill"),
)

# Writer: workflow.exchange.attach_to_parcel. Never updated, never deleted.
PARCEL_FILES = Table(
    "parcel_files",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("parcel", String(16), ForeignKey("parcels.id"), nullable=False),
    Column("kind", String(60), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("name", Text, nullable=False),
    Column("bytes", Bytes, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("media_type", String(16), nullable=False),
    Index("parcel_files_parcel", "parcel"),
)

# Writer: workflow.keeping.release_original, release_packet. Never updated, never deleted.
REMOVALS = Table(
    "removals",
    METADATA,
    Column("id", String(40), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("item", String(80), nullable=False),
    Column("name", Text, nullable=False),
    Column("bytes", Bytes, nullable=False),
    Column("cases", Marks, nullable=False),
    Column("held_until", Instant, nullable=False),
    Column("removed_at", Instant, nullable=False),
    Index("removals_item", "item"),
)

# Writer: workflow.cases.snooze_clock. Never updated, never deleted: the newest one of a window counts.
SNOOZES = Table("snoozes", METADATA, *snooze_columns())

# Writer: workflow.cases.open_case. Rules as they stood, by hash.
SNAPSHOTS = Table(
    "snapshots",
    METADATA,
    Column("hash", String(64), primary_key=True),
    Column("platform", String(40), nullable=False),
    Column("record", Text, nullable=False),
)

# Writer: every verb, through LedgerStore.append, in the transaction of what it tells of. Never updated, never deleted.
LEDGER = Table(
    "ledger",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("case", String(16), nullable=False),
    Column("payload", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)
