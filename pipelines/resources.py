"""Where the project's own data lies: in a checkout beside the package, in a wheel inside it.

Belongs here: finding folders. Reading what they hold belongs to the module that needs it.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """Return the folder `name`: "lexicon", "reference", "articles" or "sql".

    Raises FileNotFoundError where the installation lacks it.
    """
    checkout = _PACKAGE.parent / (name if name == "sql" else f"data/{name}")
    for candidate in (_PACKAGE / "_data" / name, checkout):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(
        f"the installation has no folder '{name}': looked in {_PACKAGE / '_data'} and {checkout}"
    )
