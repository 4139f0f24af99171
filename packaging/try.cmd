@echo off
rem The whole road from a video file to a verified packet, then the window on what was made.
call "%~dp0setup.cmd" || exit /b 2
cd /d "%ROOT%"
set PYTHONUTF8=1
"%PYTHON%" -m app demo --out "%ROOT%\demo-out" || exit /b 1
"%PYTHON%" -m app --data "%ROOT%\demo-out\data"
