"""Which addresses a source may have, and which two are the same page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.addresses import clean_address, normalise_address
from db.errors import RefusedError


@pytest.mark.parametrize(
    ("typed", "normalised"),
    [
        pytest.param("https://example.org/a", "https://example.org/a", id="nothing to do"),
        pytest.param("HTTPS://Example.ORG/A", "https://example.org/A", id="only scheme and host have no case"),
        pytest.param("https://example.org:443/", "https://example.org", id="default port and slash"),
        pytest.param("http://example.org:80/a/", "http://example.org/a", id="the same for http"),
        pytest.param("http://example.org:8080/a", "http://example.org:8080/a", id="another port stays"),
        pytest.param("https://example.org/a#part-2", "https://example.org/a", id="the part of a page"),
        pytest.param(
            "https://example.org/a?utm_source=x&id=3&utm_medium=y", "https://example.org/a?id=3", id="tracking"
        ),
        pytest.param("https://example.org/?FBCLID=1&gclid=2", "https://example.org", id="tracking of others"),
        pytest.param("https://example.org/?b=1&a=2", "https://example.org?b=1&a=2", id="order of fields stays"),
        pytest.param("https://example.org/?utmost=1", "https://example.org?utmost=1", id="not every utm is tracking"),
        pytest.param("https://ann:pw@example.org/a", "https://example.org/a", id="whose password it was"),
        pytest.param("https://example.org./a", "https://example.org/a", id="dot at the end of the host"),
        pytest.param("https://[2001:DB8::1]:443/a", "https://[2001:db8::1]/a", id="an address of numbers"),
        pytest.param(
            "  https://example.org/ü \n", "https://example.org/ü", id="blanks around it, letters of the world"
        ),
    ],
)
def test_two_addresses_of_one_page_are_equal_when_normalised(typed, normalised):
    assert normalise_address(typed) == normalised
    assert normalise_address(normalised) == normalised


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        pytest.param("javascript:alert(1)", "http", id="a script"),
        pytest.param("JaVaScRiPt://example.org/%0aalert(1)", "http", id="a script in disguise"),
        pytest.param("java\x00script:alert(1)", "http", id="a script with a hole in it"),
        pytest.param("data:text/html,<script>", "http", id="a page in the address"),
        pytest.param("file:///etc/passwd", "http", id="a file"),
        pytest.param("ftp://example.org/a", "http", id="another protocol"),
        pytest.param("example.org/a", "http", id="no beginning"),
        pytest.param("", "http", id="nothing"),
        pytest.param("https://", "no web site", id="no host"),
        pytest.param("https://./a", "no web site", id="a host of dots"),
        pytest.param("https:example.org", "no web site", id="no slashes"),
        pytest.param("https://example.org/a b", "blank", id="a blank inside"),
        pytest.param("https://example.org:99999/", "not a web address", id="a port that is none"),
        pytest.param("https://[::1/", "not a web address", id="half an address of numbers"),
        pytest.param("https://example.org/" + "a" * 2_000, "longer", id="longer than an index can hold"),
    ],
)
def test_what_is_no_address_is_refused_in_words(typed, says):
    with pytest.raises(RefusedError, match=says):
        clean_address(typed)


@given(st.text())
def test_any_text_is_an_address_or_refused(text):
    for typed in (text, f"https://{text}", f"https://example.org/{text}"):
        try:
            normalised = normalise_address(typed)
        except RefusedError:
            continue
        assert normalise_address(normalised) == normalised
