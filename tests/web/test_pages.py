"""Every page in both languages: it answers, keeps to the security policy, and speaks the language asked for."""

from html.parser import HTMLParser
from urllib.parse import quote, urlsplit

import pytest
from flask.testing import FlaskClient
from policygraph.graph.release import Release

BASE = "https://w3id.org/policygraph/id/"
FSD = BASE + "agency/hk/fire-services-department"
PATHS = [
    "/",
    "/search?q=FSD",
    "/search?q=zzxqv",
    "/search",
    "/explore",
    f"/explore?node={quote(FSD)}",
    "/network",
    "/network?least=99",
    "/measures",
    "/measures?status=https://example.org/nothing",
    "/commitments",
    "/commitments?when=soon&asat=2023-11-01&days=30",
    "/themes",
    "/themes?by=year",
    "/documents",
    "/corrections",
    "/rules",
    "/document/sb-panel-paper-2023",
    "/document/macao-security-guidelines-2021",
    "/agency/hk/fire-services-department",
    "/place/hong-kong-sar",
    "/changes",
    "/compare",
    "/compare?a=document:sb-panel-paper-2023&b=document:policy-address-supplement-2023",
    "/compare?a=year:2023&b=year:2024&show=new",
    "/query",
    "/query?name=party-measures",
    "/no-such-page",
]
LANGUAGES = ["en", "zh-Hant"]


class Page(HTMLParser):
    """The addresses of a page, and whatever in it the security policy forbids."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[tuple[str, str]] = []
        self.forbidden: list[str] = []
        self.language: str | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = known.get("lang")
        if tag == "script" and "src" not in known and known.get("type") != "application/json":
            self.forbidden.append(f"inline script {known}")
        if tag == "style":
            self.forbidden.append("inline style sheet")
        self.forbidden += [f"{tag} {name}" for name in known if name == "style" or name.startswith("on")]
        self.addresses += [(tag, known[name]) for name in ("href", "src", "action") if name in known]


def get(client: FlaskClient, path: str, language: str = "en") -> str:
    join = "&" if "?" in path else "?"
    return client.get(f"{path}{join}lang={language}").get_data(as_text=True)


def measure_path(release: Release, document: str) -> str:
    rows = release.engine.select(
        "PREFIX pg: <https://w3id.org/policygraph/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/> "
        "SELECT ?m WHERE { ?m pg:statedIn/dcterms:isPartOf/dcterms:identifier ?doc ; pg:dateStatement ?d ;"
        f' pg:partner ?p FILTER(?doc = "{document}") }} ORDER BY ?m LIMIT 1'
    )
    return "/" + str(getattr(rows[0]["m"], "value", "")).removeprefix(BASE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS)
def test_a_page_answers_in_the_language_asked_for_and_stays_at_home(
    client: FlaskClient, path: str, language: str
) -> None:
    answer = client.get(f"{path}{'&' if '?' in path else '?'}lang={language}")
    assert answer.status_code == (404 if path == "/no-such-page" else 200)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    page = Page(answer.get_data(as_text=True))
    assert page.language == language
    assert not page.forbidden
    assert not [a for a in page.addresses if urlsplit(a[1]).netloc or urlsplit(a[1]).scheme]


@pytest.mark.parametrize("path", PATHS)
def test_links_between_pages_keep_the_language(client: FlaskClient, path: str) -> None:
    page = Page(get(client, path, "zh-Hant"))
    links = [urlsplit(address) for tag, address in page.addresses if tag == "a"]
    other = [link for link in links if link.path and "lang=zh-Hant" not in link.query]
    assert [link.query.count("lang=en") for link in other] == [1], "only the language switch leads to the other one"


@pytest.mark.parametrize("path", ["/", "/explore", "/documents", "/agency/hk/fire-services-department"])
def test_every_link_of_a_page_leads_somewhere(client: FlaskClient, path: str) -> None:
    links = {a.split("#")[0] for tag, a in Page(get(client, path)).addresses if tag == "a" and not a.startswith("#")}
    broken = {link: status for link in links if (status := client.get(link).status_code) != 200}
    assert not broken


def test_the_browser_language_decides_where_the_address_names_none(client: FlaskClient) -> None:
    assert Page(client.get("/", headers={"Accept-Language": "zh-TW,zh;q=0.9"}).get_data(as_text=True)).language == (
        "zh-Hant"
    )
    assert Page(client.get("/", headers={"Accept-Language": "fr"}).get_data(as_text=True)).language == "en"


def test_home_counts_what_the_graph_holds(client: FlaskClient, release: Release) -> None:
    rows = release.engine.select(
        "PREFIX pg: <https://w3id.org/policygraph/ontology#> SELECT (COUNT(DISTINCT ?m) AS ?n) { ?m a pg:Measure }"
    )
    count = getattr(rows[0]["n"], "value", "")
    assert f">{count}</a></dd>" in get(client, "/")
    assert ">5</a></dd>" in get(client, "/")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("FSD", "Fire Services Department"),
        ("消防處", "Fire Services Department"),
        ("惩教署", "Correctional Services Department"),
    ],
)
def test_search_finds_an_agency_by_acronym_and_by_both_scripts(client: FlaskClient, words: str, name: str) -> None:
    found = get(client, f"/search?q={quote(words)}")
    assert f">{name}</span>" in found.split('id="kind-agency"')[1].split("</li>")[0]


def test_search_says_what_to_do_when_nothing_is_found(client: FlaskClient) -> None:
    assert "Try fewer or other words" in get(client, "/search?q=zzxqv")
    assert "請減少或更換字詞" in get(client, "/search?q=zzxqv", "zh-Hant")


def test_names_stand_in_the_language_of_the_page(client: FlaskClient) -> None:
    path = "/agency/hk/fire-services-department"
    assert "<h1><span>Fire Services Department</span>" in get(client, path)
    assert "<h1><span>消防處</span>" in get(client, path, "zh-Hant")


def test_a_name_in_the_other_language_is_marked(client: FlaskClient, release: Release) -> None:
    page = get(client, measure_path(release, "macao-security-guidelines-2021"))
    heading = page.split("<h1>")[1].split("</h1>")[0]
    assert 'lang="zh-Hant"' in heading
    assert "中文" in heading


def test_no_page_shows_an_iri_in_place_of_a_name(client: FlaskClient, release: Release) -> None:
    for path in ("/agency/hk/fire-services-department", "/measures", measure_path(release, "sb-panel-paper-2023")):
        assert f">{BASE}" not in get(client, path)


def test_a_measure_shows_its_parties_with_their_proof(client: FlaskClient, release: Release) -> None:
    page = get(client, measure_path(release, "sb-panel-paper-2023"))
    proofs = [address for tag, address in Page(page).addresses if tag == "a" and "start=" in address]
    assert proofs
    assert all(client.get(proof.split("#")[0]).status_code == 200 for proof in proofs)


def test_measures_are_narrowed_by_their_facets(client: FlaskClient) -> None:
    everything = get(client, "/measures")
    document = quote(BASE + "document/hkpf-priorities-2024")
    narrowed = get(client, f"/measures?document={document}&shown=1000")
    assert "Show all" in everything
    assert "/measure/hkpf-priorities-2024/" in narrowed
    assert 'href="/measure/sb-panel-paper-2023/' not in narrowed


@pytest.mark.parametrize(
    "path",
    [
        "/agency/hk/no-such-agency",
        "/measure/sb-panel-paper-2023/000000000000",
        "/document/no-such-paper",
        "/explore?node=https://example.org/nothing",
        "/document/hkpf-priorities-2024?start=1&end=99999999",
        "/query?name=no-such-query",
    ],
)
@pytest.mark.parametrize(("language", "advice"), [("en", "What to do"), ("zh-Hant", "處理方法")])
def test_what_is_not_there_is_said_with_what_to_do(client: FlaskClient, path: str, language: str, advice: str) -> None:
    answer = client.get(f"{path}{'&' if '?' in path else '?'}lang={language}")
    assert answer.status_code == 404
    assert advice in answer.get_data(as_text=True)


def test_an_address_that_is_no_iri_is_refused_with_words(client: FlaskClient) -> None:
    assert client.get("/explore?node=not an iri").status_code == 400
    assert client.get("/api/explore").status_code == 400


@pytest.mark.parametrize(
    ("iri", "place"),
    [
        (FSD, "/agency/hk/fire-services-department"),
        (BASE + "passage/hkpf-priorities-2024/10-20", "/document/hkpf-priorities-2024"),
        ("https://w3id.org/policygraph/ontology#Measure", "/query"),
    ],
)
def test_an_iri_in_an_answer_opens_its_page_or_is_described(client: FlaskClient, iri: str, place: str) -> None:
    answer = client.get(f"/open?iri={quote(iri, safe='')}")
    assert answer.status_code == 302
    assert urlsplit(answer.headers["Location"]).path == place


def test_choices_that_leave_nothing_stay_chosen(client: FlaskClient) -> None:
    page = client.get("/measures?status=https://example.org/nothing&lang=en").get_data(as_text=True)
    assert "No measure has all that you chose." in page
    assert 'value="https://example.org/nothing" selected' in page


def test_proofs_are_shown_without_markup(client: FlaskClient, release: Release) -> None:
    marked = [f for f in release.facts() if any("<b>" in d["as"] for d in f["deadlines"])]
    query = """SELECT ?m { ?m pg:dateStatement/pg:surface ?s FILTER(CONTAINS(?s, "<b>")) } ORDER BY ?m LIMIT 1"""
    (row,) = release.engine.select("PREFIX pg: <https://w3id.org/policygraph/ontology#> " + query)
    assert marked
    page = client.get(row["m"].value.removeprefix(release.base[:-1])).get_data(as_text=True)
    assert "&lt;b&gt;" not in page
