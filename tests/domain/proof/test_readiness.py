"""Ready or not: proofs and substitutes, looked at or not, conditions, amounts, windows."""

from decimal import Decimal

import pytest

from app.domain.errors import Problem
from app.domain.media.finding import Verdict
from app.domain.proof.readiness import readiness
from tests.domain.records import case, event, finding, hours, inspection, item, pdd, video

FILM = video()
BOTH = item("goods_and_waybill")
PROBLEM = item("problem_picture")
CORE = (FILM, BOTH, PROBLEM)
SIGNED = event("signed", 0)
REFUNDED = event("refunded", 1)
MONEY = {"refunded": Decimal("199.00"), "paid": Decimal("199.00")}


def good(*items):
    return {one.sha256: inspection(one, finding("one_take", Verdict.PASS)) for one in items}


def check(appeals="return_evidence", evidence=CORE, events=(SIGNED,), inspections=None, amounts=None, **more):
    extra = {name: more.pop(name) for name in ("reasons", "now") if name in more}
    fields = {"scenario": "damaged", **more}
    seen = good(*(one for one in evidence if one.media_type == "video")) if inspections is None else inspections
    names = tuple(appeals.split(","))
    return readiness(pdd(), names, case(**fields), tuple(events), tuple(evidence), seen, amounts or {}, **extra)


def codes(found):
    return [(one.code, one.evidence) for one in found.missing]


def told(found):
    return " | ".join(one.english() for one in found.warnings)


def test_the_core_three_make_the_return_evidence_ready():
    found = check()
    assert (found.missing, found.warnings, found.left_out, found.ready) == ((), (), (), True)


@pytest.mark.parametrize("absent", CORE)
def test_each_of_the_core_three_is_required_and_says_where_from(absent):
    found = check(evidence=[one for one in CORE if one is not absent])
    assert codes(found) == [("evidence", absent.kind)]
    assert found.missing[0].source.startswith("000:L")


def test_nothing_attached_is_never_ready():
    assert ("no-media", None) in codes(check(evidence=()))
    letter = item("freight_receipt", "document")
    found = check("freight", [letter], freight=Decimal("12.50"), amounts={"freight": Decimal("12.50")})
    assert ("no-media", None) in codes(found)
    assert ("wrong-medium", "freight_receipt") in codes(found)


@pytest.mark.parametrize("scenario", ["", "no_such"])
def test_without_what_happened_the_proof_is_not_known(scenario):
    assert codes(check(scenario=scenario)) == [("scenario", None)]


def test_a_video_that_nobody_looked_at_does_not_count():
    assert codes(check(inspections={})) == [("not-checked", "opening_video")]
    quick = {FILM.sha256: inspection(FILM, quick=True)}
    assert codes(check(inspections=quick)) == [("not-checked", "opening_video")]
    other = video("buyer_video")
    assert codes(check(evidence=(*CORE, other), inspections=good(FILM))) == [("not-checked", "buyer_video")]


def test_a_proven_gap_keeps_it_from_being_ready():
    found = check(inspections={FILM.sha256: inspection(FILM, gaps=(33.4,))})
    assert codes(found) == [("gap", "opening_video")]
    assert "33.4" in found.missing[0].text.english()
    by_check = {FILM.sha256: inspection(FILM, finding("one_take", Verdict.FAIL))}
    assert codes(check(inspections=by_check)) == [("gap", "opening_video")]


@pytest.mark.parametrize("name", ["opens", "format", "size", "duration"])
def test_a_file_that_the_form_refuses_does_not_count(name):
    found = check(inspections={FILM.sha256: inspection(FILM, finding(name, Verdict.FAIL))})
    assert codes(found) == [("over-limits", "opening_video")]
    assert found.missing[0].source == "000:L57"


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("size", Verdict.WARN),
        ("size", Verdict.UNKNOWN),
        ("one_take", Verdict.WARN),
        ("one_take", Verdict.UNKNOWN),
        ("waybill", Verdict.WARN),
        ("waybill", Verdict.UNKNOWN),
        ("waybill", Verdict.FAIL),
    ],
)
def test_what_is_not_proven_is_told_and_does_not_block(name, verdict):
    found = check(inspections={FILM.sha256: inspection(FILM, finding(name, verdict))})
    assert found.ready
    assert told(found) == "“opening_video-1”: what the check said"


def test_a_good_second_video_stands_in_for_a_bad_one_which_is_left_out():
    second = video(number=2)
    seen = {FILM.sha256: inspection(FILM, finding("size", Verdict.FAIL)), **good(second)}
    found = check(evidence=(*CORE, second), inspections=seen)
    assert found.ready
    assert found.left_out == (FILM.id,)
    assert "will not be uploaded" in told(found)


def test_a_picture_is_no_opening_video_and_a_document_is_no_picture():
    assert codes(check(evidence=(item("opening_video"), BOTH, PROBLEM))) == [("wrong-medium", "opening_video")]
    paper = item("goods_and_waybill", "document")
    assert codes(check(evidence=(FILM, paper, PROBLEM))) == [("wrong-medium", "goods_and_waybill")]


@pytest.mark.parametrize(
    ("scenario", "extra"),
    [
        ("damaged", ()),
        ("empty", ("weight_photo",)),
        ("short", ("counted_pieces",)),
        ("swapped", ("serial_comparison",)),
        ("activated_or_opened", ("activation_lookup",)),
        ("activated_or_opened", ("seal_sticker",)),
    ],
)
@pytest.mark.parametrize("appeal", ["goods_payment", "verdict", "quick_refund"])
def test_what_each_appeal_needs_by_what_happened(appeal, scenario, extra):
    flags = frozenset({"quick_refund", "shipped"}) if appeal == "quick_refund" else frozenset()
    given = {"scenario": scenario, "events": (SIGNED, REFUNDED), "flags": flags, **MONEY}
    full = (*CORE, *(item(kind) for kind in extra))
    assert check(appeal, full, **given).missing == ()
    for kind in ("opening_video", "goods_and_waybill", "problem_picture"):
        without = [one for one in full if one.kind != kind]
        assert len(check(appeal, without, **given).missing) == 1, kind
    for kind in extra:
        without = [one for one in full if one.kind != kind]
        assert check(appeal, without, **given).ready, "what only practice asks for is advised"
        assert "experienced sellers attach it" in told(check(appeal, without, **given))
        assert "experienced sellers attach it" not in told(check(appeal, full, **given))


def test_a_substitute_stands_in_for_the_video_where_the_text_names_one():
    evidence = (item("seal_paper"), BOTH, PROBLEM)
    assert check("goods_payment", evidence, events=(SIGNED, REFUNDED), **MONEY).ready
    opened = check("goods_payment", evidence, events=(SIGNED, REFUNDED), scenario="activated_or_opened", **MONEY)
    assert ("evidence", "opening_video") in codes(opened)
    lacking = check("goods_payment", (BOTH, PROBLEM), events=(SIGNED, REFUNDED), **MONEY)
    assert "accepted instead: Courier's seal paper, Courier's compensation" in lacking.missing[0].text.english()
    assert codes(check(evidence=evidence)) == [("evidence", "opening_video")]


def test_account_locked_needs_video_and_picture_and_is_told_of_the_lock_screen():
    evidence = (FILM, BOTH, item("lock_screen"))
    assert told(check(evidence=evidence, scenario="account_locked")) == ""
    bare = check(evidence=evidence[:2], scenario="account_locked")
    assert bare.ready
    assert "Lock" in told(bare)
    assert codes(check(evidence=evidence[:1], scenario="account_locked")) == [("evidence", "goods_and_waybill")]


RECEIPT = item("freight_receipt")
FREIGHT = {"appeals": "freight", "evidence": (RECEIPT,), "events": (REFUNDED,), "freight": Decimal("12.50")}


@pytest.mark.parametrize(
    ("given", "ready"),
    [
        ("12.50", True),
        ("12.5", True),
        ("12.51", False),
        ("12.49", False),
        ("12.500", False),
        ("0", False),
        ("-12.50", False),
        ("NaN", False),
        ("Infinity", False),
        (None, False),
    ],
)
def test_freight_has_to_be_exact(given, ready):
    amounts = {"freight": Decimal(given)} if given else {}
    found = check(**FREIGHT, amounts=amounts)
    assert [one.code for one in found.missing] == ([] if ready else ["amount"])


def test_freight_needs_the_cases_own_figure_and_the_receipt():
    assert codes(check(**{**FREIGHT, "freight": None}, amounts={"freight": Decimal("12.50")})) == [("amount", None)]
    found = check(**{**FREIGHT, "evidence": (BOTH,)}, amounts={"freight": Decimal("12.50")})
    assert codes(found) == [("evidence", "freight_receipt")]
    bill = check(**{**FREIGHT, "evidence": (item("freight_bill"),)}, amounts={"pdd.freight": Decimal("12.50")})
    assert bill.ready


def test_freight_without_a_scenario_is_only_told_of():
    found = check(**FREIGHT, amounts={"freight": Decimal("12.50")}, scenario="")
    assert found.ready
    assert "more proof may be required" in told(found)
    door = check(**FREIGHT, amounts={"freight": Decimal("12.50")}, scenario="refused_at_door")
    assert codes(door) == [("evidence", "logistics_track")]


def test_free_shipping_bars_the_outbound_freight_only():
    given = {**FREIGHT, "amounts": {"freight": Decimal("12.50")}, "flags": frozenset({"free_shipping"})}
    back = check(**given, reasons={"freight": "return_freight"})
    assert back.ready
    assert "no outbound freight" in told(back)
    out = check(**given, reasons={"freight": "outbound_freight"})
    assert [(one.code, one.source) for one in out.missing] == [("condition", "000:L261")]
    assert codes(check(**given, reasons={"freight": "no_such"})) == [("reason", None)]


@pytest.mark.parametrize(
    ("given", "refunded", "ready"),
    [
        (None, "199.00", True),
        ("0.01", "199.00", True),
        ("199.00", "199.00", True),
        ("199.01", "199.00", False),
        ("0.00", "199.00", False),
        ("1.001", "199.00", False),
        (None, None, False),
        ("10.00", "0.00", False),
    ],
)
def test_a_part_of_the_goods_money_may_be_asked(given, refunded, ready):
    amounts = {"goods_payment": Decimal(given)} if given else {}
    money = Decimal(refunded) if refunded else None
    found = check("goods_payment", events=(SIGNED, REFUNDED), refunded=money, amounts=amounts)
    assert [one.code for one in found.missing] == ([] if ready else ["amount"])


def test_quick_refund_needs_its_flag_and_the_refund_and_excludes_the_goods_payment():
    found = check("quick_refund", **MONEY)
    assert [one.code for one in found.missing] == ["condition", "condition"]
    flags = frozenset({"quick_refund", "shipped"})
    both = check("quick_refund,goods_payment", events=(SIGNED, REFUNDED), flags=flags, **MONEY)
    assert codes(both) == [("excludes", None)]
    assert "use that appeal" in told(check("goods_payment", events=(SIGNED, REFUNDED), flags=flags, **MONEY))


def test_evidence_before_and_appeal_after_the_refund_are_not_one_packet():
    found = check("return_evidence,goods_payment", events=(SIGNED, REFUNDED), **MONEY)
    assert codes(found) == [("excludes", None)]


def test_the_verdict_alone_brings_no_money_and_says_so():
    found = check("verdict", events=(SIGNED, event("judged", 1), REFUNDED), **MONEY)
    assert found.ready
    assert "199.00 yuan went out" in told(found)
    assert check("verdict,goods_payment", events=(SIGNED, event("judged", 1), REFUNDED), **MONEY).warnings == ()
    paid = check("verdict", events=(SIGNED, event("judged", 1), REFUNDED), amounts={"verdict": Decimal(5)})
    assert "is not used" in told(paid)


def test_what_eligibility_doubts_it_tells_and_does_not_bar():
    found = check("goods_payment", events=(), **MONEY)
    assert found.ready
    assert "refund's success is not recorded" in told(found)
    subsidised = check("goods_payment", events=(SIGNED, REFUNDED), flags=frozenset({"subsidy"}), **MONEY)
    assert subsidised.ready
    assert "1.4 %" in told(subsidised)


def test_a_missed_final_window_is_told_until_the_back_office_shows_time():
    given = {"appeals": "goods_payment", "now": hours(200), **MONEY}
    missed = check(events=(SIGNED, REFUNDED), **given)
    assert missed.ready
    assert "ran out" in told(missed)
    shown = event("deadline_seen", 199, clock="appeal_after_refund", left="61.4h")
    assert "ran out" not in told(check(events=(SIGNED, REFUNDED, shown), **given))
    appealed = event("appealed", 20)
    assert "ran out" not in told(check(events=(SIGNED, REFUNDED, appealed), **given))


def test_late_evidence_and_an_unknown_start_are_told():
    late = check(now=hours(30))
    assert late.ready
    assert "ran out" in told(late)
    unknown = check(events=(event("return_posted", -5),), now=hours(1))
    assert "nobody entered when it started" in told(unknown)


def test_more_files_than_the_form_takes_are_told():
    many = tuple(item("problem_picture", number=number) for number in range(2, 8))
    found = check("goods_payment", (*CORE, *many), events=(SIGNED, REFUNDED), **MONEY)
    assert found.ready
    assert "8 pictures are attached and the form takes 6" in told(found)
    assert check(evidence=(*CORE, *many)).warnings == ()


@pytest.mark.parametrize(("names", "code"), [(("lawsuit",), "unknown-appeal"), ((), "no-appeal")])
def test_a_submission_that_does_not_exist_is_refused(names, code):
    with pytest.raises(Problem) as raised:
        readiness(pdd(), names, case(), (), (), {}, {})
    assert raised.value.code == code
    assert "goods_payment" in raised.value.text.english()
