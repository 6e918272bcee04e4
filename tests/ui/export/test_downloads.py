"""Addresses of downloads, and how far each is."""

from itertools import islice

import pytest
from starlette.datastructures import QueryParams

from db.errors import RefusedError
from db.export import Order
from db.queries.filter_text import remembered_view
from db.queries.filters import FILTERS, QueueView
from ui.export import downloads

ORDERS = [
    pytest.param(Order(), id="everything as usual"),
    pytest.param(Order(QueueView(state="open", article=7)), id="a view"),
    pytest.param(Order(QueueView(text="100 % & more = #1?")), id="words with signs of addresses"),
    pytest.param(Order(signed_off=True, history=True, excel=True), id="ways"),
    pytest.param(Order(columns=("claim_id", "verdict")), id="columns"),
    pytest.param(Order(since=12), id="since"),
]


@pytest.mark.parametrize("order", ORDERS)
def test_an_address_asks_for_the_order_it_was_made_of(order):
    path, _, query = downloads.address_of("claims", "csv", order).partition("?")
    assert path == "export/claims.csv"
    assert downloads.order_of(QueryParams(query)) == order


def test_every_filter_of_the_queue_is_one_of_exports():
    assert {one.name for one in FILTERS} == set(QueueView.__dataclass_fields__) - {"sort"}


EARLIER = [
    pytest.param("publisher=The+Post", {"publisher": "The Post"}, {"outlet": "The Post"}, id="publisher"),
    pytest.param("rating_id=3&article_id=7", {"rating_id": 3, "article_id": 7}, {"verdict": 3, "article": 7}, id="ids"),
    pytest.param("tag_id=1&assignee_id=2", {"tag_id": 1, "assignee_id": 2}, {"tag": 1, "assignee": 2}, id="work"),
    pytest.param("unassigned=1", {"unassigned": True}, {"assignee": "nobody"}, id="nobody"),
    pytest.param("without_source=1", {"without_source": True}, {"source": "none"}, id="no source"),
    pytest.param(
        "claim_type=rule&priority=0", {"claim_type": "rule", "priority": 0}, {"type": "rule", "priority": 0}, id="type"
    ),
    pytest.param(
        "states=open&states=recheck", {"states": ["open", "recheck"]}, {"states": ("open", "recheck")}, id="states"
    ),
]


@pytest.mark.parametrize(("query", "kept", "view"), EARLIER)
def test_addresses_and_exports_that_name_filters_as_before_ask_for_the_same(query, kept, view):
    assert downloads.order_of(QueryParams(query)).view == QueueView(**view)
    assert remembered_view(kept) == QueueView(**view)


@pytest.mark.parametrize("query", ["state=nonsense", "article_id=x", "article_id=" + "9" * 40])
def test_what_makes_no_sense_is_refused(query):
    with pytest.raises(RefusedError):
        downloads.order_of(QueryParams(query))


def test_a_download_is_followed_to_its_end():
    order = Order()

    def pieces():
        order.tally.add("claims", [1, 2])
        yield b"a"
        order.tally.add("claims", [3])
        yield b"b"

    assert downloads.progress_of("never begun") == {"state": "unknown", "rows": 0}
    followed = downloads.follow("ticket", order, pieces())
    assert next(followed) == b"a"
    assert downloads.progress_of("ticket") == {"state": "running", "rows": 2}
    assert list(followed) == [b"b"]
    assert downloads.progress_of("ticket") == {"state": "done", "rows": 3}


def test_a_download_that_was_left_is_stopped():
    followed = downloads.follow("left", Order(), iter([b"a", b"b"]))
    list(islice(followed, 1))
    followed.close()
    assert downloads.progress_of("left")["state"] == "stopped"


def test_only_the_last_downloads_are_remembered():
    for number in range(downloads.KEPT + 5):
        list(downloads.follow(str(number), Order(), iter([])))
    assert downloads.progress_of("0")["state"] == "unknown"
    assert downloads.progress_of(str(downloads.KEPT + 4))["state"] == "done"
