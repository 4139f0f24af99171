"""The draft of every submission in every scenario of every shipped platform: long enough, within limits, no remarks."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.domain.cases.case import Case
from app.domain.proof.profile import profile_of
from app.domain.proof.wording.lint import Known, lint
from app.domain.proof.wording.statement import COMFORTABLE, SPARSE, StatementFacts, draft_text, fits
from app.domain.rules.appeal import AmountRule
from app.domain.rules.evidence_kind import Need
from app.exporters.before.wordlists import word_lists
from app.paths import RESOURCES
from app.rulebook.book import load_rulebook
from tests.exporters.records import CASE, EVENTS

BOOK = load_rulebook(RESOURCES / "platforms")
PLATFORMS = ("pdd", "taobao", "tmall", "wechat", "kuaishou", "jd")
BARE = Case(
    id=CASE.id,
    platform="",
    order="261118-123456789012345",
    waybill="YT8812345678901",
    rules="",
    opened_at=datetime(2026, 11, 20, tzinfo=UTC),
    goods="无线蓝牙耳机",
    paid=Decimal("399.00"),
    refunded=Decimal("399.00"),
    freight=Decimal("12.50"),
)


def drafts(name: str):
    platform = BOOK.platform(name)
    for appeal in platform.appeals:
        for scenario in platform.scenarios:
            short = scenario.id.rpartition(".")[2]
            needed = [
                row.evidence
                for row in appeal.requirements
                if row.need is Need.REQUIRED and (not row.scenarios or short in row.scenarios)
            ]
            kinds = [kind for kind in platform.evidence if kind.id in needed]
            money = {appeal.short_id: Decimal("12.50")} if appeal.amount is not AmountRule.NONE else {}
            for case in (replace(BARE, scenario=short), replace(CASE, scenario=short)):
                if kinds:
                    yield platform, appeal, kinds, case, money


@pytest.mark.parametrize("name", PLATFORMS)
def test_every_draft_is_fit_to_be_sent(name: str) -> None:
    count = 0
    for platform, appeal, kinds, case, money in drafts(name):
        limits = profile_of(platform, (appeal,)).text
        scenario = platform.scenario(case.scenario)
        names = tuple(kind.mentioned_as for kind in kinds)
        words = draft_text(
            StatementFacts(case, (appeal,), names, EVENTS, money, waybill_shown=False, situation=scenario.title.zh),
            limits,
        )
        assert fits(words, limits), (appeal.id, case.scenario, words)
        tight = limits is not None and limits.bytes is not None
        assert tight or SPARSE <= len(words) <= COMFORTABLE, (appeal.id, case.scenario, len(words), words)
        known = Known(
            attached=(*names, *(kind.title.zh for kind in kinds)),
            others=tuple(one for kind in platform.evidence if kind not in kinds for one in (kind.title.zh,)),
            amounts=("399.00", "12.50"),
            numbers=(case.order, case.waybill, case.outbound_waybill, case.serial, case.goods),
        )
        told = [(one.code, one.found) for one in lint(words, word_lists(RESOURCES), known, limits)]
        assert [one for one in told if one[0] != "short"] == [], (appeal.id, case.scenario, words)
        count += 1
    assert count
