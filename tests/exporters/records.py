"""Records made by hand, for exporters: a platform with a form, a case, proof that lies in files."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import cv2
import numpy as np

from app.domain.cases.case import Case
from app.domain.cases.clock import Clock, ClockState
from app.domain.cases.event import Event
from app.domain.cases.evidence import Evidence
from app.domain.media.finding import Break, BreakKind, Finding, Inspection, Verdict
from app.domain.media.frame import Frame
from app.domain.media.video import AudioStream, MediaInfo, VideoStream
from app.domain.media.waybill import Reading, Waybill
from app.domain.rules.appeal import AmountRule, Appeal, Reason, Slot
from app.domain.rules.clock_rule import Actor, ClockRule, Trigger
from app.domain.rules.courier import Courier
from app.domain.rules.evidence_kind import EvidenceKind, Medium, Need, Requirement
from app.domain.rules.limits import Limits, PictureLimits, TextLimits, VideoLimits
from app.domain.rules.origin import Basis, Origin
from app.domain.rules.platform import Platform
from app.domain.rules.scenario import Scenario
from app.domain.text import QT_TRANSLATE_NOOP, Words, text
from app.exporters.base import Exhibit, PacketContent
from app.exporters.digest import digest_of
from app.exporters.form.slots import in_order, plan_upload
from app.paths import RESOURCES
from app.texts import Catalog

ORIGIN = Origin("000:L57", "--08-29", date(2026, 11, 22))
WAYBILL = "YT8812345678901"
SIGNED = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
CHINESE = Catalog("zh_CN", {})


def words(zh: str) -> Words:
    return Words(zh, f"en {zh}")


def kind(name: str, zh: str, medium: Medium) -> EvidenceKind:
    return EvidenceKind(name, words(zh), medium, words("拍清楚"), zh, ORIGIN)


def requirement(name: str, need: Need, *substitutes: str) -> Requirement:
    return Requirement(name, need, substitutes, (), Basis.STATED, "000:L57")


KINDS = (
    kind("opening_video", "开箱视频", Medium.VIDEO),
    kind("goods_and_waybill", "商品面单合照", Medium.PICTURE),
    kind("problem_picture", "商品问题图", Medium.PICTURE),
    kind("weight_photo", "称重图", Medium.PICTURE),
    kind("packing_video", "打包视频", Medium.VIDEO),
    kind("seal_paper", "物流红章证明", Medium.DOCUMENT),
    kind("freight_receipt", "运费凭证", Medium.DOCUMENT),
)
SLOTS = (
    Slot("optional", words("选填凭证"), Need.OPTIONAL, 3, 2),
    Slot("required", words("必填凭证"), Need.REQUIRED, 3, 2),
)


def appeal(name: str, zh: str, *, before: bool, amount: AmountRule = AmountRule.NONE) -> Appeal:
    return Appeal(
        id=f"pdd.{name}",
        title=words(zh),
        before_refund=before,
        place="return_evidence" if before else "appeal",
        conditions=(),
        amount=amount,
        amount_field=None if amount is AmountRule.NONE else "refunded",
        requirements=(
            requirement("opening_video", Need.REQUIRED),
            requirement("goods_and_waybill", Need.REQUIRED),
            requirement("problem_picture", Need.REQUIRED, "seal_paper"),
            requirement("weight_photo", Need.OPTIONAL),
            requirement("packing_video", Need.OPTIONAL),
        ),
        excludes=(),
        slots=SLOTS,
        reasons=(Reason("swapped", words("退回商品并非本店商品")),),
        wins_back=words("货款"),
        closes_with="evidence_submitted" if before else "appealed",
        origin=ORIGIN,
    )


RETURN_EVIDENCE = appeal("return_evidence", "退货举证", before=True)
GOODS_PAYMENT = appeal("goods_payment", "货款申诉", before=False, amount=AmountRule.PARTIAL)
VERDICT = appeal("verdict", "判责申诉", before=False)


def limits(place: str) -> Limits:
    return Limits(
        f"pdd.{place}",
        words("上传限制"),
        place,
        VideoLimits(300_000_000, 314_572_800, 600.0, ("mp4", "mov"), formats_open=True),
        PictureLimits(None, ()),
        TextLimits(300),
        ORIGIN,
    )


def clock_rule() -> ClockRule:
    return ClockRule(
        "pdd.evidence_after_signing",
        words("签收后举证"),
        Actor.MERCHANT,
        (Trigger("signed"),),
        86400.0,
        (Trigger("evidence_submitted"),),
        (),
        words("不再支持"),
        final=True,
        scenarios=(),
        shorten_floor_s=None,
        note=None,
        warn_before_s=10800.0,
        origin=ORIGIN,
    )


PLATFORM = Platform(
    id="pdd",
    title=words("拼多多"),
    check_back_office=words("平台规则可能调整，提交前请以商家后台页面显示为准。"),
    limits=(limits("return_evidence"), limits("appeal")),
    clocks=(clock_rule(),),
    scenarios=(Scenario("pdd.swapped", words("调包"), (), (), ORIGIN),),
    appeals=(RETURN_EVIDENCE, GOODS_PAYMENT, VERDICT),
    evidence=KINDS,
    couriers=(Courier("yto", words("圆通速递"), r"YT\d{13}", "facts A8"),),
    event_kinds=(),
    origin=ORIGIN,
    snapshot="5" * 64,
)

CASE = Case(
    id="20261120-K7QM",
    platform="pdd",
    order="261118-123456789012345",
    waybill=WAYBILL,
    rules="5" * 64,
    opened_at=SIGNED,
    after_sale="AS20261119001",
    outbound_waybill="YT8800000000001",
    courier="yto",
    goods="无线蓝牙耳机 星光白 带充电仓",
    serial="GX7F2K9Q1",
    scenario="swapped",
    paid=Decimal("399.00"),
    refunded=Decimal("399.00"),
    freight=Decimal("12.50"),
    outbound_weight_g=412,
    returned_weight_g=388,
    flags=frozenset({"free_shipping", "shipped"}),
)


def event(name: str, hours: float, **attributes: str) -> Event:
    at = SIGNED + timedelta(hours=hours)
    return Event(f"E-{name}", CASE.id, name, at, at + timedelta(minutes=3), attributes=attributes)


EVENTS = (
    event("shipped", -96),
    event("applied", -48, kind="return_refund", reason="不想要了", amount="399.00"),
    event("return_posted", -30),
    event("signed", 0),
    event("refused", 2),
)


def clock() -> Clock:
    return Clock(
        CASE.id,
        "pdd.evidence_after_signing",
        words("签收后举证"),
        Actor.MERCHANT,
        SIGNED,
        SIGNED + timedelta(hours=24),
        SIGNED + timedelta(hours=24),
        ClockState.RUNNING,
        final=True,
        if_missed=words("不再支持"),
        source="000:L54",
    )


def inspection(sha256: str, size: int, verdict: Verdict = Verdict.WARN) -> Inspection:
    corners = ((100.0, 100.0), (300.0, 100.0), (300.0, 150.0), (100.0, 150.0))
    readings = tuple(
        Reading(WAYBILL, "Code128", at_s, corners, 0.0, 1920, 1080) for at_s in (8.25, 8.5, 8.75, 33.0, 33.25, 61.0)
    )
    media = MediaInfo(
        "mov,mp4,m4a,3gp,3g2,mj2",
        size,
        75.2,
        75.2,
        0.0,
        VideoStream("h264", 1920, 1080, 29.97, vfr=True, rotation=0),
        AudioStream("aac"),
        1,
        (),
        ((0.0, 75.2),),
        {},
    )
    size_text = text(QT_TRANSLATE_NOOP("tests", "文件 {size} 字节，在 300 兆以内。"), size=size)
    one_take = text(QT_TRANSLATE_NOOP("tests", "第 00:33 处疑似剪辑，请人工确认前后两帧画面是否连续。"))
    return Inspection(
        file="open.mp4",
        sha256=sha256,
        platform="pdd",
        rules="5" * 64,
        verdict=verdict,
        elapsed_s=1.0,
        media=media,
        findings=(
            Finding("size", Verdict.PASS, size_text, size, 300_000_000, (), "000:L57", "pdd.video"),
            Finding("one_take", verdict, one_take, None, None, (33.4,), "000:L57", "pdd.video"),
        ),
        waybills=(Waybill(WAYBILL, "Code128", 6, 8.25, 8.5, "yto", matches=True, accepted=True),),
        readings=readings,
        breaks=(Break(33.4, BreakKind.CUT, Verdict.WARN, 0.6),),
    )


def picture(path: Path, seed: int = 1, width: int = 1200, height: int = 900) -> Path:
    """A picture that looks like something: a parcel with a label."""
    noise = np.random.default_rng(seed).integers(0, 30, (height, width, 3), dtype=np.uint8)
    shown = noise + np.array([120, 150, 180], np.uint8)
    cv2.rectangle(shown, (width // 4, height // 4), (width * 3 // 4, height * 3 // 4), (235, 235, 235), -1)
    cv2.putText(shown, WAYBILL, (width // 4 + 20, height // 2), cv2.FONT_HERSHEY_SIMPLEX, width / 900, (10, 10, 10), 2)
    cv2.imwrite(str(path), shown)
    return path


def attached(path: Path, name: str, number: int, media_type: str = "picture", called: str = "") -> Evidence:
    data = path.read_bytes()
    at = SIGNED + timedelta(hours=1, minutes=number)
    sha256 = hashlib.sha256(data).hexdigest()
    return Evidence(f"A{number}", CASE.id, name, sha256, called or path.name, len(data), at, media_type)


def proof(folder: Path) -> dict[str, tuple[Evidence, Path]]:
    """Files of every kind in a folder that stands for the vault, by evidence id."""
    folder.mkdir(parents=True, exist_ok=True)
    video = folder / "open.mp4"
    video.write_bytes(np.random.default_rng(7).bytes(200_000))
    paper = folder / "seal.pdf"
    paper.write_bytes(b"%PDF-1.4 no real paper")
    items = [
        (attached(video, "opening_video", 1, "video", "VID_20261120 开箱.MP4"), video),
        *(
            (attached(path, name, number), path)
            for number, name, path in (
                (2, "goods_and_waybill", picture(folder / "both.jpg", 2)),
                (3, "problem_picture", picture(folder / "problem.png", 3)),
                (4, "weight_photo", picture(folder / "weight.jpg", 4)),
            )
        ),
        (attached(paper, "seal_paper", 5, "document"), paper),
    ]
    return {item.id: (item, path) for item, path in items}


def content(folder: Path, appeals: tuple[Appeal, ...] = (RETURN_EVIDENCE,), **changes: object) -> PacketContent:
    """A whole packet's content; `changes` replace its fields before the digest is taken."""
    held = proof(folder)
    ordered = in_order(appeals, CASE.scenario, [item for item, _ in held.values()])
    kinds = {entry.id: entry for entry in KINDS}
    exhibits = tuple(
        Exhibit(
            number,
            item,
            kinds[item.kind],
            held[item.id][1],
            inspection(item.sha256, item.bytes) if item.media_type == "video" else None,
        )
        for number, item in enumerate(ordered, start=1)
    )
    made = PacketContent(
        packet="20261120-K7QM-return_evidence-1-01234567",
        digest="",
        case=CASE,
        platform=PLATFORM,
        appeals=appeals,
        attempt=1,
        draft=False,
        made_at=SIGNED + timedelta(hours=2, minutes=3),
        events=EVENTS,
        clocks=(clock(),),
        exhibits=exhibits,
        plan=plan_upload(PLATFORM, appeals, CASE.scenario, ordered),
        statement="本单退货包裹签收后拆开，内装商品不是本店发出的那一件。请平台核对。",
        amounts={"goods_payment": Decimal("399.00")} if GOODS_PAYMENT in appeals else {},
        reasons={"goods_payment": GOODS_PAYMENT.reasons[0]} if GOODS_PAYMENT in appeals else {},
        missing=(),
        chinese=CHINESE,
        resources=RESOURCES,
    )
    made = replace(made, **changes)  # type: ignore[arg-type]
    return replace(made, digest=digest_of(made))


def with_frame_files(made: PacketContent, folder: Path, count: int = 3) -> PacketContent:
    """The same content with frames of its first exhibit lying in the packet's folder."""
    frames = []
    (folder / "frames").mkdir(parents=True, exist_ok=True)
    for rank in range(1, count + 1):
        path = picture(folder / "frames" / f"{rank}.png", rank + 10, 1920, 1080)
        reading = made.exhibits[0].inspection.readings[rank - 1]  # type: ignore[union-attr]
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        frames.append(
            Frame(
                made.exhibits[0].evidence.sha256,
                reading.at_s,
                f"frames/{rank}.png",
                sha256,
                1920,
                1080,
                80.0,
                reading,
                rank,
            )
        )
    first = replace(made.exhibits[0], frames=tuple(frames))
    return replace(made, exhibits=(first, *made.exhibits[1:]))
