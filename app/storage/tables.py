"""Today's tables, each with the one verb or group of verbs that writes it. Only app.storage imports this."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, MetaData, String, Table, Text

from app.storage.columns import Instant, Marks, Money, Pairs

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
    Column("bytes", Integer, nullable=False),
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
    Column("bytes", Integer, nullable=False),
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
