from decimal import Decimal

from app.domain.proof.completeness import completeness
from app.domain.proof.held import look_at
from app.domain.proof.matrix import required_for
from app.domain.rules.evidence_kind import Need
from tests.domain.records import inspection, item, pdd, video


def share(*items, scenario="swapped"):
    appeal = pdd().appeal("return_evidence")
    looked = {one.sha256: inspection(one) for one in items if one.media_type == "video"}
    return completeness((appeal,), scenario, look_at(pdd(), items, looked))


def needed(scenario: str) -> int:
    appeal = pdd().appeal("return_evidence")
    return len({line.evidence for line in required_for(appeal, scenario) if line.need is Need.REQUIRED})


def test_each_required_proof_counts_once_and_only_when_it_is_good():
    count = needed("swapped")
    assert count > 1
    one = (Decimal(1) / count).quantize(Decimal("0.01"), "ROUND_DOWN")
    assert share() == 0
    assert share(item("goods_and_waybill")) == one
    assert share(item("goods_and_waybill", number=1), item("goods_and_waybill", number=2)) == one
    assert share(item("opening_video", "picture")) == 0
    assert share(video()) == one


def test_what_requires_nothing_has_no_share():
    assert completeness((), "swapped", ()) is None
