#!/bin/sh
# Bring resources/i18n up to date with the sentences in the code, by Qt's own tool. New ones come in as "unfinished".
set -eu
cd "$(dirname "$0")/.."
tool=${1:-.venv/bin/pyside6-lupdate}
for file in resources/i18n/app_*.ts; do
    language=$(basename "$file" .ts)
    # shellcheck disable=SC2046
    "$tool" $(find app -name '*.py' -not -path '*/__pycache__/*' | LC_ALL=C sort) -locations none -no-obsolete \
        -disable-heuristic similartext -sort-messages -source-language en -target-language "${language#app_}" -ts "$file"
done
