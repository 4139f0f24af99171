"""Replies to choose from: whose, in which order, filled from what."""

import pytest

from app.domain.errors import Problem
from app.workflow.cases.open_case import open_case
from app.workflow.queries.book.reply_shelf import reply_shelf


def test_without_a_case_all_platforms_are_offered_and_every_place_is_open(deps):
    shelf = reply_shelf(deps)
    assert set(shelf.platforms) == set(deps.rulebook.names)
    assert len({row.reply.id.partition(".")[0] for row in shelf.rows}) == len(deps.rulebook.names) + 1  # and `all`
    assert shelf.known == {}
    assert shelf.scenario is None


def test_a_platform_offers_its_own_and_what_holds_for_all(deps):
    owners = {row.reply.id.partition(".")[0] for row in reply_shelf(deps, platform="pdd").rows}
    assert owners == {"pdd", "all"}
    with pytest.raises(Problem):
        reply_shelf(deps, platform="nowhere")


def test_a_case_fills_what_it_knows_and_what_is_typed_wins(deps):
    case = open_case(deps, platform="pdd", order="1", waybill="YT1", fields={"scenario": "empty"}).case
    shelf = reply_shelf(deps, case_id=case.id)
    reply = next(row.reply for row in shelf.rows if row.reply.places == ("waybill", "problem"))
    ready = shelf.filled(reply, {})
    assert [(piece.text, piece.known) for piece in ready.pieces if piece.place] == [("YT1", True), ("【问题】", False)]
    assert "".join(piece.text for piece in ready.pieces) == ready.row.filled.text
    other = shelf.filled(reply, {"waybill": "YT2", "problem": "空盒"})
    assert "YT2" in other.row.filled.text
    assert "YT1" not in other.row.filled.text
    assert other.row.filled.missing == ()
    assert shelf.scenario is not None
    assert shelf.rows[0].suits


def test_braces_in_a_value_are_no_place(deps):
    shelf = reply_shelf(deps, platform="pdd")
    reply = next(row.reply for row in shelf.rows if "order" in row.reply.places)
    ready = shelf.filled(reply, {"order": "{goods}"})
    assert next(piece for piece in ready.pieces if piece.place == "order").text == "{goods}"


def test_rude_words_of_the_platform_are_told(deps):
    shelf = reply_shelf(deps, platform="pdd")
    reply = next(row.reply for row in shelf.rows if "problem" in row.reply.places)
    rude = next(one for one in shelf.wordings["pdd"] if str(one.tone) == "rude")
    assert rude in [one.wording for one in shelf.filled(reply, {"problem": rude.words[0]}).row.remarks]
