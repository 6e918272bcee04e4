"""Which internet addresses are public."""

from ipaddress import ip_address

import pytest

from claims.reading.web.addresses import is_public


@pytest.mark.parametrize(
    ("address", "public"),
    [
        pytest.param("93.184.216.34", True, id="public"),
        pytest.param("2606:2800:220:1:248:1893:25c8:1946", True, id="public, version 6"),
        pytest.param("127.0.0.53", False, id="loopback"),
        pytest.param("10.0.0.1", False, id="private"),
        pytest.param("172.31.255.255", False, id="private, middle"),
        pytest.param("192.168.1.1", False, id="private, home"),
        pytest.param("169.254.169.254", False, id="link-local"),
        pytest.param("100.64.0.1", False, id="carrier-grade NAT"),
        pytest.param("0.0.0.0", False, id="unspecified"),
        pytest.param("224.0.0.1", False, id="multicast"),
        pytest.param("240.0.0.1", False, id="reserved"),
        pytest.param("255.255.255.255", False, id="broadcast"),
        pytest.param("192.0.2.1", False, id="documentation"),
        pytest.param("192.0.0.192", False, id="protocol assignments"),
        pytest.param("192.88.99.1", False, id="6to4 relay"),
        pytest.param("168.63.129.16", False, id="a cloud's own host"),
        pytest.param("3fff::1", False, id="documentation, version 6"),
        pytest.param("::1", False, id="loopback, version 6"),
        pytest.param("fe80::1", False, id="link-local, version 6"),
        pytest.param("fe80::1%eth0", False, id="with a zone"),
        pytest.param("fd00::1", False, id="unique local"),
        pytest.param("fec0::1", False, id="site-local"),
        pytest.param("ff02::1", False, id="multicast, version 6"),
        pytest.param("::ffff:10.0.0.1", False, id="private, mapped"),
        pytest.param("::ffff:93.184.216.34", True, id="public, mapped"),
        pytest.param("::127.0.0.1", False, id="compatible"),
        pytest.param("64:ff9b::7f00:1", False, id="NAT64"),
        pytest.param("2002:7f00:1::", False, id="6to4"),
        pytest.param("2001:0:7f00:1::", False, id="Teredo"),
    ],
)
def test_public_addresses_are_told_from_all_others(address, public):
    assert is_public(ip_address(address)) is public
