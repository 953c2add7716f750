"""What a stranger does first: clone, type the README's commands, install the wheel elsewhere. Slow."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


def shell(command: str, folder: Path, **variables: str) -> str:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("TREATYWATCH", "DAGSTER"))
    }
    done = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env={**environment, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clone") / "treatywatch"
    shell(f"git clone --quiet {ROOT} {folder}", folder.parent.parent)
    return folder


def readme_commands(folder: Path) -> list[str]:
    """Return the commands that make the environment and use it."""
    readme = (folder / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```(?:sh|bash|console|shell)\n(.*?)```", readme, re.DOTALL)
    return [line.removeprefix("$ ") for block in blocks for line in block.splitlines() if ".venv/bin" in line]


def test_the_readmes_first_command_fills_the_tables_of_a_clean_clone(clone: Path) -> None:
    first = readme_commands(clone)[0].replace("python3 -m venv", f"{sys.executable} -m venv")
    shell(first, clone)
    with duckdb.connect(str(clone / "data" / "warehouse.duckdb"), read_only=True) as connection:
        ((told,),) = connection.sql("SELECT row_counts FROM audit.runs").fetchall()
    counts = json.loads(told)
    assert min(count for name, count in counts.items() if name != "rejected_rows") > 0, counts
    assert shell("git status --porcelain", clone) == "", "a run leaves nothing that git would pick up"


def test_the_wheel_works_outside_the_checkout(clone: Path, tmp_path: Path) -> None:
    shell(f"{sys.executable} -m pip wheel --quiet --no-deps -w {tmp_path} {clone}", tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    shell(f"{sys.executable} -m venv --system-site-packages env", tmp_path)
    packages = next(Path(sys.executable).parent.parent.glob("lib/python*/site-packages"), None)
    assert packages is not None
    shell(f"env/bin/python -m pip install --quiet --no-deps --no-index {wheel}", tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    # The dependencies are those of this environment, the project itself the wheel's.
    told = shell(f"{tmp_path}/env/bin/treatywatch run", elsewhere, PYTHONPATH=str(packages))
    assert "Published" in told
    assert (elsewhere / "data" / "warehouse.duckdb").is_file()
    where = shell(
        f"{tmp_path}/env/bin/python -c 'import pipelines; print(pipelines.__file__)'",
        elsewhere,
        PYTHONPATH=str(packages),
    )
    assert str(tmp_path) in where
    listed = shell(
        f"{tmp_path}/env/bin/treatywatch sql -c 'SELECT count(*) AS n FROM articles'",
        elsewhere,
        PYTHONPATH=str(packages),
    )
    assert int(listed.split()[-1]) > 12
    shutil.rmtree(tmp_path / "env")
