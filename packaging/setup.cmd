@echo off
rem Called by try.cmd and test.cmd: a virtual environment with the pinned packages. Sets PYTHON.
set ROOT=%~dp0..
set VENV=%ROOT%\.venv
set PYTHON=%VENV%\Scripts\python.exe
if not exist "%PYTHON%" (
    py -3.11 -m venv "%VENV%" || py -3 -m venv "%VENV%" || exit /b 2
)
if not exist "%VENV%\installed" (
    for %%L in (build requirements) do "%PYTHON%" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --no-build-isolation -r "%ROOT%\packaging\%%L.lock" || exit /b 2
    "%PYTHON%" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e "%ROOT%" || exit /b 2
    echo done> "%VENV%\installed"
)
exit /b 0
