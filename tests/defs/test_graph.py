"""The asset graph does not change unseen."""

from pathlib import Path

from tests.defs.graph import graph


def test_the_asset_graph_is_the_one_agreed_on() -> None:
    agreed = Path(__file__).with_name("asset_graph.txt").read_text(encoding="utf-8")
    assert graph() == agreed, "if it is meant: python tests/defs/graph.py > tests/defs/asset_graph.txt"
