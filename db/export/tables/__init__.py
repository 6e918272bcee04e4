"""The tables that go out: their columns and where their rows come from."""
