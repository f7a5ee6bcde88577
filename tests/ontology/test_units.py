"""Units that count the same thing agree, in both languages; those that do not are kept apart."""

import pytest
from policygraph.ontology.units import lemmas, load_units


@pytest.mark.parametrize(
    ("target", "result"),
    [
        ("appeal cases", "appeal cases"),
        ("kiosks", "“self-service kiosks”"),
        ("training courses", "online training courses"),
        ("internship places", "internship opportunities"),
        ("membership", "members"),
        ("children", "kids"),
        ("young people", "participants"),
        ("members", "participants"),
        ("Customs YES members", "members"),
        ("inspections", "巡查"),
        ("巡查", "消防安全巡查"),
        ("%", "%"),
    ],
)
def test_these_agree(target: str, result: str) -> None:
    assert load_units().agree(target, result)


@pytest.mark.parametrize(
    ("target", "result"),
    [
        ("visits", "promotional activities"),
        ("appeal cases", "criminal cases"),
        ("online training courses", "courses of action"),
        ("teachers", "students"),
        ("schools", "participants"),
        ("existing detention capacity", "%"),
        ("人", "案件"),
        ("sessions", ""),
    ],
)
def test_these_do_not(target: str, result: str) -> None:
    assert not load_units().agree(target, result)


def test_a_unit_is_read_in_its_singular() -> None:
    assert lemmas("“self-service kiosks”") == ("self-service", "kiosk")
    assert lemmas("activities") == ("activity",)
    assert lemmas("R-Watches") == ("r-watch",)


def test_stretches_of_time_are_known() -> None:
    units = load_units()
    assert units.is_time("months")
    assert units.is_time("小時")
    assert not units.is_time("training sessions")
