from app.domain.proof.serials import Role, SerialUse, plain_serial, returned_serial, serial_remarks
from tests.domain.records import case, event


def told(*others, events=(), **fields):
    return [remark.english() for remark in serial_remarks(case(**fields), tuple(events), others)]


def came_back(serial, at=1.0, **more):
    return event("note", at, returned_serial=serial, **more)


def test_writing_makes_no_other_number():
    assert plain_serial(" c02-xk1 ａ") == plain_serial("C02XK1A")


def test_another_number_came_back():
    [remark] = told(events=[came_back("SN-2")], serial="SN1")
    assert "SN-2" in remark
    assert "SN1" in remark
    assert told(events=[came_back("sn 1")], serial="SN1") == []


def test_the_number_noted_last_counts_and_a_withdrawn_one_does_not():
    first = came_back("SN2", 1.0)
    second = came_back("SN1", 2.0)
    assert returned_serial((first, second)) == "SN1"
    withdrawn = event("note", 3.0, withdraws="yes", corrects=second.id)
    assert returned_serial((first, second, withdrawn)) == "SN2"


def test_nothing_is_said_where_a_number_is_not_known():
    assert told(serial="SN1") == []
    assert told(events=[came_back("SN2")]) == []
    assert told(SerialUse("C2", "SN9", Role.SOLD), serial="SN1") == []


def test_the_same_number_in_another_case_is_told_once_per_use():
    others = (
        SerialUse("C2", "sn1", Role.SOLD),
        SerialUse("C3", "SN1", Role.RETURNED),
        SerialUse("C1", "SN1", Role.SOLD),
    )
    remarks = told(*others, events=[came_back("SN1")], serial="SN1")
    assert len(remarks) == 2
    assert "C2" in remarks[0]
    assert "C3" in remarks[1]


def test_what_came_back_was_sold_elsewhere():
    remarks = told(SerialUse("C2", "SN2", Role.SOLD), events=[came_back("SN2")], serial="SN1")
    assert len(remarks) == 2
    assert "was sold in case C2" in remarks[1]


def test_two_subsidies_for_one_machine_are_told():
    other = SerialUse("C2", "SN1", Role.SOLD, subsidy=True)
    assert "only one" in told(other, serial="SN1", flags=frozenset({"subsidy"}))[-1]
    assert not any("only one" in remark for remark in told(other, serial="SN1"))


def test_signs_that_are_no_number_match_nothing():
    assert told(SerialUse("C2", "", Role.SOLD), SerialUse("C3", "-", Role.RETURNED), serial="---") == []
    assert told(events=[came_back("/")], serial="SN1") == []
