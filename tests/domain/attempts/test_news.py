"""What is new against the attempt before, and what was used before."""

from decimal import Decimal

from app.domain.attempts.news import ProofUse, news_of
from tests.domain.attempts.made import attempt, proof
from tests.domain.records import hours

FIRST = attempt(
    asked={"freight": "12.50"},
    proofs=(proof("freight_receipt", "aa"), proof("logistics_track", "bb"), proof("chat", "ff", uploaded=False)),
    statement="运费凭证如附件。请核对。",
)


def told(news) -> str:
    return "\n".join(one.english() for one in news.told)


def test_of_the_first_everything_is_new():
    news = news_of(FIRST, (), (), differ=True)
    assert (news.last, len(news.added), news.told) == (None, 2, ())


def test_added_removed_and_changed_proof_and_words():
    second = attempt(
        2,
        asked={"freight": "10.00"},
        proofs=(proof("freight_receipt", "cc"), proof("seal_paper", "dd")),
        statement="运费凭证如附件。另附红章证明。",
        at=hours(5),
    )
    news = news_of(second, (FIRST,), (), differ=True)
    assert news.last == FIRST.id
    assert [one.kind for one in news.added] == ["seal_paper"]
    assert [one.kind for one in news.removed] == ["logistics_track"]
    assert [(one.kind, one.before, one.after) for one in news.changed] == [("freight_receipt", "aa", "cc")]
    assert news.statement == (("-", "请核对。"), ("+", "另附红章证明。"))
    assert news.asked == Decimal("-2.50")
    assert news.told == ()


def test_the_same_again_is_told_and_so_is_every_file():
    again = attempt(2, asked={"freight": "12.50"}, proofs=FIRST.proofs, statement=FIRST.statement, at=hours(5))
    uses = [ProofUse(FIRST.id, "C1", one.kind, one.sha256) for one in FIRST.uploaded]
    news = news_of(again, (FIRST,), uses, differ=True)
    assert len(news.reused) == 2
    assert "No file is new" in told(news)
    assert "word for word" in told(news)
    assert "No file is new" not in told(news_of(again, (FIRST,), uses, differ=False))


def test_a_file_used_in_another_case_is_told_with_the_case_and_only_when_uploaded():
    uses = [ProofUse("C9-a1", "C9", "freight_receipt", "aa"), ProofUse("C9-a1", "C9", "chat", "ff")]
    news = news_of(FIRST, (), uses, differ=True)
    assert [use.sha256 for use in news.reused] == ["aa"]
    assert "C9" in told(news)


def test_an_attempt_for_something_else_is_no_measure():
    verdict = attempt(1, appeals=("verdict",), proofs=FIRST.proofs)
    assert news_of(FIRST, (verdict,), (), differ=True).last is None
