"""The two papers of a packet: everything for the house, and for other hands no doubts, checks, notes."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PIL import Image

from app.domain.media.finding import BreakKind, Inspection, Judged, Verdict
from app.domain.proof.wording.kept import attributes_of
from app.exporters.base import PacketContent
from app.exporters.papers.data import paper_data
from tests.exporters.records import EVENTS, SIGNED, WAYBILL, content, event
from tests.exporters.test_pdf import papers, words_in

SAID = Judged(Verdict.PASS, "手挡了一下镜头", SIGNED + timedelta(hours=1))


def looked(made: PacketContent, change) -> PacketContent:
    """The content with another look at its video."""

    def changed(exhibit):
        return exhibit if exhibit.inspection is None else replace(exhibit, inspection=change(exhibit.inspection))

    return replace(made, exhibits=tuple(changed(exhibit) for exhibit in made.exhibits))


def judged(look: Inspection, word: Judged) -> Inspection:
    return replace(look, breaks=tuple(replace(one, judged=word) for one in look.breaks))


def test_the_handout_holds_no_doubts_and_no_checks(tmp_path: Path) -> None:
    words = words_in(papers(tmp_path, content(tmp_path / "vault"), handout=True))
    for there in ("要点", "请求与说明", "时间线", "凭证", "校验值说明什么", WAYBILL, "图 1-1"):
        assert there in words, there
    for hidden in ("疑似", "检查结果", "无法判断", "结论一览", "准备情况", "标记", "内部", "尚未判断"):
        assert hidden not in words, hidden


def test_the_houses_own_paper_holds_them(tmp_path: Path) -> None:
    words = words_in(papers(tmp_path, content(tmp_path / "vault")))
    for there in ("结论一览", "视频连续性", "硬切", "把握 60%", "尚未判断", "300,000,000", "不对外提供"):
        assert there in words, there
    assert "unboxing-evidence-desk 0.1.0" in words
    assert "2026-11-22" in words


def test_a_persons_word_stands_beside_the_break_and_hides_nothing(tmp_path: Path) -> None:
    made = looked(content(tmp_path / "vault"), lambda look: judged(look, SAID))
    row = paper_data(made)["breaks"][0]["rows"][0]
    assert row[-1].startswith("连续，无中断：手挡了一下镜头（2026-11-20 15:05）")
    assert paper_data(made, handout=True)["breaks"] == []


def test_what_is_proven_or_confirmed_is_told_to_everybody(tmp_path: Path) -> None:
    real = replace(SAID, verdict=Verdict.FAIL)
    confirmed = looked(content(tmp_path / "vault"), lambda look: judged(look, real))

    def with_gap(look: Inspection) -> Inspection:
        return replace(look, breaks=(replace(look.breaks[0], kind=BreakKind.GAP, verdict=Verdict.FAIL),))

    proven = looked(content(tmp_path / "vault"), with_gap)
    assert "确有中断" in paper_data(confirmed, handout=True)["breaks"][0]["rows"][0][-1]
    assert "已证实" in paper_data(proven, handout=True)["breaks"][0]["rows"][0][3]


def test_faces_that_a_person_saw_are_where_to_look(tmp_path: Path) -> None:
    def with_faces(look: Inspection) -> Inspection:
        found = replace(look.findings[0], check="six_faces", judged=replace(SAID, moments_s=(2.0, 7.5)))
        return replace(look, findings=(found,))

    made = looked(content(tmp_path / "vault"), with_faces)
    assert paper_data(made, handout=True)["exhibits"][0]["faces"] == "00:02、00:07"
    assert paper_data(content(tmp_path / "vault"))["exhibits"][0]["faces"] == ""


def test_notes_and_kept_drafts_stay_in_the_house(tmp_path: Path) -> None:
    note = event("note", 3, text="内部备注")
    kept = replace(event("note", 4), id="E-kept", attributes=attributes_of("表单里的话", ["return_evidence"], 1))
    made = content(tmp_path / "vault", events=(*EVENTS, note, kept))
    told = [row[2] for row in paper_data(made)["timeline"]]
    assert any("内部备注" in words for words in told)
    assert not any("表单里的话" in words for words in told)
    assert not any("内部备注" in row[2] for row in paper_data(made, handout=True)["timeline"])


def test_many_large_pictures_still_make_a_paper_that_can_be_sent(tmp_path: Path) -> None:
    made = content(tmp_path / "vault")
    noisy = tmp_path / "noise.png"
    Image.effect_noise((1500, 1500), 100).convert("RGB").save(noisy)
    picture = next(exhibit for exhibit in made.exhibits if exhibit.evidence.media_type == "picture")
    more = tuple(
        replace(
            picture,
            number=len(made.exhibits) + number,
            original=noisy,
            evidence=replace(picture.evidence, id=f"X{number}"),
        )
        for number in range(1, 13)
    )
    full = papers(tmp_path, replace(made, exhibits=(*made.exhibits, *more)))
    assert full.stat().st_size <= 5_000_000
