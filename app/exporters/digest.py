"""One hash over everything that a packet is made of: known before anything is written, so it can name the packet."""

import hashlib
import json
from dataclasses import asdict

from app.domain.cases.numbers.expected_waybill import expected_waybill
from app.exporters.base import PacketContent
from app.exporters.papers.data import paper_data
from app.exporters.papers.exhibits import shown_readings
from app.exporters.upload_folder import texts


def digest_of(content: PacketContent) -> str:
    """SHA-256 over what the papers say, the filled form, the originals and the readings that frames are chosen from."""
    said = paper_data(content)
    everything = {
        "paper": {name: said[name] for name in said if name != "packet"},
        "texts": texts(content),
        "plan": asdict(content.plan),
        "originals": [exhibit.evidence.sha256 for exhibit in content.exhibits],
        "readings": [
            [
                asdict(reading)
                for reading in shown_readings(exhibit.inspection, expected_waybill(content.case, exhibit.evidence.kind))
            ]
            for exhibit in content.exhibits
        ],
        "case": content.case.id,
        "breaks": [
            [one.at_s, one.before_s, str(one.kind)]
            for exhibit in content.exhibits
            if exhibit.inspection
            for one in exhibit.inspection.breaks
        ],
    }
    canonical = json.dumps(everything, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(canonical.encode()).hexdigest()
