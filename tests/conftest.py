"""`--no-skips`: a test that is skipped is a failure, as in `.ci/run`, where everything that tests need is there."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--no-skips", action="store_true", help="fail when a test is skipped")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if not session.config.getoption("--no-skips") or reporter is None:
        return
    missed = reporter.stats.get("skipped", ())
    for report in missed:
        reporter.write_line(f"\nSKIPPED, and --no-skips is set: {report.nodeid}: {report.longreprtext}", red=True)
    if missed and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
