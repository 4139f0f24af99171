from app.exporters.papers.data import paper_data
from app.exporters.papers.moments import fine_moment, moment
from tests.exporters.records import content


def test_moments_are_written_as_players_show_them() -> None:
    assert [moment(at) for at in (-0.1, 0.0, 59.99, 205.4, 3600.0)] == ["00:00", "00:00", "00:59", "03:25", "1:00:00"]
    assert [fine_moment(at) for at in (4.267, 59.999, 0.29)] == ["00:04.27", "01:00.00", "00:00.29"]


def test_readings_close_together_are_one_mark(tmp_path) -> None:
    first = paper_data(content(tmp_path))["exhibits"][0]
    assert first["marks"] == ["00:08", "00:33", "01:01"]
    assert first["more_marks"] == 0


def test_details_that_say_nothing_to_a_reader_stay_out(tmp_path) -> None:
    timeline = paper_data(content(tmp_path))["timeline"]
    assert timeline[0] == ["2026-11-16 14:05", "商家发货", ""]
    assert timeline[1][2] == "金额（元）：399.00；类型：退货退款；原因：不想要了"


def test_sources_say_where_and_when(tmp_path) -> None:
    sources = paper_data(content(tmp_path))["sources"]
    assert sources[0] == ["退货举证", "文档 000 第 57 行", "08-29（年份不详）", "2026-11-22", "原文规定"]
    assert [source[0] for source in sources[1:3]] == ["上传限制", "签收后举证"]
