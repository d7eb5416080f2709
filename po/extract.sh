#!/bin/sh
# Prints the template of the catalogue: every text in _("…") or N_("…") under src. To bring vi.po up to date:
#   sh po/extract.sh > po/vitri.pot && msgmerge --no-fuzzy-matching --update po/vi.po po/vitri.pot
cd "$(dirname "$0")/.." || exit 1
find src -name '*.[ch]' | LC_ALL=C sort |
    xgettext --files-from=- --from-code=UTF-8 --language=C --keyword=_ --keyword=N_ --no-location \
        --sort-output --flag=vitri_options_wrong:3:c-format --flag=vitri_fault_add:5:c-format --flag=vitri_fault_refuse:5:c-format --output=-
