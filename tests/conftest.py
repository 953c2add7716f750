"""A warehouse published from the sample articles, made once for all tests that only read."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from pipelines import resources, settings
from pipelines.commands import run
from pipelines.settings import Settings

# A busy machine is no fault of the code.
hypothesis_settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis_settings.load_profile("patient")


@pytest.fixture(autouse=True)
def no_settings_of_the_developer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the developer's own folders, and what a run sets for its process, out of tests."""
    for name in (settings.ARTICLES, settings.WAREHOUSE, settings.HOME):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The settings of a warehouse that `treatywatch run` has published from the sample."""
    with pytest.MonkeyPatch.context() as patch:
        for name in (settings.ARTICLES, settings.WAREHOUSE, settings.HOME):
            patch.setenv(name, "")
            patch.delenv(name)
        current = Settings(
            resources.folder("articles"), tmp_path_factory.mktemp("published") / "warehouse.duckdb"
        )
        assert run.run(current) == 0
    return current


@pytest.fixture
def warehouse(published: Settings) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection to the published warehouse."""
    with duckdb.connect(str(published.warehouse), read_only=True) as connection:
        yield connection


@pytest.fixture
def sample() -> Path:
    """The folder of sample articles."""
    return resources.folder("articles")
