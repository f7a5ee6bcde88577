"""How right the graph is, where a reader looks for it, in both languages."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from policygraph.graph.build import build
from policygraph.graph.release import Release
from policygraph.graph.sandbox.pool import QueryPool
from policygraph.settings import Settings
from policygraph.web.app import create_app


def shown(client: FlaskClient, path: str) -> str:
    return client.get(path).get_data(as_text=True)


def rows(page: str) -> dict[str, str]:
    """The rows of the table of figures, by their heading, without markup."""
    plain = (re.sub(r"<[^>]+>", " ", row) for row in re.findall(r"<tr>(.*?)</tr>", page, re.S))
    return {
        words[0].strip(): " ".join(words) for row in plain if (words := re.split(r"\s{2,}", row.strip(), maxsplit=1))
    }


def test_documents_show_each_family_against_each_annotation(client: FlaskClient, release: Release) -> None:
    page = shown(client, "/documents?lang=en")
    found = rows(page)
    assert "of 443" in found["Agencies"]
    assert "of 101" in found["Agencies"]
    assert re.search(r"9\d\.\d% of 142", re.sub(r"\s+", " ", found["Partners"]))
    assert "not annotated" in found["Look-alikes left apart"]
    assert "A second reader" in page
    assert "name=quality" in page


def test_in_chinese_too(client: FlaskClient) -> None:
    page = shown(client, "/documents?lang=zh-Hant")
    assert "圖譜有多準確" in page
    assert "共 443 項" in rows(page)["機構"]
    assert "人手標註" in page
    assert "A second reader" not in page


def test_the_front_page_names_the_worst_of_each(client: FlaskClient, release: Release) -> None:
    said = re.search(r'<p class="right">(.*?)</p>', shown(client, "/?lang=en"), re.S)
    assert said
    percent = [float(share) for share in re.findall(r"([\d.]+)%", said[1])]
    assert len(percent) == 4
    assert 50 < min(percent) < 98
    assert "/documents?lang=en#right" in said[1] or "#right" in said[1]


@pytest.fixture
def unmeasured(corpus: Callable[..., Path], tmp_path: Path) -> Iterator[FlaskClient]:
    release = build(corpus("sb-press-release-2017-12-07"), tmp_path / "data", workers=1)
    settings = Settings(data=tmp_path / "data", query_workers=1)
    with QueryPool(release.path, settings) as pool:
        yield create_app(release, pool, settings).test_client()


def test_a_release_that_was_not_measured_says_how_to(unmeasured: FlaskClient) -> None:
    assert "policygraph evaluate GOLD" in shown(unmeasured, "/documents?lang=en")
    assert 'class="right"' not in shown(unmeasured, "/?lang=en")
