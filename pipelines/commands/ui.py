"""`treatywatch ui`: Dagster's web UI on the project.

Belongs here: starting `dagster dev` with the settings of this command, so that its runs do the same work on the
same history.
"""

import os
import signal
import socket
import subprocess
import sys

from pipelines.commands import home
from pipelines.settings import Settings

# The same location as in the checkout's workspace.yaml, which a wheel does not hold.
_WORKSPACE = """\
load_from:
  - python_module:
      module_name: pipelines.definitions
      location_name: pipelines
"""
_SECONDS_TO_END = 60
# Dagster advises its own successor to `dagster dev` at every start: no news to who typed `treatywatch ui`.
_NO_NEWS = "ignore:Function `dev_command` is superseded"


def run(settings: Settings, host: str, port: int) -> int:
    """Serve until interrupted; return the exit code. Raises OSError where there is no writing or listening."""
    home.require_writable(settings)
    _require_free(host, port)
    home.prepare(settings.dagster_home)
    workspace = settings.state / "workspace.yaml"
    workspace.write_text(_WORKSPACE, encoding="utf-8")
    command = [sys.executable, "-m", "dagster", "dev", "-w", str(workspace), "-h", host, "-p", str(port)]
    print(f"web UI: http://{host}:{port} (Ctrl-C ends it)", file=sys.stderr)
    # Started in the background of a script, this process ignores interrupts, and the server's own processes, which it
    # ends by interrupts, would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    # Ended by `kill`, Python would leave the server behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    environment = {"PYTHONWARNINGS": _NO_NEWS, **os.environ, **settings.as_environment()}
    process = subprocess.Popen(command, env=environment)
    try:
        return process.wait()
    except KeyboardInterrupt:
        # The terminal has interrupted the server too: it ends its own processes, then itself.
        return process.wait(timeout=_SECONDS_TO_END)
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(timeout=_SECONDS_TO_END)


def _require_free(host: str, port: int) -> None:
    """Raise OSError where the port is taken: `dagster dev` would go on without its web server."""
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind, protocol) as probe:
        if os.name == "posix":
            # As servers do: a port that one has just left is free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            raise OSError(f"cannot listen on {host}:{port}: {error.strerror}. Try another --port") from error
