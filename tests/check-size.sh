#!/bin/sh
# Every C file of the house is within the budget of check-size.awk. usage: check-size.sh SOURCE-ROOT
cd "$1" || exit 1
find src include tests -name '*.[ch]' | LC_ALL=C sort | xargs awk -f tests/check-size.awk
