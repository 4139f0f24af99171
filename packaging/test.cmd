@echo off
rem All checks and tests.
call "%~dp0setup.cmd" || exit /b 2
cd /d "%ROOT%"
set PYTHONUTF8=1
set QT_QPA_PLATFORM=offscreen
"%PYTHON%" -m ruff check . || exit /b 1
"%PYTHON%" -m mypy --platform win32 || exit /b 1
"%VENV%\Scripts\lint-imports.exe" || exit /b 1
"%PYTHON%" -m pytest -n auto --maxprocesses 4 %* || exit /b 1
