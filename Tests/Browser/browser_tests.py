"""Opens a built portal, and the preview, in Chromium and says what does not hold: browser_tests.py OUTPUT [PROGRAM]"""

import sys
import time

from page_checks import check_pages
from past_checks import check_past
from preview_checks import check_preview
from search_checks import check_search
from support import Checks, served, with_browser


def main(output, program=None):
    start = time.time()
    checks = Checks()
    with served(output) as base:
        with_browser(check_search, base, output, checks)
        with_browser(check_pages, base, output, checks)
        if program:
            with_browser(check_past, program, checks)
            with_browser(check_preview, program, checks)
    print(f"Browser tests: {checks.count} checks, {checks.failures} failures, {time.time() - start:.0f} s.")
    return 1 if checks.failures or not checks.count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
