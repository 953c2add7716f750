"""Settings: where articles come from and where the warehouse goes.

Belongs here: flags, environment and defaults, resolved in one place. What lies in the state folder belongs to
`pipelines.store`.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from pipelines import resources

ARTICLES = "TREATYWATCH_ARTICLES"
WAREHOUSE = "TREATYWATCH_WAREHOUSE"
HOME = "DAGSTER_HOME"
_ARTICLES_DEFAULT = Path("data/articles")
_WAREHOUSE_DEFAULT = Path("data/warehouse.duckdb")


class SettingsError(ValueError):
    """Raised where a setting cannot be right; the message says which and what to do."""


@dataclass(frozen=True)
class Settings:
    """Absolute paths of the landing folder and of the warehouse file."""

    articles: Path
    warehouse: Path

    @property
    def state(self) -> Path:
        """The folder of all that runs keep, beside the warehouse: `warehouse.duckdb.state`."""
        return self.warehouse.with_name(f"{self.warehouse.name}.state")

    @property
    def dagster_home(self) -> Path:
        """DAGSTER_HOME of the environment, else a folder in the state folder."""
        home = os.environ.get(HOME)
        return Path(home).expanduser().absolute() if home else self.state / "dagster_home"

    def as_environment(self) -> dict[str, str]:
        """Return the variables that give other processes the same settings."""
        return {ARTICLES: str(self.articles), WAREHOUSE: str(self.warehouse), HOME: str(self.dagster_home)}


def load(
    articles: Path | None = None, warehouse: Path | None = None, *, needs_articles: bool = True
) -> Settings:
    """Return the settings: a flag wins over the environment, that over the default.

    Defaults are relative to the working directory; where it has no `data/articles`, the packaged sample is
    read. Raises SettingsError for a landing folder that was named and is not there, where `needs_articles`, and
    for a warehouse that is a folder.
    """
    warehouse = (warehouse or _from_environment(WAREHOUSE) or _WAREHOUSE_DEFAULT).expanduser().absolute()
    if warehouse.is_dir():
        raise SettingsError(f"the warehouse must be a file, and {warehouse} is a folder")
    return Settings(_landing_folder(articles, needs_articles), warehouse)


def _landing_folder(flag: Path | None, is_needed: bool) -> Path:
    named = flag or _from_environment(ARTICLES)
    if named is None:
        default = _ARTICLES_DEFAULT.absolute()
        return default if default.is_dir() else resources.folder("articles")
    folder = named.expanduser().absolute()
    if is_needed and not folder.is_dir():
        what = "is a file; name the folder it lies in" if folder.exists() else "is not there"
        raise SettingsError(f"the landing folder {folder} {what}")
    return folder


def _from_environment(name: str) -> Path | None:
    value = os.environ.get(name, "").strip()
    return Path(value) if value else None
