"""Addresses of downloads, and how far each is."""

from itertools import islice

import pytest
from starlette.datastructures import QueryParams

from db.errors import RefusedError
from db.export import Order
from db.export.filters.named import FILTERS
from db.queries.queue import QueueView
from ui.export import downloads

ORDERS = [
    pytest.param(Order(), id="everything as usual"),
    pytest.param(Order(QueueView(state="open", article_id=7)), id="a view"),
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
